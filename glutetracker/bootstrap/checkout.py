"""The folder that main.py lies in, and how far its .venv is."""
# pathlib would more than double what every start spends here:
# ruff: noqa: PTH110, PTH118, PTH123

import os
import sys

PYTHON_TAG = f"{sys.implementation.cache_tag} {sys.platform}"
STEPS = "and PySide's support files laid out"
"""What is done besides installing; worded otherwise, it is done again where the requirements are as before."""


class Checkout:
    """A clone with its .venv, judged by stamps and never by what happens to lie there.

    A stamp holds the Python tag, the steps, and the text of the requirements file that
    was installed; an empty one says that an installation was begun and never finished.
    """

    def __init__(self, root: str) -> None:
        self.root = root
        self.venv = os.path.join(self.root, ".venv")
        inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
        self.python = os.path.join(self.venv, *inside)

    def stamp(self, requirements: str) -> str:
        """Return where the stamp of a requirements file lies."""
        return os.path.join(self.venv, f"installed-{requirements}")

    def stamp_text(self, requirements: str) -> bytes:
        """Return what the stamp holds once the requirements file, as it is now, is installed."""
        with open(os.path.join(self.root, requirements), "rb") as file:
            return f"{PYTHON_TAG} {STEPS}\n".encode() + file.read()

    def is_installed(self, requirements: str) -> bool:
        """Tell whether exactly this requirements file was installed, by this Python, to the end."""
        try:
            with open(self.stamp(requirements), "rb") as file:
                stamped = file.read()
        except (FileNotFoundError, NotADirectoryError):
            return False
        return stamped == self.stamp_text(requirements) and os.path.exists(self.python)

    def qt_stamp(self, platform: str) -> str:
        """Return where it is noted that Qt's platform ("xcb", "offscreen", ...) finds its libraries."""
        return os.path.join(self.venv, f"qt-loads-{platform}")

    def is_ready(self, requirements: tuple[str, ...], platform: str | None) -> bool:
        """Tell whether nothing has to be set up before a start on this Qt platform (None: without Qt)."""
        installed = all(self.is_installed(name) for name in requirements)
        return installed and (platform is None or os.path.exists(self.qt_stamp(platform)))

"""A clone small enough to set itself up in seconds, from a folder of wheels in place of the network."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]

SAY_WHAT_WAS_ASKED = """\
import pathlib, sys
print("asked:", *sys.argv[1:])
print("in:", pathlib.Path.cwd())
"""


@dataclass
class Clone:
    """A folder with our main.py and bootstrap, and a program that says what it was asked."""

    root: Path
    wheels: Path

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, str(self.root / "main.py"), *arguments]

    def environment(self, **changes: str) -> dict[str, str]:
        screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
        kept = {name: value for name, value in os.environ.items() if name not in screens and "PIP_" not in name}
        here = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels), "PIP_CONFIG_FILE": os.devnull}
        return kept | here | changes

    def start(self, *arguments: str, cwd: Path | None = None, **changes: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            self.command(*arguments),
            cwd=cwd or self.root.parent,
            env=self.environment(**changes),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def wheel(self, name: str, **modules: str) -> str:
        """Put a wheel of these modules into the folder; the requirement with its hash."""
        path = self.wheels / f"{name}-1.0-py3-none-any.whl"
        info = f"{name}-1.0.dist-info"
        with zipfile.ZipFile(path, "w") as archive:
            for module, text in modules.items():
                archive.writestr(module.replace("__", "/") + ".py", text)
            archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
            archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            archive.writestr(f"{info}/RECORD", "")
        return f"{name}==1.0 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"

    def require(self, *lines: str) -> None:
        (self.root / "requirements.txt").write_text("".join(lines), encoding="utf-8")

    def packages(self) -> set[str]:
        """Names of what lies in the site-packages of .venv."""
        return {path.name for path in self.venv.glob("lib/python*/site-packages/*")}


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """A fresh clone: nothing is set up yet."""
    return _made(tmp_path)


@pytest.fixture(scope="session")
def _kept_clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept")
    assert _made(folder).start("--version").returncode == 0
    return folder


@pytest.fixture
def ready_clone(_kept_clone: Path, tmp_path: Path) -> Clone:
    """A clone that was set up before, moved here since: setting each up takes seconds."""
    shutil.copytree(_kept_clone, tmp_path, symlinks=True, dirs_exist_ok=True)
    return Clone(tmp_path / "clone", tmp_path / "wheels")


def _made(folder: Path) -> Clone:
    root, wheels = folder / "clone", folder / "wheels"
    wheels.mkdir()
    package = root / "glutetracker"
    shutil.copytree(
        REPOSITORY / "glutetracker" / "bootstrap", package / "bootstrap", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(REPOSITORY / "main.py", root)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(SAY_WHAT_WAS_ASKED, encoding="utf-8")
    made = Clone(root, wheels)
    made.require(made.wheel("glutes", glutes=""))
    return made

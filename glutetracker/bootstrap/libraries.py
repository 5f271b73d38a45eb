"""The libraries of the system that Qt's wheels do not bring."""

import contextlib
import subprocess
from pathlib import Path

from glutetracker.bootstrap import apt, messages
from glutetracker.bootstrap.checkout import Checkout
from glutetracker.bootstrap.messages import SetUpError

# Measured for Qt 6.11 on Debian 12 with nothing but Python.
DEBIAN_PACKAGES = (
    *("libglib2.0-0", "libgl1", "libegl1", "libfontconfig1", "libdbus-1-3"),
    *("libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0"),
    *("libwayland-cursor0", "libwayland-egl1"),
)

# Each platform's plugin is loaded by hand, for Qt would abort the process where one does not load.
LOAD_QT = """\
import ctypes, pathlib, sys
import PySide6.QtSvg, PySide6.QtWidgets
plugins = pathlib.Path(PySide6.__path__[0], "Qt", "plugins", "platforms")
for plugin in plugins.glob(f"libq{sys.argv[1]}.so"):
    ctypes.CDLL(str(plugin))
"""


def provide(checkout: Checkout, platform: str) -> None:
    """See that Qt loads on this platform, with apt's help where that is allowed.

    Raises SetUpError (4) where a library stays missing.
    """
    library = missing_library(checkout, platform)
    if library is not None:
        why = messages.LIBRARY_MISSING.format(library=library)
        if not apt.install(DEBIAN_PACKAGES, why) or missing_library(checkout, platform) is not None:
            raise SetUpError(4, apt.remedy(DEBIAN_PACKAGES, why))
    with contextlib.suppress(OSError):  # in another user's checkout each start looks again
        Path(checkout.qt_stamp(platform)).touch()


def missing_library(checkout: Checkout, platform: str) -> str | None:
    """Name the first library that Qt looks for in vain.

    Raises SetUpError (3) where Qt does not load for another reason.
    """
    command = [checkout.python, "-P", "-c", LOAD_QT, platform]
    loaded = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own Python)
    if loaded.returncode == 0:
        return None
    complaint = (loaded.stderr.strip().splitlines() or [f"status {loaded.returncode}"])[-1]
    if "cannot open shared object file" not in complaint:
        raise SetUpError(3, messages.QT_BROKEN.format(problem=complaint))
    return complaint.partition(": cannot open")[0].rpartition(" ")[2]

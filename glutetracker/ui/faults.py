"""Faults of our own: written down, told, never shown raw."""

import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QStandardPaths

_MOST_BYTES = 200_000


def report(error: BaseException) -> Path:
    """Write the trace of a fault into the log file; it holds no notes, weights or places of the user."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericStateLocation))
    log = folder / "glutetracker" / "faults.log"
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if log.exists() and log.stat().st_size > _MOST_BYTES:
        log.replace(log.with_suffix(".old.log"))
    frames = "".join(traceback.format_tb(error.__traceback__))
    with log.open("a", encoding="utf-8") as file:
        file.write(f"{datetime.now().astimezone().isoformat()} {type(error).__name__}\n{frames}\n")
    log.chmod(0o600)
    return log


def catch_all(tell: Callable[[Exception], None]) -> None:
    """Tell of exceptions that reach the event loop instead of printing them."""

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            tell(error)
        else:
            sys.__excepthook__(kind, error, trace)

    sys.excepthook = told

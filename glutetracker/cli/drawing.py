"""What the commands that draw share: Qt without a screen. Imported by them alone, and only when they run."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_kept: list[object] = []


@contextmanager
def canvas() -> Iterator["QApplication"]:
    """Have Qt's application to draw with; no screen is needed.

    It stays until the program ends: nothing that was drawn with may outlive it.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["glutetracker"])
        _kept.append(application)
    yield application

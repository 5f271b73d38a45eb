"""What the commands that draw share: Qt without a screen. Imported by them alone, and only when they run."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@contextmanager
def canvas() -> Iterator["QApplication"]:
    """Have Qt's application for as long as something is drawn; no screen is needed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication(["glutetracker"])
    yield application

"""What the commands that draw share: Qt without a screen. Imported by them alone, and only when they run."""

import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def canvas() -> Iterator[None]:
    """Have Qt's application for as long as something is drawn; no screen is needed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(["glutetracker"])
    try:
        yield
    finally:
        del application

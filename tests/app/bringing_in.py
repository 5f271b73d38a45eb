"""The program as it is, and somebody who presses “Bring in” whenever it is shown: python bringing_in.py WORDS…"""

import sys
import threading
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from glutetracker.__main__ import main


def press() -> None:
    """Press it if it is there; in the window's thread, again and again."""
    for widget in QApplication.allWidgets():
        if widget.objectName() == "bringIn" and widget.isVisible() and widget.isEnabled():
            widget.click()
    QTimer.singleShot(50, press)


def wait_for_the_window() -> None:
    while QApplication.instance() is None:
        time.sleep(0.05)
    QTimer.singleShot(0, QApplication.instance(), press)


threading.Thread(target=wait_for_the_window, daemon=True).start()
sys.exit(main())

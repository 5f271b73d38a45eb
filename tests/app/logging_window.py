"""The real window, logging sets by real keys as fast as it can: python logging_window.py JOURNAL.

Each line that it writes is a save that the window has just told of.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from glutetracker.domain.preferences import ThemeChoice
from glutetracker.store import Store
from glutetracker.ui.context import Context
from glutetracker.ui.shell.window import Window
from glutetracker.ui.theme import Look


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


application = QApplication([])
look = Look(application)
look.choose(ThemeChoice.LIGHT)
context = Context(Store.open(Path(sys.argv[1])), look)
context.notices.saved.connect(tell)
window = Window(context)
window.show_page("today")
window.show()


def focused() -> object:
    return QApplication.focusWidget()


def begin() -> None:
    """Go on with the session of the life before, or begin one with a hip thrust."""
    context.asked_for.emit("log", "session:hip_thrust_barbell")
    tell("ready")
    log_one()


def log_one() -> None:
    """One more set: load, reps, Enter."""
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused(), "82.5")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "8")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTimer.singleShot(0, log_one)


window.painted.connect(begin)
application.exec()

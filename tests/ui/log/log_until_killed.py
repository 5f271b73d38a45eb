"""A process that types into the Log page, waits the moment that a draft may take, and waits to be killed.

python log_until_killed.py JOURNAL WHAT-TO-LOG OBJECT-NAME KEYS

In the keys a tab is Tab, a line's end Enter, ^ Shift+Tab and < Alt+N. Each save is told by its label.
"""

import sys
from pathlib import Path

from log_driver import ALT, ENTER
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from glutetracker.store import Store
from glutetracker.ui.context import Context
from glutetracker.ui.pages.log import LogPage
from glutetracker.ui.theme import Look

DRAFT_MS = 300


def tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201 (heard by the test)


def press(letter: str) -> None:
    if letter == "\t":
        QTest.keyClick(application.focusWidget(), Qt.Key.Key_Tab)
    elif letter == "\n":
        QTest.keyClick(application.focusWidget(), ENTER)
    elif letter == "^":
        QTest.keyClick(application.focusWidget(), Qt.Key.Key_Backtab)
    elif letter == "<":
        QTest.keyClick(application.focusWidget(), Qt.Key.Key_N, ALT)
    else:
        QTest.keyClicks(application.focusWidget(), letter)


_, journal, what, place, keys = sys.argv
application = QApplication([])
context = Context(Store.open(Path(journal)), Look(application))
page = LogPage(context)
page.show()
page.activateWindow()
QTest.qWaitForWindowActive(page)
context.notices.saved.connect(tell)
page.asked_for(what)
if place:
    found = page.findChild(QWidget, place)
    assert found is not None
    found.setFocus()
for letter in keys:
    press(letter)
QTest.qWait(DRAFT_MS)
tell("typed")
application.exec()

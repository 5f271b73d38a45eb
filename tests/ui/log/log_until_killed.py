"""A process that logs a set, types half of the next, says so, and waits to be killed."""

import sys
from pathlib import Path

from log_driver import ENTER
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from glutetracker.store import Store
from glutetracker.ui.context import Context
from glutetracker.ui.pages.log import LogPage
from glutetracker.ui.theme import Look

application = QApplication(sys.argv)
context = Context(Store.open(Path(sys.argv[1])), Look(application))
page = LogPage(context)
page.show()
page.activateWindow()
QTest.qWaitForWindowActive(page)
page.asked_for("session:hip_thrust_barbell")
context.notices.saved.connect(lambda label: print(label, flush=True))  # noqa: T201 (heard by the test)
QTest.keyClicks(application.focusWidget(), "80x8@2")
QTest.keyClick(application.focusWidget(), ENTER)
context.changed.connect(lambda _: print("drafted", flush=True))  # noqa: T201
QTest.keyClicks(application.focusWidget(), "85")
application.exec()

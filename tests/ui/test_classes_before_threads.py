"""Work in threads begins once all of Qt's classes are made: two threads that make one at once crash PySide."""

import subprocess
import sys

PROGRAM = """
from PySide6 import QtCore, QtGui, QtSvg, QtWidgets
from glutetracker.ui import tasks

application = QtWidgets.QApplication([])


def unmade():
    modules = (QtCore, QtGui, QtSvg, QtWidgets)
    return [name for each in modules for name in dir(each) if name not in vars(each) and hasattr(each, name)]


print("before", len([name for name in dir(QtWidgets) if name not in vars(QtWidgets)]) > 100)
tasks.run(application, unmade, done=lambda left: (print("then", left), application.quit()), failed=print)
application.exec()
"""


def test_work_in_a_thread_begins_once_every_class_of_qt_is_made():
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout.splitlines() == ["before True", "then []"]

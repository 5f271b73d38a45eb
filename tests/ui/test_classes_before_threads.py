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
tasks.end()
"""


def test_work_in_a_thread_begins_once_every_class_of_qt_is_made():
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=True)
    assert ran.stdout.splitlines() == ["before True", "then []"]


ENDED_WHILE_ONE_WORKS = """
from time import sleep
import shiboken6
from PySide6.QtWidgets import QApplication
from glutetracker.ui import tasks

application = QApplication([])


def work():
    while any(shiboken6.isValid(job) for job in tasks._running):
        sleep(0.005)


tasks.run(application, work, done=print, failed=print)
tasks._classes.make_all()
"""


def test_a_program_that_ends_while_something_works_in_a_thread_complains_of_nothing():
    script = [sys.executable, "-c", ENDED_WHILE_ONE_WORKS]
    ran = subprocess.run(script, capture_output=True, text=True, timeout=60, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")

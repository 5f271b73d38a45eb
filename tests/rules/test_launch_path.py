"""What is loaded before the window first stands on the screen; each of these costs a start more than all of Today."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from glutetracker.domain.body.measure import Site

NEVER = {
    "numpy", "pyqtgraph", "click", "sqlite_utils", "tomllib", "zoneinfo", "logging", "PySide6.QtNetwork", "dateutil",
    "platformdirs", "argparse", "asyncio", "concurrent.futures", "ssl", "PySide6.QtOpenGL",
    "shutil", "tempfile", "zipfile", "ast", "dis",
    "glutetracker.figure", "glutetracker.ui.figure",
    "glutetracker.ui.today.lower", "glutetracker.ui.today.rhythm_card", "glutetracker.ui.today.measure_card",
    "glutetracker.guides", "glutetracker.ui.shell.commands", "glutetracker.ui.widgets.overlay",
    "glutetracker.ui.widgets.chips", "glutetracker.ui.widgets.choice", "glutetracker.ui.widgets.fields",
    "glutetracker.ui.widgets.hits", "glutetracker.ui.widgets.when",
}  # fmt: skip
if sys.version_info >= (3, 14):
    NEVER.remove("ast")  # Python's own dataclasses need it there
NEVER_TOUCHED = {"QStyle", "QAccessible", "QListWidget", "QComboBox", "QLineEdit", "QDesktopServices", "QKeySequence"}
"""PySide makes a class, and all that hangs on it, when its name is first asked for."""

START = """
import enum, json, linecache, os, sys
by_python, makes = [], enum.EnumType._create_

def noted(*how, **more):
    by_python.append(str((how, more)))
    return makes(*how, **more)

enum.EnumType._create_ = noted
from glutetracker.__main__ import main
from glutetracker import app
from glutetracker.app import program
from glutetracker.ui import lean_qt
from PySide6 import QtGui, QtWidgets

class Watched(program.Window):
    def __init__(self, context):
        super().__init__(context)
        self.painted.connect(self.tell)

    def tell(self):
        told = {"page": self.key, "shown": self.page("today").isVisible(), "modules": sorted(sys.modules)}
        told["touched"] = sorted({**vars(QtGui), **vars(QtWidgets)})
        told["late"] = [name for name in lean_qt.LATE if "_loader_to_come" not in vars(sys.modules[name])]
        told["enums by python"] = by_python
        told["sources"] = [path for path in linecache.cache if "glutetracker" in path]
        print(json.dumps(told), flush=True)
        os._exit(0)  # before the idle steps load the rest

program.Window = Watched
sys.argv[1:] = ["--file", sys.argv[1], "--theme", sys.argv[2]]
sys.exit(main())
"""

WRONG_CALL = """
import json, sys
from glutetracker.ui import lean_qt
from PySide6.QtCore import QRect

def waiting():
    return {name for name in lean_qt.LATE if "_loader_to_come" in vars(sys.modules[name])}

before = waiting()
try:
    QRect().moveTo("left")
except TypeError as error:
    print(json.dumps({"before": len(before), "after": len(waiting()), "said": str(error)}))
"""


def told_by(script: str, *words: object) -> dict[str, Any]:
    """Run a script in a process of its own, and give what it tells."""
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, words)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("filled", [False, True], ids=["first start", "with training"])
def test_the_first_picture_needs_nothing_but_qt_and_sqlite(
    store, journal_path, log_session, log_run, log_visit, filled, theme
):
    if filled:
        log_session()
        log_run()
        log_visit()
        log_visit(site=Site.HIP)
    store.close()
    told = told_by(START, journal_path, theme)
    assert (told["page"], told["shown"]) == ("today", True)
    assert "glutetracker.ui.pages.today" in told["modules"]
    assert NEVER_TOUCHED.intersection(told["touched"]) == set()
    assert NEVER.intersection(told["modules"]) == set()
    assert told["late"] == [], "PySide's support files are no files here: start main.py test once more"
    assert told["enums by python"] == [], "PySide's `enum` is Python's own again: each start makes 190 of them slowly"
    assert told["sources"] == []


def test_a_call_that_qt_does_not_know_is_told_in_full_though_its_wording_is_loaded_late():
    told = told_by(WRONG_CALL)
    assert told["before"] > told["after"]
    assert "QRect.moveTo(str)" in told["said"]
    assert "QRect.moveTo(x: int, t: int, /)" in told["said"]

"""Qt's Python side keeps its accounts: 6.12 on Python 3.11 lost a reference to None in nearly every call.

The process then dies after some 5,000 calls. Where None is immortal (3.12 and newer) nothing dies. Python 3.14 counts
what is said to it there by those, as Qt's is, that were not built for it: one a call, which is far from what it bears.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

CALLS, NOISE = 1000, 20
AT_MOST = NOISE if sys.version_info < (3, 14) else CALLS + NOISE
SOAK = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
for number in range(20_000):
    label.setText(str(number))
print(label.text(), end="")
"""


class Painted(QWidget):
    """A widget that Python paints."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint nothing."""


class Bell(QObject):
    """Rings."""

    rang = Signal(bool)

    def ring(self, *, loud: bool) -> None:
        """Tell whoever listens."""
        self.rang.emit(loud)


KINDS: dict[str, Callable[[], Callable[[], object]]] = {
    "a label's text": lambda: partial(QLabel().setText, "8 reps"),
    "no parent": lambda: QWidget().parent,
    "a timer": lambda: QTimer().stop,
    "a signal": lambda: partial(Bell().ring, loud=True),
    "a paint event": lambda: Painted().grab,
}
"""Kinds of calls that give None back, each on an object of its own."""


@pytest.mark.parametrize("kind", KINDS)
def test_a_thousand_calls_leave_none_as_it_was(qapp, kind):
    call = KINDS[kind]()
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    assert abs(sys.getrefcount(None) - before) <= AT_MOST


def test_twenty_thousand_calls_are_survived():
    done = subprocess.run(
        [sys.executable, "-c", SOAK],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "19999"), done.stderr

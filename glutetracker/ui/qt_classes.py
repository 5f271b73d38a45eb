"""Every class of Qt, made in the window's thread before another thread can ask for one.

PySide 6.11 makes a class when its name is first asked for, and two threads that do so at once crash the program:
291 of 300 forked tries in which two threads asked for what the first painted, 0 of 120 with all made before. Once a
button refused to paint with a TypeError; that this was the cause is likely, but was never seen.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from time import perf_counter

from PySide6.QtCore import QTimer

from glutetracker.ui import qt_enums

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg")
SLICE_S = 0.006


class QtClasses:
    """Makes what is not made yet, a few classes a turn: all of them take a third of a second."""

    def __init__(self) -> None:
        self._left = _made_one_by_one()
        self._are_made = False
        self._then: list[Callable[[], object]] = []
        self._timer: QTimer | None = None

    def once_made(self, act: Callable[[], object]) -> None:
        """Act at once when all are made, else when they are."""
        if self._are_made:
            act()
            return
        self._then.append(act)
        if self._timer is None:
            self._timer = QTimer(interval=0)  # after what is due is painted, which singleShot(0) would hold up
            self._timer.timeout.connect(self._make_some)
            self._timer.start()

    def make_all(self) -> None:
        """Make what is left now, and do what waits for it."""
        for _ in self._left:
            pass
        self._finish()

    def forget(self) -> None:
        """Let go of what waits, and rest."""
        self._then.clear()
        self._rest()

    def _make_some(self) -> None:
        until = perf_counter() + SLICE_S
        for _ in self._left:
            if perf_counter() > until:
                return
        self._finish()

    def _finish(self) -> None:
        self._are_made = True
        self._rest()
        waiting, self._then = self._then, []
        for act in waiting:
            act()

    def _rest(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None


def _made_one_by_one() -> Iterator[None]:
    for module in MODULES:
        names = import_module(f"PySide6.{module}")
        for name in dir(names):
            getattr(names, name, None)
            yield
    yield from qt_enums.wake_all()

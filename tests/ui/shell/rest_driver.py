"""Drives the window while a rest runs."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker.ui.log.session.rest_card import RestCard
from glutetracker.ui.shell.window import Window

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
LONGER, SHORTER, SKIP = Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0


def until(holds: Callable[[], bool]) -> None:
    for _ in range(400):
        if holds():
            return
        QTest.qWait(10)
    raise AssertionError("it did not come about")


def card(window: Window) -> RestCard:
    return window.page("log").session.rest


def begin(window: Window, *exercises: str) -> None:
    for exercise in exercises or ("hip_thrust_barbell",):
        window.context.asked_for.emit("log", f"session:{exercise}")

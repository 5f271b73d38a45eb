"""All that tells how long a session goes on tells the same."""

from datetime import timedelta

import time_machine
from PySide6.QtCore import Qt

from glutetracker.ui.shell.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_head_and_the_side_bar_tell_the_same_second(evening: time_machine.Traveller, window: Window, press):
    press(Qt.Key.Key_N, CTRL)
    page, running = window.page("log"), window.side_bar.running
    evening.shift(timedelta(seconds=10.4))
    page.session.retitled.emit()
    assert " 0:10" in page.frame.subtitle.text()
    evening.shift(timedelta(seconds=0.2))
    running.set_narrow(narrow=False)
    assert running.button.text().startswith("0:10 ")
    page.session.retitled.emit()
    assert " 0:10" in page.frame.subtitle.text()

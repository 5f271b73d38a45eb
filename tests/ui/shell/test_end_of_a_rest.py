"""The end of a rest is heard and told once; what tells it is the user's to choose."""

from datetime import timedelta

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from rest_driver import ALT, CTRL, LONGER, SHORTER, begin, until

from glutetracker.domain.preferences import Preferences
from glutetracker.ui.shell.window import Window

pytestmark = pytest.mark.usefixtures("evening")


def test_at_its_end_it_sounds_once(window, log_set, later, beeps):
    begin(window)
    log_set()
    later(149)
    assert beeps == []
    later(2)
    later(5)
    assert beeps == ["beep"]


def test_a_rest_that_ended_while_nobody_looked_makes_no_sound_at_the_next_start(
    window, log_set, evening, beeps, reopened
):
    begin(window)
    log_set()
    shiboken6.delete(window.context.resting)  # it is gone with its window
    evening.shift(timedelta(seconds=170))
    assert reopened().windowTitle() == "+0:20 · GluteTracker"
    QTest.qWait(50)
    assert beeps == []


def test_an_end_made_by_a_key_makes_no_sound_and_neither_does_a_set_taken_back(window, log_set, press, later, beeps):
    begin(window)
    log_set()
    later(160)
    beeps.clear()
    log_set()
    press(Qt.Key.Key_Z, CTRL)
    assert window.windowTitle() == "+0:10 · GluteTracker"
    press(LONGER, ALT)
    press(SHORTER, ALT)
    assert window.windowTitle() == "0:00 · GluteTracker"
    assert beeps == []


def test_sound_and_notice_are_switched_off_in_settings(window, log_set, later, beeps):
    window.show_page("settings")
    for tick in window.page("settings").rests.ticks.values():
        tick.setFocus()
        QTest.keyClick(tick, Qt.Key.Key_Space)
    assert window.context.preferences == Preferences(rest_chimes=False, rest_notifies=False)
    begin(window)
    log_set()
    in_front = another_window_in_front(window)
    later(151)
    assert beeps == []
    assert "Rest is over" not in window.statusBar().currentMessage()
    in_front.close()


def test_without_a_tray_the_window_itself_says_that_it_is_over(window, log_set, later, beeps):
    assert not QSystemTrayIcon.isSystemTrayAvailable(), "no screen, no tray"
    begin(window)
    log_set()
    in_front = another_window_in_front(window)
    later(151)
    assert window.sayings.toast.words.text() == "Rest is over. Next: Barbell hip thrust, set 2"
    assert beeps == ["beep"]
    in_front.close()


def another_window_in_front(window: Window) -> QWidget:
    other = QWidget()
    other.show()
    other.activateWindow()
    until(lambda: not window.isActiveWindow())
    return other


def test_lengths_chosen_in_settings_hold_for_the_rest_that_runs(window, log_set):
    begin(window)
    log_set()
    window.show_page("settings")
    line = window.page("settings").rests.lengths["rest_heavy_s"].edit
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "3 min")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "3:00"
    until(lambda: window.windowTitle() == "3:00 · GluteTracker")


def test_help_and_the_palette_know_the_keys(window, press, type_in, log_set):
    begin(window)
    log_set()
    press(Qt.Key.Key_K, CTRL)
    type_in("skip rest")
    press(Qt.Key.Key_Return)
    assert window.windowTitle() == "GluteTracker"
    shown = {each.title: each.shown_keys for each in window.overlays.commands if each.group == "Rest"}
    assert shown == {"Rest 15 s more": "Alt+=", "Rest 15 s less": "Alt+-", "Skip the rest": "Alt+0"}

"""From anywhere to what was logged, and back to the log to change it, by keys in the real window."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker.domain.running import RunKind
from glutetracker.ui.shell.fact_sheet import FactSheet

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_run_that_is_shown_in_short_is_seen_whole(window, log_run):
    run = log_run(date(2026, 3, 2), kind=RunKind.LONG)
    window.context.asked_for.emit("fact", f"run:{run.id}")
    QTest.mouseClick(window.findChild(FactSheet).whole, Qt.MouseButton.LeftButton)
    page = window.page("history")
    assert page.isVisible()
    assert page.detail.shown == ("run", run.id)


def test_slash_goes_to_the_search_and_enter_to_what_was_found(window, press, type_in, log_run, qtbot):
    log_run(date(2026, 3, 2), distance_m=12_000.0)
    log_run(date(2026, 3, 3))
    press(Qt.Key.Key_3, CTRL)
    press(Qt.Key.Key_Slash)
    page = window.page("history")
    assert page.filters.text.edit.hasFocus()
    type_in("run > 10")
    qtbot.waitUntil(lambda: not page._typing.isActive())
    press(Qt.Key.Key_Return)
    assert page.list.hasFocus()
    assert page.list.entry.distance_m == 12_000.0

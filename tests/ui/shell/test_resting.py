"""The rest after a set, in the real window: it starts on Enter, counts on whatever happens, and is changed by keys."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from rest_driver import ALT, CTRL, LONGER, SHORTER, SKIP, begin, card, until

from glutetracker.domain.preferences import ThemeChoice
from glutetracker.store import Table
from glutetracker.store.lifting import sessions
from glutetracker.ui.shell.window import Window

pytestmark = pytest.mark.usefixtures("evening")


def test_a_set_starts_the_rest_of_its_exercise_and_the_ring_counts_down(window, log_set, later):
    begin(window)
    assert not card(window).isVisible()
    log_set()
    assert card(window).isVisible()
    assert card(window).told.text() == "of 2:30\nNext: Barbell hip thrust, set 2"
    assert window.windowTitle() == "2:30 · GluteTracker"
    later(66)
    assert window.windowTitle() == "1:24 · GluteTracker"
    assert card(window).ring.accessibleName() == "Rest of 2:30. Next: Barbell hip thrust, set 2"


def test_every_page_tells_it_and_it_goes_on_while_another_is_shown(window, log_set, later, qtbot):
    begin(window)
    log_set()
    window.show_page("progress")
    later(30)
    running = window.side_bar.running
    assert (running.rest.isVisible(), running.rest.text()) == (True, "Rest 2:00")
    window.resize(900, 600)
    qtbot.waitUntil(lambda: running.rest.text() == "2:00")
    window.show_page("log")
    assert card(window).title.text() == "Rest"
    assert window.windowTitle() == "2:00 · GluteTracker"


def test_after_its_end_it_counts_up_and_some_time_later_says_no_more(window, log_set, later):
    begin(window)
    log_set()
    later(150 + 12)
    assert window.windowTitle() == "+0:12 · GluteTracker"
    assert card(window).title.text() == "Rest is over"
    assert window.side_bar.running.rest.text() == "Rest is over +0:12"
    later(15 * 60)
    assert window.windowTitle() == "GluteTracker"
    assert not card(window).isVisible()
    assert not window.side_bar.running.rest.isVisible()


def test_keys_change_this_rest_while_a_number_is_being_typed(window, log_set, press, type_in, later):
    begin(window)
    log_set()
    type_in("8")
    press(LONGER, ALT)
    press(LONGER, ALT)
    assert window.windowTitle() == "3:00 · GluteTracker"
    press(SHORTER, ALT)
    assert window.windowTitle() == "2:45 · GluteTracker"
    type_in("5")
    assert QApplication.focusWidget().text() == "85", "typing went on"
    later(160)
    press(SHORTER, ALT)
    assert window.windowTitle() == "0:00 · GluteTracker"
    press(LONGER, ALT)
    assert window.windowTitle() == "0:15 · GluteTracker", "fifteen seconds from now"


def test_a_changed_rest_is_no_step_of_undo_and_the_next_set_has_its_usual_one(window, log_set, press):
    begin(window)
    log_set()
    press(LONGER, ALT)
    log_set()
    assert window.windowTitle() == "2:30 · GluteTracker"
    press(Qt.Key.Key_Z, CTRL)
    assert window.windowTitle() == "2:45 · GluteTracker", "the set before has its own rest again"


def test_a_skipped_rest_is_over_for_good(window, log_set, press, reopened):
    begin(window)
    log_set()
    press(SKIP, ALT)
    assert window.windowTitle() == "GluteTracker"
    assert not card(window).isVisible()
    press(SKIP, ALT)
    assert window.statusBar().currentMessage() == "No rest is running."
    assert reopened().windowTitle() == "GluteTracker"


def test_while_another_program_writes_a_change_holds_at_once_and_is_kept_soon_after(window, log_set, press, reopened):
    begin(window)
    log_set()
    with closing(sqlite3.connect(window.context.store.path, isolation_level=None)) as other:
        other.execute("begin immediate")
        press(LONGER, ALT)
        press(LONGER, ALT)
        assert window.windowTitle() == "3:00 · GluteTracker"
        other.execute("rollback")
    until(lambda: kept_s(window) == 180)
    assert reopened().windowTitle() == "3:00 · GluteTracker"


def kept_s(window: Window) -> float | None:
    logged = sessions.open_session(window.context.store)
    return logged.session.rest_s if logged else None


def test_a_click_on_a_button_leaves_the_cursor_where_sets_are_typed(window, log_set):
    begin(window)
    log_set()
    cursor = QApplication.focusWidget()
    QTest.mouseClick(card(window).longer, Qt.MouseButton.LeftButton)
    assert window.windowTitle() == "2:45 · GluteTracker"
    QTest.mouseClick(card(window).shorter, Qt.MouseButton.LeftButton)
    assert window.windowTitle() == "2:30 · GluteTracker"
    assert QApplication.focusWidget() is cursor
    QTest.mouseClick(card(window).skip, Qt.MouseButton.LeftButton)
    assert window.windowTitle() == "GluteTracker"


def test_taking_a_set_back_gives_the_rest_before_it_back(window, log_set, press, later):
    begin(window)
    log_set()
    later(40)
    log_set()
    assert window.windowTitle() == "2:30 · GluteTracker"
    later(10)
    press(Qt.Key.Key_Z, CTRL)
    assert window.windowTitle() == "1:40 · GluteTracker"


def test_there_is_none_after_the_last_set_and_none_once_the_session_is_finished(window, log_set, press):
    begin(window)
    for _ in range(2):
        log_set()
    assert window.windowTitle() == "2:30 · GluteTracker"
    log_set()
    assert window.windowTitle() == "GluteTracker", "nothing is left to rest for"
    next(iter(window.page("log").session.cards.values())).add_set()
    until(lambda: window.windowTitle() == "2:30 · GluteTracker")  # one more set is
    window.page("log").session.finish_session()
    until(lambda: window.windowTitle() == "GluteTracker")


def test_a_superset_rests_after_the_last_of_its_round(window, log_set, press, type_in):
    begin(window, "hip_thrust_barbell", "romanian_deadlift")
    in_turn(window)
    log_set()
    assert window.windowTitle() == "GluteTracker"
    type_in("60x8")
    press(Qt.Key.Key_Return)
    assert window.windowTitle() == "2:30 · GluteTracker"
    assert card(window).told.text() == "of 2:30\nNext: Barbell hip thrust, set 2"


def in_turn(window: Window) -> None:
    """Let the two exercises of the session be done in turn."""
    context = window.context
    logged = sessions.open_session(context.store)
    assert logged is not None
    with context.store.write("In turn") as edit:
        for each in logged.entries:
            edit.put(Table.SESSION_ENTRY, {"id": each.entry.id, "superset": 1})


def test_the_next_start_goes_on_with_the_rest_whatever_happened_to_the_last(window, log_set, press, later, reopened):
    begin(window)
    log_set()
    press(LONGER, ALT)
    later(45)
    again = reopened()
    assert again.windowTitle() == "2:00 · GluteTracker"
    again.show_page("log")
    assert card(again).isVisible()


@pytest.mark.parametrize(
    ("size", "percent"), [((1280, 800), 100), ((900, 600), 200), ((640, 480), 80), ((640, 480), 200)]
)
def test_nothing_of_it_is_cut_at_any_size(window, log_set, qtbot, cut, size, percent):
    begin(window)
    log_set()
    window.context.look.choose(ThemeChoice.DARK, percent / 100)
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    assert card(window).isVisible()
    qtbot.waitUntil(lambda: cut(card(window)) == [])
    qtbot.waitUntil(lambda: cut(window.side_bar.running) == [])
    window.context.look.choose(ThemeChoice.LIGHT)

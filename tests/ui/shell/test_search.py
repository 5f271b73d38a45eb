"""What was logged is found by its words, shown whole, done again or deleted."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.domain.lifting.strength import Side
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import RunKind
from glutetracker.store import runs
from glutetracker.store.lifting import sessions
from glutetracker.ui.shell.fact_sheet import FactSheet
from glutetracker.ui.shell.finder import Finder
from glutetracker.ui.shell.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def search(window: Window, press, type_in, text: str) -> Finder:
    press(Qt.Key.Key_F, CTRL)
    type_in(text)
    return window.findChild(Finder)


def test_a_session_is_found_by_its_exercise_and_shown_set_by_set(window, press, type_in, log_session):
    log_session(date(2026, 3, 2), {"reps": 8, "load_kg": 82.5, "rir": 2}, {"reps": 7, "load_kg": 82.5})
    finder = search(window, press, type_in, "hip thr 2026")
    assert finder.found.count() == 1
    press(Qt.Key.Key_Return)
    sheet = window.findChild(FactSheet)
    assert sheet.isVisible()
    assert "2 Mar 2026" in sheet.about.text()
    assert sheet.told == (("Barbell hip thrust (kg)", "82.5 × 8  RIR 2; 82.5 × 7"),)


def test_what_both_sides_did_alike_is_told_once(window, press, type_in, log_session):
    left, right = ({"side": side, "position": 1, "reps": 12, "rir": 4} for side in (Side.LEFT, Side.RIGHT))
    log_session(date(2026, 3, 2), left, right, {**left, "position": 2}, {**right, "position": 2, "reps": 10})
    search(window, press, type_in, "hip thr 2026")
    press(Qt.Key.Key_Return)
    assert window.findChild(FactSheet).told == (("Barbell hip thrust", "12  RIR 4 each side; 12  RIR 4 / 10  RIR 4"),)


def test_the_page_of_an_exercise_is_found_after_what_was_logged(window, press, type_in, log_session):
    log_session()
    finder = search(window, press, type_in, "barbell hip thr")
    assert [finder.found.item(row).text() for row in range(2)] == ["Barbell hip thrust"] * 2
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert window.key == "guide"
    assert window.page("guide").detail.exercise.id == "hip_thrust_barbell"


def test_a_run_is_found_by_kind_and_day(window, press, type_in, log_run):
    log_run(date(2026, 3, 2), kind=RunKind.LONG, distance_m=18_000.0, duration_s=6_000.0, note="by the lake")
    log_run(date(2026, 3, 3))
    finder = search(window, press, type_in, "long 2026-03")
    assert finder.found.count() == 1
    assert "18.0 km" in finder.found.item(0).text()
    press(Qt.Key.Key_Return)
    assert ("", "by the lake") in window.findChild(FactSheet).told


def test_numbers_are_looked_for_in_the_history(window, press, type_in, log_session):
    log_session(date(2026, 3, 2), {"reps": 8, "load_kg": 82.5})
    log_session(date(2026, 3, 3), {"reps": 8, "load_kg": 102.5})
    finder = search(window, press, type_in, "hip thrust > 100")
    assert [finder.found.item(row).text() for row in range(finder.found.count())] == [
        "Look in the history for “hip thrust > 100”"
    ]
    press(Qt.Key.Key_Return)
    history = window.page("history")
    assert (window.key, history.filters.text.text()) == ("history", "hip thrust > 100")
    assert history.frame.subtitle.text() == "1 session"
    assert QApplication.focusWidget() is history.list


def test_what_was_measured_is_looked_for_in_the_history(window, press, type_in, log_visit):
    log_visit(site=Site.WAIST)
    finder = search(window, press, type_in, "waist")
    press(Qt.Key.Key_Return)
    history = window.page("history")
    assert (window.key, history.filters.text.text()) == ("history", "waist")
    assert history.frame.subtitle.text() == "measured once"
    assert "History" not in [where for _, where, _ in finder.search("thigh")]


def test_what_was_measured_is_not_offered_where_measures_are_hidden(window, press, type_in, log_visit):
    log_visit(site=Site.WAIST)
    window.context.choose(Preferences(shows_body=False))
    assert "History" not in [where for _, where, _ in search(window, press, type_in, "waist").search("waist")]


def test_a_session_is_deleted_and_brought_back(window, press, type_in, log_session):
    session = log_session()
    search(window, press, type_in, "hip")
    press(Qt.Key.Key_Return)
    sheet = window.findChild(FactSheet)
    QTest.mouseClick(sheet.delete, Qt.MouseButton.LeftButton)
    store = window.context.store
    assert sessions.load(store, session.id) is None
    assert window.sayings.toast.isVisible()
    QTest.mouseClick(window.sayings.toast.action, Qt.MouseButton.LeftButton)
    assert sessions.load(store, session.id) is not None


def test_a_session_is_opened_to_be_changed(window, press, type_in, log_session):
    session = log_session(date(2026, 3, 2), {"reps": 8, "load_kg": 82.5}, title="Glutes A")
    search(window, press, type_in, "hip")
    press(Qt.Key.Key_Return)
    QTest.mouseClick(window.findChild(FactSheet).change, Qt.MouseButton.LeftButton)
    detail = window.page("history").detail
    assert detail.shown == ("session", session.id)
    assert detail.parts["session"].fields.title.edit.hasFocus()
    press(Qt.Key.Key_Escape)
    assert window.key == "today", "search was opened there"


def test_a_session_is_done_again(window, press, type_in, log_session):
    log_session(date(2026, 3, 2), {"reps": 8, "load_kg": 82.5}, {"reps": 7, "load_kg": 82.5})
    search(window, press, type_in, "hip")
    press(Qt.Key.Key_Return)
    QTest.mouseClick(window.findChild(FactSheet).again, Qt.MouseButton.LeftButton)
    logged = sessions.open_session(window.context.store)
    assert [(each.reps, each.load_kg, each.is_done) for each in logged.entries[0].sets] == [
        (8, 82.5, False),
        (7, 82.5, False),
    ]


def test_search_says_what_can_be_typed_and_when_nothing_is_found(window, press, type_in, log_run):
    log_run()
    finder = search(window, press, type_in, "")
    assert finder.nothing.text()
    type_in("marmalade")
    assert "marmalade" in finder.nothing.text()
    assert runs.first_day(window.context.store) is not None
    press(Qt.Key.Key_Escape)
    assert not finder.isVisible()
    assert QApplication.focusWidget() is not finder.edit


def test_a_row_of_today_is_shown_whole_when_it_is_pressed(window, log_session, qtbot):
    log_session(today(), {"reps": 8, "load_kg": 82.5})
    row = window.page("today").latest.rows[0]
    qtbot.waitUntil(row.isVisible)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert window.key == "history"
    assert window.page("history").detail.isVisible()

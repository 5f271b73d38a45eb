"""Two ways through the window by keys: from Today into the next session, and through the page of the body."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glutetracker.domain.body.measure import Site
from glutetracker.domain.clock import today
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.routine import Routine, RoutineEntry
from glutetracker.domain.lifting.strength import Session
from glutetracker.store.body import measures
from glutetracker.store.lifting import routines, sessions
from glutetracker.ui.shell.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
PRESS = Callable[..., None]


def test_the_routine_in_turn_is_begun_from_today_with_its_sets_planned(
    window: Window, press: PRESS, log_session: Callable[..., Session], hip_thrust: Exercise
) -> None:
    store = window.context.store
    heavy, light = (Routine(name=name, made_at=datetime.now(UTC), entries=(RoutineEntry(
        exercise=hip_thrust.id, set_count=2, reps_least=6, reps_most=8),)) for name in ("Heavy", "Light"))  # fmt: skip
    with store.write("Routines") as edit:
        for each in (heavy, light):
            routines.save(edit, each, lambda _: hip_thrust)
    log_session(today() - timedelta(days=4), {"reps": 7, "load_kg": 80.0}, title="Heavy", routine_id=heavy.id)
    log_session(today() - timedelta(days=2), {"reps": 7, "load_kg": 60.0}, title="Light", routine_id=light.id)
    card = window.page("today").next_up
    assert card.title.text() == "Heavy"
    card.start.setFocus()
    press(Qt.Key.Key_Return)
    assert window.key == "log"
    begun = sessions.open_session(store)
    assert (begun.session.routine_id, begun.session.title) == (heavy.id, "Heavy")
    assert [len(each.sets) for each in begun.entries] == [2]


def test_a_visit_is_changed_deleted_and_brought_back_from_the_page_of_the_body(
    window: Window, press: PRESS, type_in: Callable[[str], None], log_visit: Callable[..., list], qtbot: QtBot
) -> None:
    store = window.context.store
    visit_id = log_visit(today(), Site.HIP, 98.0)[0].visit_id
    press(Qt.Key.Key_6, CTRL)
    table = window.page("body").visits.table
    assert table.isVisible()
    table.setFocus()
    press(Qt.Key.Key_E)
    field = window.page("history").detail.parts["measure"].fields.sites[0].fields[0].edit
    qtbot.waitUntil(field.hasFocus)
    type_in("97.5")
    press(Qt.Key.Key_Return)
    assert table.model().index(0, 1).data() == "97.5"
    assert table.hasFocus()
    press(Qt.Key.Key_Delete)
    assert measures.of_visit(store, visit_id) == []
    assert window.page("body").nothing.isVisible()
    press(Qt.Key.Key_Z, CTRL)
    assert [each.value for each in measures.of_visit(store, visit_id)] == [97.5]
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_1, CTRL)
    assert window.key == "today"

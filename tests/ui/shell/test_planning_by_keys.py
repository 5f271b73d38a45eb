"""A session is planned for a day, seen ahead, moved, taken back and begun, all by keys."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from routine_driver import CTRL, ENTER, Press, Type, opened

from glutetracker.domain.clock import today
from glutetracker.domain.lifting.strength import Session
from glutetracker.domain.period import EVER
from glutetracker.store import plans
from glutetracker.ui.log.routine.card import RoutinesCard
from glutetracker.ui.planning.sheet import PlanSheet
from glutetracker.ui.shell.window import Window
from glutetracker.ui.widgets import IconButton, Label

SHIFT = Qt.KeyboardModifier.ShiftModifier


def ahead(window: Window) -> list[tuple[int, str]]:
    found = plans.ahead(window.context.store, EVER, today())
    return [((each.day - today()).days, each.title) for each in found]


def ask_from_routine(window: Window, routine_id: str) -> PlanSheet:
    window.show_page("log")
    card = window.page("log").findChild(RoutinesCard)
    next(each for each in card.rows.menus[routine_id].actions() if each.text() == "Plan for a day…").trigger()
    sheet = window.findChild(PlanSheet)
    assert sheet.day.edit.hasFocus()
    return sheet


def test_a_routine_planned_for_today_is_what_today_offers_and_one_key_begins_it(
    window: Window, press: Press, type_in: Type, log_session: Callable[..., Session]
) -> None:
    log_session(today() - timedelta(days=2), title="Quick one")
    sheet = ask_from_routine(window, "gym_a")
    type_in("today")
    press(ENTER)
    assert not sheet.isVisible()
    press(Qt.Key.Key_1, CTRL)
    card = window.page("today").next_up
    assert (card.title.text(), card.start.text()) == ("Gym A: thrust and squat", "Start")
    card.make_ready()
    lines = [each.text() for each in card.findChildren(Label) if each.isVisibleTo(card)]
    assert "Barbell hip thrust" in lines
    assert "3 × 6–10" in lines, "not done yet, it says what the routine asks for"
    press(Qt.Key.Key_N, CTRL | SHIFT)
    logged = opened(window)
    assert (logged.session.routine_id, logged.counts) == ("gym_a", (0, 10))
    assert ahead(window) == [], "begun, it is planned no longer"
    press(Qt.Key.Key_Z, CTRL)
    assert ahead(window) == [(0, "Gym A: thrust and squat")]


def test_a_past_session_is_planned_moved_and_taken_back(
    window: Window, press: Press, type_in: Type, log_session: Callable[..., Session]
) -> None:
    past = log_session(today() - timedelta(days=2), title="Quick one")
    window.show_page("history", f"session:{past.id}")
    press(Qt.Key.Key_P)
    type_in("yesterday")
    press(ENTER)
    sheet = window.findChild(PlanSheet)
    assert sheet.isVisible()
    sheet.day.edit.selectAll()
    type_in("+3")
    press(ENTER)
    assert ahead(window) == [(3, "Quick one")]
    for day, why in (("+3", "planned for that day already"), ("today", "done that day already")):
        press(Qt.Key.Key_P)
        log_session(today(), title="Quick one")
        type_in(day)
        press(ENTER)
        assert why in sheet.problem.text()
        press(Qt.Key.Key_Escape)
    window.page("history").go_back()
    plans = window.page("history").calendar.plans
    assert "planned: Quick one" in window.page("history").calendar.calendar.told(today() + timedelta(days=3))
    buttons = {each.accessibleName(): each for each in plans.rows[0].findChildren(IconButton)}
    QTest.mouseClick(buttons["Move Quick one to another day"], Qt.MouseButton.LeftButton)
    type_in("+5")
    press(ENTER)
    assert ahead(window) == [(5, "Quick one")]
    (remove,) = [each for each in plans.rows[0].findChildren(IconButton) if "no longer" in each.accessibleName()]
    remove.setFocus()
    press(Qt.Key.Key_Space)
    assert (ahead(window), plans.isVisible()) == ([], False)
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert ahead(window) == [(3, "Quick one")]
    (start,) = [each for each in plans.rows[0].findChildren(IconButton) if "today instead" in each.accessibleName()]
    QTest.mouseClick(start, Qt.MouseButton.LeftButton)
    assert opened(window).session.title == "Quick one"
    assert ahead(window) == [], "begun on another day, it is planned no longer"

"""A long session: what is not reached yet shows its head alone, and nothing above the cursor moves."""

from collections.abc import Callable

import pytest
from log_driver import LAST_WEEK, Logger
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker import guides
from glutetracker.domain.strength import Session
from glutetracker.store import Store
from glutetracker.ui.log.routine_steps import start_routine

NAMES = ("hip_thrust_barbell", "back_squat", "romanian_deadlift", "clamshell")


@pytest.fixture
def long_session(store: Store, log_session: Callable[..., Session], open_logger: Callable[..., Logger]) -> Logger:
    """Gym A: four exercises, begun from its routine."""
    for name in NAMES:
        log_session(LAST_WEEK, {"reps": 8, "load_kg": 60.0}, exercise=guides.all_exercises()[name])
    logger = open_logger(store)
    start_routine(logger.context, "gym_a")
    logger.page.asked_for("session")
    return logger


def folded(logger: Logger) -> list[bool]:
    return [card.is_folded for card in logger.cards]


def test_the_exercise_at_hand_and_the_next_show_their_sets(long_session: Logger) -> None:
    assert folded(long_session) == [False, False, True, True]
    third = long_session.cards[2]
    assert third.head.isVisible()
    assert not third.rows[0].load.isVisible()
    assert third.head.aim.text().startswith("2 × 10–15"), "what the routine asks for"


def test_they_open_as_they_are_reached_and_stay_open(long_session: Logger) -> None:
    while long_session.cards[0].next_row() is not None:
        long_session.enter()
    assert folded(long_session) == [False, False, False, True]


def test_one_can_be_opened_before_its_turn(long_session: Logger) -> None:
    last = long_session.cards[3]
    QTest.mouseClick(last.head.unfold, Qt.MouseButton.LeftButton)
    assert not last.is_folded
    assert long_session.cursor in last.rows[0].cells
    assert folded(long_session)[3] is False


def test_all_of_a_superset_is_shown(long_session: Logger) -> None:
    first, second = long_session.cards[0], long_session.cards[1]
    first.session_acts.in_turn(first.entry_id)
    second.session_acts.in_turn(second.entry_id)
    assert folded(long_session) == [False, False, False, False], "three in turn, and the one that comes next"


def test_all_of_a_past_session_is_shown(
    store: Store, log_session: Callable[..., Session], open_logger: Callable[..., Logger]
) -> None:
    past = log_session(LAST_WEEK, {"reps": 8, "load_kg": 60.0})
    logger = open_logger(store)
    logger.page.asked_for(f"edit:{past.id}")
    assert folded(logger) == [False]


def test_beside_a_set_stands_the_one_of_its_kind_and_number(
    store: Store, log_thrusts: Callable[[], Session], open_logger: Callable[..., Logger]
) -> None:
    log_thrusts()  # a warm-up of 40 kg, then two sets of 80 kg
    logger = open_logger(store)
    start_routine(logger.context, "gym_a")  # it plans no warm-ups
    rows = logger.cards[0].rows
    assert [row.previous.accessibleName() for row in rows] == ["80 × 8  RIR 2", "80 × 8  RIR 1", "–"]

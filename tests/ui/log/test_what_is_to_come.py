"""A long session: what is not reached yet shows its head alone, and nothing above the cursor moves."""

from collections.abc import Callable

import pytest
from log_driver import HIP_THRUST, LAST_WEEK, Logger, sets_of
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glutetracker import guides
from glutetracker.domain.lifting.strength import Session
from glutetracker.store import Store
from glutetracker.ui.log.routine.steps import start_routine


class OnPainting(QObject):
    """Acts when a window is about to be painted."""

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__()
        self._act = act

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """See whether it is."""
        if event.type() is QEvent.Type.UpdateRequest:
            self._act()
        return False


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
    logger.look()
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
    assert not last.is_folded, "at once"
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


def test_a_new_load_goes_on_to_the_sets_to_come_however_slowly_it_is_typed(trained: Logger, qtbot: QtBot) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.enter()
    trained.type("85")
    qtbot.waitUntil(lambda: sets_of(trained)[1] == (85.0, 8, None, False))
    trained.tab()
    trained.type("7")
    qtbot.waitUntil(lambda: sets_of(trained)[1] == (85.0, 7, None, False))
    trained.enter()
    assert sets_of(trained)[1:] == [(85.0, 7, None, True), (85.0, 8, None, False)]


def test_the_row_that_is_done_and_the_next_are_painted_before_what_follows_from_them(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.look()
    done, following, _ = trained.cards[0].rows
    so_far, seen = trained.page.session.so_far.done.value, []
    trained.window.installEventFilter(watch := OnPainting(lambda: seen.append(so_far.text())))
    trained.enter()
    QApplication.sendPostedEvents()
    assert (done.state, following.state, trained.cursor) == ("done", "now", following.load)
    assert seen == ["0"]
    trained.look()
    assert so_far.text() == "1"
    trained.window.removeEventFilter(watch)


def test_the_first_time_each_set_begins_as_the_one_before_it_ended(logger: Logger) -> None:
    logger.page.asked_for(HIP_THRUST)
    for typed in ("60x10@2", "60x8@1"):
        logger.type(typed)
        logger.enter()
    assert sets_of(logger) == [(60.0, 10, 2.0, True), (60.0, 8, 1.0, True), (60.0, 8, None, False)]
    logger.enter()
    assert sets_of(logger)[2] == (60.0, 8, None, True), "one key"

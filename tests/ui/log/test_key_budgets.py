"""How many keys it takes: each budget of the logger, by real keys in a real window."""

from collections.abc import Callable

import pytest
from log_driver import ALT, CONTROL, ENTER, HIP_THRUST, LAST_WEEK, SHIFT, Logger, sets_of
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glutetracker import guides
from glutetracker.domain.clock import today
from glutetracker.domain.lifting.strength import Session, Side
from glutetracker.store import Store, Table
from glutetracker.store.lifting import sessions

UP, SPACE = Qt.Key.Key_Up, Qt.Key.Key_Space


def done_sets(logger: Logger) -> list[tuple[float | None, int | None, float | None]]:
    return [(load, reps, rir) for load, reps, rir, is_done in sets_of(logger) if is_done]


@pytest.fixture
def at_work(trained: Logger) -> Logger:
    """The cursor in the first working set of hip thrusts, 80 kg × 8 as last time; no key is counted yet."""
    trained.page.asked_for(HIP_THRUST)
    trained.enter()
    trained.presses = 0
    return trained


@pytest.mark.parametrize(
    ("typed", "keys", "done"),
    [
        ("", 1, (80.0, 8, None)),
        ("90", 4, (90.0, 8, None)),
        ("90x9", 6, (90.0, 9, None)),
        ("90x9@2", 8, (90.0, 9, 2.0)),
    ],
    ids=["the same again", "another load", "another load and reps", "and reps in reserve"],
)
def test_a_set_typed(at_work: Logger, typed: str, keys: int, done: tuple[float, int, float | None]) -> None:
    at_work.type(typed)
    at_work.enter()
    assert done_sets(at_work)[-1] == done
    assert at_work.presses <= keys


def test_one_step_of_load_is_two_keys(at_work: Logger) -> None:
    at_work.press(UP)
    at_work.enter()
    assert done_sets(at_work)[-1] == (82.5, 8, None)
    assert at_work.presses == 2


def test_reps_step_with_shift_from_the_load(at_work: Logger) -> None:
    at_work.press(UP, SHIFT)
    at_work.enter()
    assert done_sets(at_work)[-1] == (80.0, 9, None)
    assert at_work.presses == 2


def test_reps_in_reserve_are_two_keys_more(at_work: Logger) -> None:
    at_work.type("@2")
    at_work.enter()
    assert done_sets(at_work)[-1] == (80.0, 8, 2.0)
    assert at_work.presses == 1 + 2


def test_undo_is_one_chord(at_work: Logger) -> None:
    at_work.enter()
    before = len(done_sets(at_work))
    at_work.presses = 0
    at_work.undo()
    assert len(done_sets(at_work)) == before - 1
    assert at_work.presses == 1


def test_a_round_of_a_superset_is_two_keys_and_comes_back(
    store: Store, log_session: Callable[..., Session], open_logger: Callable[..., Logger]
) -> None:
    for name in ("hip_thrust_barbell", "back_squat"):
        sets = [{"reps": 8, "load_kg": 60.0}] * 3
        log_session(LAST_WEEK, *sets, exercise=guides.all_exercises()[name])
    logger = open_logger(store)
    logger.page.asked_for(HIP_THRUST)
    logger.page.asked_for("session:back_squat")
    first, second = logger.cards
    first.session_acts.in_turn(first.entry_id)
    assert (first.head.badge.text(), second.head.badge.text()) == ("A1", "A2")
    first.rows[0].focus_first()
    logger.presses = 0
    logger.enter()
    assert logger.cursor is second.rows[0].load
    logger.enter()
    assert logger.presses == 2
    assert logger.cursor is first.rows[1].load


@pytest.mark.parametrize(("typed", "most", "reps"), [("", 1, (10, 10)), ("12/11", 6, (12, 11))])
def test_both_sides(
    store: Store, log_session: Callable[..., Session], open_logger: Callable[..., Logger],
    typed: str, most: int, reps: tuple[int, int],
) -> None:  # fmt: skip
    one_sided = guides.all_exercises()["bulgarian_split_squat"]
    sides = [{"position": 1, "side": side, "reps": 10, "load_kg": 12.0} for side in (Side.LEFT, Side.RIGHT)]
    log_session(LAST_WEEK, *sides, exercise=one_sided)
    logger = open_logger(store)
    logger.page.asked_for("session:bulgarian_split_squat")
    logger.presses = 0
    logger.type(typed)
    logger.enter()
    logged = sessions.open_session(store)
    assert logged is not None
    assert tuple(each.reps for each in logged.entries[0].done) == reps
    assert logged.counts == (1, 1), "left and right are one set"
    assert logger.presses <= most


def test_a_timed_hold_is_two_keys(
    store: Store, log_session: Callable[..., Session], open_logger: Callable[..., Logger], qtbot: QtBot
) -> None:
    log_session(LAST_WEEK, {"hold_s": 1.0}, {"hold_s": 40.0}, exercise=guides.all_exercises()["side_plank"])
    logger = open_logger(store)
    logger.page.asked_for("session:side_plank")
    row = logger.cards[0].rows[0]
    logger.presses = 0
    logger.press(SPACE)
    assert row.keys.hold.is_running
    qtbot.waitUntil(lambda: row.amount.text() == "+1", timeout=5000)
    logger.press(SPACE)
    logged = sessions.open_session(store)
    assert logged is not None
    assert [each.hold_s for each in logged.entries[0].done] == [2.0]
    assert logger.presses == 2
    assert logger.cursor is logger.cards[0].rows[1].amount


def test_a_band_one_step_up_is_three_keys_at_most(
    store: Store, log_session: Callable[..., Session], open_logger: Callable[..., Logger]
) -> None:
    banded = guides.all_exercises()["clamshell_banded"]
    log_session(LAST_WEEK, {"reps": 15, "band": "medium"}, exercise=banded)
    logger = open_logger(store)
    logger.page.asked_for("session:clamshell_banded")
    assert logger.cursor is logger.cards[0].rows[0].load
    logger.presses = 0
    logger.press(UP)
    logger.enter()
    logged = sessions.open_session(store)
    assert logged is not None
    assert [(each.band, each.reps) for each in logged.entries[0].done] == [("heavy", 15)]
    assert logger.presses <= 3


def test_an_exercise_is_added_by_three_letters(at_work: Logger) -> None:
    at_work.press(Qt.Key.Key_E, CONTROL)
    at_work.type("cla")
    at_work.enter()
    assert [card.terms.exercise.name for card in at_work.cards] == ["Barbell hip thrust", "Clamshell"]
    assert at_work.presses <= 5


def test_where_it_was_felt_is_one_chord(at_work: Logger) -> None:
    at_work.enter()
    at_work.presses = 0
    at_work.press(Qt.Key.Key_G, ALT)
    logged = sessions.open_session(at_work.context.store)
    assert logged is not None
    assert str(logged.entries[0].entry.felt) == "glutes"
    assert at_work.presses == 1


def test_a_repeated_session_of_five_times_four_is_24_keys_with_start_and_finish(
    store: Store, log_session: Callable[..., Session], open_logger: Callable[..., Logger]
) -> None:
    names = ("hip_thrust_barbell", "romanian_deadlift", "bulgarian_split_squat", "clamshell_banded", "side_plank")
    past = None
    for name in names:
        exercise = guides.all_exercises()[name]
        amount = {"hold_s": 30.0} if exercise.timed else {"reps": 8, "load_kg": None if "clam" in name else 40.0}
        one = log_session(LAST_WEEK, *[amount] * 4, exercise=exercise)
        past = past or one
        if one is not past:
            entry = sessions.load(store, one.id)
            assert entry is not None
            with store.write("Into one session") as edit:
                place = names.index(name) + 1
                moved = {"session_id": past.id, "position": place}
                edit.put(Table.SESSION_ENTRY, {"id": entry.entries[0].entry.id, **moved})
                edit.remove(Table.SESSION, one.id)
    logger = open_logger(store)
    assert past is not None
    logger.page.session.recent.buttons[past.id].setFocus()
    logger.press(ENTER)
    for _ in range(20):
        logger.enter()
    logger.press(ENTER, CONTROL | SHIFT)
    finished = sessions.last_finished(store, today())
    assert finished is not None
    assert finished.counts == (20, 20)
    assert logger.presses <= 24

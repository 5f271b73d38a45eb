"""A session of glute work, logged by keys alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from log_driver import ALT, CONTROL, ENTER, SHIFT, Logger
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glutetracker import guides
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.strength import Session, SetKind, Side
from glutetracker.domain.units import LoadUnit
from glutetracker.store import Store, preferences, sessions

HIP_THRUST = "session:hip_thrust_barbell"


def sets_of(logger: Logger) -> list[tuple[float | None, int | None, float | None, bool]]:
    logged = sessions.open_session(logger.context.store)
    assert logged is not None
    return [(s.load_kg, s.reps, s.rir, s.is_done) for entry in logged.entries for s in entry.sets]


def finished_sets(store: Store) -> list[tuple[float | None, int | None, float | None]]:
    rows = store.rows("select id from session where is_open = 0 and deleted_at is null order by id desc limit 1")
    logged = sessions.load(store, rows[0]["id"])
    assert logged is not None
    return [(s.load_kg, s.reps, s.rir) for entry in logged.entries for s in entry.sets]


def test_from_a_few_letters_to_the_end_without_a_mouse(logger: Logger, store: Store) -> None:
    logger.page.asked_for("session")
    logger.type("hip thr")
    logger.enter()
    for text in ("82.5x8@2", "82.5x8@1", "82.5x7@0"):
        logger.type(text)
        logger.enter()
    logger.press(ENTER, CONTROL | SHIFT)
    assert sessions.open_session(store) is None
    assert finished_sets(store) == [(82.5, 8, 2.0), (82.5, 8, 1.0), (82.5, 7, 0.0)]
    assert logger.saved[-1] == "Session finished, 3 sets"
    assert not logger.wrong


def test_rows_are_filled_in_from_last_time_and_paler_until_they_are_done(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    rows = trained.cards[0].rows
    assert [(r.number.text(), r.load.text(), r.amount.text(), r.effort.text()) for r in rows] == [
        ("W", "40", "10", ""),
        ("2", "80", "8", ""),
        ("3", "80", "8", ""),
    ]
    assert [r.previous.text() for r in rows] == ["40 × 10", "80 × 8  RIR 2", "80 × 8  RIR 1"]
    assert {cell.property("suggested") for row in rows for cell in row.cells} == {True}


def test_a_repeated_session_of_three_sets_is_three_keys(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.presses = 0
    while trained.cards[0].next_row() is not None:
        trained.enter()
    assert trained.presses == 3
    assert sets_of(trained) == [(40.0, 10, None, True), (80.0, 8, None, True), (80.0, 8, None, True)]
    assert [row.property("state") for row in trained.cards[0].rows] == ["done"] * 3


def test_enter_marks_the_set_done_and_goes_to_the_next(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    first, second, third = trained.cards[0].rows
    assert [row.property("state") for row in (first, second, third)] == ["now", "todo", "todo"]
    trained.enter()
    assert [row.property("state") for row in (first, second, third)] == ["done", "now", "todo"]
    assert first.tick.isChecked()
    assert trained.cursor is second.load
    assert trained.saved[-1] == "Barbell hip thrust, set 1: 40 kg × 10 w"


def test_a_new_load_and_reps_in_their_cells(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.enter()
    trained.type("82,5")
    trained.press(Qt.Key.Key_Tab)
    trained.type("9")
    trained.press(Qt.Key.Key_Tab)
    trained.type("1")
    trained.enter()
    assert sets_of(trained)[1] == (82.5, 9, 1.0, True)


def test_arrows_step_a_cell(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.press(Qt.Key.Key_Up)
    trained.press(Qt.Key.Key_Tab)
    trained.press(Qt.Key.Key_Down)
    trained.enter()
    assert sets_of(trained)[0] == (42.5, 9, None, True)


def test_w_after_a_number_marks_a_warm_up_that_is_no_hard_set(logger: Logger, store: Store) -> None:
    logger.page.asked_for(HIP_THRUST)
    logger.type("40x10 w")
    logger.enter()
    logged = sessions.open_session(store)
    assert logged is not None
    assert logged.entries[0].sets[0].kind is SetKind.WARMUP
    assert logger.cards[0].rows[0].number.text() == "W"
    assert (logger.page.session.so_far.done.value.text(), logger.page.session.so_far.hard.value.text()) == ("1", "0")


def test_the_menu_marks_the_next_set_a_warm_up_and_back(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    card = trained.cards[0]
    choose = {action.text(): action for action in card.menu.actions()}
    choose["Next set is: work"].trigger()
    assert card.rows[0].number.text() == "1"
    choose["Next set is: warm-up"].trigger()
    assert card.rows[0].number.text() == "W"


def test_undo_takes_a_set_back_and_then_the_exercise(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.enter()
    trained.undo()
    assert [done for *_, done in sets_of(trained)] == [False, False, False]
    assert trained.cards[0].rows[0].load.text() == "40"
    trained.undo()
    assert trained.cards == []


def test_space_on_the_box_ticks_a_set_and_unticks_it(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.cards[0].rows[1].tick.setFocus()
    trained.press(Qt.Key.Key_Space)
    assert [done for *_, done in sets_of(trained)] == [False, True, False]
    trained.cards[0].rows[1].tick.setFocus()
    trained.press(Qt.Key.Key_Space)
    assert [done for *_, done in sets_of(trained)] == [False, False, False]


def test_a_done_set_typed_over_is_corrected(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.enter()
    trained.into(trained.cards[0].rows[0].amount, "12")
    trained.enter()
    assert sets_of(trained)[0] == (40.0, 12, None, True)


def test_a_done_set_typed_over_and_left_is_kept_as_it_is_shown(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.enter()
    trained.into(trained.cards[0].rows[0].amount, "12")
    trained.tab()
    assert sets_of(trained)[0] == (40.0, 12, None, True)
    said = list(trained.saved)
    trained.tab(4)
    assert trained.saved == said


def test_undo_after_a_correction_takes_the_correction_back(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.enter()
    trained.into(trained.cards[0].rows[0].amount, "12")
    trained.enter()
    trained.undo()
    assert sets_of(trained)[0] == (40.0, 10, None, True)
    assert trained.cards[0].rows[0].amount.text() == "10"


def test_undo_in_a_cell_takes_back_what_was_typed_there_first(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.enter()
    trained.type("9")
    trained.undo()
    assert trained.cards[0].rows[1].load.text() == "80"
    assert sets_of(trained)[0][3]
    trained.undo()
    assert not sets_of(trained)[0][3]


def test_left_and_right_go_from_cell_to_cell_until_something_is_typed(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    row = trained.cards[0].rows[0]
    trained.press(Qt.Key.Key_Right)
    trained.press(Qt.Key.Key_Right)
    assert trained.cursor is row.effort
    trained.press(Qt.Key.Key_Left)
    trained.type("12")
    trained.press(Qt.Key.Key_Left)
    assert trained.cursor is row.amount


def test_control_and_enter_plans_one_more_set(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.press(ENTER, CONTROL)
    assert len(sets_of(trained)) == 4
    assert trained.cursor is trained.cards[0].rows[3].load


def test_left_and_right_reps_are_one_row_and_one_set(logger: Logger, store: Store) -> None:
    logger.page.asked_for("session:bulgarian_split_squat")
    logger.type("12x10/9@2")
    logger.enter()
    logged = sessions.open_session(store)
    assert logged is not None
    assert [(s.side, s.reps) for s in logged.entries[0].sets if s.is_done] == [(Side.LEFT, 10), (Side.RIGHT, 9)]
    assert logger.cards[0].rows[0].amount.text() == "10/9"
    assert logger.page.frame.subtitle.text().endswith("1 of 3 sets")


def test_a_hold_is_typed_in_seconds(logger: Logger, store: Store) -> None:
    logger.page.asked_for("session:side_plank")
    assert logger.cursor is logger.cards[0].rows[0].amount, "a move of body weight starts at its seconds"
    logger.type("30")
    logger.enter()
    logged = sessions.open_session(store)
    assert logged is not None
    assert logged.entries[0].sets[0].hold_s == 30.0


@pytest.mark.parametrize(
    ("typed", "cell", "told"), [("abc", 0, "abc"), ("", 1, "How many reps?"), ("80x8@11", 0, "@11")]
)
def test_what_is_wrong_in_a_row_is_said_below_it_and_stays(
    logger: Logger, qtbot: QtBot, typed: str, cell: int, told: str
) -> None:
    logger.page.asked_for(HIP_THRUST)
    logger.type(typed)
    logger.enter()
    row = logger.cards[0].rows[0]
    assert told in row.error.text()
    qtbot.waitUntil(row.error.isVisible)
    assert row.property("state") == "wrong"
    assert row.cells[cell].accessibleDescription() == row.error.text()
    assert row.load.text() == typed
    assert not row.tick.isChecked()
    logger.into(row.load, "80x8")
    assert not row.error.isVisible()
    logger.enter()
    assert sets_of(logger)[0] == (80.0, 8, None, True)


def test_half_typed_cells_and_the_open_session_are_there_at_the_next_start(
    store: Store, logger: Logger, reopened: Callable[[], Logger], qtbot: QtBot
) -> None:
    logger.page.asked_for(HIP_THRUST)
    logger.type("80x8")
    logger.enter()
    logger.type("85")
    qtbot.waitUntil(lambda: sets_of(logger)[1][0] == 85.0)
    store.close()
    again = reopened()
    assert again.page.frame.subtitle.text().endswith("1 of 3 sets")
    rows = again.cards[0].rows
    assert [(row.load.text(), row.amount.text(), row.is_done) for row in rows[:2]] == [
        ("80", "8", True),
        ("85", "", False),
    ]
    again.page.asked_for("session")
    assert again.cursor is rows[1].load


def test_what_is_half_typed_is_kept_when_the_page_is_left_at_once(logger: Logger) -> None:
    logger.page.asked_for(HIP_THRUST)
    logger.type("85")
    logger.page.show_part("run")
    assert sets_of(logger)[0][0] == 85.0


def test_discarding_is_taken_back_by_undo(trained: Logger, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.enter()
    QTest.mouseClick(trained.page.session.discard, Qt.MouseButton.LeftButton)
    assert sessions.open_session(store) is None
    assert trained.page.session.start.isVisible()
    trained.undo()
    assert sets_of(trained)[0] == (40.0, 10, None, True)
    assert not trained.page.session.start.isVisible()


def test_finishing_leaves_out_what_was_not_done_and_undo_brings_it_back(trained: Logger, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.page.asked_for("session:back_squat")
    trained.cards[0].rows[0].focus_first()
    trained.enter()
    trained.press(ENTER, CONTROL | SHIFT)
    assert finished_sets(store) == [(40.0, 10, None)]
    trained.undo()
    assert len(sets_of(trained)) == 6


def test_a_session_with_nothing_done_cannot_be_finished(trained: Logger, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    assert not trained.page.session.finish.isEnabled()
    trained.press(ENTER, CONTROL | SHIFT)
    assert sessions.open_session(store) is not None


def test_a_recent_session_is_repeated_from_its_row(trained: Logger, store: Store) -> None:
    rows = trained.page.session.recent
    QTest.mouseClick(next(iter(rows.buttons.values())), Qt.MouseButton.LeftButton)
    assert trained.page.frame.title.text() == "Glutes A"
    assert [(load, reps) for load, reps, *_ in sets_of(trained)] == [(40.0, 10), (80.0, 8), (80.0, 8)]
    assert trained.cursor is trained.cards[0].rows[0].load


def test_a_past_session_asked_for_from_elsewhere_is_begun_anew(
    store: Store, log_thrusts: Callable[[], Session], open_logger: Callable[..., Logger]
) -> None:
    past = log_thrusts()
    logger = open_logger(store)
    logger.page.asked_for(f"repeat:{past.id}")
    assert len(sets_of(logger)) == 3
    logger.page.asked_for(f"repeat:{past.id}")
    assert logger.said == ["A session is going on. Finish it first, then repeat another."]
    assert len(sets_of(logger)) == 3


def test_an_exercise_chosen_with_no_session_open_begins_one(logger: Logger, store: Store) -> None:
    logger.page.session.picker.begin()
    logger.type("bss")
    logger.enter()
    assert [card.exercise.id for card in logger.cards] == ["bulgarian_split_squat"]
    logger.undo()
    assert sessions.open_session(store) is None


def test_the_list_of_exercises_is_walked_by_arrows(logger: Logger) -> None:
    picker = logger.page.session.picker
    picker.begin()
    logger.type("hip")
    wanted = picker.found.item(1).text()
    logger.press(Qt.Key.Key_Down)
    logger.enter()
    assert [card.exercise.name for card in logger.cards] == [wanted]


def test_after_the_last_set_the_next_exercise_waits(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.page.asked_for("session:back_squat")
    trained.cards[0].rows[0].focus_first()
    for _ in range(3):
        trained.enter()
    assert trained.cursor is trained.cards[1].rows[0].load
    trained.type("60x5")
    for _ in range(3):
        trained.enter()
        trained.type("60x5")
    assert trained.cursor is trained.page.session.picker.edit


def test_the_cues_are_those_of_the_exercise_being_done(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.page.asked_for("session:back_squat")
    cues = trained.page.session.cues
    assert cues.name.text() == guides.all_exercises()["back_squat"].name
    trained.cards[0].rows[0].focus_first()
    assert all(cue in cues.cues.text() for cue in guides.all_exercises()["hip_thrust_barbell"].cues)


def test_an_exercise_taken_out_comes_back_where_it_was(trained: Logger) -> None:
    for exercise in ("hip_thrust_barbell", "back_squat", "side_plank"):
        trained.page.asked_for(f"session:{exercise}")
    before = [card.exercise.id for card in trained.cards]
    {action.text(): action for action in trained.cards[1].menu.actions()}["Remove this exercise"].trigger()
    assert [card.exercise.id for card in trained.cards] == [before[0], before[2]]
    trained.undo()
    assert [card.exercise.id for card in trained.cards] == before
    tops = [card.y() for card in trained.cards]
    assert tops == sorted(tops)


def test_loads_change_with_the_unit(trained: Logger, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    preferences.save(store, Preferences(load_unit=LoadUnit.LB))
    assert trained.cards[0].rows[1].load.text() == "176.37"


def test_alt_and_a_number_choose_the_part(logger: Logger) -> None:
    logger.page.line.edit.setFocus()
    for number, part in ((Qt.Key.Key_2, "run"), (Qt.Key.Key_3, "measure"), (Qt.Key.Key_1, "session")):
        logger.press(number, ALT)
        assert logger.page.parts[part].isVisible()
        assert logger.page.chips.key == part
        assert logger.page.isAncestorOf(logger.cursor)


def test_sets_logged_by_another_program_come_in(trained: Logger, journal_path: Path, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    logged = sessions.open_session(store)
    assert logged is not None
    with store.write("From elsewhere") as edit:
        first = logged.entries[0].sets[0]
        sessions.save_set(edit, type(first)(entry_id=first.entry_id, position=9, reps=5, load_kg=50.0),
                          guides.all_exercises()["hip_thrust_barbell"])  # fmt: skip
    assert [row.load.text() for row in trained.cards[0].rows] == ["40", "80", "80", "50"]

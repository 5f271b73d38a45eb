"""One row of a session: typed, stepped, done, corrected, taken back."""

from collections.abc import Callable

import pytest
from log_driver import CONTROL, ENTER, HIP_THRUST, Logger, offers, sets_of
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glutetracker.domain.lifting.strength import Session, SetKind, Side
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import LoadUnit
from glutetracker.store import Store, preferences
from glutetracker.store.lifting import sessions


def test_rows_are_filled_in_from_last_time_and_paler_until_they_are_done(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    rows = trained.cards[0].rows
    assert [(r.number.text(), r.load.text(), r.amount.text(), r.effort.text()) for r in rows] == [
        ("W", "40", "10", ""),
        ("1", "80", "8", ""),
        ("2", "80", "8", ""),
    ]
    assert [r.previous.text() for r in rows] == ["40 × 10", "80 × 8  RIR 2", "80 × 8  RIR 1"]
    assert {cell.is_suggested for row in rows for cell in row.cells} == {True}


def test_enter_marks_the_set_done_and_goes_to_the_next(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    first, second, third = trained.cards[0].rows
    assert [row.state for row in (first, second, third)] == ["now", "todo", "todo"]
    trained.enter()
    assert [row.state for row in (first, second, third)] == ["done", "now", "todo"]
    assert first.tick.isChecked()
    assert trained.cursor is second.load
    assert trained.saved[-1] == "Barbell hip thrust, warm-up 1: 40 kg × 10 w"


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
    logger.look()
    assert (logger.page.session.so_far.done.value.text(), logger.page.session.so_far.hard.value.text()) == ("1", "0")


def test_the_load_of_a_warm_up_is_typed_as_the_keys_below_tell_it(logger: Logger) -> None:
    logger.page.asked_for(HIP_THRUST)
    row = logger.cards[0].rows[0]
    logger.type("40w")
    logger.enter()
    assert (row.error.text(), logger.cursor) == ("How many reps? Type them, then press Enter.", row.amount)
    logger.type("10")
    logger.enter()
    done = row.sides[0]
    assert (done.kind, done.load_kg, done.reps, done.is_done) == (SetKind.WARMUP, 40.0, 10, True)
    assert (row.number.text(), row.load.text()) == ("W", "40")


@pytest.mark.parametrize("typed", ["40x10w", "40 x 10w", "40kg x10w", "40w x10", "40x10@4w", "x10 40kgw"])
def test_the_letter_of_a_kind_may_stand_at_its_number(logger: Logger, typed: str) -> None:
    logger.page.asked_for(HIP_THRUST)
    logger.type(typed)
    logger.enter()
    done = logger.cards[0].rows[0].sides[0]
    assert (done.kind, done.load_kg, done.reps, done.is_done) == (SetKind.WARMUP, 40.0, 10, True)


def test_the_menu_marks_the_next_set_a_warm_up_and_back(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    card = trained.cards[0]
    choose = offers(card.menu)
    choose["Work"].trigger()
    assert card.rows[0].number.text() == "1"
    choose["Warm-up"].trigger()
    assert card.rows[0].number.text() == "W"


def test_space_on_the_box_ticks_a_set_and_unticks_it(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.cards[0].rows[1].tick.setFocus()
    trained.press(Qt.Key.Key_Space)
    assert [done for *_, done in sets_of(trained)] == [False, True, False]
    trained.cards[0].rows[1].tick.setFocus()
    trained.press(Qt.Key.Key_Space)
    assert [done for *_, done in sets_of(trained)] == [False, False, False]


def test_enter_on_the_box_logs_the_set_and_takes_no_tick_away(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.cards[0].rows[0].tick.setFocus()
    trained.enter()
    assert [done for *_, done in sets_of(trained)] == [True, False, False]
    trained.cards[0].rows[0].tick.setFocus()
    trained.enter()
    assert [done for *_, done in sets_of(trained)] == [True, False, False]


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
    logger.look()
    assert "1 of 3 sets" in logger.page.frame.subtitle.text()


def test_a_band_is_typed_by_its_step_and_stands_where_a_load_would(logger: Logger, store: Store) -> None:
    logger.page.asked_for("session:clamshell_banded")
    row = logger.cards[0].rows[0]
    logger.into(row.load, "b3")
    logger.into(row.amount, "15")
    logger.enter()
    logged = sessions.open_session(store)
    assert logged is not None
    assert [(s.band, s.load_kg, s.reps) for s in logged.entries[0].sets if s.is_done] == [("medium", None, 15)]
    assert row.load.text() == "medium"


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
    assert row.state == "wrong"
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
    assert "1 of 3 sets" in again.page.frame.subtitle.text()
    rows = again.cards[0].rows
    assert [(row.load.text(), row.amount.text(), row.is_done) for row in rows[:2]] == [
        ("80", "8", True),
        ("85", "8", False),
    ]
    again.page.asked_for("session")
    assert again.cursor is rows[1].load


def test_what_is_half_typed_is_kept_when_the_page_is_left_at_once(logger: Logger) -> None:
    logger.page.asked_for(HIP_THRUST)
    logger.type("85")
    logger.page.show_part("run")
    assert sets_of(logger)[0][0] == 85.0


def test_loads_change_with_the_unit(trained: Logger, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    preferences.save(store, Preferences(load_unit=LoadUnit.LB))
    assert trained.cards[0].rows[1].load.text() == "176.4"


def test_kilograms_shown_in_pounds_stand_in_the_cells_as_last_time_tells_them_and_do_not_drift(
    store: Store, log_thrusts: Callable[[], object], open_logger: Callable[..., Logger]
) -> None:
    log_thrusts()
    preferences.save(store, Preferences(load_unit=LoadUnit.LB))
    logger = open_logger(store)
    logger.page.asked_for(HIP_THRUST)
    rows = logger.cards[0].rows
    assert [row.load.text() for row in rows] == ["88.2", "176.4", "176.4"]
    assert [row.previous.text() for row in rows] == ["88.2 × 10", "176.4 × 8  RIR 2", "176.4 × 8  RIR 1"]
    logger.enter()
    logger.into(rows[1].amount, "9")
    logger.enter()
    logger.into(rows[2].load, "176.5")
    logger.enter()
    loads = [load_kg for load_kg, *_ in sets_of(logger)]
    assert loads[:2] == [40.0, 80.0]
    assert loads[2] == LoadUnit.LB.to_kg(176.5)


def test_a_set_corrected_in_another_unit_keeps_its_load(
    store: Store, log_thrusts: Callable[[], Session], open_logger: Callable[..., Logger]
) -> None:
    past = log_thrusts()
    preferences.save(store, Preferences(load_unit=LoadUnit.LB))
    logger = open_logger(store)
    logger.page.session.edit(past.id)
    for reps in ("9", "10"):
        logger.into(logger.cards[0].rows[1].amount, reps)
        logger.enter()
    changed = sessions.load(store, past.id)
    assert changed is not None
    corrected = changed.entries[0].sets[1]
    assert (corrected.load_kg, corrected.reps, corrected.rir) == (80.0, 10, 2.0)

"""Undo of a set that was typed over its plan: the rows stand as they were before a letter was typed."""

import pytest
from log_driver import HIP_THRUST, Logger, sets_of


def texts(logger: Logger) -> list[tuple[str, str, str, bool]]:
    return [(row.load.text(), row.amount.text(), row.effort.text(), row.is_done) for row in logger.cards[0].rows]


@pytest.mark.parametrize("at", [0, 1])
@pytest.mark.parametrize("typed", ["3x10", "82.5", "82.5x12/11", "60x5 @1 ; tired", "12"])
def test_a_set_typed_over_its_plan_and_undone_leaves_the_plan(trained: Logger, typed: str, at: int) -> None:
    trained.page.asked_for(HIP_THRUST)
    planned, shown = sets_of(trained), texts(trained)
    for _ in range(at):
        trained.enter()
    before, stood = sets_of(trained), texts(trained)
    row = trained.cards[0].rows[at]
    trained.into(row.load, typed)
    row.drafted.emit()  # as a moment later
    assert sets_of(trained) != before
    trained.enter()
    trained.look()
    done = sets_of(trained)
    assert row.is_done
    trained.undo()
    trained.look()
    assert (sets_of(trained), texts(trained)) == (before, stood)
    trained.context.redo()
    assert sets_of(trained) == done
    for _ in range(at + 1):
        trained.context.undo()
    trained.look()
    assert (sets_of(trained), texts(trained)) == (planned, shown)


def test_both_sides_that_were_planned_are_there_again_after_one_was_typed_over_them(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    row = trained.cards[0].rows[0]
    trained.into(row.load, "82.5x12/11")
    trained.enter()
    row.tick.click()
    both = sets_of(trained)
    assert both[:2] == [(82.5, 12, None, False), (82.5, 11, None, False)]
    trained.into(row.amount, "9")
    row.drafted.emit()
    assert len(sets_of(trained)) == len(both) - 1
    trained.enter()
    trained.undo()
    assert sets_of(trained) == both


def test_typing_that_was_not_entered_is_taken_back_in_the_cell_and_the_plan_with_it(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    before, stood = sets_of(trained), texts(trained)
    row = trained.cards[0].rows[0]
    trained.into(row.load, "3x10")
    row.drafted.emit()
    trained.undo()
    assert texts(trained) == stood
    row.drafted.emit()
    assert sets_of(trained) == before

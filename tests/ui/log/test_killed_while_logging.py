"""A killed process loses nothing: what was saved is there, and what was half typed stands there again."""

from collections.abc import Callable

import pytest
from log_driver import HIP_THRUST, Logger
from test_a_run import panel
from test_drafts import body

Typed = Callable[..., list[str]]
Reopen = Callable[[], Logger]


def cells(logger: Logger) -> list[tuple[str, str, str, bool]]:
    rows = logger.cards[0].rows
    return [(row.load.text(), row.amount.text(), row.effort.text(), row.is_done) for row in rows]


def test_a_set_that_was_saved_and_half_a_set_are_there_after_a_kill(
    typed_until_killed: Typed, reopened: Reopen
) -> None:
    said = typed_until_killed(HIP_THRUST, "", "80x8@2\n85")
    assert said == ["Barbell hip thrust added", "Barbell hip thrust, set 1: 80 kg × 8 @2"]
    first, second, _ = cells(reopened())
    assert first == ("80", "8", "2", True)
    assert (second[0], second[3]) == ("85", False)


def test_words_in_a_row_that_are_no_set_yet_are_there_after_a_kill(typed_until_killed: Typed, reopened: Reopen) -> None:
    typed_until_killed(HIP_THRUST, "", "82.5x8@")
    again = reopened()
    assert cells(again)[0] == ("82.5x8@", "", "", False)
    row = again.cards[0].rows[0]
    again.into(row.load, "82.5x8@2")
    again.enter()
    assert cells(again)[0] == ("82.5", "8", "2", True)


def test_what_was_typed_over_a_done_set_is_there_and_said_not_to_be_kept(
    typed_until_killed: Typed, reopened: Reopen
) -> None:
    typed_until_killed(HIP_THRUST, "", "80x8\n^^^^85")
    again = reopened()
    row = again.cards[0].rows[0]
    assert (row.load.text(), row.is_done) == ("85", True)
    assert row.error.text() == "Typed here and not kept yet: Enter keeps it."
    row.load.setFocus()
    again.enter()
    assert row.sides[0].load_kg == 85.0
    assert not row.error.isVisible()
    again.window.hide()
    assert not reopened().cards[0].rows[0].error.isVisible()


def test_a_note_on_an_exercise_is_there_after_a_kill_and_is_one_step(
    typed_until_killed: Typed, reopened: Reopen
) -> None:
    typed_until_killed(HIP_THRUST, "", "80x8\n<pad on the hip bones, feet a little wider than last time")
    again = reopened()
    card = again.cards[0]
    assert card.foot.line.text() == "pad on the hip bones, feet a little wider than last time"
    again.context.undo()
    assert again.said[-1] == "Undone: Barbell hip thrust: note"
    assert again.cards[0].logged.entry.note == ""
    assert cells(again)[0][3], "and no more than the note"


def test_the_title_of_a_session_is_there_after_a_kill(typed_until_killed: Typed, reopened: Reopen) -> None:
    typed_until_killed(HIP_THRUST, "sessionTitle", "Glutes A")
    assert reopened().page.session.title() == "Glutes A"


def test_half_a_run_is_there_after_a_kill(typed_until_killed: Typed, reopened: Reopen) -> None:
    typed_until_killed("run", "", "5.2\t28:4")
    form = panel(reopened()).form
    assert (form.distance.text(), form.time.text()) == ("5.2", "28:4")


def test_half_a_visit_is_there_after_a_kill(typed_until_killed: Typed, reopened: Reopen) -> None:
    typed_until_killed("measure", "", "98.4\t98.")
    assert [field.text() for field in body(reopened()).form.sites["hip"].fields] == ["98.4", "98.", ""]


@pytest.mark.parametrize("line", ["easy 5.2 km 28:", "hip thrust 82.5x8@2, 82.5x", "hips 98.4 9"])
def test_half_a_line_is_there_after_a_kill(typed_until_killed: Typed, reopened: Reopen, line: str) -> None:
    typed_until_killed("session", "typedLine", line)
    assert reopened().page.line.text() == line

"""A row of a session as text, and its text as sets."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from glutetracker.domain import wording
from glutetracker.domain.exercise import Exercise
from glutetracker.domain.grammar import Cell, MistypedError, TypedSet, as_sets, as_typed, filled_from, parse_cell
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.strength import SetKind, StrengthSet
from glutetracker.words import Problem, tr
from glutetracker.words.numbers import THIN_SPACE, short


@dataclass(frozen=True, slots=True)
class RowText:
    """What the cells of a row say.

    Attributes:
        load: In the user's unit; empty for the body alone.
        amount: Reps, left/right reps, or seconds.
        effort: Reps in reserve.
    """

    load: str = ""
    amount: str = ""
    effort: str = ""


def amount_cell(exercise: Exercise) -> Cell:
    """Which cell the amount is typed into: seconds for holds, reps for all else."""
    return Cell.HOLD if exercise.timed else Cell.REPS


def number_text(done: StrengthSet) -> str:
    """Write which set of its exercise it is: its number, or the letter of its kind."""
    letters = {
        SetKind.WARMUP: tr("W"),
        SetKind.ACTIVATION: tr("A"),
        SetKind.DROP: tr("D"),
        SetKind.FAILURE: tr("F"),
    }
    return letters.get(done.kind, str(done.position))


def band_text(done: StrengthSet) -> str:
    """Write the band of a set, as it stands where a load would: medium, or b3 for one known by its step."""
    band = done.band or ""
    return f"b{band}" if band.isdigit() else band


def row_text(sides: Sequence[StrengthSet], preferences: Preferences) -> RowText:
    """Write a set, or the left and right of one, as its cells."""
    typed = as_typed(sides)
    load = "" if typed.load_kg is None else _plain(preferences.load_unit.from_kg(typed.load_kg))
    if typed.reps_left is not None:
        amount = f"{typed.reps_left}/{typed.reps_right}"
    else:
        amount = _first_said(typed.reps, typed.hold_s, typed.distance_m)
    return RowText(load, amount, "" if typed.rir is None else short(typed.rir))


def in_short(sides: Sequence[StrengthSet], preferences: Preferences) -> str:
    """Write a set, or the left and right of one, as it stands in the column of last time: 16 × 8/9  RIR 2."""
    if len(sides) < 2:
        return "".join(wording.strength_set(each, preferences) for each in sides)
    texts = row_text(sides, preferences)
    said = " × ".join(part for part in (texts.load, sides[0].band, texts.amount) if part)
    return tr("{set}  RIR {rir}", set=said, rir=texts.effort) if texts.effort else said


def typed_in(texts: RowText, exercise: Exercise, preferences: Preferences) -> TypedSet:
    """Read the cells of a row; a whole set typed into one cell fills the others.

    Raises:
        Problem: A cell was not understood.
    """
    load = parse_cell(texts.load, Cell.LOAD, preferences)
    amount = parse_cell(texts.amount, amount_cell(exercise), preferences)
    effort = parse_cell(texts.effort, Cell.EFFORT, preferences)
    if not texts.load.strip():
        load = replace(load, load_given=True)
    return filled_from(load, filled_from(amount, effort))


def wrong_cell(texts: RowText, exercise: Exercise, preferences: Preferences) -> int:
    """Find the first cell that is not understood; the amount, where all are."""
    cells = ((texts.load, Cell.LOAD), (texts.amount, amount_cell(exercise)), (texts.effort, Cell.EFFORT))
    for at, (text, cell) in enumerate(cells):
        try:
            parse_cell(text, cell, preferences)
        except Problem:
            return at
    return 1


def drafted_sets(typed: TypedSet, planned: Sequence[StrengthSet]) -> list[StrengthSet]:
    """Make what stands half typed in a row the plan, under the names of the planned ones.

    Raises:
        Problem: No such set can be planned.
    """
    first = planned[0]
    full = replace(typed, kind=typed.kind or first.kind, note=typed.note or first.note or None)
    made = as_sets(full, entry_id=first.entry_id, position=first.position, is_done=False)
    return [replace(each, id=plan.id, band=each.band or plan.band) for each, plan in _paired(made, planned)]


def done_sets(typed: TypedSet, planned: Sequence[StrengthSet], **when: object) -> list[StrengthSet]:
    """Make the sets that a row stands for, under the names of the planned ones.

    Raises:
        Problem: No such set can be done.
    """
    if not typed.has_amount:
        raise MistypedError(tr("How many reps? Type them, then press Enter."), "", [])
    first = planned[0]
    full = replace(typed, kind=typed.kind or first.kind, note=typed.note or first.note or None)
    made = as_sets(full, entry_id=first.entry_id, position=first.position, **when)  # type: ignore[arg-type]
    return [replace(each, id=plan.id, band=each.band or plan.band) for each, plan in _paired(made, planned)]


def _paired(made: list[StrengthSet], planned: Sequence[StrengthSet]) -> list[tuple[StrengthSet, StrengthSet]]:
    """Give each set a planned one's name where there is one, its own where not."""
    return [(each, planned[at] if at < len(planned) else each) for at, each in enumerate(made)]


def _first_said(*values: float | None) -> str:
    return next((_plain(value) for value in values if value is not None), "")


def _plain(value: float) -> str:
    return short(value, 2).replace(THIN_SPACE, "")

"""A row of a session as text, and its text as sets."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from glutetracker.domain import wording
from glutetracker.domain.grammar import (
    AMOUNTS,
    Cell,
    MistypedError,
    TypedSet,
    as_sets,
    as_typed,
    filled_from,
    parse_cell,
    written,
)
from glutetracker.domain.lifting.strength import SetKind, StrengthSet
from glutetracker.ui.log.terms import Terms
from glutetracker.words import Problem, tr
from glutetracker.words.numbers import THIN_SPACE, short


@dataclass(frozen=True, slots=True)
class RowText:
    """What the cells of a row say.

    Attributes:
        load: In the user's unit, or the band; empty for the body alone.
        amount: Reps, left/right reps, or seconds.
        effort: Reps in reserve.
    """

    load: str = ""
    amount: str = ""
    effort: str = ""


def number_text(done: StrengthSet, number: int) -> str:
    """Write which set of its exercise it is: its number, or the letter of its kind."""
    letters = {
        SetKind.WARMUP: tr("W"),
        SetKind.ACTIVATION: tr("A"),
        SetKind.DROP: tr("D"),
        SetKind.FAILURE: tr("F"),
    }
    return letters.get(done.kind, str(number))


def band_text(done: StrengthSet, terms: Terms) -> str:
    """Write the band of a set as it can be typed: its name, or b3 for one known by its step."""
    step = as_typed([done], terms.bands).band_step
    if step:
        return written(TypedSet(band_step=step), bands=terms.bands)
    band = done.band or ""
    return f"b{band}" if band.isdigit() else band


def beside_text(done: StrengthSet) -> str:
    """Write what a set says that has no cell: a band beside a load, where the band sat, the user's words."""
    band = tr("{band} band", band=done.band) if done.band and done.load_kg else ""
    place = wording.place_name(done.band_place) if done.band_place else ""
    return " · ".join(part for part in (band, place, done.note) if part)


def row_text(sides: Sequence[StrengthSet], terms: Terms) -> RowText:
    """Write a set, or the left and right of one, as its cells."""
    typed = as_typed(sides, terms.bands)
    unit = terms.preferences.load_unit
    load = "" if typed.load_kg is None else wording.load_number(typed.load_kg, unit).replace(THIN_SPACE, "")
    if load and terms.load_cell is Cell.BAND:
        load = f"{load} {unit}"  # a bare number would be a band
    elif terms.load_cell is Cell.BAND and typed.band_step:
        load = written(TypedSet(band_step=typed.band_step), bands=terms.bands)
    if typed.reps_left is not None:
        amount = f"{typed.reps_left}/{typed.reps_right}"
    else:
        amount = _first_said(typed.reps, typed.hold_s, typed.distance_m)
    return RowText(load, amount, "" if typed.rir is None else short(typed.rir))


def in_short(sides: Sequence[StrengthSet], terms: Terms) -> str:
    """Write a set, or the left and right of one, as it stands in the column of last time: 16 × 8/9  RIR 2."""
    if len(sides) < 2:
        return "".join(wording.strength_set(each, terms.preferences) for each in sides)
    texts = row_text(sides, terms)
    band = sides[0].band if sides[0].band != texts.load else ""
    said = " × ".join(part for part in (texts.load, band, texts.amount) if part)
    return tr("{set}  RIR {rir}", set=said, rir=texts.effort) if texts.effort else said


def typed_in(texts: RowText, planned: Sequence[StrengthSet], terms: Terms) -> TypedSet:
    """Read the cells of a row; a whole set typed into one cell fills the others.

    A word over a planned number that says nothing about it, such as @2, leaves it as planned, and so does a load that
    stands as it was filled in: it may be rounded, and what is kept must not be.

    Raises:
        Problem: A cell was not understood.
    """
    said = [parse_cell(text, cell, terms.preferences, bands=terms.bands) for text, cell in _cells(texts, terms)]
    plan = as_typed(planned, terms.bands) if planned else TypedSet()
    if planned and texts.load == row_text(planned, terms).load:
        said[0] = replace(said[0], load_kg=plan.load_kg)
    typed = TypedSet(note="; ".join(each.note for each in said if each.note) or None)
    for part in (*_beyond_their_cells(said, texts), *_of_their_cells(said, texts, terms)):
        typed = filled_from(typed, part)
    if not typed.load_given and typed.band_step is None:
        typed = replace(typed, load_kg=plan.load_kg, load_given=plan.load_given)
    return filled_from(typed, _amounts(plan)) if texts.amount.strip() and not typed.has_amount else typed


def _beyond_their_cells(said: Sequence[TypedSet], texts: RowText) -> tuple[TypedSet, ...]:
    """Give what each cell says that is another's to say: it was typed on purpose, so it goes before the other's own.

    The x of x12 speaks of the body alone only where no load stands beside it.
    """
    load, amount, effort = said
    beside = [
        each if each.load_kg is not None or "bw" in text.lower() else replace(each, load_given=False)
        for each, text in ((amount, texts.amount), (effort, texts.effort))
    ]
    return (
        replace(load, load_kg=None, load_given=False, band_step=None),
        replace(beside[0], reps=None, reps_left=None, reps_right=None, hold_s=None, distance_m=None),
        replace(beside[1], rir=None),
    )


def _of_their_cells(said: Sequence[TypedSet], texts: RowText, terms: Terms) -> tuple[TypedSet, ...]:
    """Give what each cell says of its own; an empty first one is the body alone, without a band."""
    load, amount, effort = said
    if not texts.load.strip():
        load = TypedSet(load_given=True, band_step=0 if terms.load_cell is Cell.BAND else None)
    own_load = TypedSet(load_kg=load.load_kg, load_given=load.load_given, band_step=load.band_step)
    return own_load, _amounts(amount), TypedSet(rir=effort.rir)


def _amounts(plan: TypedSet) -> TypedSet:
    return TypedSet(**{name: getattr(plan, name) for name in AMOUNTS})


def wrong_cell(texts: RowText, terms: Terms) -> int:
    """Find the first cell that is not understood; the amount, where all are."""
    for at, (text, cell) in enumerate(_cells(texts, terms)):
        try:
            parse_cell(text, cell, terms.preferences, bands=terms.bands)
        except Problem:
            return at
    return 1


def _cells(texts: RowText, terms: Terms) -> tuple[tuple[str, Cell], ...]:
    return (texts.load, terms.load_cell), (texts.amount, terms.amount_cell), (texts.effort, Cell.EFFORT)


def drafted_sets(typed: TypedSet, planned: Sequence[StrengthSet], bands: Sequence[str]) -> list[StrengthSet]:
    """Make what stands half typed in a row the plan, under the names of the planned ones.

    Raises:
        Problem: No such set can be planned.
    """
    return _made(typed, planned, bands, is_done=False)


def done_sets(
    typed: TypedSet, planned: Sequence[StrengthSet], bands: Sequence[str], done_at: datetime | None
) -> list[StrengthSet]:
    """Make the sets that a row stands for, under the names of the planned ones.

    Raises:
        Problem: No such set can be done.
    """
    if not typed.has_amount:
        raise MistypedError(tr("How many reps? Type them, then press Enter."), "", [])
    return _made(typed, planned, bands, done_at=done_at)


def _made(
    typed: TypedSet, planned: Sequence[StrengthSet], bands: Sequence[str], **how: bool | datetime | None
) -> list[StrengthSet]:
    first = planned[0]
    full = replace(
        typed,
        kind=typed.kind or first.kind,
        note=typed.note or first.note or None,
        band_place=typed.band_place or first.band_place,
    )
    made = as_sets(full, entry_id=first.entry_id, position=first.position, bands=bands, **how)  # type: ignore[arg-type]
    kept = first.band if typed.band_step != 0 or not as_typed(planned, bands).band_step else None
    return [replace(each, id=plan.id, band=each.band or kept) for each, plan in _paired(made, planned)]


def _paired(made: list[StrengthSet], planned: Sequence[StrengthSet]) -> list[tuple[StrengthSet, StrengthSet]]:
    """Give each set a planned one's name where there is one, its own where not."""
    return [(each, planned[at] if at < len(planned) else each) for at, each in enumerate(made)]


def _first_said(*values: float | None) -> str:
    return next((_plain(value) for value in values if value is not None), "")


def _plain(value: float) -> str:
    return short(value, 2).replace(THIN_SPACE, "")

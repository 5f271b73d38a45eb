"""A set as typed: what was said of it, and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from glutetracker.domain.ids import new_id
from glutetracker.domain.lifting.strength import BandPlace, ImpossibleSetError, SetKind, Side, StrengthSet
from glutetracker.words import tr

KIND_LETTERS = {
    "w": SetKind.WARMUP,
    "a": SetKind.ACTIVATION,
    "d": SetKind.DROP,
    "f": SetKind.FAILURE,
}
RIR_WHERE_SCALES_MEET = 5.0
"""Up to here a number after @ is reps in reserve, from here it is RPE."""

AMOUNTS = ("reps", "reps_left", "reps_right", "hold_s", "distance_m")
"""How much was done: of these one is said, or the first and second side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedSet:
    """One set as typed; None is what was not said, for the prefilled row to supply.

    Attributes:
        load_kg: Load in kilograms; None with load_given is the body alone.
        load_given: A load, or the body alone, was said.
        reps: Repetitions, of both sides alike.
        reps_left: Repetitions of the left side; said together with reps_right.
        reps_right: Repetitions of the right side.
        rir: Repetitions left in reserve.
        band_step: Which of the user's bands, from 1 for the lightest; 0 for none.
        band_place: Where the band sat.
        hold_s: Seconds held.
        distance_m: Metres walked or pushed.
        kind: What it was for.
        note: The user's words.
    """

    load_kg: float | None = None
    load_given: bool = False
    reps: int | None = None
    reps_left: int | None = None
    reps_right: int | None = None
    rir: float | None = None
    band_step: int | None = None
    band_place: BandPlace | None = None
    hold_s: float | None = None
    distance_m: float | None = None
    kind: SetKind | None = None
    note: str | None = None

    @property
    def has_amount(self) -> bool:
        """Whether reps, seconds or metres were said."""
        return any(getattr(self, name) is not None for name in AMOUNTS)


def filled_from(typed: TypedSet, planned: TypedSet) -> TypedSet:
    """Supply what was not said from a planned set; one amount said replaces all of the plan's. Notes stay apart."""
    unsaid = {each.name for each in fields(TypedSet) if getattr(typed, each.name) is None} - {"note", "load_kg"}
    if typed.has_amount:
        unsaid -= set(AMOUNTS)
    if not typed.load_given:
        unsaid |= {"load_kg", "load_given"}
    supplied: dict[str, Any] = {name: getattr(planned, name) for name in unsaid}
    return replace(typed, **supplied)


def as_sets(
    typed: TypedSet,
    *,
    entry_id: str,
    position: int,
    bands: Sequence[str] = (),
    is_done: bool = True,
    done_at: datetime | None = None,
) -> list[StrengthSet]:
    """Make the set a fact: one StrengthSet, or a left and a right one of the same position.

    `bands` are the user's, lightest first; without any, a band is called by its step.

    Raises:
        ImpossibleSetError: No such set, or no such band.
    """
    said = StrengthSet(
        entry_id=entry_id,
        position=position,
        kind=typed.kind or SetKind.WORK,
        reps=typed.reps if typed.reps_left is None else typed.reps_left,
        load_kg=typed.load_kg,
        band=_band(typed.band_step, bands),
        band_place=None if typed.band_step == 0 else typed.band_place,
        hold_s=typed.hold_s,
        distance_m=typed.distance_m,
        rir=typed.rir,
        is_done=is_done,
        done_at=done_at,
        note=typed.note or "",
    )
    if typed.reps_left is None:
        return [said]
    return [replace(said, side=Side.LEFT), replace(said, side=Side.RIGHT, reps=typed.reps_right, id=new_id())]


def as_typed(sides: Sequence[StrengthSet], bands: Sequence[str] = ()) -> TypedSet:
    """Say a kept set, or the left and right of one, as it would be typed.

    A band that is none of the user's `bands` is left out; so is the kind of a working set.
    """
    first = sides[0]
    reps = {each.side: each.reps for each in sides}
    is_pair = reps.get(Side.LEFT) is not None and reps.get(Side.RIGHT) is not None
    return TypedSet(
        load_kg=first.load_kg or None,
        load_given=True,
        reps=None if is_pair else first.reps,
        reps_left=reps[Side.LEFT] if is_pair else None,
        reps_right=reps[Side.RIGHT] if is_pair else None,
        rir=first.rir,
        band_step=_step(first.band, bands),
        band_place=first.band_place,
        hold_s=first.hold_s,
        distance_m=first.distance_m,
        kind=None if first.kind is SetKind.WORK else first.kind,
        note=first.note or None,
    )


def _band(step: int | None, bands: Sequence[str]) -> str | None:
    if not step:
        return None
    if bands and step > len(bands):
        raise ImpossibleSetError(
            tr("There is no band {step}: your bands have {count} steps.", step=step, count=len(bands))
        )
    return bands[step - 1] if bands else str(step)


def _step(band: str | None, bands: Sequence[str]) -> int | None:
    """Find which of the user's bands it is; one that has no name yet is known by its step."""
    names = [each.casefold() for each in bands]
    if band and band.casefold() in names:
        return names.index(band.casefold()) + 1
    if band and band.isdecimal() and (not bands or 1 <= int(band) <= len(bands)):
        return int(band)
    return None

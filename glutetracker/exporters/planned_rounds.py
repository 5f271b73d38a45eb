"""A planned session as rounds: what is done in turn, then a rest, so many times."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, zip_longest
from typing import NamedTuple

from glutetracker.domain import wording
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession, Position, by_position
from glutetracker.domain.lifting.strength import SessionEntry, SetKind
from glutetracker.words import tr

ExerciseOf = Callable[[str], Exercise]
RestOf = Callable[[SessionEntry, SetKind], float]
"""Seconds of rest after a set of a kind."""


class Aim(NamedTuple):
    """One set to be done, with a word on what numbers do not say."""

    exercise: str
    kind: SetKind
    reps: int | None
    hold_s: float | None
    distance_m: float | None
    load_kg: float | None
    words: str


class Round(NamedTuple):
    """Sets that are done in turn, and the rest after them."""

    aims: tuple[Aim, ...]
    rest_s: float


def rounds(planned: LoggedSession, exercise_of: ExerciseOf, rest_of: RestOf) -> Iterator[tuple[Round, int]]:
    """Give the rounds still to do, and how often each comes in a row; all of them anew where nothing is left to do."""
    waits = any(entry.waits for entry in planned.entries)
    for _, group in groupby(planned.entries, key=lambda each: each.entry.superset or each.entry.id):
        entries = tuple(group)
        turns = zip_longest(*(_to_do(each, waits=waits) for each in entries))
        each_round = [_round(entries, turn, exercise_of, rest_of) for turn in turns]
        for one, same in groupby(each_round):
            yield one, len(list(same))


def _to_do(entry: LoggedEntry, *, waits: bool) -> list[Position]:
    return by_position([each for each in entry.sets if not (waits and each.is_done)])


def _round(
    entries: Sequence[LoggedEntry], turn: Sequence[Position | None], exercise_of: ExerciseOf, rest_of: RestOf
) -> Round:
    there = [(entry.entry, sides) for entry, sides in zip(entries, turn, strict=True) if sides]
    aims = tuple(_aim(entry, sides, exercise_of(entry.exercise)) for entry, sides in there)
    return Round(aims, max(rest_of(entry, sides[0].kind) for entry, sides in there))  # as long as one of it needs


def _aim(entry: SessionEntry, sides: Position, exercise: Exercise) -> Aim:
    one = sides[0]
    is_named = one.kind in {SetKind.DROP, SetKind.FAILURE}
    said = (
        tr("each side") if len(sides) > 1 or exercise.one_sided else "",
        wording.set_kind_name(one.kind).lower() if is_named else "",
        one.band or "",
        entry.note,
    )
    reps = max((each.reps for each in sides if each.reps), default=None)
    words = ", ".join(filter(None, said))
    return Aim(entry.exercise, one.kind, reps, one.hold_s, one.distance_m, one.load_kg, words)

"""Routines in words, and the words of their fields as they are typed."""

import re

from glutetracker.domain import wording
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.routine import ExerciseOf, ImpossibleRoutineError, Routine, RoutineEntry
from glutetracker.domain.lifting.strength import SetKind
from glutetracker.words import Problem, tr, trn
from glutetracker.words.durations import clock
from glutetracker.words.numbers import parse_number, short

_REPS = re.compile(r"(\d{1,4})(?:\s*(?:-|–|to)\s*(\d{1,4}))?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)", re.ASCII)
_SECONDS = re.compile(r"(\d{1,4})\s*(?:s|sec)", re.ASCII | re.IGNORECASE)
_MINUTES = re.compile(r"(\d{1,3}(?:[.,]\d)?)\s*(?:min|m)", re.ASCII | re.IGNORECASE)

Amount = tuple[int | None, int | None, float | None]
"""Fewest repetitions, most repetitions, seconds held."""


def dose_in_words(entry: RoutineEntry, exercise: Exercise) -> str:
    """Write how much is to be done of an exercise: 4 × 8–12, 3 × 10 each side."""
    amount = amount_text(entry)
    sets = trn("{count} set", "{count} sets", entry.set_count)
    dose = tr("{count} × {amount}", count=entry.set_count, amount=amount) if amount else sets
    return tr("{dose} each side", dose=dose) if exercise.one_sided else dose


def entry_in_words(entry: RoutineEntry, exercise: Exercise) -> str:
    """Write what is to be done of an exercise: 4 × 8–12, 2 in reserve, rest 2:30."""
    parts = [
        dose_in_words(entry, exercise),
        "" if entry.kind is SetKind.WORK else wording.set_kind_name(entry.kind).lower(),
        tr("{rir} in reserve", rir=short(entry.rir)) if entry.rir is not None else "",
        tr("rest {rest}", rest=clock(entry.rest_s)) if entry.rest_s else "",
    ]
    return ", ".join(part for part in parts if part)


def routine_in_short(routine: Routine, exercise_of: ExerciseOf) -> str:
    """Sum a routine up: its exercises with their sets, those done in turn joined by a plus."""

    def told(each: RoutineEntry) -> str:
        name = exercise_of(each.exercise).name
        return tr("{count}\u00a0×\u00a0{exercise}", count=each.set_count, exercise=name)

    return ", ".join(" + ".join(map(told, group)) for group in routine.groups())


def minutes_in_words(routine: Routine, exercise_of: ExerciseOf) -> str:
    """Say about how long a routine takes."""
    minutes = max(1, round(routine.duration_s(exercise_of) / 60))
    return tr("about {minutes} min", minutes=minutes) if routine.entries else ""


def amount_text(entry: RoutineEntry) -> str:
    """Write repetitions or seconds as they are typed: 8–12, 10, 30 s; empty when not said."""
    if entry.hold_s is not None:
        return tr("{seconds} s", seconds=short(entry.hold_s))
    if entry.reps_least == entry.reps_most:
        return "" if entry.reps_least is None else str(entry.reps_least)
    return f"{entry.reps_least}–{entry.reps_most}"


def read_amount(text: str, *, timed: bool) -> Amount:
    """Read repetitions like 8-12, or seconds like 30 s; a bare number is seconds where timed.

    Raises:
        ImpossibleRoutineError: It is anything else.
    """
    plain = text.strip()
    if not plain:
        return None, None, None
    if seconds := _SECONDS.fullmatch(plain):
        return None, None, float(seconds[1])
    if held := _CLOCK.fullmatch(plain):
        return None, None, float(int(held[1]) * 60 + int(held[2]))
    reps = _REPS.fullmatch(plain)
    if reps is None:
        raise ImpossibleRoutineError(
            tr("“{text}” is not understood. Write repetitions like 8–12, or seconds like 30 s.", text=plain)
        )
    if timed and reps[2] is None:
        return None, None, float(reps[1])
    return int(reps[1]), int(reps[2] or reps[1]), None


def read_set_count(text: str) -> int:
    """Read how many sets.

    Raises:
        ImpossibleRoutineError: It is no whole number.
    """
    if not re.fullmatch(r"\d{1,3}", text.strip(), re.ASCII):
        raise ImpossibleRoutineError(tr("Write how many sets, like 3."))
    return int(text)


def read_rir(text: str) -> float | None:
    """Read repetitions in reserve; nothing typed is None.

    Raises:
        ImpossibleRoutineError: It is no number.
    """
    if not text.strip():
        return None
    try:
        return parse_number(text)
    except Problem as problem:
        raise ImpossibleRoutineError(tr("Write the repetitions left in reserve, like 2.")) from problem


def read_rest_s(text: str) -> float | None:
    """Read a rest like 2:30, 90 s or 2 min; a bare number is seconds, nothing typed is None.

    Raises:
        ImpossibleRoutineError: It is anything else.
    """
    plain = text.strip()
    if not plain:
        return None
    if found := _CLOCK.fullmatch(plain):
        return float(int(found[1]) * 60 + int(found[2]))
    if found := _SECONDS.fullmatch(plain) or re.fullmatch(r"(\d{1,4})", plain, re.ASCII):
        return float(found[1])
    if found := _MINUTES.fullmatch(plain):
        return parse_number(found[1]) * 60
    raise ImpossibleRoutineError(tr("“{text}” is not understood. Write a rest like 2:30 or 90 s.", text=plain))

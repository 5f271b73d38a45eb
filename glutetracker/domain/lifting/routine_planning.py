"""From a routine to planned sets, and from a session back to a routine."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession, by_position
from glutetracker.domain.lifting.planning import open_set
from glutetracker.domain.lifting.routine import Routine, RoutineEntry
from glutetracker.domain.lifting.strength import Session, SessionEntry, SetKind, StrengthSet, as_planned

LastSets = Callable[[str], Sequence[StrengthSet]]
"""Sets of an exercise when it was last done, by its id."""


def session_from(routine: Routine, last_sets: LastSets, at: datetime) -> LoggedSession:
    """Begin a session with a routine's exercises and sets planned, their loads from last time."""
    session = Session(local_day=at.date(), started_at=at, is_open=True, title=routine.name, routine_id=routine.id)
    entries = [
        (
            asked,
            SessionEntry(
                session_id=session.id,
                exercise=asked.exercise,
                position=position,
                superset=asked.superset,
                rest_s=asked.rest_s,
                note=asked.note,
            ),
        )
        for position, asked in enumerate(routine.entries, start=1)
    ]
    planned = (LoggedEntry(each, planned_from(asked, each.id, last_sets(each.exercise))) for asked, each in entries)
    return LoggedSession(session, tuple(planned))


def planned_from(entry: RoutineEntry, entry_id: str, last_time: Sequence[StrengthSet]) -> tuple[StrengthSet, ...]:
    """Plan a routine's sets of an exercise: loads as last time, repetitions as last time within the routine's range.

    Reps in reserve are what to aim for, and are said once the set is done.
    """
    same_kind = [each for each in last_time if each.kind is entry.kind]
    before = by_position(same_kind or [each for each in last_time if each.kind.counts and entry.kind.counts])
    planned: list[StrengthSet] = []
    for position in range(1, entry.set_count + 1):
        likes = before[min(position, len(before)) - 1] if before else (open_set(entry_id, position),)
        planned += [_as_asked(entry, as_planned(like, entry_id, position)) for like in likes]
    return tuple(planned)


def entry_like(logged: LoggedEntry) -> RoutineEntry | None:
    """Make the routine's entry of an exercise as it was done in a session; None where nothing was.

    Warm-up sets are left out where there are others: they are offered anew each time. Where sets are done, those
    still planned are left out.
    """
    done = logged.done or logged.sets
    counted = [each for each in done if each.kind.counts] or done
    if not counted:
        return None
    reps = [each.reps for each in counted if each.reps is not None]
    kinds = [each.kind for each in counted]
    return RoutineEntry(
        exercise=logged.entry.exercise,
        superset=logged.entry.superset,
        kind=SetKind.WORK if SetKind.WORK in kinds else kinds[0],
        set_count=len({each.position for each in counted}),
        reps_least=min(reps, default=None),
        reps_most=max(reps, default=None),
        hold_s=_median([each.hold_s for each in counted if each.hold_s is not None and not reps]),
        rir=_median([each.rir for each in counted if each.rir is not None]),
        rest_s=logged.entry.rest_s,
        note=logged.entry.note,
    )


def _as_asked(entry: RoutineEntry, plan: StrengthSet) -> StrengthSet:
    if entry.hold_s is not None:
        return replace(plan, kind=entry.kind, reps=None, hold_s=entry.hold_s)
    if entry.reps_least is None or entry.reps_most is None:
        return replace(plan, kind=entry.kind)
    reps = min(max(plan.reps or 0, entry.reps_least), entry.reps_most)
    return replace(plan, kind=entry.kind, reps=reps, hold_s=None)


def _median(values: Sequence[float]) -> float | None:
    """Give the middle value, of two the lower one."""
    return sorted(values)[(len(values) - 1) // 2] if values else None

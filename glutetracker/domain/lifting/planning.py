"""What a session starts and ends with: last time's sets planned again, and how long it took."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import groupby

from glutetracker.domain.clock import moment_at
from glutetracker.domain.lifting.logged import LoggedSession, Position, by_position
from glutetracker.domain.lifting.strength import Session, SetKind, StrengthSet, as_planned
from glutetracker.words import Problem, tr

SETS_AT_FIRST = 3
STILL_AT_IT = timedelta(minutes=30)
"""A session closed longer than this after its last set ended with that set (convention)."""
LEFT_OPEN = timedelta(hours=4)
NOTHING_SAID = (None, None, None)
LONGEST_SESSION_S = 24 * 3600.0


class UnlikelyEndError(Problem):
    """An end that a session cannot have."""


def planned_sets(last_time: Sequence[StrengthSet], entry_id: str) -> tuple[StrengthSet, ...]:
    """Plan an exercise as it was done last time, or as three open sets the first time.

    Reps in reserve are not carried over: they are how a set felt, not a plan.
    """
    if not last_time:
        return tuple(open_set(entry_id, position) for position in range(1, SETS_AT_FIRST + 1))
    positions = groupby(last_time, key=lambda each: each.position)
    return tuple(
        as_planned(done, entry_id, place) for place, (_, sides) in enumerate(positions, start=1) for done in sides
    )


def open_set(entry_id: str, position: int) -> StrengthSet:
    """Plan a set with nothing said about it."""
    return StrengthSet(entry_id=entry_id, position=position, is_done=False)


def next_set(sets: Sequence[StrengthSet], entry_id: str) -> tuple[StrengthSet, ...]:
    """Plan one more set like the last one of an entry, both of its sides."""
    if not sets:
        return (open_set(entry_id, 1),)
    last = max(each.position for each in sets)
    return tuple(as_planned(each, entry_id, last + 1) for each in sets if each.position == last)


def carried_on(
    made: Sequence[StrengthSet], before: Sequence[StrengthSet], sets: Sequence[StrengthSet], *, is_first: bool = False
) -> list[StrengthSet]:
    """Plan the sets still to come anew after one was done: an empty one like it, and with its load where that changed.

    The first time there is no other plan than what was done just before: repetitions go on too; a hold is a time to
    reach and stays. A plan of another kind, or one that differed already, stays. A warm-up says nothing of the sets
    that it leads up to, and a drop set or one to failure nothing of the kind of the next.

    Args:
        made: The set just done, both of its sides.
        before: The same as it was planned.
        sets: All sets of the exercise.
        is_first: The exercise was never done before, and nobody asks for a number of repetitions.

    Returns:
        The planned sets that change; a right side that is new among them.
    """
    done, plan = made[0], before[0]
    changed: list[StrengthSet] = []
    for sides in by_position([each for each in sets if not each.is_done and each.position > done.position]):
        first = sides[0]
        if done.kind is SetKind.WARMUP and first.kind is not SetKind.WARMUP:
            continue
        same_load = first.kind is done.kind and (first.load_kg, first.band) == (plan.load_kg, plan.band)
        if all(_amount(each) == NOTHING_SAID for each in sides):
            changed += _like(made, sides, done.kind if done.kind is SetKind.ACTIVATION else first.kind)
        elif (
            is_first
            and same_load
            and plan.hold_s is None
            and [_amount(each) for each in sides] == [_amount(each) for each in before]
        ):
            changed += _like(made, sides, first.kind)
        elif same_load:
            changed += [replace(each, load_kg=done.load_kg, band=done.band) for each in sides]
    return [each for each in changed if each not in sets]


def _amount(each: StrengthSet) -> tuple[object, ...]:
    return each.reps, each.hold_s, each.distance_m


def _like(made: Sequence[StrengthSet], sides: Position, kind: SetKind) -> list[StrengthSet]:
    """Plan a set like one just done, side by side."""
    entry_id, position = sides[0].entry_id, sides[0].position
    if len(made) > len(sides):
        planned = [as_planned(each, entry_id, position) for each in made]
        names = [each.id for each in (*sides, *planned[len(sides) :])]
        return [replace(each, kind=kind, id=name) for each, name in zip(planned, names, strict=True)]
    alike = {each.side: each for each in made}
    return [
        replace(as_planned(alike.get(each.side, made[0]), entry_id, position), id=each.id, side=each.side, kind=kind)
        for each in sides
    ]


def left_open(logged: LoggedSession, now: datetime) -> datetime | None:
    """Tell when a session last showed a sign of life, where it was left open; None where it goes on.

    It was when nothing was logged for LEFT_OPEN (convention).
    """
    ends = [each.done_at for entry in logged.entries for each in entry.done if each.done_at]
    signs = [*ends, *([logged.session.started_at] if logged.session.started_at else [])]
    last = max(signs, default=None)
    return last if last is not None and now - last > LEFT_OPEN else None


def end_of(logged: LoggedSession, now: datetime) -> datetime:
    """Tell when a session ends that is closed now: now, or with its last set when that is long ago."""
    last = max((each.done_at for entry in logged.entries for each in entry.done if each.done_at), default=now)
    return last if now - last > STILL_AT_IT else now


def end_as_said(at: time | None, last: datetime, now: datetime) -> datetime:
    """Find the end of a session left open from a time of day, the next one after its last sign of life.

    Raises:
        UnlikelyEndError: No time is said, or it lies ahead.
    """
    if at is None:
        raise UnlikelyEndError(tr("Type when it ended, like 19:40."))
    ended = moment_at(last.date(), at)
    if ended < last - timedelta(minutes=1):
        ended = moment_at(last.date() + timedelta(days=1), at)  # past midnight
    if ended > now:
        raise UnlikelyEndError(tr("That lies ahead. Type when it ended."))
    return ended


def finished(session: Session, ended: datetime) -> Session:
    """Close a session at a moment."""
    elapsed_s = max(0.0, (ended - session.started_at).total_seconds()) if session.started_at else None
    return replace(session, is_open=False, elapsed_s=elapsed_s)

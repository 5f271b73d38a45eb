"""What a new entry starts with: last time's sets, planned again."""

from collections.abc import Sequence

from glutetracker.domain.strength import StrengthSet, as_planned

SETS_AT_FIRST = 3


def planned_sets(last_time: Sequence[StrengthSet], entry_id: str) -> tuple[StrengthSet, ...]:
    """Plan an exercise as it was done last time, or as three open sets the first time.

    Reps in reserve are not carried over: they are how a set felt, not a plan.
    """
    if not last_time:
        return tuple(open_set(entry_id, position) for position in range(1, SETS_AT_FIRST + 1))
    return tuple(as_planned(done, entry_id, done.position) for done in last_time)


def open_set(entry_id: str, position: int) -> StrengthSet:
    """Plan a set with nothing said about it."""
    return StrengthSet(entry_id=entry_id, position=position, is_done=False)


def next_set(sets: Sequence[StrengthSet], entry_id: str) -> tuple[StrengthSet, ...]:
    """Plan one more set like the last one of an entry, both of its sides."""
    if not sets:
        return (open_set(entry_id, 1),)
    last = max(each.position for each in sets)
    return tuple(as_planned(each, entry_id, last + 1) for each in sets if each.position == last)

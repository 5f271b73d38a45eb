"""Hard sets of each muscle by week."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.muscles import Muscle, share_of
from glutetracker.domain.lifting.set_counts import SetCount
from glutetracker.domain.lifting.strength import SetKind, Side, StrengthSet, set_weight


class MuscleWeeks(NamedTuple):
    """Muscles over time.

    Attributes:
        weeks: First day of each week, in order.
        sets: Hard sets of each muscle, a value a week; muscles without any are left out.
    """

    weeks: tuple[date, ...]
    sets: Mapping[Muscle, tuple[float, ...]]


def muscle_weeks(
    counted: Iterable[SetCount], weeks: Iterable[date], exercise_of: Callable[[str], Exercise]
) -> MuscleWeeks | None:
    """Sum hard sets by muscle and week, as `muscles.hard_sets_by_muscle` does for a session; None without any."""
    places = {week: place for place, week in enumerate(weeks)}
    weights: dict[tuple[str, date], float] = {}
    for each in counted:
        if each.week in places:
            weight = _weight(each.kind, each.side, each.rir, drill=exercise_of(each.exercise).drill)
            key = each.exercise, each.week
            weights[key] = weights.get(key, 0.0) + weight * each.sets
    sums: dict[Muscle, list[float]] = {}
    for exercise in {key for key, _ in weights}:
        shares = {muscle: share for muscle in Muscle if (share := share_of(exercise_of(exercise), muscle))}
        for week, place in places.items():
            if weight := weights.get((exercise, week), 0.0):
                for muscle, share in shares.items():
                    sums.setdefault(muscle, [0.0] * len(places))[place] += share * weight
    if not sums:
        return None
    return MuscleWeeks(tuple(places), {muscle: tuple(sums[muscle]) for muscle in Muscle if muscle in sums})


@cache
def _weight(kind: SetKind, side: Side, rir: float | None, *, drill: bool) -> float:
    one = StrengthSet(entry_id="", position=1, kind=kind, side=side, reps=1, rir=rir, id="")
    return set_weight(one, drill=drill)

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
    known: dict[str, Exercise] = {}
    weights: dict[str, list[float]] = {}
    for week, exercise, kind, side, rir, count in counted:
        if (place := places.get(week)) is not None:
            if exercise not in known:
                known[exercise], weights[exercise] = exercise_of(exercise), [0.0] * len(places)
            weights[exercise][place] += _weight(kind, side, rir, drill=known[exercise].drill) * count
    sums: dict[Muscle, list[float]] = {}
    for exercise, by_week in weights.items():
        for muscle in Muscle:
            if share := share_of(known[exercise], muscle):
                of_muscle = sums.setdefault(muscle, [0.0] * len(places))
                for place, weight in enumerate(by_week):
                    of_muscle[place] += share * weight
    worked = {muscle: tuple(sums[muscle]) for muscle in Muscle if any(sums.get(muscle, ()))}
    return MuscleWeeks(tuple(places), worked) if worked else None


@cache
def _weight(kind: SetKind, side: Side, rir: float | None, *, drill: bool) -> float:
    one = StrengthSet(entry_id="", position=1, kind=kind, side=side, reps=1, rir=rir, id="")
    return set_weight(one, drill=drill)

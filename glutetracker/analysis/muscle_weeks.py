"""Hard sets of each muscle by week."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from glutetracker.domain.exercise import Exercise
from glutetracker.domain.muscles import Muscle, share_of
from glutetracker.domain.set_counts import SetCount
from glutetracker.domain.strength import Side, StrengthSet, effort_weight


class MuscleWeeks(NamedTuple):
    """Muscles over time.

    Attributes:
        weeks: First day of each week, in order.
        sets: Hard sets of each muscle, a value a week; muscles without any are left out.
    """

    weeks: tuple[date, ...]
    sets: Mapping[Muscle, tuple[float, ...]]


def muscle_weeks(
    counted: Iterable[SetCount], weeks: Iterable[date], exercises: Mapping[str, Exercise]
) -> MuscleWeeks | None:
    """Sum hard sets by muscle and week, as `muscles.hard_sets_by_muscle` does for a session; None without any."""
    at = {week: place for place, week in enumerate(weeks)}
    sums: dict[Muscle, list[float]] = {}
    for each in counted:
        exercise = exercises.get(each.exercise)
        if exercise is None or each.week not in at:
            continue
        weight = _weight(each, exercise) * each.sets
        for muscle in Muscle:
            if hard := share_of(exercise, muscle) * weight:
                sums.setdefault(muscle, [0.0] * len(at))[at[each.week]] += hard
    if not sums:
        return None
    return MuscleWeeks(tuple(at), {muscle: tuple(sums[muscle]) for muscle in Muscle if muscle in sums})


def _weight(each: SetCount, exercise: Exercise) -> float:
    one = StrengthSet(entry_id="", position=1, kind=each.kind, reps=1, rir=each.rir, id="")
    return effort_weight(one, drill=exercise.drill) * (1.0 if each.side is Side.BOTH else 0.5)

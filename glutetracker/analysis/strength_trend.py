"""Strength in one lift over time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from glutetracker.domain.lifting.strength import ONE_REP_MAX_BAND, StrengthSet, one_rep_max_kg

SESSIONS_IN_TREND = 3


@dataclass(frozen=True, slots=True)
class LiftDay:
    """The best estimate of a day.

    Attributes:
        one_rep_max_kg: Estimated load for one repetition, in kilograms.
        from_set: The set that it comes from.
        trend_kg: Median of this day and the two training days before; None until there are three.
        is_best: Beyond the best so far by more than its likely range.
    """

    day: date
    one_rep_max_kg: float
    from_set: StrengthSet
    trend_kg: float | None
    is_best: bool


def strength_trend(done: Iterable[tuple[date, StrengthSet]]) -> tuple[LiftDay, ...]:
    """Find each training day's best estimated one-repetition maximum, oldest first.

    Sets that do not count, or say too little for an estimate, are left out. A
    new best must exceed the last by the estimate's own band of ±7 % (Hutchins &
    Gearhart 2010), or it is within what the formula cannot tell apart.
    """
    best_of: dict[date, tuple[float, StrengthSet]] = {}
    for day, each in done:
        estimate = one_rep_max_kg(each.load_kg, each.reps, each.rir) if each.kind.counts else None
        if estimate is not None and (day not in best_of or estimate > best_of[day][0]):
            best_of[day] = (estimate, each)
    days: list[LiftDay] = []
    best_kg: float | None = None
    for day in sorted(best_of):
        estimate, from_set = best_of[day]
        recent = [each.one_rep_max_kg for each in days[-(SESSIONS_IN_TREND - 1) :]] + [estimate]
        is_best = best_kg is None or estimate > best_kg * (1 + ONE_REP_MAX_BAND)
        if is_best:
            best_kg = estimate
        trend = median(recent) if len(recent) == SESSIONS_IN_TREND else None
        days.append(LiftDay(day, estimate, from_set, trend, is_best))
    return tuple(days)


def heaviest(done: Iterable[tuple[date, StrengthSet]]) -> tuple[date, StrengthSet] | None:
    """Find the set with most load, then most reps: a fact, not an estimate. None when none was loaded."""
    loaded = [
        (day, each) for day, each in done if each.kind.counts and each.load_kg is not None and each.reps is not None
    ]
    return max(loaded, key=lambda pair: (pair[1].load_kg or 0.0, pair[1].reps or 0), default=None)

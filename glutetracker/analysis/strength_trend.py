"""Strength in one lift over time."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median

from glutetracker.domain.lifting.strength import ONE_REP_MAX_BAND, StrengthSet, one_rep_max_kg
from glutetracker.domain.period import WEEK

SESSIONS_IN_TREND = 3
MANY_DAYS = 120
"""More training days have a calmer trend: the median of three goes up and down with each lighter week."""
CALM_WEEKS, CALMEST_WEEKS, CALM_YEARS = 6, 12, 3
"""Its weeks, and its weeks where the days are of more years (conventions): a lighter week is less than half of them."""


@dataclass(frozen=True, slots=True)
class LiftDay:
    """The best estimate of a day.

    Attributes:
        one_rep_max_kg: Estimated load for one repetition, in kilograms.
        from_set: The set that it comes from.
        trend_kg: Median of this day and the two training days before, or of those of some weeks (`weeks_in_trend`);
            None until there are three.
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
    Gearhart 2010), or it is within what the formula cannot tell apart. The trend
    of many days is the median of those of some weeks up to and with each.
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
        is_best = best_kg is None or estimate > best_kg * (1 + ONE_REP_MAX_BAND)
        if is_best:
            best_kg = estimate
        days.append(LiftDay(day, estimate, from_set, None, is_best))
    return tuple(replace(day, trend_kg=trend) for day, trend in zip(days, _trend(days), strict=True))


def _trend(days: Sequence[LiftDay]) -> list[float | None]:
    """Find the median of each day and those before it."""
    dates, weeks = [each.day for each in days], weeks_in_trend(days)
    found: list[float | None] = []
    for at, day in enumerate(dates):
        first = bisect_right(dates, day - weeks * WEEK) if weeks else max(0, at + 1 - SESSIONS_IN_TREND)
        recent = [each.one_rep_max_kg for each in days[first : at + 1]]
        found.append(median(recent) if len(recent) >= SESSIONS_IN_TREND else None)
    return found


def weeks_in_trend(days: Sequence[LiftDay]) -> int:
    """Tell of how many weeks the trend is the median; 0 where it is that of three training days."""
    if len(days) <= MANY_DAYS:
        return 0
    return CALMEST_WEEKS if days[-1].day - days[0].day > timedelta(days=365 * CALM_YEARS) else CALM_WEEKS


def heaviest(done: Iterable[tuple[date, StrengthSet]]) -> tuple[date, StrengthSet] | None:
    """Find the set with most load, then most reps: a fact, not an estimate. None when none was loaded."""
    loaded = [
        (day, each) for day, each in done if each.kind.counts and each.load_kg is not None and each.reps is not None
    ]
    return max(loaded, key=lambda pair: (pair[1].load_kg or 0.0, pair[1].reps or 0), default=None)

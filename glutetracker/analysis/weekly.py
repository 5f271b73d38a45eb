"""Sums by week, and the means of weeks by month."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TypeVar

from glutetracker.domain.frozen import dataclass
from glutetracker.domain.period import Period, week_start

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class WeeklySeries:
    """One value a week, weeks without any included as 0.

    Attributes:
        weeks: First day of each week, in order; of each month, where a value is the mean of a month's weeks.
        values: As many values, in the unit of what was summed.
        by_month: Each value is the mean of the weeks that begin in a month.
    """

    weeks: tuple[date, ...]
    values: tuple[float, ...]
    by_month: bool = False

    def after(self, at: int) -> date:
        """The day after a week, or after a month."""
        return next_month(self.weeks[at]) if self.by_month else self.weeks[at] + timedelta(days=7)

    def middle(self, at: int) -> float:
        """The middle of a week or month, as a day number."""
        return (self.weeks[at].toordinal() + self.after(at).toordinal()) / 2

    def mean(self, *, without_last: bool = True) -> float | None:
        """Mean of the weeks; the running one is left out. None when none is left."""
        counted = self.values[:-1] if without_last else self.values
        return sum(counted) / len(counted) if counted else None


def each_week(amounts: Iterable[tuple[date, float]], period: Period, first_weekday: int = 0) -> WeeklySeries:
    """Sum dated amounts by week."""
    sums = dict.fromkeys(period.weeks(first_weekday), 0.0)
    for day, amount in amounts:
        week = week_start(day, first_weekday)
        if week in sums:
            sums[week] += amount
    return WeeklySeries(tuple(sums), tuple(sums.values()))


def each_week_by(
    amounts: Iterable[tuple[date, Key, float]], period: Period, first_weekday: int = 0
) -> Mapping[Key, WeeklySeries]:
    """Sum dated amounts by week and key, keys in order of their whole sum, largest first."""
    of_key: dict[Key, list[tuple[date, float]]] = {}
    for day, key, amount in amounts:
        of_key.setdefault(key, []).append((day, amount))
    by_size = sorted(of_key, key=lambda key: -sum(amount for _, amount in of_key[key]))
    return {key: each_week(of_key[key], period, first_weekday) for key in by_size}


def months_of(series: WeeklySeries, today: date) -> WeeklySeries:
    """Take the mean of the weeks that begin in each month; the running week is left out, as no whole one."""
    of_month: dict[date, list[float]] = {}
    for at, (week, value) in enumerate(zip(series.weeks, series.values, strict=True)):
        if series.after(at) <= today:
            of_month.setdefault(week.replace(day=1), []).append(value)
    return WeeklySeries(tuple(of_month), tuple(sum(each) / len(each) for each in of_month.values()), by_month=True)


def next_month(day: date) -> date:
    """The first day of the month after a day's."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def running_mean(values: tuple[float, ...], span: int = 4) -> tuple[float | None, ...]:
    """Mean of each value and the span − 1 before it; None until there are that many."""
    return tuple(sum(values[end - span : end]) / span if end >= span else None for end in range(1, len(values) + 1))

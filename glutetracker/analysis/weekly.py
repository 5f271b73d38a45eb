"""Sums by week, and the means of weeks by month, by quarter or by year."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from glutetracker.domain.frozen import dataclass
from glutetracker.domain.period import WEEK, Period, week_start

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class WeeklySeries:
    """One value a week, weeks without any included as 0.

    Attributes:
        weeks: First day of each week, in order; of each month, quarter or year, where a value is the mean of its weeks.
        values: As many values, in the unit of what was summed.
        months: Each value is the mean of the weeks that begin in so many months: 1, 3 or 12; 0 where it is of one week.
        begun: First day of the first week, where months may have begun before it.
        ended: The day after the last week, where months may end after it.
    """

    weeks: tuple[date, ...]
    values: tuple[float, ...]
    months: int = 0
    begun: date = date.min
    ended: date = date.max

    def first(self, at: int) -> date:
        """The first day of a week, or of what there is of its months."""
        return max(self.weeks[at], self.begun)

    def after(self, at: int) -> date:
        """The day after a week, or after what there is of its months."""
        return min(months_on(self.weeks[at], self.months), self.ended) if self.months else self.weeks[at] + WEEK

    def middle(self, at: int) -> float:
        """The middle of a week or of its months, as a day number."""
        return (self.first(at).toordinal() + self.after(at).toordinal()) / 2

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


def means_by(months: int, series: WeeklySeries, today: date) -> WeeklySeries:
    """Take the mean of the weeks that begin in so many months; the running week is left out, as no whole one."""
    means: dict[date, list[float]] = {}
    for at, (week, value) in enumerate(zip(series.weeks, series.values, strict=True)):
        if series.after(at) <= today:
            means.setdefault(first_of(months, week), []).append(value)
    values = tuple(sum(each) / len(each) for each in means.values())
    return WeeklySeries(tuple(means), values, months, series.weeks[0], series.after(len(series.weeks) - 1))


def first_of(months: int, day: date) -> date:
    """The first day of the month, quarter or year that a day is in."""
    return day.replace(month=(day.month - 1) // months * months + 1, day=1)


def months_on(first: date, months: int) -> date:
    """The first day of the month so many after one that begins."""
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)


def running_mean(values: tuple[float, ...], span: int = 4) -> tuple[float | None, ...]:
    """Mean of each value and the span − 1 before it; None until there are that many."""
    return tuple(sum(values[end - span : end]) / span if end >= span else None for end in range(1, len(values) + 1))

"""Spans of days and their weeks."""

from collections.abc import Iterator
from datetime import date, timedelta

from glutetracker.domain.frozen import dataclass

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first up to, not including, the day after the last.

    Attributes:
        first: First day.
        after: Day after the last; not before first.
    """

    first: date
    after: date

    def __post_init__(self) -> None:
        if self.after < self.first:
            raise ValueError("A period ends before it begins.")

    def __contains__(self, day: date) -> bool:
        return self.first <= day < self.after

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.after - self.first).days

    def weeks(self, first_weekday: int = 0) -> Iterator[date]:
        """First days of all weeks that share a day with it; Monday is 0."""
        week = week_start(self.first, first_weekday)
        while self.days and week < self.after:
            yield week
            week += WEEK


EVER = Period(date.min, date.max)
"""All days there are."""


def week_start(day: date, first_weekday: int = 0) -> date:
    """Find the first day of the week that a day lies in; Monday is 0."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def last_weeks(count: int, today: date, first_weekday: int = 0) -> Period:
    """Find the running week and the count − 1 weeks before it, whole."""
    week = week_start(today, first_weekday)
    return Period(week - (count - 1) * WEEK, week + WEEK)

"""What is done of the user's own weekly aims, and how regular the weeks were."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from glutetracker.domain.period import Period, week_start

GLUTE_DAYS_A_WEEK = 2
"""Days of glute work that make a week a full one (practice convention; ACSM 2009 asks for two to three)."""


class Progress(NamedTuple):
    """So much of an aim is done this week.

    Attributes:
        aim: What the user aims for; None without an aim.
    """

    done: float
    aim: float | None

    @property
    def share(self) -> float | None:
        """Part of the aim that is done; above 1 beyond it, None without an aim."""
        return self.done / self.aim if self.aim else None

    @property
    def left(self) -> float:
        """What is still to do; nothing beyond the aim or without one."""
        return max(0.0, (self.aim or 0.0) - self.done)


def weeks_with(days: Iterable[date], least: int, period: Period, first_weekday: int = 0) -> int:
    """Count the weeks of a period that hold at least so many of these days."""
    of_week = Counter(week_start(day, first_weekday) for day in set(days))
    return sum(of_week[week] >= least for week in period.weeks(first_weekday))

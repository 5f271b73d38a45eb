"""Load of training by its effort: minutes × how hard it was, and its means over 42 and 7 days.

Session load is Foster's (J Strength Cond Res 2001;15:109-115): the whole session's effort from 0 to 10 times its
minutes. The means fade exponentially; both begin at the mean of the first two weeks. They describe what was done.
Ratios of the two foretell no injury (Lolli 2019; Impellizzeri 2020), so none is told.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from glutetracker.domain.period import Period

SLOW_DAYS, FAST_DAYS = 42, 7
BEGIN_DAYS = 14


class LoadDay(NamedTuple):
    """A day's load, and the fading means at its end."""

    day: date
    sessions: float
    runs: float
    slow: float
    fast: float

    @property
    def total(self) -> float:
        """Load of the day."""
        return self.sessions + self.runs


def session_load(effort_rpe: float | None, duration_s: float | None) -> float | None:
    """Effort from 0 to 10 times minutes; None where one of them is not known."""
    return effort_rpe * duration_s / 60 if effort_rpe is not None and duration_s else None


def load_balance(
    sessions: Iterable[tuple[date, float]], runs: Iterable[tuple[date, float]], last: date
) -> tuple[LoadDay, ...]:
    """Follow the load day by day from the first with any to the last; empty without any."""
    lifted, ran = _by_day(sessions), _by_day(runs)
    if not lifted and not ran:
        return ()
    first = min((*lifted, *ran))
    begin = [first + timedelta(days=at) for at in range(BEGIN_DAYS)]
    slow = fast = sum(lifted.get(day, 0.0) + ran.get(day, 0.0) for day in begin) / BEGIN_DAYS
    found = []
    for at in range((last - first).days + 1):
        day = first + timedelta(days=at)
        lift, run = lifted.get(day, 0.0), ran.get(day, 0.0)
        slow += (lift + run - slow) / SLOW_DAYS
        fast += (lift + run - fast) / FAST_DAYS
        found.append(LoadDay(day, lift, run, slow, fast))
    return tuple(found)


def within(days: Iterable[LoadDay], period: Period) -> tuple[LoadDay, ...]:
    """Keep the days of a period."""
    return tuple(each for each in days if each.day in period)


def _by_day(amounts: Iterable[tuple[date, float]]) -> dict[date, float]:
    sums: dict[date, float] = {}
    for day, amount in amounts:
        sums[day] = sums.get(day, 0.0) + amount
    return sums

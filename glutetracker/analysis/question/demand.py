"""How much of a week's running asked something of the glutes: minutes of hard hip extension, as a range.

Of low confidence, and never added to set counts. Known is the order, not the amount: sprints ask most, and more
uphill; on the level demand rises with speed; walking asks almost nothing (Bartlett 2014, Lieberman 2006, J Phys Fit
Sports Med 2021). Sand is unclear (Pinnington 2005). No trial has measured what such minutes do to size. The shares
below are conventions, wide on purpose.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from glutetracker.domain.period import WEEK, week_start
from glutetracker.domain.question.data import Logged, RunDone
from glutetracker.domain.running import RunKind

WEEKS = 12
SHARES = {
    RunKind.SPRINT: (1 / 12, 1 / 3),
    RunKind.HILL: (1 / 12, 1 / 3),
    RunKind.STAIRS: (1 / 6, 2 / 3),
    RunKind.LOADED: (1 / 12, 1 / 3),
    RunKind.STRIDES: (0.0, 1 / 12),
    RunKind.INTERVALS: (0.0, 1 / 3),
    RunKind.RACE: (0.0, 1 / 2),
    RunKind.TEMPO: (0.0, 1 / 4),
    RunKind.SAND: (0.0, 1 / 3),
}
"""Least and most part of a run's time, by kind, where the hard parts were not timed; of the others none."""


class Demand(NamedTuple):
    """Minutes of hard hip extension in a week, between a low and a high reckoning."""

    monday: date
    least_min: float
    most_min: float


def of_run(run: RunDone) -> tuple[float, float]:
    """Reckon a run's minutes, least and most; what was timed of sprints, hills, stairs and loads is sure."""
    least, most = SHARES.get(run.kind, (0.0, 0.0))
    if run.is_timed:
        timed = run.hard_s / 60
        return (timed if run.kind.is_hard else 0.0), timed
    minutes = (run.duration_s or 0.0) / 60
    return least * minutes, most * minutes


def by_week(logged: Logged, weeks: int = WEEKS) -> tuple[Demand, ...]:
    """Sum the last weeks, this one included, oldest first."""
    this = week_start(logged.today)
    mondays = [this - back * WEEK for back in range(weeks - 1, -1, -1)]
    runs = [each for each in logged.runs if mondays[0] <= each.day <= logged.today]  # of ten years they are few
    return tuple(_summed(monday, runs) for monday in mondays)


def _summed(monday: date, runs: Iterable[RunDone]) -> Demand:
    told = [of_run(each) for each in runs if monday <= each.day < monday + WEEK]
    return Demand(monday, sum(least for least, _ in told), sum(most for _, most in told))

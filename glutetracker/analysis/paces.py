"""Pace of runs over time, as they were run and as they would have been on the level."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from glutetracker.analysis.graded_pace import on_the_level
from glutetracker.domain.running import Run

IN_TREND = 5
LEAST_M = 1000.0


class PaceDay(NamedTuple):
    """One run's pace.

    Attributes:
        pace_s_per_m: Seconds a metre.
        is_graded: Its slope is reckoned in.
    """

    day: date
    run: Run
    pace_s_per_m: float
    is_graded: bool


def paces(runs: Iterable[Run], *, on_level: bool = False) -> list[PaceDay]:
    """Find the pace of each run of a kilometre or more, oldest first; without a known slope it stays as it was run."""
    found = []
    for run in runs:
        if not run.kind.is_run or not run.distance_m or not run.duration_s or run.distance_m < LEAST_M:
            continue
        graded = on_the_level(run) if on_level else None
        seconds = graded.duration_s if graded else run.duration_s
        found.append(PaceDay(run.local_day, run, seconds / run.distance_m, graded is not None))
    return sorted(found, key=lambda each: each.day)


def medians(days: Sequence[PaceDay]) -> list[tuple[date, float]]:
    """Median of each run and the four before it, from the fifth run on."""
    values = [each.pace_s_per_m for each in days]
    return [
        (days[at].day, sorted(values[at - IN_TREND + 1 : at + 1])[IN_TREND // 2])
        for at in range(IN_TREND - 1, len(days))
    ]

"""Doses by week: kilometres, minutes of hard running, hard glute sets, weeks of eating less."""

from collections.abc import Sequence
from datetime import date
from statistics import fmean, median
from typing import NamedTuple

import numpy as np

from glutetracker.analysis.question import priors
from glutetracker.analysis.question.weeks import Array
from glutetracker.domain.period import WEEK, week_start
from glutetracker.domain.question.caveats import RowNote, Treatment
from glutetracker.domain.question.data import Dose, Logged, RunDone

PACE_S_PER_KM = 390.0
"""Pace at which a run without a distance is reckoned before the user has a usual pace (assumption)."""
FIRST_WEEKS = 4
RECENT_WEEKS = 12
LONG_LEAD_WEEKS = 26
"""Weeks known before the first reading after which it matters little what was usual before them."""


class History(NamedTuple):
    """What was done by week, weeks before the grid first, and the usual dose before all of them.

    Attributes:
        lead: Weeks before the grid.
        usual_off: What the usual dose may be off by, a standard deviation; 0 where a long lead makes it no matter.
    """

    lead: int
    amounts: Array
    usual: float
    usual_off: float = 0.0

    def with_lead(self, lead: int) -> Array:
        """Give the amounts with so many weeks before the grid, those unknown being usual."""
        return np.concatenate((np.full(lead - self.lead, self.usual), self.amounts))


def amounts(logged: Logged, dose: Dose) -> list[tuple[date, float]]:
    """Give dated amounts of a dose, up to today, those of nothing left out."""
    if dose is Dose.DIET:
        dated = [(each.monday, 1.0) for each in logged.told_weeks if each.is_dieting]
    elif dose is Dose.GLUTE_SETS:
        dated = [(each.day, each.hard_sets) for each in logged.glute_work]
    elif dose is Dose.HARD_RUNNING:
        dated = [(each.day, each.hard_s / 60) for each in logged.runs]
    else:
        pace = usual_pace_s_per_km(logged.runs)
        dated = [(each.day, kilometres(each, pace)) for each in logged.runs]
    return sorted((day, amount) for day, amount in dated if amount > 0 and day <= logged.today)


def usual_pace_s_per_km(runs: Sequence[RunDone]) -> float:
    """Find the pace of the middle run that has distance and time."""
    paces = [1000 * each.duration_s / each.distance_m for each in runs if each.duration_s and each.distance_m]
    return median(paces) if paces else PACE_S_PER_KM


def kilometres(run: RunDone, pace_s_per_km: float) -> float:
    """Give a run's kilometres, reckoned from its time where they are not known."""
    if run.distance_m:
        return run.distance_m / 1000
    return run.duration_s / pace_s_per_km if run.duration_s else 0.0


def by_week(dated: Sequence[tuple[date, float]], mondays: Sequence[date]) -> Array:
    """Sum amounts by week."""
    sums = dict.fromkeys(mondays, 0.0)
    for day, amount in dated:
        if week_start(day) in sums:
            sums[week_start(day)] += amount
    return np.array(list(sums.values()))


def recent(dated: Sequence[tuple[date, float]], today: date, first: date | None, most: int = RECENT_WEEKS) -> Array:
    """Give the last whole weeks before today, up to so many, none before the first day of all that is logged."""
    this_week = week_start(today)
    count = 0 if first is None else min(most, (this_week - week_start(first)).days // 7)
    return by_week(dated, [this_week - week * WEEK for week in range(count, 0, -1)])


def history(
    dated: Sequence[tuple[date, float]], dose: Dose, mondays: Sequence[date], usual: float | None, most_lead: int
) -> History:
    """Lay a dose onto weeks, with those before the grid that are known.

    The usual dose is what the user told; else the mean of the first four weeks since the dose was logged, or since
    the grid begins, whichever is earlier; and no diet.
    """
    if not mondays:
        return History(0, np.zeros(0), usual or 0.0)
    first = min([mondays[0], *(week_start(day) for day, _ in dated[:1])])
    first = max(first, mondays[0] - most_lead * WEEK)
    lead = (mondays[0] - first).days // 7
    weeks = by_week(dated, [first + week * WEEK for week in range(lead + len(mondays))])
    off = dose.step * priors.USUAL_GUESSED_STEPS if usual is None else usual * priors.USUAL_TOLD_PART
    if usual is None:
        usual = 0.0 if dose is Dose.DIET else fmean(weeks[:FIRST_WEEKS])
    is_known = dose is Dose.DIET or lead >= LONG_LEAD_WEEKS
    return History(lead, weeks, usual, 0.0 if is_known else off)


def notes(logged: Logged) -> list[RowNote]:
    """Tell which runs and sessions were not plainly used."""
    made = []
    for run in logged.runs:
        treatment = (
            Treatment.FUTURE if run.day > logged.today
            else None if run.distance_m
            else Treatment.RECKONED if run.duration_s
            else Treatment.WITHOUT_DOSE
        )  # fmt: skip
        if treatment:
            made.append(RowNote(kind="run", id=run.id, day=run.day, treatment=treatment))
    made += [
        RowNote(kind="session", id=each.id, day=each.day, treatment=Treatment.FUTURE)
        for each in logged.glute_work
        if each.day > logged.today
    ]
    return sorted(made, key=lambda note: (note.day, note.id))

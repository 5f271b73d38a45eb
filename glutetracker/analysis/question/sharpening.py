"""What would sharpen the answer, by how much and in how many weeks."""

import numpy as np

from glutetracker.analysis.question.assembly import Grid
from glutetracker.analysis.question.estimates import first_variance
from glutetracker.analysis.question.outlook import (
    NORMAL_90,
    Habits,
    standing,
    variance_now,
    variances,
    weeks_until_verdict,
)
from glutetracker.analysis.question.picture import few_points
from glutetracker.analysis.question.points import scales
from glutetracker.analysis.question.readings import girth_by_week
from glutetracker.analysis.question.sampling import Sample
from glutetracker.analysis.question.weeks import Array
from glutetracker.domain.question.answer import Basis, Effect, Forecast, Habit, Sharpening, Verdict
from glutetracker.domain.question.data import Dose

MOST_WEEKS = 208
LOOKED_AHEAD_WEEKS = 26
BLOCK_WEEKS = 6
BLOCK_STEPS = 2.0
"""How much more the full weeks of a block have than the spare ones, in steps of the dose: 20 km."""
RECENT_WEEKS = 12


def sharpening(found: Sample, grid: Grid, own: Effect, given: Verdict, worth_naming_cm: float) -> Sharpening:
    """Look back on twelve weeks, and ahead with each habit."""
    weeks, dose = grid.weeks, own.dose
    points = few_points(found)
    state = standing(weeks, points)
    slope = scales(points, weeks.outcome, weeks.cm_per_kg).cm_per_kg
    first = first_variance(weeks, dose, Basis.OWN)
    half_width_cm = (own.total_cm.high_90 - own.total_cm.low_90) / 2
    of_all = (half_width_cm / NORMAL_90) ** 2 / variance_now(weeks, slope, state, dose)  # few points are not all
    forecasts = []
    for habit in Habit:
        foretold = of_all * variances(weeks, points, state, dose, _habits(grid, dose, habit))
        until = weeks_until_verdict(foretold, own.total_cm.median, first, worth_naming_cm)
        half_width = NORMAL_90 * float(np.sqrt(foretold[LOOKED_AHEAD_WEEKS - 1]))
        forecasts.append(Forecast(habit, 0 if given is not Verdict.NOT_ENOUGH else until, half_width))
    return _looked_back(grid, own, tuple(forecasts))


def _looked_back(grid: Grid, own: Effect, forecasts: tuple[Forecast, ...]) -> Sharpening:
    weeks, recent = grid.weeks, grid.recent[own.dose]
    read = girth_by_week(grid.readings, weeks.outcome, grid.mondays)
    looked_at = min(RECENT_WEEKS, weeks.count)
    last = slice(weeks.count - looked_at, weeks.count)
    return Sharpening(
        half_width_cm=(own.total_cm.high_90 - own.total_cm.low_90) / 2,
        weeks=looked_at,
        weeks_read=int((read.days[last] > 0).sum()),
        weeks_read_twice=int((read.most_at_once[last] > 1).sum()),
        weeks_weighed=int((weeks.weigh_ins[last] > 0).sum()),
        weeks_diet_told=sum(monday in grid.dieting for monday in grid.mondays[last]),
        least_dose=float(recent.min()) if len(recent) else 0.0,
        most_dose=float(recent.max()) if len(recent) else 0.0,
        forecasts=forecasts,
    )


def _habits(grid: Grid, dose: Dose, habit: Habit) -> Habits:
    """Repeat the last weeks, with one thing done otherwise."""
    weeks = grid.weeks
    done = np.array([_repeated(grid.recent[each]) / each.step for each in weeks.doses])
    every = np.ones(MOST_WEEKS)
    days, share, weigh_ins = every, every, every
    if weeks.weeks_read and habit is Habit.AS_NOW:
        last = slice(max(0, weeks.count - RECENT_WEEKS), weeks.count)
        days, share = _repeated(weeks.girth_days[last]), _repeated(weeks.girth_share[last])
        weigh_ins = _repeated(weeks.weigh_ins[last])
    elif habit is Habit.TWO_READINGS:
        share = every / 2
    if habit is Habit.BLOCKS:
        place = weeks.doses.index(dose)
        least = max(0.0, float(done[place].mean()) - BLOCK_STEPS / 2)
        is_full = np.arange(MOST_WEEKS) // BLOCK_WEEKS % 2 == 1
        done[place] = least + BLOCK_STEPS * is_full
    return Habits(done, days, share, weigh_ins)


def _repeated(values: Array) -> Array:
    return np.resize(values, MOST_WEEKS) if len(values) else np.zeros(MOST_WEEKS)

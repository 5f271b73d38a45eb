"""The line through the readings, and what the model thinks moved it."""

from typing import NamedTuple

import numpy as np

from glutetracker.analysis.question.assembly import Grid
from glutetracker.analysis.question.filtering import FAR, filtered
from glutetracker.analysis.question.points import Scales, scales
from glutetracker.analysis.question.readings import girth_by_week
from glutetracker.analysis.question.rows import FIRST_EFFECT, GIRTH, WEIGHT, Rows, rows, start
from glutetracker.analysis.question.sampling import Sample
from glutetracker.analysis.question.smoothing import Smoothed, smoothed
from glutetracker.analysis.question.weeks import Array, Weeks
from glutetracker.domain.question.answer import Basis, Moved, WeekSeen
from glutetracker.domain.question.data import Dose

POINTS = 24
NORMAL_90 = 1.6449


class Picture(NamedTuple):
    """The weeks, and how far the odd readings lay from what was expected, in standard deviations, by their number."""

    weeks: tuple[WeekSeen, ...]
    odd: dict[int, float]


def few_points(found: Sample, count: int = POINTS) -> Array:
    """Choose points of about equal weight, evenly along the weights (systematic resampling)."""
    at = (np.arange(count) + 0.5) / count
    chosen = np.searchsorted(np.cumsum(found.weight), at)
    return found.points[:, np.minimum(chosen, found.points.shape[1] - 1)]


def picture(found: Sample, grid: Grid) -> Picture:
    """Draw the picture of the weeks; empty without a reading."""
    weeks = grid.weeks
    if not weeks.weeks_read:
        return Picture((), {})
    at = scales(few_points(found), weeks.outcome, weeks.cm_per_kg)
    made = rows(weeks, at)
    state = filtered(weeks, at, made, start(weeks, Basis.OWN), keep=True)
    back = smoothed(state, made.girth)
    far = [float(np.sqrt(kept.updates[-1].far.mean())) if kept.updates else 0.0 for kept in state.kept]
    odd = {week: far[week] for week in range(weeks.count) if np.isfinite(weeks.girth_cm[week]) and far[week] > FAR}
    return Picture(_weeks_seen(grid, back, made, _moved(weeks, back, made, at), odd), odd)


def _moved(weeks: Weeks, back: Smoothed, made: Rows, at: Scales) -> dict[str, Array]:
    """Split the line's change since the first week; the parts sum to it."""
    count = len(weeks.doses)
    mean, slope = back.mean, at.cm_per_kg
    split = {}
    for each, dose in enumerate(weeks.doses):
        direct, weight = mean[0, FIRST_EFFECT + each], mean[0, FIRST_EFFECT + count + each]
        split[dose.value] = direct * made.lagged[each] + slope * weight * made.lagged_weight[each]
    first_season = FIRST_EFFECT + 2 * count
    split["season"] = (made.girth[:, first_season:] * mean[:, first_season:]).sum(axis=1)
    split["weight"] = slope * mean[:, WEIGHT]
    split["drift"] = mean[:, GIRTH]
    return {name: (values - values[0]).mean(axis=1) for name, values in split.items()}


def _weeks_seen(
    grid: Grid, back: Smoothed, made: Rows, moved: dict[str, Array], odd: dict[int, float]
) -> tuple[WeekSeen, ...]:
    weeks = grid.weeks
    read = girth_by_week(grid.readings, weeks.outcome, grid.mondays)
    centre = weeks.centres()[0]
    line = back.line.mean(axis=1)
    reach = NORMAL_90 * np.sqrt(back.line_variance.mean(axis=1) + back.line.var(axis=1))
    error = np.sqrt(made.girth_variance.mean(axis=1))
    seen = []
    for week, monday in enumerate(grid.mondays):
        is_read, is_weighed = np.isfinite(weeks.girth_cm[week]), np.isfinite(weeks.weight_kg[week])
        seen.append(
            WeekSeen(
                monday=monday,
                read_cm=float(weeks.girth_cm[week]) if is_read else None,
                read_sd_cm=float(error[week]) if is_read else None,
                readings=int(read.readings[week]),
                likely_cm=float(centre + line[week]),
                low_cm=float(centre + line[week] - reach[week]),
                high_cm=float(centre + line[week] + reach[week]),
                weight_kg=float(weeks.weight_kg[week]) if is_weighed else None,
                run_km=float(grid.by_dose[Dose.RUNNING][week]),
                hard_run_min=float(grid.by_dose[Dose.HARD_RUNNING][week]),
                glute_sets=float(grid.by_dose[Dose.GLUTE_SETS][week]),
                is_dieting=grid.dieting.get(monday),
                moved=Moved(*(float(moved[name][week]) if name in moved else 0.0 for name in Moved._fields)),
                is_odd=week in odd,
                is_running=grid.is_running and week == len(grid.mondays) - 1,
            )
        )
    return tuple(seen)

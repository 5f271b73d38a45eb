"""What each week's reading of girth and weight is made of, as rows over the hidden quantities.

The hidden quantities, in this order: girth's drift, weight's drift, the direct effect of each dose, the weight effect
of each dose, and two yearly waves. Everything has the points last, because that is how numpy is quick.
"""

from typing import NamedTuple

import numpy as np

from glutetracker.analysis.question import priors
from glutetracker.analysis.question.points import Scales
from glutetracker.analysis.question.weeks import Array, Weeks
from glutetracker.domain.question.answer import Basis
from glutetracker.domain.question.data import Dose

GIRTH, WEIGHT, FIRST_EFFECT = 0, 1, 2
_BESIDES = 6
"""Hidden quantities after the effects: four of the year, two of the time before."""
TOLD_AFTER_WEEKS = 12
"""Effects are told for a dose that is kept up so long."""


class Rows(NamedTuple):
    """Rows and error variances, by week; `lagged` and `lagged_weight` are doses as the body feels them."""

    girth: Array
    weight: Array
    girth_variance: Array
    weight_variance: Array
    lagged: Array
    lagged_weight: Array


class Start(NamedTuple):
    """What is believed of the hidden quantities before the first reading: independent bells."""

    mean: Array
    variance: Array


def start(weeks: Weeks, basis: Basis) -> Start:
    """Give the beliefs before the first reading."""
    told = [priors.effects(dose, weeks.outcome, basis) for dose in weeks.doses]
    direct, weight = [each.direct_cm for each in told], [each.weight_kg for each in told]
    spread = [priors.START_SD_CM, priors.START_SD_KG, *(bell.sd for bell in direct + weight)]
    spread += [priors.SEASON_SD_CM] * 2 + [priors.SEASON_SD_KG] * 2 + _before(weeks)
    mean = [0.0, 0.0, *(bell.mean for bell in direct + weight), *[0.0] * _BESIDES]
    return Start(np.array(mean), np.array(spread) ** 2)


def _before(weeks: Weeks) -> list[float]:
    """Tell in centimetres and kilograms what the usual doses may be off by, by the neutral beliefs in effects."""
    neutral = [priors.effects(dose, weeks.outcome, Basis.OWN) for dose in weeks.doses]
    sds = np.array([(each.direct_cm.sd, each.weight_kg.sd) for each in neutral]).reshape(-1, 2)
    return [float(each) for each in np.hypot.reduce(weeks.usual_off[:, None] * sds)]


def effect_places(weeks: Weeks) -> slice:
    """Tell where the effects stand among the hidden quantities."""
    return slice(FIRST_EFFECT, FIRST_EFFECT + 2 * len(weeks.doses))


def felt(weeks: Weeks, lag_weeks: Array) -> Array:
    """Give doses as the body feels them: by dose, week and point, one unit being a step kept up for 12 weeks.

    A dose above the usual is felt more and more, by 63 % after one lag.

    Args:
        weeks: The grid.
        lag_weeks: A lag for each dose and point.
    """
    stays = np.exp(-1 / lag_weeks)
    extra = weeks.done - weeks.usual[:, None]
    level = np.zeros(lag_weeks.shape)
    made = np.empty((len(weeks.doses), weeks.count, lag_weeks.shape[1]))
    for at in range(extra.shape[1]):
        level = stays * level + (1 - stays) * extra[:, at, None]
        if at >= weeks.lead:
            made[:, at - weeks.lead] = level
    return np.asarray(made / (1 - stays**TOLD_AFTER_WEEKS)[:, None])


def _faded(weeks: Weeks, lag_weeks: Array) -> Array:
    """Tell how much of a step kept up before the first week is still felt, by week and point."""
    stays = np.exp(-1 / lag_weeks)
    return np.asarray(stays ** np.arange(1, weeks.count + 1)[:, None] / (1 - stays**TOLD_AFTER_WEEKS))


def rows(weeks: Weeks, at: Scales) -> Rows:
    """Build the rows of every week at every point."""
    doses, count, points = len(weeks.doses), weeks.count, len(at.cm_per_kg)
    is_set = np.array([dose is Dose.GLUTE_SETS for dose in weeks.doses])
    direct = felt(weeks, np.where(is_set[:, None], at.sets_lag_weeks, at.direct_lag_weeks))
    on_weight = felt(weeks, np.tile(at.weight_lag_weeks, (doses, 1)))
    wave = np.array([np.cos(weeks.year_phase), np.sin(weeks.year_phase)]).T[:, :, None]
    first_weight = FIRST_EFFECT + doses
    season = first_weight + doses
    weight = np.zeros((count, season + _BESIDES, points))
    weight[:, WEIGHT] = 1.0
    weight[:, first_weight:season] = on_weight.transpose(1, 0, 2)
    weight[:, season + 2 : season + 4] = wave
    weight[:, season + 5] = _faded(weeks, at.weight_lag_weeks)
    girth = at.cm_per_kg * weight
    girth[:, GIRTH] = 1.0
    girth[:, FIRST_EFFECT:first_weight] = direct.transpose(1, 0, 2)
    girth[:, season : season + 2] = wave
    girth[:, season + 4] = _faded(weeks, at.direct_lag_weeks)
    days, weighed = np.maximum(weeks.girth_days, 1.0), np.maximum(weeks.weigh_ins, 1.0)
    girth_variance = at.body_sd_cm**2 / days[:, None] + (weeks.tape_sd_cm**2 * weeks.girth_share)[:, None]
    scale = priors.WEEK_SD_KG**2 + priors.DAY_SD_KG**2 / weighed
    return Rows(girth, weight, girth_variance, at.scale_factor**2 * scale[:, None], direct, on_weight)

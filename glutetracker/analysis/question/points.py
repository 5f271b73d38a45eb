"""Points in the space of what is learned besides the effects: drifts, scatters, lags and centimetres per kilogram.

A point is eight standard normal coordinates; `scales` turns them into the quantities, so that the belief before the
data is the standard normal itself.
"""

from functools import lru_cache
from statistics import NormalDist
from typing import NamedTuple

import numpy as np

from glutetracker.analysis.question import priors
from glutetracker.analysis.question.bell import area_below
from glutetracker.analysis.question.weeks import Array
from glutetracker.domain.question.data import Outcome

DIMENSIONS = 8


class Scales(NamedTuple):
    """Quantities at each point."""

    girth_drift_cm: Array
    weight_drift_kg: Array
    body_sd_cm: Array
    scale_factor: Array
    cm_per_kg: Array
    direct_lag_weeks: Array
    sets_lag_weeks: Array
    weight_lag_weeks: Array


def scales(points: Array, outcome: Outcome, cm_per_kg: float | None) -> Scales:
    """Turn standard normal coordinates, one column a point, into quantities."""
    slope = priors.CM_PER_KG[outcome]
    return Scales(
        _log_normal(points[0], priors.GIRTH_DRIFT_CM),
        _log_normal(points[1], priors.WEIGHT_DRIFT_KG),
        _log_normal(points[2], priors.BODY_SD_CM),
        _log_normal(points[3], priors.SCALE_FACTOR),
        slope.mean + slope.sd * points[4] if cm_per_kg is None else np.full(points.shape[1], cm_per_kg),
        _log_uniform(points[5], priors.DIRECT_LAG_WEEKS),
        _log_uniform(points[6], priors.SETS_LAG_WEEKS),
        _log_uniform(points[7], priors.WEIGHT_LAG_WEEKS),
    )


def _log_normal(coordinate: Array, told: tuple[float, float]) -> Array:
    median, spread = told
    return np.asarray(median * np.exp(spread * coordinate))


def _log_uniform(coordinate: Array, bounds: tuple[float, float]) -> Array:
    low, high = np.log(bounds)
    return np.asarray(np.exp(low + (high - low) * area_below(coordinate)))


@lru_cache(maxsize=8)
def even_normals(count: int, skip: int) -> Array:
    """Give points that fill the standard normal evenly, one column each, the same ones every time.

    An additive recurrence by powers of the generalised golden ratio, through the normal quantile.
    """
    ratio = 2.0
    for _ in range(60):  # the root of x^(d+1) = x + 1
        ratio = (1 + ratio) ** (1 / (DIMENSIONS + 1))
    steps = ratio ** -np.arange(1.0, DIMENSIONS + 1)
    uniform = (0.5 + np.outer(steps, np.arange(skip + 1, skip + count + 1))) % 1.0
    quantile = NormalDist().inv_cdf
    return np.array([[quantile(float(value)) for value in row] for row in np.clip(uniform, 1e-9, 1 - 1e-9)])

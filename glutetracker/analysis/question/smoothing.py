"""Back through the weeks, so that each also knows what came after (Durbin & Koopman 2012, state smoothing)."""

from typing import NamedTuple

import numpy as np

from glutetracker.analysis.question.filtering import Filter
from glutetracker.analysis.question.weeks import Array


class Smoothed(NamedTuple):
    """Hidden quantities by week, and the likely girth of each week with its variance; points last."""

    mean: Array
    line: Array
    line_variance: Array


def smoothed(state: Filter, girth_rows: Array) -> Smoothed:
    """Go back through the weeks that a filter kept."""
    count, size, points = girth_rows.shape
    mean = np.empty((count, size, points))
    line, line_variance = np.empty((count, points)), np.empty((count, points))
    pull, tightness = np.zeros((size, points)), np.zeros((size, size, points))
    for week in range(count - 1, -1, -1):
        kept, row = state.kept[week], girth_rows[week]
        mean[week] = kept.mean + np.einsum("ijp,jp->ip", kept.covariance, pull)
        spread = np.einsum("ijp,jp->ip", kept.covariance, row)
        line[week] = (row * mean[week]).sum(axis=0)
        known = np.einsum("ip,ijp,jp->p", spread, tightness, spread)
        line_variance[week] = (row * spread).sum(axis=0) - known
        for update in reversed(kept.updates):
            pull = pull + update.row * (update.surprise / update.variance - (update.gain * pull).sum(axis=0))
            tightness = _before(tightness, update.row, update.gain, update.variance)
    return Smoothed(mean, line, np.maximum(line_variance, 0.0))


def _before(tightness: Array, row: Array, gain: Array, variance: Array) -> Array:
    """Carry what later weeks know back over one reading: z z'/F + (1 − z k') N (1 − k z')."""
    through = np.einsum("ijp,jp->ip", tightness, gain)
    crossed = row[:, None] * through
    both = (gain * through).sum(axis=0) + 1 / variance
    return np.asarray(tightness - crossed - crossed.swapaxes(0, 1) + row[:, None] * row * both)

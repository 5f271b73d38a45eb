"""Areas under a bell curve, and quantiles of a mixture of bells."""

from math import erf, sqrt
from typing import NamedTuple

import numpy as np

from glutetracker.analysis.question.weeks import Array
from glutetracker.domain.question import Likely

_REACH = 8.0
_AT = np.linspace(-_REACH, _REACH, 4001)
_AREA = np.array([0.5 * (1 + erf(at / sqrt(2))) for at in _AT])
_QUANTILES = (0.5, 0.25, 0.75, 0.05, 0.95)
_LEAST_WEIGHT = 1e-6
_GRID = 400
_BELIEF_POINTS = 81


def area_below(at: Array) -> Array:
    """Give the part of a standard bell that lies below; right to 1e-6."""
    return np.asarray(np.interp(at, _AT, _AREA))


class Mixture(NamedTuple):
    """Bells with weights that sum to 1."""

    weight: Array
    mean: Array
    sd: Array

    def chance_below(self, at: float) -> float:
        """Give the chance that the quantity lies below a value."""
        return float(self.weight @ area_below((at - self.mean) / self.sd))

    @property
    def middle(self) -> float:
        """The mean."""
        return float(self.weight @ self.mean)

    @property
    def variance(self) -> float:
        """The variance: of the bells, and between them."""
        return float(self.weight @ (self.sd**2 + self.mean**2)) - self.middle**2

    def likely(self) -> Likely:
        """Give the median, the middle half and the range nine times in ten."""
        low, high = float(np.min(self.mean - 6 * self.sd)), float(np.max(self.mean + 6 * self.sd))
        for _ in range(2):  # the second grid is laid where the first one found the range
            grid = np.linspace(low, high, _GRID)
            below = self.weight @ area_below((grid - self.mean[:, None]) / self.sd[:, None])
            step = (high - low) / (_GRID - 1)
            low, high = (float(np.interp(part, below, grid)) + sign * step for part, sign in ((0.03, -1), (0.97, 1)))
        return Likely(*(float(np.interp(part, below, grid)) for part in _QUANTILES))

    def belief(self) -> tuple[tuple[float, float], ...]:
        """Draw the density over the range that matters: pairs of value and density."""
        reach = 3.2 * sqrt(self.variance)
        grid = np.linspace(self.middle - reach, self.middle + reach, _BELIEF_POINTS)
        standard = (grid - self.mean[:, None]) / self.sd[:, None]
        density = self.weight @ (np.exp(-0.5 * standard**2) / (self.sd[:, None] * sqrt(2 * np.pi)))
        return tuple(zip(grid.tolist(), density.tolist(), strict=True))


def mixture(weight: Array, mean: Array, variance: Array) -> Mixture:
    """Mix bells; those of next to no weight are left out."""
    kept = weight > _LEAST_WEIGHT * weight.max()
    heavy = weight[kept]
    return Mixture(heavy / heavy.sum(), mean[kept], np.sqrt(np.maximum(variance[kept], 1e-12)))

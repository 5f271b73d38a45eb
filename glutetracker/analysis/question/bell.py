"""Areas under a bell curve, and quantiles of a mixture of bells."""

from math import sqrt
from typing import NamedTuple

import numpy as np

from glutetracker.analysis.question.weeks import Array
from glutetracker.domain.question.answer import Likely

_SERIES = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
_BEND = 0.3275911
_QUANTILES = np.array([0.5, 0.25, 0.75, 0.05, 0.95])
_LEAST_WEIGHT = 1e-5
_HALVINGS = 21
_BELIEF_POINTS = 81


def area_below(at: Array) -> Array:
    """Give the part of a standard bell that lies below, to 1e-7 (Abramowitz & Stegun 1964, 7.1.26)."""
    reach = np.abs(at) / sqrt(2)
    bent = 1 / (1 + _BEND * reach)
    beyond = np.zeros_like(bent)
    for factor in _SERIES:
        beyond = (beyond + factor) * bent
    tail = 0.5 * beyond * np.exp(-(reach**2))
    return np.asarray(np.where(at < 0, tail, 1 - tail))


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
        low = np.full(len(_QUANTILES), float(np.min(self.mean - 6 * self.sd)))
        high = np.full(len(_QUANTILES), float(np.max(self.mean + 6 * self.sd)))
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            is_below = area_below((middle - self.mean[:, None]) / self.sd[:, None]).T @ self.weight < _QUANTILES
            low, high = np.where(is_below, middle, low), np.where(is_below, high, middle)
        return Likely(*((low + high) / 2).tolist())

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

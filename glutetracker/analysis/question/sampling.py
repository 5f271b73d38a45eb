"""What the readings say of drifts, scatters and lags: importance sampling in three rounds over even points.

Round one covers the belief before the data; the next two move to where the likelihood lies, by the moments of weights
tempered until enough points count. All rounds are weighed against their balance (Veach & Guibas 1995).
"""

from typing import NamedTuple

import numpy as np

from glutetracker.analysis.question.filtering import filtered
from glutetracker.analysis.question.points import DIMENSIONS, even_normals, scales
from glutetracker.analysis.question.rows import effect_places, rows, start
from glutetracker.analysis.question.weeks import Array, Weeks
from glutetracker.domain.question.answer import Basis

POINTS, ROUNDS = 192, 3
_LEAST_EFFECTIVE = 40
_WIDER, _FLOOR = 1.15, 0.02


class Proposal(NamedTuple):
    """Where a round's points were laid: a normal with this middle and spread."""

    mean: Array
    spread: Array

    def laid(self, normals: Array) -> Array:
        """Lay points."""
        return self.mean[:, None] + self.spread @ normals

    def log_density(self, points: Array) -> Array:
        """Give the density at points, besides a constant."""
        standard = np.linalg.solve(self.spread, points - self.mean[:, None])
        return np.asarray(-0.5 * (standard**2).sum(axis=0) - np.log(np.diag(self.spread)).sum())


class Sample(NamedTuple):
    """Points with weights that sum to 1, and the effects at each: means, and covariances with points first."""

    points: Array
    weight: Array
    cm_per_kg: Array
    mean: Array
    covariance: Array


def sample(weeks: Weeks, count: int = POINTS, rounds: int = ROUNDS) -> Sample:
    """Lay points round by round and weigh them; the same weeks give the same points."""
    places, neutral = effect_places(weeks), start(weeks, Basis.OWN)
    proposals = [Proposal(np.zeros(DIMENSIONS), np.eye(DIMENSIONS))]
    points, log_likelihood = np.empty((DIMENSIONS, 0)), np.empty(0)
    means, covariances, slopes = [], [], []
    for turn in range(rounds):
        laid = proposals[-1].laid(even_normals(count, turn * count))
        at = scales(laid, weeks.outcome, weeks.cm_per_kg)
        state = filtered(weeks, at, rows(weeks, at), neutral)
        points = np.concatenate((points, laid), axis=1)
        log_likelihood = np.concatenate((log_likelihood, state.log_likelihood))
        means.append(state.mean[places])
        covariances.append(state.covariance[places, places])
        slopes.append(at.cm_per_kg)
        log_weight = _log_weights(points, log_likelihood, proposals)
        if turn < rounds - 1:
            proposals.append(_moved(points, _tempered(log_weight)))
    covariance = np.concatenate(covariances, axis=2).transpose(2, 0, 1)
    return Sample(points, _normed(log_weight), np.concatenate(slopes), np.concatenate(means, axis=1).T, covariance)


def _log_weights(points: Array, log_likelihood: Array, proposals: list[Proposal]) -> Array:
    believed = -0.5 * (points**2).sum(axis=0)
    laid = np.logaddexp.reduce([each.log_density(points) for each in proposals], axis=0)
    return np.asarray(believed + log_likelihood - laid)


def _normed(log_weight: Array) -> Array:
    weight = np.exp(log_weight - log_weight.max())
    return np.asarray(weight / weight.sum())


def _tempered(log_weight: Array) -> Array:
    """Flatten weights until enough points count."""
    low, high = 0.0, 1.0
    if 1 / (_normed(log_weight) ** 2).sum() >= _LEAST_EFFECTIVE:
        return _normed(log_weight)
    for _ in range(24):
        power = (low + high) / 2
        is_enough = 1 / (_normed(power * log_weight) ** 2).sum() >= _LEAST_EFFECTIVE
        low, high = (power, high) if is_enough else (low, power)
    return _normed(low * log_weight)


def _moved(points: Array, weight: Array) -> Proposal:
    mean = points @ weight
    apart = points - mean[:, None]
    spread = _WIDER * (weight * apart) @ apart.T + _FLOOR * np.eye(DIMENSIONS)
    return Proposal(mean, np.asarray(np.linalg.cholesky(spread), dtype=np.float64))

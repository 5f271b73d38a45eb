"""Forward through the weeks: a Kalman filter with the effects among the hidden quantities (Kalman 1960).

Given a point everything is linear and Gaussian, so one pass is exact; readings come in one by one. A reading further
than three standard deviations from what was expected gets as much more variance as brings it to three.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from glutetracker.analysis.question import priors
from glutetracker.analysis.question.points import Scales
from glutetracker.analysis.question.rows import GIRTH, WEIGHT, Rows, Start
from glutetracker.analysis.question.weeks import Array, Weeks

FAR = 3.0
_TWO_PI = 2 * np.pi


class Update(NamedTuple):
    """What one reading did; the way back needs it."""

    row: Array
    surprise: Array
    variance: Array
    gain: Array
    far: Array


class Kept(NamedTuple):
    """The state after a week's readings, and what they did, in order."""

    mean: Array
    covariance: Array
    updates: tuple[Update, ...]


@dataclass(slots=True)
class Filter:
    """The state at all points, as far as the weeks are taken in.

    Attributes:
        mean: By quantity and point.
        covariance: By quantity, quantity and point.
        log_likelihood: Of all readings so far, by point.
    """

    mean: Array
    covariance: Array
    log_likelihood: Array
    kept: list[Kept] = field(default_factory=list)

    @classmethod
    def begin(cls, start: Start, points: int) -> "Filter":
        """Stand before the first week."""
        covariance = np.repeat(np.diag(start.variance)[:, :, None], points, axis=2)
        return cls(np.repeat(start.mean[:, None], points, axis=1), covariance, np.zeros(points))

    def drift(self, at: Scales, *, is_new_tape: bool) -> None:
        """Let a week pass; with a new tape the girth's level may be anywhere again."""
        self.covariance[GIRTH, GIRTH] += at.girth_drift_cm**2
        self.covariance[WEIGHT, WEIGHT] += at.weight_drift_kg**2
        if is_new_tape:
            self.covariance[GIRTH, GIRTH] += priors.START_SD_CM**2

    def take(self, row: Array, error_variance: Array, reading: float) -> Update:
        """Take a reading in."""
        spread = np.einsum("ijp,jp->ip", self.covariance, row)
        expected_variance = (row * spread).sum(axis=0) + error_variance
        surprise = reading - (row * self.mean).sum(axis=0)
        far = surprise**2 / expected_variance
        variance = np.maximum(expected_variance, surprise**2 / FAR**2)
        gain = spread / variance
        self.mean += gain * surprise
        self.covariance -= gain[:, None] * spread
        self.log_likelihood -= 0.5 * (np.log(_TWO_PI * variance) + surprise**2 / variance)
        return Update(row, surprise, variance, gain, far)

    def narrow(self, row: Array, error_variance: Array) -> None:
        """Take in that something will be read, whatever it says."""
        spread = np.einsum("ijp,jp->ip", self.covariance, row)
        self.covariance -= spread / ((row * spread).sum(axis=0) + error_variance) * spread[:, None]


def filtered(weeks: Weeks, at: Scales, rows: Rows, start: Start, *, keep: bool = False) -> Filter:
    """Take in all weeks; with keep, remember what the way back needs."""
    state = Filter.begin(start, len(at.cm_per_kg))
    girth_from, weight_from = weeks.centres()
    girth_read, weighed = np.isfinite(weeks.girth_cm), np.isfinite(weeks.weight_kg)
    for week in range(weeks.count):
        if week:
            state.drift(at, is_new_tape=bool(weeks.is_new_tape[week]))
        updates = []
        if weighed[week]:
            reading = float(weeks.weight_kg[week]) - weight_from
            updates.append(state.take(rows.weight[week], rows.weight_variance[week], reading))
        if girth_read[week]:
            reading = float(weeks.girth_cm[week]) - girth_from
            updates.append(state.take(rows.girth[week], rows.girth_variance[week], reading))
        if keep:
            state.kept.append(Kept(state.mean.copy(), state.covariance.copy(), tuple(updates)))
    return state

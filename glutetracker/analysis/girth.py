"""Girth over time with the tape's own error.

The body's true girth wanders (a random walk), readings scatter about it, and a
Kalman smoother tells where it likely was (Kalman 1960; Rauch, Tung & Striebel
1965). What nothing was read of in weeks is less sure, and shown so.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from math import hypot, sqrt
from typing import NamedTuple

from glutetracker.domain.body.measure import Measure

DEFAULT_TAPE_SD_CM = 0.5
"""Scatter of one careful reading before the user's own repeats say more (assumption within Barrios 2016)."""
BODY_SD_CM = 0.5
"""Scatter of the body from day to day: water, meals, time of day (assumption)."""
DRIFT_SD_CM_PER_ROOT_WEEK = 0.19
"""How far girth wanders: 0.12 cm at equal weight and 0.6 cm/kg × 0.25 kg through weight, a root week (assumption)."""
PRIOR_READINGS = 6
ENOUGH_PAIRS = 6
"""Repeats from which the user's own count as much as the assumption they began with."""
CHANGE_95 = 1.96 * sqrt(2)
"""Times the tape's error, what one reading against another must differ by to be change nineteen times in twenty."""
NORMAL_90 = 1.6449


class Wander(NamedTuple):
    """How a measure of the body scatters and wanders, in its unit.

    Attributes:
        tape_sd: Scatter of one reading before the user's own repeats say more.
        body_sd: Scatter of the body from day to day.
        drift_sd: How far it goes in a week, growing with the root of weeks.
    """

    tape_sd: float
    body_sd: float
    drift_sd: float


GIRTH = Wander(DEFAULT_TAPE_SD_CM, BODY_SD_CM, DRIFT_SD_CM_PER_ROOT_WEEK)
WEIGHT = Wander(0.1, 0.35, 0.25)
"""Kilograms: scatter round the trend after Robinson & Watson 1965; the scale's 0.1 kg and the drift are assumptions."""


class Visit(NamedTuple):
    """What one visit read.

    Attributes:
        girth_cm: Mean of the readings.
        readings: How many there were.
    """

    day: date
    girth_cm: float
    readings: int


class TapeError(NamedTuple):
    """How well a tape repeats in the user's hands.

    Attributes:
        sd_cm: Scatter of one reading.
        pairs: Repeats it was learned from; a third reading of a visit is one more.
    """

    sd_cm: float
    pairs: int

    @property
    def is_own(self) -> bool:
        """Whether there were enough repeats to call it the user's own."""
        return self.pairs >= ENOUGH_PAIRS

    def change_seen_cm(self, readings: int) -> float:
        """Tell from which change one visit of so many readings differs from another, by the tape alone."""
        return CHANGE_95 * self.sd_cm / sqrt(readings)


def change_told(wander: Wander, tape_sd: float, readings: int) -> float:
    """Tell from which change one visit differs from another nineteen times in twenty, tape and body together."""
    return CHANGE_95 * hypot(wander.body_sd, tape_sd / sqrt(readings))


class LikelyGirth(NamedTuple):
    """Where the girth likely was on a day: its middle, and the standard deviation of what is not known."""

    day: date
    middle_cm: float
    sd_cm: float

    @property
    def low_cm(self) -> float:
        """Lower end of the range that holds the girth nine times in ten."""
        return self.middle_cm - NORMAL_90 * self.sd_cm

    @property
    def high_cm(self) -> float:
        """Upper end of the same range."""
        return self.middle_cm + NORMAL_90 * self.sd_cm


class GirthTrend(NamedTuple):
    """Visits, the likely girth at each, and the change from first to last.

    Attributes:
        tape_sd_cm: Scatter of one reading, from the user's own repeats.
        change_sd_cm: Standard deviation of what is not known of the change.
    """

    visits: tuple[Visit, ...]
    likely: tuple[LikelyGirth, ...]
    tape_sd_cm: float
    change_cm: float
    change_sd_cm: float

    @property
    def change_range_cm(self) -> tuple[float, float]:
        """Range that holds the change nine times in ten."""
        reach = NORMAL_90 * self.change_sd_cm
        return self.change_cm - reach, self.change_cm + reach


def visits_of(measures: Iterable[Measure]) -> tuple[Visit, ...]:
    """Average the readings of each visit, oldest first."""
    readings: dict[tuple[date, str], list[float]] = {}
    for measure in measures:
        readings.setdefault((measure.local_day, measure.visit_id), []).append(measure.value)
    return tuple(Visit(day, sum(values) / len(values), len(values)) for (day, _), values in sorted(readings.items()))


def tape_error(measures: Iterable[Measure], wander: Wander = GIRTH) -> TapeError:
    """Find the scatter of one reading from repeats, drawn toward the usual (0.5 cm of a girth) while they are few.

    Technical error of measurement (Ulijaszek & Kerr 1999) as a variance with a
    prior worth six repeats.
    """
    repeats: dict[str, list[float]] = {}
    for measure in measures:
        repeats.setdefault(measure.visit_id, []).append(measure.value)
    squares, freedom = 0.0, 0
    for values in repeats.values():
        mean = sum(values) / len(values)
        squares += sum((value - mean) ** 2 for value in values)
        freedom += len(values) - 1
    return TapeError(sqrt((PRIOR_READINGS * wander.tape_sd**2 + squares) / (PRIOR_READINGS + freedom)), freedom)


def tape_sd_cm(measures: Iterable[Measure]) -> float:
    """Find the scatter of one reading."""
    return tape_error(measures).sd_cm


def tape_reach_cm(measures: Sequence[Measure], readings: int) -> float:
    """Tell how far the mean of so many readings may lie from the girth, nine times in ten, by the tape alone."""
    return NORMAL_90 * tape_sd_cm(measures) / sqrt(readings)


def girth_trend(measures: Sequence[Measure], wander: Wander = GIRTH) -> GirthTrend | None:
    """Tell where a girth, or a weight in kilograms, likely was and how it changed; None without a reading."""
    visits = visits_of(measures)
    if not visits:
        return None
    tape_cm = tape_error(measures, wander).sd_cm
    noise = [wander.body_sd**2 + tape_cm**2 / visit.readings for visit in visits]
    means, variances, gains = _filter(visits, noise, wander.drift_sd)
    last_variance = variances[-1]
    means, variances = _smooth(means, variances, gains)
    shared = last_variance
    for gain in gains:
        shared *= gain
    change_variance = max(0.0, variances[0] + last_variance - 2 * shared)
    likely = tuple(
        LikelyGirth(visit.day, mean, sqrt(variance))
        for visit, mean, variance in zip(visits, means, variances, strict=True)
    )
    return GirthTrend(visits, likely, tape_cm, means[-1] - means[0], sqrt(change_variance))


def _filter(
    visits: Sequence[Visit], noise: Sequence[float], drift_sd: float
) -> tuple[list[float], list[float], list[float]]:
    """Run forward; also give each step's smoother gain, P(t) / P(t+1 | t)."""
    means, variances, gains = [visits[0].girth_cm], [noise[0]], []
    for before, visit, scatter in zip(visits, visits[1:], noise[1:], strict=False):
        weeks = (visit.day - before.day).days / 7
        predicted = variances[-1] + drift_sd**2 * weeks
        gains.append(variances[-1] / predicted)
        weight = predicted / (predicted + scatter)
        means.append(means[-1] + weight * (visit.girth_cm - means[-1]))
        variances.append((1 - weight) * predicted)
    return means, variances, gains


def _smooth(means: list[float], variances: list[float], gains: Sequence[float]) -> tuple[list[float], list[float]]:
    """Run backward, so that each day also knows what came after."""
    for at in range(len(gains) - 1, -1, -1):
        predicted = variances[at] / gains[at]
        means[at] += gains[at] * (means[at + 1] - means[at])
        variances[at] += gains[at] ** 2 * (variances[at + 1] - predicted)
    return means, variances

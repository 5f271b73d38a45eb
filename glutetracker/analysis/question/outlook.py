"""How sharp the answer would be after more weeks: only variances, which no reading's value changes."""

from typing import NamedTuple

import numpy as np

from glutetracker.analysis.question.bell import area_below
from glutetracker.analysis.question.filtering import Filter, filtered
from glutetracker.analysis.question.points import scales
from glutetracker.analysis.question.rows import FIRST_EFFECT, rows, start
from glutetracker.analysis.question.verdicts import verdict_of
from glutetracker.analysis.question.weeks import Array, Weeks
from glutetracker.domain.question.answer import Basis, Chances, Verdict
from glutetracker.domain.question.data import Dose

NORMAL_90 = 1.6449


class Habits(NamedTuple):
    """Weeks to come.

    Attributes:
        done: Doses in steps, one row a dose.
        girth_days: Days of a week on which girth is read.
        girth_share: What of the tape's variance is left in the week's mean.
        weigh_ins: Days with a weigh-in.
    """

    done: Array
    girth_days: Array
    girth_share: Array
    weigh_ins: Array


def standing(weeks: Weeks, points: Array) -> Filter:
    """Take in the weeks so far at a few points."""
    at = scales(points, weeks.outcome, weeks.cm_per_kg)
    return filtered(weeks, at, rows(weeks, at), start(weeks, Basis.OWN))


def variances(weeks: Weeks, points: Array, state: Filter, dose: Dose, to_come: Habits) -> Array:
    """Foretell the variance of a dose's whole effect after each week to come."""
    at = scales(points, weeks.outcome, weeks.cm_per_kg)
    longer = weeks.followed_by(**to_come._asdict())
    made = rows(longer, at)
    ahead = Filter(state.mean, state.covariance.copy(), state.log_likelihood)
    foretold = []
    for week in range(weeks.count, longer.count):
        ahead.drift(at, is_new_tape=False)
        if longer.weigh_ins[week]:
            ahead.narrow(made.weight[week], made.weight_variance[week])
        if longer.girth_days[week]:
            ahead.narrow(made.girth[week], made.girth_variance[week])
        foretold.append(variance_now(weeks, at.cm_per_kg, ahead, dose))
    return np.array(foretold)


def variance_now(weeks: Weeks, slope: Array, state: Filter, dose: Dose) -> float:
    """Give the variance of a dose's whole effect, within the points and between them, slopes in cm per kg."""
    direct = FIRST_EFFECT + weeks.doses.index(dose)
    weight = direct + len(weeks.doses)
    spread = state.covariance
    within = spread[direct, direct] + 2 * slope * spread[direct, weight] + slope**2 * spread[weight, weight]
    return float(within.mean() + (state.mean[direct] + slope * state.mean[weight]).var())


def weeks_until_verdict(
    foretold: Array, median_cm: float, first_variance: float, worth_naming_cm: float
) -> int | None:  # fmt: skip
    """Count the weeks until there would be a verdict if the middle stayed where it is; None when never in them."""
    for week, variance in enumerate(foretold, start=1):
        below, above, zero = (
            float(area_below(np.array((edge - median_cm) / np.sqrt(variance))))
            for edge in (-worth_naming_cm, worth_naming_cm, 0.0)
        )
        chances = Chances(below, above - below, 1 - above, zero)
        if verdict_of(chances, 1 - variance / first_variance) is not Verdict.NOT_ENOUGH:
            return week
    return None

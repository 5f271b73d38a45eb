"""Effects with their ranges, from weighed points."""

from typing import NamedTuple

import numpy as np

from glutetracker.analysis.question.bell import Mixture, mixture
from glutetracker.analysis.question.priors import CM_PER_KG, effects
from glutetracker.analysis.question.sampling import Sample
from glutetracker.analysis.question.weeks import Weeks
from glutetracker.domain.question.answer import Basis, Chances, Effect
from glutetracker.domain.question.data import Dose


class Parts(NamedTuple):
    """Beliefs about a dose's effect: whole, direct, through weight in centimetres; weight in kilograms."""

    total_cm: Mixture
    direct_cm: Mixture
    via_weight_cm: Mixture
    weight_kg: Mixture


def parts(found: Sample, weeks: Weeks, dose: Dose) -> Parts:
    """Mix what the points say of a dose."""
    direct = weeks.doses.index(dose)
    weight = direct + len(weeks.doses)
    slope, mean, covariance = found.cm_per_kg, found.mean, found.covariance
    via = slope * mean[:, weight]
    via_variance = slope**2 * covariance[:, weight, weight]
    total_variance = covariance[:, direct, direct] + 2 * slope * covariance[:, direct, weight] + via_variance
    return Parts(
        mixture(found.weight, mean[:, direct] + via, total_variance),
        mixture(found.weight, mean[:, direct], covariance[:, direct, direct]),
        mixture(found.weight, via, via_variance),
        mixture(found.weight, mean[:, weight], covariance[:, weight, weight]),
    )


def first_variance(weeks: Weeks, dose: Dose, basis: Basis) -> float:
    """Give the variance of a dose's whole effect before the first reading."""
    told, slope = effects(dose, weeks.outcome, basis), CM_PER_KG[weeks.outcome]
    mean, sd = (slope.mean, slope.sd) if weeks.cm_per_kg is None else (weeks.cm_per_kg, 0.0)
    weight = told.weight_kg
    via = (mean**2 + sd**2) * weight.sd**2 + sd**2 * weight.mean**2
    return float(told.direct_cm.sd**2 + via)


def chances(total_cm: Mixture, worth_naming_cm: float) -> Chances:
    """Give the chances of a change worth naming, and of none."""
    below, above = total_cm.chance_below(-worth_naming_cm), 1 - total_cm.chance_below(worth_naming_cm)
    return Chances(below, max(0.0, 1 - below - above), above, total_cm.chance_below(0.0))


def learned(total_cm: Mixture, weeks: Weeks, dose: Dose, basis: Basis) -> float:
    """Tell which part of the first uncertainty the data took away."""
    return float(np.clip(1 - total_cm.variance / first_variance(weeks, dose, basis), 0.0, 1.0))


def effect(found: Sample, weeks: Weeks, dose: Dose, basis: Basis, worth_naming_cm: float) -> Effect:
    """Tell the effect of a dose."""
    told = parts(found, weeks, dose)
    return Effect(
        dose=dose,
        total_cm=told.total_cm.likely(),
        direct_cm=told.direct_cm.likely(),
        via_weight_cm=told.via_weight_cm.likely(),
        weight_kg=told.weight_kg.likely(),
        chances=chances(told.total_cm, worth_naming_cm),
        learned=learned(told.total_cm, weeks, dose, basis),
        belief=told.total_cm.belief(),
    )

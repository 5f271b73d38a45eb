"""What a run took, as a range: body mass × way × cost, by slope where that is known."""

from typing import NamedTuple

import numpy as np

from glutetracker.analysis.along import Along, cost_of_running

J_PER_KCAL = 4184.0
SPREAD = 0.15
"""Runners of the same weight differ in what a kilometre costs them by about this part (assumption)."""


class EnergyRange(NamedTuple):
    """What the running itself took, rest left out."""

    least_kcal: float
    most_kcal: float


def energy(mass_kg: float, distance_m: float, run: Along | None) -> EnergyRange:
    """Reckon the energy of running a way (Minetti and others 2002); without a slope, as on the level."""
    level = float(cost_of_running(np.zeros(1))[0])
    joules = level * distance_m
    if run is not None and run.slope is not None:
        way = np.diff(run.distance_m)
        joules = float(np.sum(way * cost_of_running(run.slope[1:]))) * distance_m / float(run.distance_m[-1])
    kcal = mass_kg * joules / J_PER_KCAL
    return EnergyRange(kcal * (1 - SPREAD), kcal * (1 + SPREAD))

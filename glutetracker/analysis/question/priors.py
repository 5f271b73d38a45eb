"""What is believed before the first reading, and on what grounds; the method page tells all of it.

Effects are per step of a dose (`Dose.step` more a week), after 12 weeks. The neutral beliefs lean neither way, so that
the user's own data speak; the studies' beliefs lean as far as what was published does. Keys in brackets are the
numbers of the evidence: B1 Williams & Wood 2006, B3 Schumann 2022, B6 Hall 2011, C4 Kubo 2019, M1 Barrios 2016.
"""

from typing import NamedTuple

from glutetracker.domain.question.answer import Basis
from glutetracker.domain.question.data import Dose, Outcome


class Bell(NamedTuple):
    """A normal belief: its middle and standard deviation."""

    mean: float
    sd: float


class Effects(NamedTuple):
    """Beliefs about one dose: girth at equal weight in centimetres, and weight in kilograms."""

    direct_cm: Bell
    weight_kg: Bell


CM_PER_KG = {
    Outcome.HIP: Bell(0.60, 0.20),
    Outcome.WAIST: Bell(0.80, 0.25),
    Outcome.THIGH: Bell(0.36, 0.12),
}
"""Girth that goes with a kilogram; hips between equal-shape growth, 0.50, and girth-only growth, 0.75 (geometry at
98 cm and 65 kg; waist and thigh in the same way at 78 and 56 cm, the waist more, for fat that lies there)."""

WEIGHT_DRIFT_KG = (0.25, 0.45)
"""Median and log spread of how far weight wanders by itself in a week: 1.8 kg in a year (assumption; learned)."""
GIRTH_DRIFT_CM = (0.12, 0.45)
"""The same for girth at equal weight: 0.9 cm in a year (assumption; learned)."""
BODY_SD_CM = (0.5, 0.35)
"""Scatter of girth from day to day: water, meals, time of day (M1 and others, assumption; learned)."""
SCALE_FACTOR = (1.0, 0.3)
"""How the user's weigh-ins scatter against WEEK_SD_KG and DAY_SD_KG (assumption; learned)."""
WEEK_SD_KG, DAY_SD_KG = 0.3, 0.6
DIRECT_LAG_WEEKS, SETS_LAG_WEEKS, WEIGHT_LAG_WEEKS = (3.0, 16.0), (4.0, 20.0), (8.0, 80.0)
"""Bounds of how long the body takes: muscle as in trials of 8 to 16 weeks, weight about a year by halves (B6)."""
SEASON_SD_CM, SEASON_SD_KG = 0.15, 0.4
"""One yearly wave each (assumption)."""
USUAL_GUESSED_STEPS, USUAL_TOLD_PART = 1.0, 0.4
"""What a usual dose may be off by, a standard deviation: taken from the first weeks, a step; told, a part of it, for
people remember their past by guess (assumption; with less, ranges held too little where it was told far too high)."""
START_SD_CM, START_SD_KG = 8.0, 5.0
"""Wide, so that a first reading that happened to look bad weighs little."""

_NEUTRAL = Effects(Bell(0.0, 0.5), Bell(0.0, 0.7))
_DIET = Effects(Bell(0.0, 0.5), Bell(0.0, 2.0))
"""A diet kept for 12 weeks may move weight by kilograms; it is there to explain, and is the same in both readings."""
_RUNNING_STUDIED = Effects(Bell(0.0, 0.25), Bell(-0.35, 0.45))
"""No whole-muscle loss beside running (B3); weight between what was seen, −0.25 to −0.46 kg (B1), and all burnt."""
_HARD_RUNNING_STUDIED = Effects(Bell(0.0, 0.35), Bell(-0.2, 0.45))
"""Demand on the glutes is higher, but no trial measured their growth; less energy than 10 km (assumption)."""
_SETS_STUDIED = {
    Outcome.HIP: Effects(Bell(0.35, 0.35), Bell(0.0, 0.7)),
    Outcome.WAIST: Effects(Bell(0.0, 0.25), Bell(0.0, 0.7)),
    Outcome.THIGH: Effects(Bell(0.2, 0.3), Bell(0.0, 0.7)),
}
"""Ten weeks of squats made the gluteus maximus 6.7 % larger (C4): by geometry +0.35 cm of hip girth."""


def effects(dose: Dose, outcome: Outcome, basis: Basis) -> Effects:
    """Give the beliefs about a dose."""
    if dose is Dose.DIET:
        return _DIET
    if basis is Basis.OWN:
        return _NEUTRAL
    if dose is Dose.GLUTE_SETS:
        return _SETS_STUDIED[outcome]
    return _RUNNING_STUDIED if dose is Dose.RUNNING else _HARD_RUNNING_STUDIED

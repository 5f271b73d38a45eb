"""Grade-adjusted pace: how fast the same effort would be on the level.

The energy cost of running by slope is the polynomial of Minetti and others (J Appl Physiol 2002;93:1039-1046),
measured on a treadmill from -45 to +45 %. Outdoors a descent gives back less than that, so it counts as no
cheaper than 0.85 of the level (convention).
"""

from typing import NamedTuple

from glutetracker.domain import wording
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, RunKind, Surface
from glutetracker.words import tr
from glutetracker.words.numbers import short

STEEPEST = 0.45
LEAST_SLOPE = 0.005
"""Gentler than this, the pace is the same to the second or two."""
CHEAPEST_DESCENT = 0.85
COST = (155.4, -30.4, -43.3, 46.3, 19.5, 3.6)
"""Minetti's polynomial, the highest power first."""
_NOT_ROUND = {RunKind.DOWNHILL, RunKind.STAIRS}
"""Climb and distance tell nothing of these: they do not end where they began, or their way is not measured."""


class Graded(NamedTuple):
    """A run as it would have been on the level.

    Attributes:
        duration_s: Time that the same way would have taken there.
        incline_pct: The treadmill's slope it was reckoned from; None when from the climb.
    """

    duration_s: float
    incline_pct: float | None


def cost_of_running(slope: float) -> float:
    """Energy for a metre of way on a slope, in joules a kilogram; slopes beyond the measured count as the steepest."""
    at = max(-STEEPEST, min(STEEPEST, slope))
    cost = 0.0
    for factor in COST:
        cost = cost * at + factor
    return cost


def on_the_level(run: Run) -> Graded | None:
    """Reckon a run as if on the level; None where nothing is known of its slope, or the slope says too little.

    From the climb alone, half the way is taken to climb evenly and half to fall as much.
    """
    if not run.distance_m or not run.duration_s or not run.kind.is_run:
        return None
    if run.surface is Surface.TREADMILL and run.incline_pct:
        slope = run.incline_pct / 100
        return Graded(run.duration_s / _effort(slope), run.incline_pct) if _is_fit(slope) else None
    if not run.ascent_m or run.kind in _NOT_ROUND or run.surface is Surface.TREADMILL:
        return None
    slope = run.ascent_m / (run.distance_m / 2)
    return Graded(run.duration_s / ((_effort(slope) + _effort(-slope)) / 2), None) if _is_fit(slope) else None


def told(run: Run, preferences: Preferences) -> str:
    """Say the pace on the level and how it was reckoned; empty where there is none."""
    graded = on_the_level(run)
    if graded is None:
        return ""
    pace = wording.pace(run.distance_m, graded.duration_s, preferences)
    if graded.incline_pct is not None:
        return tr(
            "Like {pace} on the level, by what a slope of {slope} % costs (Minetti 2002).",
            pace=pace, slope=short(graded.incline_pct),
        )  # fmt: skip
    return tr("Like {pace} on the level, if half the way climbs and half falls (Minetti 2002).", pace=pace)


def _effort(slope: float) -> float:
    """Cost of a slope in parts of the level's."""
    return max(CHEAPEST_DESCENT, cost_of_running(slope) / cost_of_running(0))


def _is_fit(slope: float) -> bool:
    return LEAST_SLOPE <= abs(slope) <= STEEPEST

"""A run in parts: each kilometre or mile, and the fastest way over usual distances."""

from typing import NamedTuple

import numpy as np

from glutetracker.analysis.along import Along
from glutetracker.domain.units import M_PER_MILE
from glutetracker.tracks import Column

USUAL_M = (400.0, 1000.0, M_PER_MILE, 3000.0, 5000.0, 10_000.0, 15_000.0, 21_097.5, 42_195.0)
SHORTEST_LAST_M = 50.0
"""A rest of a kilometre shorter than this is no split."""


class Split(NamedTuple):
    """A kilometre or mile, or what is left at the end.

    Attributes:
        start_m: Where it begins.
        duration_s: Seconds in motion.
        graded_m: Its way as it would have been on the level; None without altitude.
        climb_m: Metres up; None without altitude.
        avg_hr_bpm: Mean heart rate; None without.
    """

    start_m: float
    distance_m: float
    duration_s: float
    graded_m: float | None
    climb_m: float | None
    avg_hr_bpm: float | None


class Effort(NamedTuple):
    """The fastest time over a distance within a run, on the clock that pauses do not stop."""

    distance_m: float
    duration_s: float
    start_m: float


def splits(run: Along, every_m: float, hr_bpm: Column | None) -> list[Split]:
    """Part a run every kilometre or mile."""
    total = float(run.distance_m[-1])
    marks = np.append(np.arange(0.0, total, every_m), total)
    if len(marks) > 2 and marks[-1] - marks[-2] < SHORTEST_LAST_M:
        marks = np.delete(marks, -1)
    ways = np.diff(marks)
    seconds = _between(marks, run, run.moving_s)
    graded = None if run.graded_m is None else _between(marks, run, run.graded_m)
    climbs = None
    if run.altitude_m is not None:
        risen = np.concatenate(([0.0], np.cumsum(np.maximum(np.diff(run.altitude_m), 0.0))))
        climbs = _between(marks, run, risen)
    pulses = _means(marks, run, hr_bpm)
    return [
        Split(
            float(marks[at]),
            float(ways[at]),
            float(seconds[at]),
            None if graded is None else float(graded[at]),
            None if climbs is None else float(climbs[at]),
            None if pulses is None or not np.isfinite(pulses[at]) else float(pulses[at]),
        )
        for at in range(len(ways))
    ]


def best_efforts(run: Along) -> list[Effort]:
    """Find the fastest time over each usual distance that the run is long enough for."""
    is_step = np.concatenate(([True], np.diff(run.distance_m) > 0))
    first_m, first_s = run.distance_m[is_step], run.t_s[is_step]
    found = []
    for wanted in USUAL_M:
        if wanted > run.distance_m[-1]:
            break
        # It begins at a point, or it ends at one: between two points the pace does not change.
        begins = run.distance_m <= run.distance_m[-1] - wanted
        start_m, start_s = run.distance_m[begins], run.t_s[begins]
        forward = np.interp(start_m + wanted, first_m, first_s) - start_s
        ends = first_m >= wanted
        back_m = first_m[ends] - wanted
        backward = first_s[ends] - np.interp(back_m, run.distance_m, run.t_s)
        if not len(forward) or backward.min() < forward.min():
            at = int(np.argmin(backward))
            found.append(Effort(wanted, float(backward[at]), float(back_m[at])))
        else:
            at = int(np.argmin(forward))
            found.append(Effort(wanted, float(forward[at]), float(start_m[at])))
    return found


def _between(marks: Column, run: Along, growing: Column) -> Column:
    return np.diff(np.interp(marks, run.distance_m, growing))


def _means(marks: Column, run: Along, column: Column | None) -> Column | None:
    """Mean over time of each part; a part without a reading has none."""
    if column is None:
        return None
    seconds = np.diff(run.t_s, prepend=run.t_s[0])
    known = np.isfinite(column)
    sums = _between(marks, run, np.cumsum(np.where(known, column, 0.0) * seconds))
    weights = _between(marks, run, np.cumsum(np.where(known, seconds, 0.0)))
    return np.asarray(np.where(weights > 0, sums / np.where(weights > 0, weights, 1.0), np.nan))

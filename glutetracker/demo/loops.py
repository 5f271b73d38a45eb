"""Invented tracks: closed loops over rolling hills, one point a second."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glutetracker.tracks import Track

METRES_PER_DEGREE = 111_320.0
HOME = (46.94, 7.43)
"""Where the invented loops lie; the hills there are invented too."""

Column = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Effort:
    """How a loop is run.

    Attributes:
        speed_mps: Mean speed on the flat.
        hr_bpm: Mean heart rate once warm.
        reps: How many hard repetitions it has; 0 for an even run.
        hilliness: 0 for flat to 1 for hills all the way.
    """

    speed_mps: float
    hr_bpm: float
    reps: int = 0
    hilliness: float = 0.4
    has_position: bool = True


def loop(distance_m: float, effort: Effort, generator: np.random.Generator) -> Track:
    """Invent a run of a given length with position, altitude, heart rate and cadence each second."""
    seconds = max(60, round(distance_m / effort.speed_mps))
    t_s = np.arange(seconds + 1, dtype=np.float64)
    along = t_s / seconds
    hard = _hard_part(along, effort.reps)
    x_m, y_m, altitude_m = _path(along, distance_m, effort.hilliness, generator)
    climb = np.gradient(altitude_m)
    speed = effort.speed_mps * (1 + 0.35 * hard - 0.12 * climb) + _wander(len(t_s), 0.12, generator)
    distance = np.cumsum(np.maximum(speed, 0.4))
    distance = (distance - distance[0]) * (distance_m / (distance[-1] - distance[0]))
    warm = 1 - np.exp(-t_s / 180)
    hr = effort.hr_bpm * (0.72 + 0.28 * warm) + 22 * hard + 40 * climb + _wander(len(t_s), 2.0, generator)
    cadence = 166 + 14 * hard + _wander(len(t_s), 1.2, generator)
    at = np.interp(distance, np.linspace(0, distance_m, len(along)), along)
    lat = HOME[0] + np.interp(at, along, y_m) / METRES_PER_DEGREE
    lon = HOME[1] + np.interp(at, along, x_m) / (METRES_PER_DEGREE * np.cos(np.radians(HOME[0])))
    return Track(
        t_s=t_s,
        lat_deg=np.round(lat, 7) if effort.has_position else None,
        lon_deg=np.round(lon, 7) if effort.has_position else None,
        altitude_m=np.round(altitude_m, 1) if effort.has_position else None,
        distance_m=np.round(distance, 2),
        hr_bpm=np.round(np.clip(hr, 60.0, 198.0)).astype(np.float64),
        cadence_spm=np.round(cadence),
        speed_mps=np.round(np.gradient(distance), 3),
    )


def _path(
    along: Column, distance_m: float, hilliness: float, generator: np.random.Generator
) -> tuple[Column, Column, Column]:
    """Trace a closed curve of about the right length; heights are a sum of a few waves over the ground."""
    turn = 2 * np.pi * along
    phases = generator.uniform(0, 2 * np.pi, 6)
    radius = distance_m / (2 * np.pi * 1.25)
    reach = radius * (1 + 0.22 * np.sin(2 * turn + phases[0]) + 0.12 * np.sin(3 * turn + phases[1]))
    x_m, y_m = reach * np.cos(turn + phases[2]), reach * np.sin(turn + phases[2])
    x_m, y_m = x_m - x_m[0], y_m - y_m[0]
    scale = distance_m / np.sum(np.hypot(np.diff(x_m), np.diff(y_m)))
    x_m, y_m = x_m * scale, y_m * scale
    hills = (
        28 * np.sin(x_m / 410 + phases[3])
        + 17 * np.sin(y_m / 270 + phases[4])
        + 6 * np.sin((x_m + y_m) / 120 + phases[5])
    )
    return x_m, y_m, 560 + hilliness * (hills - hills[0])


def _hard_part(along: Column, reps: int) -> Column:
    """Mark the hard repetitions between a warm-up and a cool-down: 1 in them, 0 elsewhere."""
    if not reps:
        return np.zeros_like(along)
    middle = (along - 0.25) / 0.55
    return np.where((middle > 0) & (middle < 1) & ((middle * reps) % 1 < 0.4), 1.0, 0.0)


def _wander(count: int, spread: float, generator: np.random.Generator) -> Column:
    """Noise that changes slowly: white noise averaged over half a minute, scaled back up."""
    white = generator.normal(0, spread, count + 30)
    sums = np.cumsum(white)
    return np.asarray((sums[30:] - sums[:-30])[:count] / np.sqrt(30))

"""A run along its track: distance, speed, slope, and what each step would have been on the level."""

from dataclasses import dataclass

import numpy as np

from glutetracker.analysis.graded_pace import CHEAPEST_DESCENT, COST, STEEPEST
from glutetracker.tracks import Column, Track
from glutetracker.tracks.distance import steps_m

SPEED_OVER_S = 20.0
"""Speed is told over so many seconds: a watch's position jumps from second to second."""
SLOPE_GRID_M, SLOPE_OVER_M = 10.0, 60.0
"""Slope is told over so many metres: barometers and maps are off by a metre or two."""
STILL_BELOW_MPS, SURELY_MOVING_MPS = 0.5, 1.5
STILL_OVER_STEPS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Along:
    """A track as columns that are whole: no gaps in time and distance, neither ever falls.

    Attributes:
        t_s: Seconds since the start, pauses included.
        distance_m: Metres since the start.
        moving_s: Seconds in motion since the start.
        speed_mps: Speed over about SPEED_OVER_S.
        graded_m: Metres that the same effort would have made on the level, since the start; None without altitude.
        altitude_m: Metres above the sea, smoothed; None without.
        slope: Metres of climb for a metre of way; None without altitude.
    """

    t_s: Column
    distance_m: Column
    moving_s: Column
    speed_mps: Column
    graded_m: Column | None
    altitude_m: Column | None
    slope: Column | None

    @property
    def graded_mps(self) -> Column | None:
        """Speed that the same effort would have made on the level."""
        return None if self.graded_m is None else _speed(self.t_s, self.graded_m)


def along(track: Track) -> Along | None:
    """Read a track along its way; None where it tells of no way."""
    distance_m = _distance(track)
    if distance_m is None or len(track) < 3 or distance_m[-1] <= 0 or track.t_s[-1] <= 0:
        return None
    altitude_m, slope = _climb(track, distance_m)
    graded_m = None
    if slope is not None:
        effort = np.maximum(CHEAPEST_DESCENT, cost_of_running(slope) / cost_of_running(np.zeros(1)))
        graded_m = np.concatenate(([0.0], np.cumsum(np.diff(distance_m) * effort[1:])))
    return Along(
        t_s=track.t_s,
        distance_m=distance_m,
        moving_s=_moving(track.t_s, distance_m),
        speed_mps=_speed(track.t_s, distance_m),
        graded_m=graded_m,
        altitude_m=altitude_m,
        slope=slope,
    )


def cost_of_running(slope: Column) -> Column:
    """Energy for a metre of way on slopes, in joules a kilogram, as `graded_pace.cost_of_running`."""
    return np.asarray(np.polyval(COST, np.clip(slope, -STEEPEST, STEEPEST)))


def filled(column: Column | None, t_s: Column) -> Column | None:
    """Fill what is missing in a column by what stands around it; None where nothing was recorded."""
    if column is None:
        return None
    known = np.isfinite(column)
    if not known.any():
        return None
    return column if known.all() else np.asarray(np.interp(t_s, t_s[known], column[known]))


def _distance(track: Track) -> Column | None:
    recorded = filled(track.distance_m, track.t_s)
    if recorded is None:
        lat, lon = filled(track.lat_deg, track.t_s), filled(track.lon_deg, track.t_s)
        if lat is None or lon is None:
            return None
        recorded = np.concatenate(([0.0], np.cumsum(steps_m(lat, lon))))
    return np.asarray(np.maximum.accumulate(recorded - recorded[0]))


def _climb(track: Track, distance_m: Column) -> tuple[Column | None, Column | None]:
    altitude = filled(track.altitude_m, track.t_s)
    if altitude is None or altitude.min() == altitude.max():
        return None, None
    is_step = np.concatenate(([True], np.diff(distance_m) > 0))
    grid = np.arange(0.0, distance_m[-1] + SLOPE_GRID_M, SLOPE_GRID_M)
    on_grid = np.interp(grid, distance_m[is_step], altitude[is_step])
    window = np.ones(round(SLOPE_OVER_M / SLOPE_GRID_M) + 1)
    reach = len(window) // 2
    padded = np.pad(on_grid, reach, mode="edge")
    smooth = np.convolve(padded, window / len(window), mode="valid")
    slope = np.gradient(smooth, SLOPE_GRID_M) if len(smooth) > 1 else np.zeros(len(smooth))
    return np.asarray(np.interp(distance_m, grid, smooth)), np.asarray(np.interp(distance_m, grid, slope))


def _speed(t_s: Column, distance_m: Column) -> Column:
    half = SPEED_OVER_S / 2
    begin, end = np.maximum(t_s - half, t_s[0]), np.minimum(t_s + half, t_s[-1])
    way = np.interp(end, t_s, distance_m) - np.interp(begin, t_s, distance_m)
    return np.asarray(way / np.maximum(end - begin, 1e-9))


def _moving(t_s: Column, distance_m: Column) -> Column:
    """Count the seconds of steps that got somewhere, alone or with those around them."""
    seconds, way = np.diff(t_s), np.diff(distance_m)
    window = np.ones(min(STILL_OVER_STEPS, len(way)))
    around = np.convolve(way, window, mode="same") / np.maximum(np.convolve(seconds, window, mode="same"), 1e-9)
    own = way / np.maximum(seconds, 1e-9)
    is_moving = ((around >= STILL_BELOW_MPS) & (own > 0) & (seconds <= SPEED_OVER_S)) | (own >= SURELY_MOVING_MPS)
    is_moving |= (around >= STILL_BELOW_MPS) & (seconds <= STILL_OVER_STEPS / 2)
    return np.concatenate(([0.0], np.cumsum(np.where(is_moving, seconds, 0.0))))

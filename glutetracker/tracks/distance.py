"""Lengths on the globe, and steps that nobody can have run."""

import numpy as np
from numpy.typing import NDArray

from glutetracker.tracks.track import Column

EARTH_RADIUS_M = 6_371_008.8
"""Mean radius of the Earth (Moritz, Geodetic Reference System 1980, 2000)."""

FASTEST_MPS = 12.0
"""No step on foot is faster (100 m world record: 12.4 m/s at its peak, Graubner and Nixdorf, 2011)."""


def steps_m(lat_deg: Column, lon_deg: Column) -> Column:
    """Measure the way from each point to the next on a sphere.

    Haversine formula (Sinnott, 1984), altitude left out.

    Returns:
        One value less than there are points, in metres; NaN where a position is missing.
    """
    lat, lon = np.radians(lat_deg), np.radians(lon_deg)
    across = np.sin(np.diff(lon) / 2) ** 2 * np.cos(lat[1:]) * np.cos(lat[:-1])
    half = np.sin(np.diff(lat) / 2) ** 2 + across
    return np.asarray(2 * EARTH_RADIUS_M * np.arcsin(np.sqrt(np.minimum(half, 1.0))))


def too_fast(way_m: Column, seconds: Column) -> NDArray[np.bool_]:
    """Tell which ways took less time than the fastest runner needs; a second at least is granted."""
    return np.asarray(way_m > FASTEST_MPS * np.maximum(seconds, 1.0))


def lone_jumps(t_s: Column, lat_deg: Column, lon_deg: Column) -> NDArray[np.bool_]:
    """Find single points far off the way: impossible to reach and to leave, possible to pass by.

    Args:
        t_s: Seconds, not falling.
        lat_deg: Degrees north, none missing.
        lon_deg: Degrees east, none missing.

    Returns:
        True for each point whose position is not to be believed.
    """
    jumps = np.zeros(len(t_s), dtype=bool)
    if len(t_s) < 3:
        return jumps
    fast = too_fast(steps_m(lat_deg, lon_deg), np.diff(t_s))
    inner = np.flatnonzero(fast[:-1] & fast[1:]) + 1
    if len(inner):
        pairs = np.column_stack([inner - 1, inner + 1])
        past_m = np.array([steps_m(lat_deg[pair], lon_deg[pair])[0] for pair in pairs])
        jumps[inner[~too_fast(past_m, t_s[inner + 1] - t_s[inner - 1])]] = True
    return jumps

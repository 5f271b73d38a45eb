"""Speed and distance of old foot pods: three bytes a record, the distance rolling over every 256 m."""

from collections.abc import Sequence

import numpy as np

from glutetracker.fit.profile import COMPRESSED_SPEED_DISTANCE
from glutetracker.fit.rollover import unrolled
from glutetracker.fit.rows import Column, Rows

_OCTETS = 3
_MISSING = 0xFF
_BITS = 12
_SPEED_STEPS_PER_MPS = 100
_DISTANCE_STEPS_PER_M = 16


def speed_and_distance(groups: Sequence[Rows]) -> list[dict[str, Column]]:
    """Give speed in m/s and distance in m for each group of records; nothing where these have no such field."""
    found = {place: rows.octets(COMPRESSED_SPEED_DISTANCE.number) for place, rows in enumerate(groups)}
    known = {place: octets for place, octets in found.items() if octets is not None and octets.shape[1] == _OCTETS}
    columns: list[dict[str, Column]] = [{} for _ in groups]
    if not known:
        return columns
    low, middle, high = np.concatenate(list(known.values())).astype(np.int64).T
    measured = (low & middle & high) != _MISSING
    speed_mps = np.where(measured, (low | (middle & 0x0F) << 8) / _SPEED_STEPS_PER_MPS, np.nan)
    order = np.argsort(np.concatenate([groups[place].offsets for place in known]))
    order = order[measured[order]]
    written = (middle >> 4 | high << 4)[order]
    distance_m = np.full(len(measured), np.nan)
    distance_m[order] = unrolled(written, np.zeros(len(order), bool), _BITS) / _DISTANCE_STEPS_PER_M
    ends = np.cumsum([len(each) for each in known.values()])[:-1]
    for place, speed, distance in zip(known, np.split(speed_mps, ends), np.split(distance_m, ends), strict=True):
        columns[place] = {"speed": speed, "distance": distance}
    return columns

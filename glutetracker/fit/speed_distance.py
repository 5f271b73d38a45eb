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
    found = [(rows, rows.octets(COMPRESSED_SPEED_DISTANCE.number)) for rows in groups]
    known = [(rows.offsets, octets) for rows, octets in found if octets is not None and octets.shape[1] == _OCTETS]
    if not known:
        return [{} for _ in groups]
    offsets = np.concatenate([each for each, _ in known])
    low, middle, high = np.concatenate([octets for _, octets in known]).astype(np.int64).T
    measured = (low & middle & high) != _MISSING
    order = np.argsort(offsets)
    order = order[measured[order]]
    written = (middle >> 4 | high << 4)[order]
    distance_m = np.full(len(offsets), np.nan)
    distance_m[order] = unrolled(written, np.zeros(len(order), bool), _BITS) / _DISTANCE_STEPS_PER_M
    speed_mps = np.where(measured, (low | (middle & 0x0F) << 8) / _SPEED_STEPS_PER_MPS, np.nan)
    both = iter(np.split(np.stack((speed_mps, distance_m)), np.cumsum([len(each) for each, _ in known])[:-1], axis=1))
    return [
        dict(zip(("speed", "distance"), next(both), strict=True))
        if octets is not None and octets.shape[1] == _OCTETS
        else {}
        for _, octets in found
    ]

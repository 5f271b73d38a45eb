"""A run's track in the few numbers that charts ask of many runs."""

from typing import NamedTuple

import numpy as np

from glutetracker.analysis.along import along, filled
from glutetracker.analysis.splits import Effort, best_efforts
from glutetracker.tracks import Column, Track

HIGHEST_BPM = 260
LONGEST_STEP_S = 15.0
"""Between two points further apart nothing was recorded: a pause."""


class Digest(NamedTuple):
    """What a track tells.

    Attributes:
        efforts: Fastest times over usual distances.
        seconds_at: Seconds at each heart rate, by beats a minute; None without a heart rate.
    """

    efforts: tuple[Effort, ...]
    seconds_at: Column | None


def digest(track: Track) -> Digest:
    """Read a track once."""
    way = along(track)
    return Digest(tuple(best_efforts(way)) if way is not None else (), _seconds_at(track))


def _seconds_at(track: Track) -> Column | None:
    pulse = filled(track.hr_bpm, track.t_s)
    if pulse is None or len(track) < 2:
        return None
    seconds = np.minimum(np.diff(track.t_s, append=track.t_s[-1]), LONGEST_STEP_S)
    at = np.clip(np.nan_to_num(np.rint(pulse)), 0, HIGHEST_BPM).astype(np.int64)
    return np.asarray(np.bincount(at, weights=seconds, minlength=HIGHEST_BPM + 1), dtype=np.float64)

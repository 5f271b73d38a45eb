"""A run with all that its track tells, read once for the parts of its page."""

from typing import NamedTuple

import numpy as np

from glutetracker.analysis.along import Along, along, filled
from glutetracker.domain.running import Lap, Run
from glutetracker.store import Store, runs
from glutetracker.tracks import Column, Track, unpack
from glutetracker.words import Problem


class Recorded(NamedTuple):
    """A run, its laps, and its track where there is one.

    Attributes:
        along: The track along its way; None where it tells of none.
        hr_bpm: Heart rate without gaps; None where none was recorded.
        cadence_spm: Steps a minute without gaps; None where none were recorded.
        trouble: Why there is no track though there should be one; empty otherwise.
    """

    run: Run
    laps: tuple[Lap, ...]
    track: Track | None = None
    along: Along | None = None
    hr_bpm: Column | None = None
    cadence_spm: Column | None = None
    trouble: str = ""

    @property
    def has_way(self) -> bool:
        """Whether the way can be drawn."""
        track = self.track
        if self.along is None or track is None or track.lat_deg is None or track.lon_deg is None:
            return False
        return bool(np.isfinite(track.lat_deg + track.lon_deg).any())


def read(store: Store, run_id: str) -> Recorded | None:
    """Read a run with its track; None when it is no longer there."""
    run = runs.load(store, run_id)
    if run is None:
        return None
    plain = Recorded(run, tuple(runs.laps(store, run_id)))
    try:
        packed = runs.packed_track(store, run_id)
        track = unpack(packed) if packed else None
    except Problem as problem:
        return plain._replace(trouble=str(problem))
    if track is None or len(track) == 0:
        return plain
    return plain._replace(
        track=track,
        along=along(track),
        hr_bpm=filled(track.hr_bpm, track.t_s),
        cadence_spm=filled(track.cadence_spm, track.t_s),
    )

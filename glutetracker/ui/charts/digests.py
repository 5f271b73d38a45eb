"""The tracks of many runs, each read once while the program runs."""

from typing import TYPE_CHECKING

from glutetracker.domain.period import Period
from glutetracker.store import Store, runs
from glutetracker.words import Problem

if TYPE_CHECKING:
    from glutetracker.analysis.track_digest import Digest
    from glutetracker.domain.running import Run

_known: "dict[str, Digest | None]" = {}


def of_runs(store: Store, period: Period) -> "list[tuple[Run, Digest]]":
    """Read the runs of a period with what their tracks tell, oldest first; a track that cannot be read is left out."""
    found = []
    for run in runs.with_track(store, period):
        if run.id not in _known:
            _known[run.id] = _read(store, run.id)
        digest = _known[run.id]
        if digest is not None:
            found.append((run, digest))
    return found


def _read(store: Store, run_id: str) -> "Digest | None":
    from glutetracker.analysis.track_digest import digest
    from glutetracker.tracks import unpack

    try:
        packed = runs.packed_track(store, run_id)
        track = unpack(packed) if packed else None
    except Problem:
        return None  # the run's own page says what is wrong with it
    return digest(track) if track is not None and len(track) else None

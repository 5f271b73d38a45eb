"""One run as a file that watches and other programs read."""

from collections.abc import Callable
from pathlib import Path

from glutetracker.exporters.fit_run import fit_run
from glutetracker.exporters.gpx import gpx
from glutetracker.exporters.run_points import ToldRun
from glutetracker.exporters.tcx import tcx
from glutetracker.outgo.target import ExportError, written
from glutetracker.store import Store, runs
from glutetracker.tracks import unpack
from glutetracker.words import tr

RUN_FORMATS: dict[str, Callable[[ToldRun], bytes]] = {".gpx": gpx, ".tcx": tcx, ".fit": fit_run}
"""By the ending of the file."""


def write_run(store: Store, run_id: str, target: Path, *, overwrites: bool = False) -> None:
    """Write a run into a file of the format that its ending names.

    Raises:
        ExportError: There is no such run or format, or it cannot be written.
        NotWritableError: The format cannot tell this run.
    """
    write = RUN_FORMATS.get(target.suffix.lower())
    if write is None:
        raise ExportError(tr("{file}: name the file {endings}.", file=target, endings=tr(".gpx, .tcx or .fit")))
    run = runs.load(store, run_id)
    if run is None:
        raise ExportError(tr("There is no run {id}. Its id is in “show runs --json”.", id=run_id))
    packed = runs.packed_track(store, run_id)
    told = ToldRun(run=run, laps=tuple(runs.laps(store, run_id)), track=unpack(packed) if packed else None)
    content = write(told)
    with written(target, overwrites=overwrites) as file:
        file.write(content)

"""The points of Apple's runs, which lie in files of their own beside the export."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from glutetracker.importers import gpx
from glutetracker.importers.importer import Activity, Hints, UnreadableFileError
from glutetracker.tracks import Track

MOST_POINTS = 4_000_000
"""So many points fit into memory at once; what comes after stays without."""
_KEPT = ("lat_deg", "lon_deg", "altitude_m", "speed_mps")

Route = Callable[[str], bytes | None]
"""Gives the bytes of a file beside the export by its path; None when there is none."""


def with_route(run: Activity, paths: Sequence[str], route: Route, hints: Hints) -> Activity:
    """Put the points of its files into a run; as it was when none can be read."""
    begun = run.run.started_at
    if begun is None or not paths:
        return run
    parts: list[tuple[float, Track]] = []
    for path in paths:
        parts += [
            ((each.run.started_at - begun).total_seconds(), each.track)
            for each in _read(path, route, hints)
            if each.track is not None and each.run.started_at is not None
        ]
    track = _joined(parts)
    return run if track is None else replace(run, track=track)


def _read(path: str, route: Route, hints: Hints) -> tuple[Activity, ...]:
    try:
        content = route(path)
        return gpx.read(path, content, hints).activities if content else ()
    except UnreadableFileError:
        return ()


def _joined(parts: list[tuple[float, Track]]) -> Track | None:
    """Lay tracks behind each other by when they were recorded."""
    if not parts:
        return None
    parts.sort(key=lambda each: each[0])
    t_s = np.concatenate([track.t_s + start_s for start_s, track in parts])
    order = np.argsort(t_s, kind="stable")
    kept = order[t_s[order] >= 0]
    columns = {
        name: np.concatenate([_column(track, name) for _, track in parts])[kept]
        for name in _KEPT
        if any(getattr(track, name) is not None for _, track in parts)
    }
    return Track(t_s=t_s[kept], **columns) if len(kept) > 1 else None


def _column(track: Track, name: str) -> np.ndarray:
    column = getattr(track, name)
    return np.full(len(track), np.nan) if column is None else column

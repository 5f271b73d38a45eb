"""From recorded points to a track that can be believed, with its length and times."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glutetracker.importers.recording.timeline import run_forward, without_gaps
from glutetracker.tracks import Column, Track
from glutetracker.tracks.distance import lone_jumps, steps_m, too_fast
from glutetracker.words import trn
from glutetracker.words.numbers import number

_BELIEVABLE = {
    "lat_deg": (-90.0, 90.0),
    "lon_deg": (-180.0, 180.0),
    "altitude_m": (-450.0, 9000.0),
    "distance_m": (0.0, 1_000_000.0),
    "hr_bpm": (1.0, 254.0),
    "cadence_spm": (0.0, 254.0),
    "speed_mps": (0.0, 50.0),
    "power_w": (0.0, 4000.0),
}
"""Lowest and highest value that is not an instrument's way to say "nothing"; heart rates 0 and 255 are that."""

_MEASURED_SHARE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What points tell about an activity.

    Attributes:
        begun_s: Time of the first point, seconds since 1970-01-01 UTC.
        distance_m: Metres of the device's own column, else along the positions; None when neither is known.
        timer_s: Seconds within segments.
        elapsed_s: Seconds from first to last point.
        warnings: What was dropped or put right.
    """

    begun_s: float
    track: Track
    distance_m: float | None
    timer_s: float
    elapsed_s: float
    warnings: tuple[str, ...]


def traced(columns: dict[str, Column], segments: Column) -> Trace:
    """Make a trace of points, at least one of which has a time.

    Args:
        columns: As Track's, in the order of the file; t_s since 1970-01-01 UTC, NaN where missing.
        segments: Number of each point's segment.
    """
    believed = believable(columns)
    warnings = [*_disbelieved(columns, believed), *_untimed(columns["t_s"])]
    timeline = run_forward(without_gaps(columns["t_s"]))
    if timeline.order is not None:
        segments = segments[timeline.order]
        believed = {name: column[timeline.order] for name, column in believed.items()}
    begun_s = float(timeline.t_s[0])
    believed["t_s"] = timeline.t_s - begun_s
    warnings += [*timeline.warnings, *_without_jumps(believed)]
    measured = believed["distance_m"]
    if np.isfinite(measured).mean() < _MEASURED_SHARE:
        measured, dropped = _along(believed, segments)
        warnings += dropped
    believed["distance_m"] = np.fmax.accumulate(measured)
    within = np.diff(segments) == 0
    return Trace(
        begun_s=begun_s,
        track=Track(**{name: column for name, column in believed.items() if is_measured(column)}),
        distance_m=_last(believed["distance_m"]),
        timer_s=float(np.diff(believed["t_s"])[within].sum()),
        elapsed_s=float(believed["t_s"][-1]),
        warnings=tuple(warnings),
    )


def believable(columns: dict[str, Column]) -> dict[str, Column]:
    """Give all columns but the time with what cannot be as missing."""
    return {name: _within(columns[name], *ends) for name, ends in _BELIEVABLE.items() if name in columns}


def is_measured(column: Column) -> bool:
    """Tell whether any value is known; mostly the first one is."""
    return math.isfinite(column[0]) or bool(np.isfinite(column).any())


def length_m(columns: dict[str, Column], segments: Column) -> float:
    """Measure a way whose points have no times, gaps between segments left out; nothing in it can be doubted."""
    steps = steps_m(columns["lat_deg"], columns["lon_deg"])
    return float(steps[np.diff(segments) == 0].sum())


def _within(column: Column, lowest: float, highest: float) -> Column:
    if len(column) and column.min() >= lowest and column.max() <= highest:  # neither holds where a value is missing
        return column
    with np.errstate(invalid="ignore"):
        return np.where((column >= lowest) & (column <= highest), column, np.nan)


def _disbelieved(columns: dict[str, Column], believed: dict[str, Column]) -> list[str]:
    """Say how many altitudes and distances were dropped; other quantities have values that mean "nothing"."""
    dropped = [~np.isnan(columns[name]) & np.isnan(believed[name]) for name in ("altitude_m", "distance_m")]
    count = int(np.count_nonzero(dropped))
    if not count:
        return []
    return [
        trn("{count} value that cannot be was dropped.", "{count} values that cannot be were dropped.", count),
    ]


def _last(column: Column) -> float | None:
    known = column[np.isfinite(column)]
    return float(known[-1]) if len(known) else None


def _untimed(written_s: Column) -> list[str]:
    count = int(np.isnan(written_s).sum())
    if not count:
        return []
    return [
        trn(
            "{count} point had no time; it was put between its neighbours.",
            "{count} points had no time; they were put between their neighbours.",
            count,
        )
    ]


def _placed(columns: dict[str, Column]) -> NDArray[np.intp]:
    return np.flatnonzero(np.isfinite(columns["lat_deg"]) & np.isfinite(columns["lon_deg"]))


def _without_jumps(columns: dict[str, Column]) -> list[str]:
    """Forget the positions of single points far off the way."""
    placed = _placed(columns)
    jumps = placed[lone_jumps(columns["t_s"][placed], columns["lat_deg"][placed], columns["lon_deg"][placed])]
    if not len(jumps):
        return []
    for name in ("lat_deg", "lon_deg"):
        columns[name] = columns[name].copy()  # what was read stays as it is
        columns[name][jumps] = np.nan
    return [
        trn(
            "{count} point lay too far off the way to be reached on foot; its position was dropped.",
            "{count} points lay too far off the way to be reached on foot; their positions were dropped.",
            len(jumps),
        )
    ]


def _along(columns: dict[str, Column], segments: Column) -> tuple[Column, list[str]]:
    """Measure the way along the positions, gaps between segments and impossible steps left out."""
    along = np.full(len(segments), np.nan)
    placed = _placed(columns)
    if not len(placed):
        return along, []
    steps = steps_m(columns["lat_deg"][placed], columns["lon_deg"][placed])
    steps[np.diff(segments[placed]) != 0] = 0.0
    fast = too_fast(steps, np.diff(columns["t_s"][placed]))
    dropped_m = float(steps[fast].sum())
    steps[fast] = 0.0
    along[placed] = np.concatenate(([0.0], np.cumsum(steps)))
    if not fast.any():
        return along, []
    said = trn(
        "{count} step faster than anyone runs was not counted ({length} m).",
        "{count} steps faster than anyone runs were not counted ({length} m in all).",
        int(fast.sum()),
        length=number(dropped_m),
    )
    return along, [said]

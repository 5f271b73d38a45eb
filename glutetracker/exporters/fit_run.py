"""A run as a FIT activity: totals, laps and points to the full resolution of the format."""

import numpy as np
from numpy.typing import NDArray

from glutetracker import fit
from glutetracker.domain.running import Surface
from glutetracker.exporters.run_points import ToldRun

_SPORTS = {"running": 1, "walking": 11, "hiking": 17}
_SUB_SPORTS = {Surface.TREADMILL: 1, Surface.ROAD: 2, Surface.TRAIL: 3, Surface.TRACK: 4}
_INTENSITIES = {"work": 0, "active": 0, "rest": 1, "warmup": 2, "cooldown": 3, "recovery": 4, "interval": 5}
_RECORD = {
    "lat_deg": "position_lat", "lon_deg": "position_long", "altitude_m": "altitude", "distance_m": "distance",
    "hr_bpm": "heart_rate", "speed_mps": "speed", "power_w": "power",
}  # fmt: skip

_Columns = dict[str, NDArray[np.float64]]


def fit_run(told: ToldRun) -> bytes:
    """Write a run as a watch would; also one without points.

    Raises:
        NotWritableError: It has no start.
    """
    began = told.started_at
    offset = began.utcoffset()
    began_s, ahead_s = began.timestamp(), offset.total_seconds() if offset else 0.0
    return fit.activity(_record(told, began_s), _session(told, began_s), _laps(told, began_s), ahead_s)


def _record(told: ToldRun, began_s: float) -> _Columns:
    track = told.track
    if track is None or not len(track):  # a start and an end, so that there is something to show
        ends = {"timestamp": np.array([began_s, began_s + told.elapsed_s])}
        total_m = told.run.distance_m
        return ends if total_m is None else {**ends, "distance": np.array([0.0, total_m])}
    columns = track.columns()
    record = {"timestamp": began_s + track.t_s}
    record |= {theirs: columns[ours] for ours, theirs in _RECORD.items() if ours in columns}
    if track.cadence_spm is not None:
        strides = track.cadence_spm / 2
        record |= {"cadence": np.floor(strides), "fractional_cadence": strides - np.floor(strides)}
    return record


def _session(told: ToldRun, began_s: float) -> dict[str, float]:
    run = told.run
    strides = None if run.avg_cadence_spm is None else run.avg_cadence_spm / 2
    values = {
        "start_time": began_s,
        "timestamp": began_s + told.elapsed_s,
        "sport": _SPORTS[told.sport],
        "sub_sport": _SUB_SPORTS.get(run.surface, 0) if run.surface else 0,
        "total_elapsed_time": told.elapsed_s,
        "total_timer_time": told.timer_s,
        "total_distance": run.distance_m,
        "total_calories": run.energy_kcal,
        "total_ascent": run.ascent_m,
        "avg_heart_rate": run.avg_hr_bpm,
        "max_heart_rate": run.max_hr_bpm,
        "avg_cadence": None if strides is None else strides // 1,
        "avg_fractional_cadence": None if strides is None else strides % 1,
    }
    return {name: value for name, value in values.items() if value is not None}


def _laps(told: ToldRun, began_s: float) -> _Columns | None:
    laps = told.laps
    if not laps:
        return None
    starts = began_s + np.array([lap.start_s for lap in laps])
    lasted = np.array([lap.duration_s for lap in laps])
    return {
        "timestamp": starts + lasted,
        "start_time": starts,
        "total_elapsed_time": lasted,
        "total_timer_time": lasted,
        "total_distance": _known([lap.distance_m for lap in laps]),
        "avg_heart_rate": _known([lap.avg_hr_bpm for lap in laps]),
        "intensity": _known([_INTENSITIES.get(lap.kind or "") for lap in laps]),
    }


def _known(values: list[float | None]) -> NDArray[np.float64]:
    return np.array([np.nan if value is None else value for value in values], np.float64)

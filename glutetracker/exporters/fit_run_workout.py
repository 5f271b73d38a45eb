"""A planned run as a FIT workout: its way or time, or its repetitions between a warm-up and a cool-down."""

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from glutetracker.domain.grammar import repeats_in
from glutetracker.domain.planned import PlannedRun
from glutetracker.domain.running import RunKind, Surface
from glutetracker.fit.writing import Messages, encode
from glutetracker.words import tr

_WORKOUT_FILE, _IN_DEVELOPMENT = 5, 255
_RUNNING, _SPORTS = 1, {RunKind.WALK: 11, RunKind.HIKE: 17}
_SUB_SPORTS = {Surface.TREADMILL: 1, Surface.ROAD: 2, Surface.TRAIL: 3, Surface.TRACK: 4}
_TIME, _DISTANCE, _OPEN, _REPEAT = 0, 1, 5, 6
_ACTIVE, _REST, _WARMUP, _COOLDOWN = 0, 1, 2, 3
_NO_TARGET, _NOT_SAID = 2, math.nan
_MILLIS, _CENTIS = 1000, 100

_Step = Mapping[str, Any]


def fit_run_workout(plan: PlannedRun, name: str, made_at: datetime) -> bytes:
    """Write what a watch leads through.

    Args:
        plan: Where neither way nor time is planned, the watch counts until it is told to stop.
        name: What the watch calls it.
        made_at: When it was made; watches tell workouts apart by it.
    """
    steps = [*_steps(plan)]
    sub_sport = _SUB_SPORTS.get(plan.surface, 0) if plan.surface else 0
    return encode((
        Messages("file_id", {
            "type": _WORKOUT_FILE, "manufacturer": _IN_DEVELOPMENT, "product": 0, "time_created": made_at.timestamp(),
        }),
        Messages("workout", {
            "wkt_name": name, "sport": _SPORTS.get(plan.kind, _RUNNING), "sub_sport": sub_sport,
            "num_valid_steps": len(steps),
        }),
        Messages("workout_step", _columns(steps)),
    ))  # fmt: skip


def _steps(plan: PlannedRun) -> Iterator[_Step]:
    repeats = repeats_in(plan.repeats)
    if not repeats:
        yield {"notes": plan.note, **_length(plan.distance_m, plan.duration_s)}
        return
    yield {"wkt_step_name": tr("Warm-up"), "notes": plan.note, "intensity": _WARMUP}
    at = 1
    for each in repeats:
        yield {"wkt_step_name": each.words, **_length(each.work_m, each.work_s)}
        if each.rest_s:
            yield {"intensity": _REST, **_length(None, each.rest_s)}
        if each.count > 1:
            yield {"duration_type": _REPEAT, "duration_value": at, "target_value": each.count}
        at += 1 + bool(each.rest_s) + (each.count > 1)
    yield {"wkt_step_name": tr("Cool-down"), "intensity": _COOLDOWN}


def _length(way_m: float | None, time_s: float | None) -> dict[str, Any]:
    if way_m:
        return {"duration_type": _DISTANCE, "duration_value": way_m * _CENTIS}
    return {"duration_type": _TIME, "duration_value": time_s * _MILLIS} if time_s else {}


def _columns(steps: Sequence[_Step]) -> dict[str, list[Any]]:
    otherwise = {
        "message_index": _NOT_SAID, "wkt_step_name": "", "duration_type": _OPEN, "duration_value": _NOT_SAID,
        "target_type": _NO_TARGET, "target_value": 0, "intensity": _ACTIVE, "notes": "",
    }  # fmt: skip
    placed = [{"message_index": place} | dict(each) for place, each in enumerate(steps)]
    return {field: [each.get(field, value) for each in placed] for field, value in otherwise.items()}

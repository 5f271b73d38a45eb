"""A planned session as a FIT workout: what a watch leads through, with the names of its exercises."""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.lifting.strength import SetKind
from glutetracker.exporters.planned_rounds import Aim, RestOf, Round, rounds
from glutetracker.exporters.run_points import NotWritableError
from glutetracker.fit.exercise_names import EXERCISES, UNKNOWN
from glutetracker.fit.writing import Messages, encode
from glutetracker.words import tr

_WORKOUT_FILE, _IN_DEVELOPMENT = 5, 255
_TRAINING, _STRENGTH = 10, 20
_TIME, _DISTANCE, _OPEN, _REPEAT, _REPS = 0, 1, 5, 6, 29
_NO_TARGET, _KILOGRAM = 2, 1
_ACTIVE, _REST, _WARMUP = 0, 1, 2
_NOT_SAID = math.nan
_MILLIS, _CENTIS = 1000, 100

_Step = Mapping[str, Any]
_Numbers = Mapping[str, tuple[float, float]]


def fit_workout(
    planned: LoggedSession, exercises: Mapping[str, tuple[Exercise, str]], rest_of: RestOf, made_at: datetime
) -> bytes:
    """Write what is still to do of a session, or all of it again where nothing is.

    Args:
        planned: The session; rounds that are alike are written once and repeated.
        exercises: By id, each with what watches call it, "category/name", or nothing.
        rest_of: Seconds of rest after a set of a kind; none is written for 0.
        made_at: When it was made; watches tell workouts apart by it.

    Raises:
        NotWritableError: Nothing is planned in it.
    """
    numbers = _numbers(exercises)
    each_round = rounds(planned, lambda exercise: exercises[exercise][0], rest_of)
    steps = _steps(each_round, exercises, numbers)
    if not steps:
        raise NotWritableError(tr("Nothing is planned in it, so there is nothing to export."))
    titles = {numbers[each]: exercises[each][0].name for each in reversed(list(numbers))}  # the first keeps its name
    day = planned.session.local_day
    name = planned.session.title or tr("Session of {day}", day=day)
    return encode((
        Messages("file_id", {
            "type": _WORKOUT_FILE, "manufacturer": _IN_DEVELOPMENT, "product": 0, "time_created": made_at.timestamp(),
        }),
        Messages("workout", {
            "wkt_name": name, "sport": _TRAINING, "sub_sport": _STRENGTH, "num_valid_steps": len(steps),
        }),
        Messages("workout_step", _columns(steps)),
        Messages("exercise_title", {
            "message_index": range(len(titles)),
            "exercise_category": [category for category, _ in titles],
            "exercise_name": [number for _, number in titles],
            "wkt_step_name": list(titles.values()),
        }),
    ))  # fmt: skip


def _numbers(exercises: Mapping[str, tuple[Exercise, str]]) -> _Numbers:
    """Give each exercise its numbers; those that watches do not know are numbered here, so that each keeps its name."""
    return {
        key: EXERCISES.get(known_as, (UNKNOWN, place))
        for place, (key, (_, known_as)) in enumerate(exercises.items())
    }  # fmt: skip


def _steps(
    each_round: Iterable[tuple[Round, int]], exercises: Mapping[str, tuple[Exercise, str]], numbers: _Numbers
) -> list[_Step]:
    steps: list[_Step] = []
    for one, times in each_round:
        first = len(steps)
        for aim in one.aims:
            category, number = numbers[aim.exercise]
            name = exercises[aim.exercise][0].name
            named = {"wkt_step_name": name, "exercise_category": category, "exercise_name": number}
            steps.append(_aimed(aim) | named)
        if one.rest_s > 0:
            steps.append({"duration_type": _TIME, "duration_value": one.rest_s * _MILLIS, "intensity": _REST})
        if times > 1:
            steps.append({"duration_type": _REPEAT, "duration_value": first, "target_value": times})
    return steps


def _aimed(aim: Aim) -> dict[str, Any]:
    is_before = aim.kind in {SetKind.WARMUP, SetKind.ACTIVATION}
    load_kg = aim.load_kg if aim.load_kg and aim.load_kg > 0 else _NOT_SAID
    return {
        "duration_type": _OPEN,
        "intensity": _WARMUP if is_before else _ACTIVE,
        "notes": aim.words,
        "exercise_weight": load_kg,
        "weight_display_unit": _KILOGRAM,
        **_length(aim),
    }


def _length(aim: Aim) -> dict[str, Any]:
    if aim.reps is not None:
        return {"duration_type": _REPS, "duration_value": aim.reps}
    if aim.hold_s is not None:
        return {"duration_type": _TIME, "duration_value": aim.hold_s * _MILLIS}
    if aim.distance_m is not None:
        return {"duration_type": _DISTANCE, "duration_value": aim.distance_m * _CENTIS}
    return {}


def _columns(steps: Sequence[_Step]) -> dict[str, list[Any]]:
    otherwise = {
        "message_index": _NOT_SAID, "wkt_step_name": "", "duration_type": _NOT_SAID, "duration_value": _NOT_SAID,
        "target_type": _NO_TARGET, "target_value": 0, "intensity": _ACTIVE, "notes": "",
        "exercise_category": _NOT_SAID, "exercise_name": _NOT_SAID, "exercise_weight": _NOT_SAID,
        "weight_display_unit": _NOT_SAID,
    }  # fmt: skip
    placed = [{"message_index": place} | dict(each) for place, each in enumerate(steps)]
    return {field: [each.get(field, value) for each in placed] for field, value in otherwise.items()}

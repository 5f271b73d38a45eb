"""A session of glute work as a FIT activity: a message for each set that was done."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.lifting.strength import StrengthSet
from glutetracker.exporters.run_points import NotWritableError
from glutetracker.fit.exercise_names import EXERCISES, UNKNOWN
from glutetracker.fit.writing import Messages, encode
from glutetracker.words import tr

_ACTIVITY_FILE, _IN_DEVELOPMENT = 4, 255
_TRAINING, _STRENGTH = 10, 20
_TIMER, _START, _STOP_ALL = 0, 0, 4
_ACTIVITY_EVENT, _STOP = 26, 1
_ACTIVE_SET, _KILOGRAM = 1, 1
_NOT_KNOWN = float("nan")


def fit_session(logged: LoggedSession, names: Mapping[str, str]) -> bytes:
    """Write a session as a watch would.

    Args:
        logged: The session; its planned sets stay out, and help instead of load.
        names: What watches call an exercise, "category/name" by our id.

    Raises:
        NotWritableError: It has no start, or no set was done.
    """
    began = logged.session.started_at
    if began is None:
        raise NotWritableError(tr("Only the day of this session is known. Give it a time of day, then export it."))
    done = [(each, names.get(entry.entry.exercise, "")) for entry in logged.entries for each in entry.done]
    if not done:
        raise NotWritableError(tr("No set of this session is done, so there is nothing to export."))
    ended = began + timedelta(seconds=logged.session.elapsed_s or _recorded_s(began, done))
    begun_s, ended_s = began.timestamp(), ended.timestamp()
    lasted = {"total_elapsed_time": ended_s - begun_s, "total_timer_time": ended_s - begun_s}
    sport = {"sport": _TRAINING, "sub_sport": _STRENGTH}
    times = {"timestamp": ended_s, "start_time": begun_s}
    timer = {"event": _TIMER, "event_type": _START, "timestamp": begun_s}
    offset = began.utcoffset()
    local_s = ended_s + (offset.total_seconds() if offset else 0.0)
    return encode((
        Messages("file_id", {"type": _ACTIVITY_FILE, "manufacturer": _IN_DEVELOPMENT, "time_created": begun_s}),
        Messages("event", timer),
        Messages("set", _sets(done, ended_s)),
        Messages("event", timer | {"event_type": _STOP_ALL, "timestamp": ended_s}),
        Messages("lap", times | sport | lasted),
        Messages("session", times | sport | lasted | {"num_laps": 1}),
        Messages("activity", {
            "timestamp": ended_s, "local_timestamp": local_s, "num_sessions": 1, "type": 0,
            "total_timer_time": ended_s - begun_s, "event": _ACTIVITY_EVENT, "event_type": _STOP,
        }),
    ))  # fmt: skip


def _recorded_s(began: datetime, done: list[tuple[StrengthSet, str]]) -> float:
    ends = [each.done_at for each, _ in done if each.done_at is not None]
    return max(0.0, (max(ends) - began).total_seconds()) if ends else 0.0


def _sets(done: list[tuple[StrengthSet, str]], ended_s: float) -> dict[str, list[float]]:
    """Write the sets as columns; watches give them all the moment of the end, and place them by their start."""
    known = [EXERCISES.get(name, (UNKNOWN, _NOT_KNOWN)) for _, name in done]
    return {
        "timestamp": [ended_s] * len(done),
        "start_time": [_start_s(each) for each, _ in done],
        "duration": [each.hold_s or _NOT_KNOWN for each, _ in done],
        "set_type": [_ACTIVE_SET] * len(done),
        "repetitions": [each.reps or _NOT_KNOWN for each, _ in done],
        "weight": [_NOT_KNOWN if each.load_kg is None else each.load_kg for each, _ in done],
        "weight_display_unit": [_KILOGRAM] * len(done),
        "category": [category for category, _ in known],
        "category_subtype": [name for _, name in known],
        "message_index": [float(place) for place in range(len(done))],
    }


def _start_s(done: StrengthSet) -> float:
    return _NOT_KNOWN if done.done_at is None else done.done_at.timestamp() - (done.hold_s or 0.0)

"""Columns into the bytes of a FIT file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from glutetracker.fit.base_types import STRING, base_type
from glutetracker.fit.crc import crc16
from glutetracker.fit.profile import KINDS, LAP, NUMBERS, Field
from glutetracker.fit.table import Table

_PROTOCOL_1_0, _PROFILE_21_40 = 0x10, 2140
_HEADER_SIZE = 14
_DEFINITION = 0x40
_LOCAL_TYPES = 16
_LONGEST_TEXT = 120
"""Bytes of a text; a watch shows fewer."""
_ACTIVITY_FILE, _IN_DEVELOPMENT = 4, 255
_TIMER, _START, _STOP_ALL = 0, 0, 4
_ACTIVITY_EVENT, _STOP = 26, 1


@dataclass(frozen=True, slots=True)
class Messages:
    """Messages of one kind, written in one go.

    Attributes:
        kind: Name of the message, as in profile.KINDS.
        columns: Physical values by field name, as Table, or texts; single values repeat. NaN and what a field cannot
            hold are written as "not measured"; texts are cut.
    """

    kind: str
    columns: Mapping[str, ArrayLike]


def encode(messages: Iterable[Messages]) -> bytes:
    """Write a FIT file of these messages, in this order.

    Raises:
        KeyError: A message or field is not in the profile.
    """
    blocks = [_block(each, place % _LOCAL_TYPES) for place, each in enumerate(messages)]
    body = b"".join(blocks)
    head = (
        bytes([_HEADER_SIZE, _PROTOCOL_1_0])
        + _PROFILE_21_40.to_bytes(2, "little")
        + len(body).to_bytes(4, "little")
        + b".FIT"
    )
    whole = head + _check_sum(head) + body
    return whole + _check_sum(whole)


def activity(record: Table, session: Mapping[str, float], lap: Table | None = None, offset_s: float = 0) -> bytes:
    """Write an activity as a watch does: its id, the timer's start, records, the timer's stop, laps, session, totals.

    Args:
        record: Columns of the points, with "timestamp".
        session: Totals by field name. start_time, timestamp and the two times are taken from the points when absent.
        lap: Columns of the laps; one lap of the session's totals when absent.
        offset_s: How far the wearer's clock was ahead of UTC.
    """
    times_s = np.asarray(record["timestamp"], np.float64)
    begun_s, ended_s = float(times_s[0]), float(times_s[-1])
    from_points = {
        "timestamp": ended_s,
        "start_time": begun_s,
        "total_elapsed_time": ended_s - begun_s,
        "total_timer_time": ended_s - begun_s,
    }
    totals = {**from_points, **session}
    lap_fields = {each.name for each in KINDS[LAP].fields}
    timer = {"event": _TIMER, "event_type": _START, "timestamp": begun_s}
    return encode((
        Messages("file_id", {"type": _ACTIVITY_FILE, "manufacturer": _IN_DEVELOPMENT, "time_created": begun_s}),
        Messages("event", timer),
        Messages("record", record),
        Messages("event", timer | {"event_type": _STOP_ALL, "timestamp": ended_s}),
        Messages("lap", lap or {name: value for name, value in totals.items() if name in lap_fields}),
        Messages("session", totals | {"num_laps": len(lap["timestamp"]) if lap else 1}),
        Messages("activity", {
            "timestamp": ended_s, "local_timestamp": ended_s + offset_s, "num_sessions": 1,
            "total_timer_time": totals["total_timer_time"],
            "type": 0, "event": _ACTIVITY_EVENT, "event_type": _STOP,
        }),
    ))  # fmt: skip


def _check_sum(data: bytes) -> bytes:
    return crc16(data).to_bytes(2, "little")


def _block(messages: Messages, local: int) -> bytes:
    """Write the definition of a kind and all its messages, lowest byte first."""
    kind = KINDS[NUMBERS[messages.kind]]
    by_name = {each.name: each for each in reversed(kind.fields)}
    fields = [by_name[name] for name in messages.columns]
    columns = np.broadcast_arrays(*(np.atleast_1d(np.asarray(each)) for each in messages.columns.values()))
    written = {str(each.number): _written(column, each) for column, each in zip(columns, fields, strict=True)}
    definition = bytes([_DEFINITION | local, 0, 0]) + kind.number.to_bytes(2, "little") + bytes([len(fields)])
    for each, column in zip(fields, written.values(), strict=True):
        definition += bytes([each.number, column.itemsize, each.base_type])
    row = np.dtype([("header", np.uint8), *((number, column.dtype) for number, column in written.items())])
    rows = np.empty(len(columns[0]), row)
    rows["header"] = local
    for number, column in written.items():
        rows[number] = column
    return definition + rows.tobytes()


def _written(column: NDArray[Any], field: Field) -> NDArray[Any]:
    """Turn physical values into whole steps, and texts into bytes that end with a zero."""
    if field.base_type == STRING:
        texts = [str(each).encode()[:_LONGEST_TEXT].decode(errors="ignore").encode() for each in column]
        return np.array(texts, f"S{max(map(len, texts)) + 1}")
    number = base_type(field.base_type)
    if number is None or number.invalid is None:
        raise TypeError(f"{field.name} is no whole number")
    code = np.dtype("<" + number.code)
    steps = np.rint((column.astype(np.float64) + field.offset) * field.scale)
    bounds = np.iinfo(code)
    fits = (steps >= bounds.min) & (steps <= bounds.max)
    return np.where(fits, steps, number.invalid).astype(code)

"""The messages and fields of the public FIT profile that are used here, by number.

A physical value is what is written, divided by scale, less offset. Moments are seconds
since 1970-01-01 UTC, angles degrees, all else metres, seconds, beats, strides, watts, kilocalories.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from glutetracker.fit.base_types import BYTE, ENUM, SINT32, STRING, UINT8, UINT16, UINT32

EPOCH_S = 631_065_600
"""1989-12-31 00:00 UTC, where FIT begins to count, in seconds since 1970."""

CLOCK_SET_S = EPOCH_S + 0x1000_0000
"""Moments before this one count from when the device was switched on: its clock was never set."""

TIMESTAMP = 253
"""Number of the field that says when, in every message that has one."""

FILE_ID, SESSION, LAP, RECORD, EVENT, ACTIVITY, HR = 0, 18, 19, 20, 21, 34, 132

_SEMICIRCLES_PER_DEG = 2**31 / 180


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a message.

    Attributes:
        number: As in definitions.
        name: As in the profile, but enhanced_altitude and altitude are one quantity with one name, and so are speeds.
        base_type: What the field is written as; files may use another.
        scale: Steps in one unit.
        offset: Added before scaling.
    """

    number: int
    name: str
    base_type: int = UINT8
    scale: float = 1
    offset: float = 0


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of message.

    Attributes:
        number: The global message number.
        name: As in the profile.
        fields: Of two with one name, the first is used where it has a value.
    """

    number: int
    name: str
    fields: tuple[Field, ...]


def _moment(number: int, name: str) -> Field:
    return Field(number, name, UINT32, 1, -EPOCH_S)


def _length_of_time(number: int, name: str) -> Field:
    return Field(number, name, UINT32, 1000)


_TIMESTAMP = _moment(TIMESTAMP, "timestamp")
_KINDS = (
    Kind(FILE_ID, "file_id", (
        Field(0, "type", ENUM), Field(1, "manufacturer", UINT16), Field(2, "product", UINT16),
        _moment(4, "time_created"),
    )),
    Kind(12, "sport", (Field(0, "sport", ENUM), Field(1, "sub_sport", ENUM))),
    Kind(SESSION, "session", (
        _TIMESTAMP, _moment(2, "start_time"), Field(5, "sport", ENUM), Field(6, "sub_sport", ENUM),
        _length_of_time(7, "total_elapsed_time"), _length_of_time(8, "total_timer_time"),
        _length_of_time(59, "total_moving_time"), Field(9, "total_distance", UINT32, 100),
        Field(11, "total_calories", UINT16), Field(22, "total_ascent", UINT16), Field(23, "total_descent", UINT16),
        Field(16, "avg_heart_rate"), Field(17, "max_heart_rate"), Field(18, "avg_cadence"),
        Field(19, "max_cadence"), Field(92, "avg_fractional_cadence", UINT8, 128),
        Field(26, "num_laps", UINT16),
    )),
    Kind(LAP, "lap", (
        _TIMESTAMP, _moment(2, "start_time"), Field(25, "sport", ENUM), Field(39, "sub_sport", ENUM),
        _length_of_time(7, "total_elapsed_time"), _length_of_time(8, "total_timer_time"),
        _length_of_time(52, "total_moving_time"), Field(9, "total_distance", UINT32, 100),
        Field(11, "total_calories", UINT16), Field(21, "total_ascent", UINT16), Field(22, "total_descent", UINT16),
        Field(15, "avg_heart_rate"), Field(16, "max_heart_rate"), Field(17, "avg_cadence"),
        Field(18, "max_cadence"), Field(80, "avg_fractional_cadence", UINT8, 128),
        Field(23, "intensity", ENUM), Field(24, "lap_trigger", ENUM),
    )),
    Kind(RECORD, "record", (
        _TIMESTAMP,
        Field(0, "position_lat", SINT32, _SEMICIRCLES_PER_DEG),
        Field(1, "position_long", SINT32, _SEMICIRCLES_PER_DEG),
        Field(78, "altitude", UINT32, 5, 500), Field(2, "altitude", UINT16, 5, 500),
        Field(3, "heart_rate"), Field(4, "cadence"), Field(53, "fractional_cadence", UINT8, 128),
        Field(5, "distance", UINT32, 100),
        Field(73, "speed", UINT32, 1000), Field(6, "speed", UINT16, 1000),
        Field(7, "power", UINT16),
    )),
    Kind(EVENT, "event", (
        _TIMESTAMP, Field(0, "event", ENUM), Field(1, "event_type", ENUM), Field(3, "data", UINT32),
    )),
    Kind(ACTIVITY, "activity", (
        _TIMESTAMP, _length_of_time(0, "total_timer_time"), Field(1, "num_sessions", UINT16),
        Field(2, "type", ENUM), Field(3, "event", ENUM), Field(4, "event_type", ENUM),
        _moment(5, "local_timestamp"),
    )),
    Kind(26, "workout", (
        Field(4, "sport", ENUM), Field(11, "sub_sport", ENUM), Field(6, "num_valid_steps", UINT16),
        Field(8, "wkt_name", STRING),
    )),
    Kind(27, "workout_step", (
        Field(254, "message_index", UINT16), Field(0, "wkt_step_name", STRING), Field(1, "duration_type", ENUM),
        Field(2, "duration_value", UINT32), Field(3, "target_type", ENUM), Field(4, "target_value", UINT32),
        Field(7, "intensity", ENUM), Field(8, "notes", STRING), Field(10, "exercise_category", UINT16),
        Field(11, "exercise_name", UINT16), Field(12, "exercise_weight", UINT16, 100),
        Field(13, "weight_display_unit", UINT16),
    )),
    Kind(264, "exercise_title", (
        Field(254, "message_index", UINT16), Field(0, "exercise_category", UINT16), Field(1, "exercise_name", UINT16),
        Field(2, "wkt_step_name", STRING),
    )),
    Kind(30, "weight_scale", (
        _TIMESTAMP, Field(0, "weight", UINT16, 100), Field(1, "percent_fat", UINT16, 100),
        Field(12, "user_profile_index", UINT16),
    )),
    Kind(225, "set", (
        _moment(254, "timestamp"), _moment(6, "start_time"), Field(5, "set_type"), _length_of_time(0, "duration"),
        Field(3, "repetitions", UINT16), Field(4, "weight", UINT16, 16), Field(7, "category", UINT16),
        Field(8, "category_subtype", UINT16), Field(9, "weight_display_unit", UINT16),
        Field(10, "message_index", UINT16),
    )),
)  # fmt: skip


KINDS: Mapping[int, Kind] = MappingProxyType({kind.number: kind for kind in _KINDS})
"""What is read into columns, by global message number; texts are written only."""

NUMBERS: Mapping[str, int] = MappingProxyType({kind.name: kind.number for kind in KINDS.values()})

COMPRESSED_SPEED_DISTANCE = Field(8, "compressed_speed_distance", BYTE)
"""Of a record: 12 bits of speed in 1/100 m/s, then the lowest 12 bits of the distance in 1/16 m."""

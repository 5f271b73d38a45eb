"""Which messages and fields of a FIT file are read: the profile without what no run, session or reading is made of."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from glutetracker.fit.profile import ACTIVITY, EVENT, FILE_ID, KINDS, LAP, SESSION, Kind

_OF_KIND = {
    FILE_ID: {"type", "manufacturer"},
    SESSION: {
        "timestamp", "start_time", "sport", "sub_sport", "total_elapsed_time", "total_timer_time", "total_distance",
        "total_calories", "total_ascent", "avg_heart_rate", "max_heart_rate", "avg_cadence", "avg_fractional_cadence",
    },
    LAP: {
        "start_time", "total_elapsed_time", "total_timer_time", "total_distance", "avg_heart_rate", "intensity",
    },
    ACTIVITY: {"timestamp", "local_timestamp"},
    EVENT: set[str](),
}  # fmt: skip
"""The fields that are used, of kinds that have others."""


def _used(kind: Kind) -> Kind:
    names = _OF_KIND.get(kind.number)
    return kind if names is None else replace(kind, fields=tuple(each for each in kind.fields if each.name in names))


WANTED: Mapping[int, Kind] = MappingProxyType(
    {number: used for number, kind in KINDS.items() if (used := _used(kind)).fields}
)
"""By global message number, as fit.read takes it."""

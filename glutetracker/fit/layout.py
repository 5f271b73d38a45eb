"""Definition messages: how the data messages that follow them lie in the file."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

_HEAD = 5
"""Bytes of a definition between its header byte and its fields: reserved, byte order, kind (2), number of fields."""
_WITH_DEVELOPER_FIELDS = 0x20


class Place(NamedTuple):
    """Where a field lies: bytes from the message's header byte, its bytes, and the number of its base type."""

    begin: int
    size: int
    base_type: int


@dataclass(slots=True, eq=False)
class Layout:
    """Messages of one kind that are laid out alike, and where they are.

    Attributes:
        kind: Global message number.
        byte_order: "<" or ">".
        size: Bytes of a whole message, its header byte too.
        fields: Places by field number, developer fields left out.
        offsets: Where in the file each message begins, rising.
    """

    kind: int
    byte_order: str
    size: int
    fields: Mapping[int, Place]
    offsets: "array[int]" = field(default_factory=lambda: array("q"))


def definition_size(data: bytes, place: int, end: int) -> int | None:
    """Tell how many bytes the definition here takes; None when it does not end before the end, or is no definition."""
    if place + 1 + _HEAD > end or data[place + 2] > 1:
        return None
    size = 1 + _HEAD + 3 * data[place + _HEAD]
    if data[place] & _WITH_DEVELOPER_FIELDS:
        if place + size >= end:
            return None
        size += 1 + 3 * data[place + size]
    return size if place + size <= end else None


def layout(definition: bytes) -> Layout:
    """Read a whole definition message, given without its header byte."""
    byte_order = ">" if definition[1] else "<"
    kind = int.from_bytes(definition[2:4], "big" if definition[1] else "little")
    fields_end = _HEAD + 3 * definition[_HEAD - 1]
    fields = {}
    begin = 1
    for at in range(_HEAD, fields_end, 3):
        number, size, base_type = definition[at : at + 3]
        fields[number] = Place(begin, size, base_type)
        begin += size
    developer_sizes = definition[fields_end + 2 :: 3]
    return Layout(kind=kind, byte_order=byte_order, size=begin + sum(developer_sizes), fields=fields)

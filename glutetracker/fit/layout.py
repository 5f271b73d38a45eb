"""Definition messages: how the data messages that follow them lie in the file."""

from array import array
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
        size: Bytes of a whole message, its header byte and developer fields too.
        numbers: Of the fields in their order, without developer fields; so are sizes and base_types.
        offsets: Where in the file each message begins, rising.
    """

    kind: int
    byte_order: str
    size: int
    numbers: bytes
    sizes: bytes
    base_types: bytes
    offsets: "array[int]" = field(default_factory=lambda: array("q"))

    def place(self, number: int) -> Place | None:
        """Find a field by its number; None when these messages lack it, or it has no bytes."""
        index = self.numbers.find(number)
        if index < 0 or not self.sizes[index]:
            return None
        return Place(1 + sum(self.sizes[:index]), self.sizes[index], self.base_types[index])


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
    numbers, sizes, base_types = (definition[_HEAD + each : fields_end : 3] for each in range(3))
    developer_sizes = definition[fields_end + 2 :: 3]
    return Layout(
        kind=kind,
        byte_order=byte_order,
        size=1 + sum(sizes) + sum(developer_sizes),
        numbers=numbers,
        sizes=sizes,
        base_types=base_types,
    )

"""The header of a FIT file, and how far its messages go."""

from typing import NamedTuple

from glutetracker.fit.crc import crc16
from glutetracker.words import tr

SHORTEST = 12
CRC_SIZE = 2
_SIGNATURE = b".FIT"


class Header(NamedTuple):
    """A header: where it begins, its own bytes, and the bytes of messages that it declares."""

    begin: int
    size: int
    declared: int

    @property
    def messages_begin(self) -> int:
        """Where the first message is."""
        return self.begin + self.size

    @property
    def declared_end(self) -> int:
        """Where the messages end and the check sum begins, as declared."""
        return self.messages_begin + self.declared


class Extent(NamedTuple):
    """Where the messages end, where the next header may be, what is wrong ("" for nothing), and how much is cut off."""

    end: int
    next_begin: int
    damage: str
    missing: int = 0


def header_at(data: bytes, begin: int) -> Header | None:
    """Read the header here; None when there is none. Its own check sum is optional, and the file's covers it."""
    size = data[begin] if begin < len(data) else 0
    if size < SHORTEST or data[begin + 8 : begin + SHORTEST] != _SIGNATURE or begin + size > len(data):
        return None
    return Header(begin, size, int.from_bytes(data[begin + 4 : begin + 8], "little"))


def extent(data: bytes, header: Header) -> Extent:
    """Find how far the messages go; the declared size is believed only where it fits what is there."""
    missing = header.declared_end + CRC_SIZE - len(data)
    if missing > 0:
        said = tr("The file is cut off: {missing} of its bytes are missing. What is there was read.", missing=missing)
        if missing <= CRC_SIZE:
            said = tr("The check sum at its end is cut off. All else was read.")
        return Extent(min(header.declared_end, len(data)), len(data), said, missing)
    behind = header.declared_end + CRC_SIZE
    if crc16(memoryview(data)[header.begin : behind]) == 0:
        return Extent(header.declared_end, behind, "")
    if header_at(data, behind) or data.count(0, behind) == len(data) - behind:
        said = tr("Its check sum does not fit, so some values may be damaged. What could be read was read.")
        return Extent(header.declared_end, behind, said)
    said = tr("Its recording was never finished, or its header is damaged. What could be read was read.")
    return Extent(len(data), len(data), said)

"""Files too large for memory, read as they come, with their check sum."""

import hashlib
from typing import BinaryIO, cast

from glutetracker.importers import health
from glutetracker.importers.health_routes import Route
from glutetracker.importers.importer import Hints, Reading

_HEAD_BYTES = 65536


class _Hashed:
    """A file that is summed up while somebody reads it, from a beginning that was read before."""

    def __init__(self, head: bytes, file: BinaryIO) -> None:
        self._head = head
        self._file = file
        self.sum = hashlib.sha256()

    def read(self, size: int) -> bytes:
        """Give the next bytes."""
        block = self._head[:size] if self._head else self._file.read(size)
        self._head = self._head[size:]
        self.sum.update(block)
        return block


def read_stream(name: str, file: BinaryIO, hints: Hints, route: Route | None = None) -> Reading | None:
    """Read a file of any size whose format allows it; None when its format needs all of its bytes at once.

    Only the beginning of the file was read when the answer is None. The bytes
    are not kept: such a file is too large, and tells far more than we take.

    Args:
        name: What the file is called, for people.
        file: Its bytes, from the first.
        hints: What the person said.
        route: Gives files that lie beside it in an archive.

    Raises:
        UnreadableFileError: It cannot be taken in.
    """
    head = file.read(_HEAD_BYTES)
    if not health.recognises(head):
        return None
    hashed = _Hashed(head, file)
    contents = health.read_stream(name, cast("BinaryIO", hashed), hints, route)
    while hashed.read(2**20):
        pass
    return Reading(
        file_name=name, format=health.IMPORTER.name, sha256=hashed.sum.hexdigest(), content=b"", contents=contents
    )

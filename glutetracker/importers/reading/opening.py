"""From a path to bytes: only regular files, only so many, gzip taken off."""

import stat
import zlib
from pathlib import Path

from glutetracker.importers.importer import UnreadableFileError
from glutetracker.words import tr
from glutetracker.words.disk import reason

MAX_FILE_BYTES = 64 * 2**20
MAX_RATIO = 200
_RATIO_FREE_BYTES = 2**20
_BLOCK = 2**20
_GZIP = b"\x1f\x8b"


def opened(path: Path) -> bytes:
    """Read a regular file of at most 64 MB.

    Raises:
        UnreadableFileError: It is missing, closed to us, a folder, a pipe, a device, empty or too large.
    """
    name = path.name
    try:
        at = path.stat()
        mode = at.st_mode
        if stat.S_ISDIR(mode):
            raise UnreadableFileError(name, tr("This is a folder. Choose the files in it."))
        if not stat.S_ISREG(mode):
            raise UnreadableFileError(
                name, tr("This is not a regular file. Choose a file that a watch or an app wrote.")
            )
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 (Path's own reads in two goes and joins them)
            content = file.read(min(at.st_size, MAX_FILE_BYTES) + 1)  # asking for 64 MB would cost as much as reading
            while len(content) != at.st_size and len(content) <= MAX_FILE_BYTES:  # it grew, or came in parts
                more = file.read(MAX_FILE_BYTES + 1 - len(content))
                if not more:
                    break
                content += more
    except FileNotFoundError as error:
        raise UnreadableFileError(name, tr("There is no such file. It may have been moved.")) from error
    except PermissionError as error:
        raise UnreadableFileError(name, tr("You may not read this file. Change its permissions or copy it.")) from error
    except (OSError, ValueError) as error:
        raise UnreadableFileError(name, tr("This file cannot be opened: {reason}.", reason=reason(error))) from error
    return content


def beginning(path: Path, size: int) -> bytes:
    """Read the first bytes of a regular file; none where there is no such file, or we may not read it."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return b""
        with path.open("rb", buffering=0) as file:
            return file.read(size)
    except (OSError, ValueError):
        return b""


def is_large(path: Path) -> bool:
    """Tell whether a path is a regular file of more than 64 MB."""
    try:
        at = path.stat()
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(at.st_mode) and at.st_size > MAX_FILE_BYTES


def unwrapped(name: str, content: bytes) -> bytes:
    """Take gzip off, if there is any, whatever the file is called.

    Raises:
        UnreadableFileError: Empty, too large, damaged, cut off, or packed more than 200 to 1.
    """
    if not content:
        raise UnreadableFileError(name, tr("This file is empty. Export it again."))
    if len(content) > MAX_FILE_BYTES:
        raise _too_large(name)
    if not content.startswith(_GZIP):
        return content
    whole = _gunzipped(name, content)
    if whole.startswith(_GZIP):
        raise UnreadableFileError(name, tr("This file is packed twice. Unpack it once and import the result."))
    if not whole:
        raise UnreadableFileError(name, tr("There is an empty file in this packed one. Export it again."))
    return whole


def _gunzipped(name: str, content: bytes) -> bytes:
    blocks: list[bytes] = []
    size = 0
    limit = min(MAX_FILE_BYTES, max(_RATIO_FREE_BYTES, MAX_RATIO * len(content)))
    rest = content
    try:
        while rest.startswith(_GZIP):
            inflater = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
            while not inflater.eof:
                block = inflater.decompress(rest, _BLOCK)
                rest = inflater.unconsumed_tail
                if not block and not rest and not inflater.eof:
                    raise UnreadableFileError(name, tr("This packed file is cut off. Copy or download it again."))
                blocks.append(block)
                size += len(block)
                if size > limit:
                    raise _too_large(name)
            rest = inflater.unused_data
    except zlib.error as error:
        raise UnreadableFileError(name, tr("This packed file is damaged. Copy or download it again.")) from error
    return b"".join(blocks)


def _too_large(name: str) -> UnreadableFileError:
    megabytes = MAX_FILE_BYTES // 2**20
    return UnreadableFileError(
        name, tr("This file is too large: more than {limit} MB. No run needs that much.", limit=megabytes)
    )

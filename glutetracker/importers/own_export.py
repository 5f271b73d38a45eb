"""Our own export, the zip or the journal.json in it, back into rows (docs/export.md)."""

import hashlib
import re
import sys
import zipfile
import zlib
from base64 import b64decode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any

from glutetracker.domain.own_format import FORMAT, JOURNAL_NAME, ORIGINALS, PHOTOS, VERSION
from glutetracker.importers import own_json
from glutetracker.importers.importer import UnreadableFileError
from glutetracker.importers.reading.packed_rows import PackedRows, Row
from glutetracker.words import tr

MAX_JSON_BYTES = MAX_FILE_BYTES = 512 * 2**20
MAX_RATIO = 200
_PIECE_BYTES = 1 << 20
_RATIO_FREE_BYTES = 2**20
HEAD_BYTES = 256
_BEGINNING = re.compile(rb'\s*\{\s*"format"\s*:\s*"GluteTracker journal"')
_ZIP = b"PK\x03\x04"
_FILE = re.compile(rf"(?:^|/)(?:{PHOTOS}|{ORIGINALS})/([0-9a-f]{{64}})(?:\.\w+)?$")
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
"""What zipfile and zlib say of archives that are damaged, locked or packed in ways that we do not know."""


@dataclass(frozen=True, slots=True)
class OwnExport:
    """What an export of ours holds.

    Attributes:
        schema: The number of the shape that its rows have.
        tables: Rows by the name of their table.
        files: Digests of the photos and originals that lie in the archive.
    """

    schema: int
    tables: dict[str, PackedRows]
    files: frozenset[str] = frozenset()


def is_own(path: Path, head: bytes) -> bool:
    """Tell whether a file is an export of ours, by its first HEAD_BYTES and by what is in a zip."""
    try:
        if not head.startswith(_ZIP):
            return _BEGINNING.match(head) is not None
        with zipfile.ZipFile(path) as archive:
            member = _journal_member(archive)
            if member is None:
                return False
            with archive.open(member) as file:
                return _BEGINNING.match(file.read(HEAD_BYTES)) is not None
    except _BROKEN:
        return False


def read(path: Path) -> OwnExport:
    """Read an export of ours.

    Raises:
        UnreadableFileError: It is damaged, too large, or of a newer GluteTracker.
    """
    try:
        with path.open("rb") as file:
            is_packed = file.read(4) == _ZIP
        if not is_packed:
            if path.stat().st_size > MAX_JSON_BYTES:
                raise _too_large(path)
            with path.open("rb") as file:
                return _export(path, _pieces(path, file, MAX_JSON_BYTES), frozenset())
        with zipfile.ZipFile(path) as archive:
            member = _journal_member(archive)
            assert member is not None
            found = frozenset(digest for _, digest in _files(archive))
            return _export(path, _unpacked(path, archive, member), found)
    except _BROKEN as error:
        raise _damaged(path) from error


def files(path: Path) -> Iterator[tuple[str, bytes]]:
    """Give the photos and originals of an export one after the other, by their digest.

    Raises:
        UnreadableFileError: One of them is not what its name says.
    """
    if not zipfile.is_zipfile(path):
        return
    try:
        with zipfile.ZipFile(path) as archive:
            for member, digest in _files(archive):
                content = b"".join(_unpacked(path, archive, member))
                if hashlib.sha256(content).hexdigest() != digest:
                    raise UnreadableFileError(path.name, tr("{name} in it is damaged.", name=member.filename))
                yield digest, content
    except _BROKEN as error:
        raise _damaged(path) from error


def _journal_member(archive: zipfile.ZipFile) -> zipfile.ZipInfo | None:
    """Find the journal, also where somebody packed the folder around it."""
    named = [each for each in archive.infolist() if PurePosixPath(each.filename).name == JOURNAL_NAME]
    return min(named, key=lambda each: each.filename.count("/"), default=None)


def _files(archive: zipfile.ZipFile) -> Iterator[tuple[zipfile.ZipInfo, str]]:
    for member in archive.infolist():
        if found := _FILE.search(member.filename):
            yield member, found[1]


def _unpacked(path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    limit = min(MAX_FILE_BYTES, max(_RATIO_FREE_BYTES, MAX_RATIO * member.compress_size))
    with archive.open(member) as file:
        yield from _pieces(path, file, limit)


def _pieces(path: Path, file: IO[bytes], limit: int) -> Iterator[bytes]:
    count = 0
    while piece := file.read(_PIECE_BYTES):  # all at once would hold Python's lock for too long
        count += len(piece)
        if count > limit:
            raise _too_large(path)
        yield piece


def _export(path: Path, pieces: Iterable[bytes], found: frozenset[str]) -> OwnExport:
    try:
        about, tables = own_json.read(pieces, lambda rows: PackedRows(map(_row, rows)))
        if about["version"] > VERSION:
            raise newer(path)
        is_whole = about["format"] == FORMAT and all(map(_is_whole, tables.get("track", ())))
        export = OwnExport(int(about["schema"]), tables, found)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _damaged(path) from error
    if not is_whole:
        raise _damaged(path)
    return export


def newer(path: Path) -> UnreadableFileError:
    """Say that an export was written by a newer GluteTracker than this one."""
    return UnreadableFileError(
        path.name, tr("A newer GluteTracker wrote this export. Update this one, then import it.")
    )


def _is_whole(track: Row) -> bool:
    return bool(hashlib.sha256(track["packed"]).hexdigest() == track["sha256"])


def _damaged(path: Path) -> UnreadableFileError:
    return UnreadableFileError(path.name, tr("This export is damaged. Copy or export it again."))


def _row(row: Row) -> Row:
    return {sys.intern(name): _bytes(value) if isinstance(value, dict) else value for name, value in row.items()}


def _bytes(value: dict[str, Any]) -> bytes:
    return b64decode(value["base64"], validate=True)


def _too_large(path: Path) -> UnreadableFileError:
    limit = MAX_FILE_BYTES // 2**20
    return UnreadableFileError(path.name, tr("This export unpacks to more than {limit} MB.", limit=limit))

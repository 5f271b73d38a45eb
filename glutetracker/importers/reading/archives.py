"""Zips: what in them is worth reading, and reading it within limits; nothing is ever unpacked to a disk."""

import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

from glutetracker.importers.importer import UnreadableFileError
from glutetracker.importers.reading.opening import MAX_FILE_BYTES
from glutetracker.words import tr

MAX_MEMBERS = 50_000
MAX_RATIO = 200
MAX_STREAM_BYTES = 8 * 2**30
_RATIO_FREE_BYTES = 2**20
_BLOCK = 2**18
_ZIP = b"PK\x03\x04"
_LOCKED = 1
_SHADOWS = "__MACOSX"
_ROUTES = "workout-routes"
_OF_GARMIN = ("summarizedactivities.json", ".fit", ".gpx", ".tcx", ".gz", ".zip")
_SPREADSHEETS = (frozenset({"[Content_Types].xml"}), frozenset({"mimetype", "content.xml"}))
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
"""What zipfile and zlib say of archives that are damaged, locked or packed in ways that we do not know."""


def is_archive(head: bytes) -> bool:
    """Tell whether a file is a zip, by its first bytes."""
    return head.startswith(_ZIP)


def members(path: Path) -> tuple[str, ...]:
    """Name what in a zip is worth reading, in the order to read it; those of one name are told apart by a number.

    Raises:
        UnreadableFileError: It is damaged or holds too much.
    """
    return archive(path).worth_reading


def release() -> None:
    """Close the archive that was read last."""
    _opened.cache_clear()


class Archive:
    """A zip that is open.

    Attributes:
        worth_reading: As members() gives them.
    """

    def __init__(self, path: Path) -> None:
        self._name = path.name
        try:
            self._zip = zipfile.ZipFile(path)
        except _BROKEN as error:
            raise UnreadableFileError(path.name, tr("This zip is damaged or cut off. Download it again.")) from error
        found = [each for each in self._zip.infolist() if not each.is_dir()]
        if len(found) > MAX_MEMBERS:
            raise UnreadableFileError(path.name, tr("There are more than {most} files in it.", most=MAX_MEMBERS))
        self._by_label = _labelled(found)
        if any(signs <= {*self._by_label} for signs in _SPREADSHEETS):
            raise UnreadableFileError(path.name, tr("This is a spreadsheet. Save its table as CSV and import that."))
        self.worth_reading = tuple(worth_reading(self._by_label))

    @contextmanager
    def opened(self, member: str, most_bytes: int) -> Iterator[BinaryIO]:
        """Open a member for reading, never further than so many bytes or 200 times what is packed.

        Raises:
            UnreadableFileError: It is no plain file, locked, damaged or too large.
        """
        info = self._by_label[member]
        limit = min(most_bytes, max(_RATIO_FREE_BYTES, MAX_RATIO * info.compress_size))
        self._check(info, limit)
        try:
            with self._zip.open(info) as file:
                yield cast("BinaryIO", _Limited(self._name, member, file, limit))
        except _BROKEN as error:
            raise UnreadableFileError(member, tr("It is damaged in the zip. Download the zip again.")) from error

    def content(self, member: str) -> bytes:
        """Give the bytes of a member.

        Raises:
            UnreadableFileError: As opened().
        """
        with self.opened(member, MAX_FILE_BYTES) as file:
            return b"".join(iter(lambda: file.read(_BLOCK), b""))

    def beside(self, path: str) -> bytes | None:
        """Give the bytes of a file by its path in the export that lies in the zip; None when there is none.

        Raises:
            UnreadableFileError: As opened().
        """
        label = next((each for each in self._by_label if path and each.endswith(path)), None)
        return None if label is None else self.content(label)

    def _check(self, info: zipfile.ZipInfo, limit: int) -> None:
        if stat.S_ISLNK(info.external_attr >> 16):
            raise UnreadableFileError(info.filename, tr("This is a link to another file, which is not followed."))
        if info.flag_bits & _LOCKED:
            raise UnreadableFileError(
                info.filename, tr("It is locked with a password. Unpack the zip, import the files.")
            )
        if info.file_size > limit:
            raise _too_large(info.filename)


class _Limited:
    """A member of a zip on the way through, to a limit."""

    def __init__(self, archive: str, member: str, file: IO[bytes], limit: int) -> None:
        self._archive, self._member, self._file, self._left = archive, member, file, limit

    def read(self, size: int) -> bytes:
        """Give the next bytes, at most so many."""
        block = self._file.read(min(size, _BLOCK))
        self._left -= len(block)
        if self._left < 0:
            raise _too_large(self._member)
        return block


def worth_reading(names: Iterable[str]) -> list[str]:
    """Choose what to read of an archive: of those of apps that are known only what is for us, else everything.

    Apple's routes are read with their runs; Strava's list comes after the files
    that it tells of; a Garmin account has files of watches, and its list.
    """
    names = [each for each in names if not _is_shadow(each)]
    places = [PurePosixPath(each.lower()) for each in names]
    if any(_ROUTES in place.parts or "apple_health_export" in place.parts for place in places):
        chosen = [_is_health(place) for place in places]
    elif any(place.name == "activities.csv" for place in places) and any(
        "activities" in place.parts for place in places
    ):
        chosen = [place.name == "activities.csv" or "activities" in place.parts for place in places]
    elif any(place.name.endswith("summarizedactivities.json") for place in places):
        chosen = [place.name.endswith(_OF_GARMIN) for place in places]
    else:
        chosen = [True] * len(places)
    return sorted((name for name, is_chosen in zip(names, chosen, strict=True) if is_chosen), key=_turn)


def _turn(name: str) -> tuple[bool, str]:
    """Files of watches come before lists that tell of the same runs, for they know more exactly."""
    return name.lower().endswith((".csv", ".json")), name


def _is_shadow(name: str) -> bool:
    place = PurePosixPath(name)
    return _SHADOWS in place.parts or place.name.startswith(("._", ".DS_Store"))


def _is_health(place: PurePosixPath) -> bool:
    return place.suffix == ".xml" and not place.stem.endswith("_cda")


def _labelled(found: Iterable[zipfile.ZipInfo]) -> Mapping[str, zipfile.ZipInfo]:
    """Name members; a second one of a name has a number before it."""
    labels: dict[str, zipfile.ZipInfo] = {}
    for info in found:
        folder, _, last = info.filename.rpartition("/")
        label, count = info.filename, 1
        while label in labels:
            count += 1
            label = f"{folder}/({count}) {last}".lstrip("/")
        labels[label] = info
    return labels


def archive(path: Path) -> Archive:
    """Open a zip, or give it as it was opened last.

    Raises:
        UnreadableFileError: It is damaged, missing or holds too much.
    """
    try:
        at = path.stat()
    except OSError as error:
        raise UnreadableFileError(path.name, tr("There is no such file. It may have been moved.")) from error
    return _opened(path, at.st_mtime_ns, at.st_size)


@lru_cache(maxsize=1)
def _opened(path: Path, _changed_ns: int, _byte_count: int) -> Archive:
    return Archive(path)


def _too_large(name: str) -> UnreadableFileError:
    return UnreadableFileError(name, tr("It unpacks to far more than is plausible. Nothing of it was kept."))

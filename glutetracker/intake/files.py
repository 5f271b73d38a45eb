"""Which files are meant by what people point at: files, folders of them, and what lies in zips."""

import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from glutetracker import importers
from glutetracker.importers import IMPORTERS, Hints, Reading, UnreadableFileError, own_export
from glutetracker.importers.opening import MAX_FILE_BYTES, MAX_RATIO
from glutetracker.words import tr

_PACKED = ".gz"
_ZIP = ".zip"
_SHADOW = "._"
"""Beginning of the files that macOS lays beside each file on foreign disks."""
_SHADOWS = "__MACOSX"
_RATIO_FREE_BYTES = 2**20
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
"""What zipfile and zlib say of archives that are damaged, locked or packed in ways that we do not know."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may hold something for the journal.

    Attributes:
        is_promising: It was pointed at itself, or has the name of an activity; else it is not even opened.
        obstacle: Why it cannot be looked at; empty when it can.
        member: Its name in the zip that path is; empty for a file that lies in a folder.
    """

    path: Path
    is_promising: bool = True
    obstacle: str = ""
    member: str = ""

    @property
    def file(self) -> str:
        """The file as it was pointed at; x.zip/a.fit where it lies in a zip."""
        return f"{self.path}/{self.member}" if self.member else str(self.path)

    @property
    def name(self) -> str:
        """Its name alone."""
        return PurePosixPath(self.member).name if self.member else self.path.name


def candidates(paths: Iterable[Path]) -> Iterator[Candidate]:
    """Give each file, those of each folder and the folders in it, and those of each zip, by name.

    Links to folders are not followed; an export of ours stays the one file it is.
    """
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 (Path's own raises where we may not look)
            yield from _walk(path)
        else:
            yield from _unpacked(Candidate(path))


def reading_of(candidate: Candidate, hints: Hints) -> Reading:
    """Read a candidate, out of its zip where it lies in one.

    Raises:
        UnreadableFileError: It cannot be read, or is too large.
    """
    if not candidate.member:
        return importers.read(candidate.path, hints)
    try:
        with zipfile.ZipFile(candidate.path) as archive:
            member = archive.getinfo(candidate.member)
            if member.file_size > MAX_FILE_BYTES:
                with archive.open(member) as file:
                    streamed = importers.read_stream(candidate.name, cast("BinaryIO", file), hints)
                if streamed is not None:
                    return streamed
            content = _unpacked_bytes(candidate.name, archive, member)
    except (*_BROKEN, KeyError) as error:
        raise UnreadableFileError(
            candidate.name, tr("It cannot be taken out of this zip. Unpack it and import what is in it.")
        ) from error
    return importers.read_bytes(candidate.name, content, hints)


def _unpacked_bytes(name: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    limit = min(MAX_FILE_BYTES, max(_RATIO_FREE_BYTES, MAX_RATIO * member.compress_size))
    with archive.open(member) as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise UnreadableFileError(name, tr("It unpacks to far more than is plausible. Nothing was kept."))
    return content


def is_activity_name(name: str) -> bool:
    """Tell whether a file is worth opening, by its name alone."""
    plain = name.lower().removesuffix(_PACKED)
    suffixes = (_ZIP, *(suffix for each in IMPORTERS for suffix in each.suffixes))
    return not name.startswith(_SHADOW) and plain.endswith(suffixes)


def _walk(folder: Path) -> Iterator[Candidate]:
    closed: list[Path] = []
    for where, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders.sort()
        for name in sorted(names):
            yield from _unpacked(Candidate(Path(where, name), is_activity_name(name)))
    for path in closed:
        yield Candidate(path, obstacle=tr("You may not read this folder. Change its permissions or copy it."))


def _unpacked(one: Candidate) -> Iterator[Candidate]:
    """Give what lies in a zip; anything else, and a zip that holds nothing to open, as it is."""
    if one.is_promising and _is_zip(one.path.name) and not own_export.is_own(one.path):
        try:
            with zipfile.ZipFile(one.path) as archive:
                names = sorted(each.filename for each in archive.infolist() if not each.is_dir())
        except _BROKEN:
            names = []
        members = [_member(one.path, name) for name in names if _SHADOWS not in PurePosixPath(name).parts]
        if any(each.is_promising for each in members):
            yield from members
            return
    yield one


def _member(path: Path, name: str) -> Candidate:
    last = PurePosixPath(name).name
    return Candidate(path, is_activity_name(last) and not _is_zip(last), member=name)


def _is_zip(name: str) -> bool:
    return name.lower().endswith(_ZIP)

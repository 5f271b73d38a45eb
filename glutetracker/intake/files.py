"""Which files are meant by what people point at: files, folders of them, and what lies in zips."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path, PurePosixPath

from glutetracker import importers
from glutetracker.importers import IMPORTERS, Hints, Reading, UnreadableFileError, own_export
from glutetracker.importers.reading import archives, opening
from glutetracker.words import tr, trn

_PACKED = ".gz"
_ZIP = ".zip"
_SHADOW = "._"
"""Beginning of the files that macOS lays beside each file on foreign disks."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may hold something for the journal.

    Attributes:
        is_promising: It was pointed at itself, or has the name of an activity; else it is not even opened.
        obstacle: Why it cannot be looked at; empty when it can.
        member: Its name in the zip that path is; empty for a file that lies in a folder.
        is_own: It is an export of ours.
    """

    path: Path
    is_promising: bool = True
    obstacle: str = ""
    member: str = ""
    is_own: bool = False

    @property
    def file(self) -> str:
        """The file as it was pointed at; x.zip/a.fit where it lies in a zip."""
        return f"{self.path}/{self.member}" if self.member else str(self.path)

    @property
    def name(self) -> str:
        """Its name alone."""
        return PurePosixPath(self.member).name if self.member else self.path.name


def called(paths: Sequence[Path]) -> str:
    """Call an import by what was pointed at."""
    if len(paths) == 1:
        return paths[0].absolute().name
    return trn("{count} file or folder", "{count} files and folders", len(paths))


def candidates(paths: Iterable[Path]) -> Iterator[Candidate]:
    """Give each file, those of each folder and the folders in it, and those of each zip, by name.

    Links to folders are not followed; an export of ours stays the one file it is.
    """
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 (Path's own raises where we may not look)
            empty = Candidate(path, obstacle=tr("There is no file in this folder."))
            found = _walk(path)
            yield from chain((next(found, empty),), found)
        else:
            yield from _unpacked(Candidate(path))


def reading_of(candidate: Candidate, hints: Hints) -> Reading:
    """Read a candidate, out of its zip where it lies in one.

    Raises:
        UnreadableFileError: It cannot be read, or is too large.
    """
    if not candidate.member:
        return importers.read(candidate.path, hints)
    return importers.read_member(candidate.path, candidate.member, hints)


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
    """Give what lies in a zip and is worth reading; anything else, and a zip that holds nothing to open, as it is."""
    head = opening.beginning(one.path, own_export.HEAD_BYTES) if one.is_promising else b""
    if own_export.is_own(one.path, head):
        yield replace(one, is_own=True)
        return
    if not archives.is_archive(head):
        yield one
        return
    try:
        members = [_member(one.path, name) for name in archives.members(one.path)]
    except UnreadableFileError as problem:
        yield replace(one, obstacle=problem.reason)
        return
    yield from members if any(each.is_promising for each in members) else [one]


def _member(path: Path, name: str) -> Candidate:
    last = PurePosixPath(name).name
    if last.lower().endswith(_ZIP):
        obstacle = tr("This is a zip in a zip, which is not opened. Unpack the outer one, then import this one.")
        return Candidate(path, is_promising=False, obstacle=obstacle, member=name)
    return Candidate(path, is_activity_name(last), member=name)

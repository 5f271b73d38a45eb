"""Which files are meant by what people point at."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from glutetracker.importers import IMPORTERS
from glutetracker.words import tr

_PACKED = ".gz"
_SHADOW = "._"
"""Beginning of the files that macOS lays beside each file on foreign disks."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may hold something for the journal.

    Attributes:
        is_promising: It was pointed at itself, or has the name of an activity; else it is not even opened.
        obstacle: Why it cannot be looked at; empty when it can.
    """

    path: Path
    is_promising: bool = True
    obstacle: str = ""


def candidates(paths: Iterable[Path]) -> Iterator[Candidate]:
    """Give each file, and those of each folder and the folders in it, by name; links to folders are not followed."""
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 (Path's own raises where we may not look)
            yield from _walk(path)
        else:
            yield Candidate(path)


def is_activity_name(name: str) -> bool:
    """Tell whether a file is worth opening, by its name alone."""
    plain = name.lower().removesuffix(_PACKED)
    suffixes = tuple(suffix for each in IMPORTERS for suffix in each.suffixes)
    return not name.startswith(_SHADOW) and plain.endswith(suffixes)


def _walk(folder: Path) -> Iterator[Candidate]:
    closed: list[Path] = []
    for where, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders.sort()
        yield from (Candidate(Path(where, name), is_activity_name(name)) for name in sorted(names))
    for path in closed:
        yield Candidate(path, obstacle=tr("You may not read this folder. Change its permissions or copy it."))

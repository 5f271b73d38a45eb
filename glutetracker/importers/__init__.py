"""Files of watches and other apps into runs: pure readers, from bytes to values."""

import hashlib
from pathlib import Path, PurePosixPath

from glutetracker.importers import (
    body_csv,
    body_tracker,
    fit,
    fitnotes,
    fitnotes_backup,
    garmin_account,
    garmin_list,
    gpx,
    health,
    hevy,
    liftosaur,
    other_table,
    runkeeper,
    strava,
    strong,
    stronglifts,
    tcx,
)
from glutetracker.importers.importer import (
    NO_HINTS,
    Activity,
    Column,
    Contents,
    DoubtfulDateError,
    Hints,
    Importer,
    Reading,
    UnknownTableError,
    UnreadableFileError,
    Unsaid,
    shown,
)
from glutetracker.importers.reading import archives
from glutetracker.importers.reading.opening import is_large, opened, unwrapped
from glutetracker.importers.reading.signatures import looks_like
from glutetracker.importers.reading.streams import read_stream

__all__ = [
    "IMPORTERS",
    "Activity",
    "Column",
    "Contents",
    "DoubtfulDateError",
    "Hints",
    "Importer",
    "Reading",
    "UnknownTableError",
    "UnreadableFileError",
    "Unsaid",
    "read",
    "read_bytes",
    "read_member",
    "read_stream",
    "shown",
]

IMPORTERS: tuple[Importer, ...] = (
    fit.IMPORTER,
    gpx.IMPORTER,
    tcx.IMPORTER,
    strong.IMPORTER,
    hevy.IMPORTER,
    fitnotes.IMPORTER,
    fitnotes_backup.IMPORTER,
    liftosaur.IMPORTER,
    stronglifts.IMPORTER,
    strava.IMPORTER,
    garmin_list.IMPORTER,
    garmin_account.IMPORTER,
    runkeeper.IMPORTER,
    health.IMPORTER,
    body_tracker.IMPORTER,
    body_csv.IMPORTER,
    other_table.IMPORTER,
)
"""All formats, in the order in which a file is held against them; the last reads any table."""


def read(path: Path, hints: Hints = NO_HINTS) -> Reading:
    """Read a file into activities; nothing is written anywhere.

    Raises:
        UnreadableFileError: The file cannot be taken in; its text names it, the reason and what to do.
        DoubtfulDateError: As above; it could be read with Hints.day.
    """
    if is_large(path):
        with path.open("rb") as file:
            streamed = read_stream(path.name, file, hints)
        if streamed is not None:
            return streamed
    return read_bytes(path.name, opened(path), hints)


def read_member(path: Path, member: str, hints: Hints = NO_HINTS) -> Reading:
    """Read what lies in a zip, by its name of archives.members(), as read() does a file.

    Raises:
        UnreadableFileError: As read().
    """
    archive = archives.archive(path)
    name = PurePosixPath(member).name
    if member.lower().endswith(".xml"):
        with archive.opened(member, archives.MAX_STREAM_BYTES) as file:
            streamed = read_stream(name, file, hints, archive.beside)
        if streamed is not None:
            return streamed
    return read_bytes(name, archive.content(member), hints)


def read_bytes(name: str, content: bytes, hints: Hints = NO_HINTS) -> Reading:
    """Read bytes, such as an archive's member, as read() does a file.

    Args:
        name: What the file is called, for people; it decides nothing.
        content: The file's bytes, gzip or not.
        hints: What the person said.

    Raises:
        UnreadableFileError: As read().
    """
    plain = unwrapped(name, content)
    for importer in IMPORTERS:
        if importer.recognises(plain):
            return Reading(
                file_name=name,
                format=importer.name,
                sha256=hashlib.sha256(plain).hexdigest(),
                content=plain if importer.keeps else b"",
                contents=importer.read(name, plain, hints),
            )
    raise UnreadableFileError(name, looks_like(plain))

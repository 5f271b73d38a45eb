"""What lies at a path, and how a journal comes to be there."""

import contextlib
import os
import sqlite3
from enum import Enum, auto
from pathlib import Path

from glutetracker.store.problems import NotAJournalError, OtherProgramError, StoreProblem, damaged
from glutetracker.store.schema import APPLICATION_ID, VERSION, sql_of_new_file
from glutetracker.words import tr

_MAGIC = b"SQLite format 3\x00"
OLDEST_SQLITE = (3, 37, 0)  # STRICT tables


class Found(Enum):
    """What was found at a path."""

    NOTHING = auto()
    CURRENT = auto()
    OLDER = auto()
    NEWER = auto()


def look(path: Path) -> Found:
    """Tell what lies at a path from its first hundred bytes; nothing is written.

    Raises:
        NotAJournalError: It is no SQLite file.
        OtherProgramError: It is another program's.
        StoreProblem: It cannot be read, or is empty where backups say it was not.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return Found.NOTHING
    except OSError as error:
        raise StoreProblem(tr("{file} cannot be opened: {why}.", file=path, why=error.strerror)) from error
    if not head:
        return _empty(path)
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise NotAJournalError(
            tr("{file} is not a GluteTracker file. It was left as it is; choose another file.", file=path)
        )
    if int.from_bytes(head[68:72]) != APPLICATION_ID:
        raise OtherProgramError(
            tr("{file} belongs to another program. It was left as it is; choose another file.", file=path)
        )
    version = int.from_bytes(head[60:64])
    if version == VERSION:
        return Found.CURRENT
    return Found.OLDER if version < VERSION else Found.NEWER


def _empty(path: Path) -> Found:
    from glutetracker.store.backup import backups

    if backups(path):
        raise damaged(path, tr("it is empty"))
    return Found.NOTHING


def make_new(path: Path) -> None:
    """Make an empty journal, readable by its owner alone.

    Raises:
        StoreProblem: The folder or file cannot be made.
    """
    try:
        make_private_folder(path.parent)
        with contextlib.suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise StoreProblem(tr("{file} cannot be made: {why}.", file=path, why=error.strerror)) from error
    connection = sqlite3.connect(path, isolation_level=None, timeout=5)
    try:
        connection.executescript("pragma journal_mode=truncate; pragma synchronous=full;")
        connection.executescript(sql_of_new_file())
    except sqlite3.OperationalError:
        if look(path) is not Found.CURRENT:  # a second start may have been quicker
            raise
    finally:
        connection.close()


def make_private_folder(folder: Path) -> None:
    """Make a folder for its owner alone; one that is there keeps its mode."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True)


def connect(path: Path, *, read_only: bool, busy_timeout_ms: int) -> sqlite3.Connection:
    """Open a journal with the settings that lose nothing (docs/data.md)."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StoreProblem(tr("SQLite {version} is too old; 3.37 or newer is needed.", version=sqlite3.sqlite_version))
    mode = "ro" if read_only else "rw"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=busy_timeout_ms / 1000
    )
    connection.row_factory = sqlite3.Row
    connection.execute("pragma foreign_keys = on")
    if not read_only:
        connection.execute("pragma journal_mode = truncate")
        connection.execute("pragma synchronous = full")
        connection.execute("pragma secure_delete = on")
    return connection

"""What goes wrong with the file, in words."""

import sqlite3
from pathlib import Path

from glutetracker.words import Problem, tr


class StoreProblem(Problem):
    """Something about the user's file."""


class OtherProgramError(StoreProblem):
    """The file belongs to another program; it is not touched."""


class NotAJournalError(StoreProblem):
    """The file is no database."""


class DamagedError(StoreProblem):
    """The file is a journal of ours, but cannot be trusted; it is not written to."""


class ReadOnlyError(StoreProblem):
    """The file can be read, not written."""


class BusyError(StoreProblem):
    """Another program holds the file; the same save may go through in a moment."""


class DiskFullError(StoreProblem):
    """No room left where the file is."""


class FileMovedError(StoreProblem):
    """The file was moved, replaced or deleted under the app."""


def explain(error: sqlite3.Error, path: Path) -> StoreProblem:
    """Put SQLite's complaint into words; what it has no words for is passed on as its own."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return BusyError(tr("Not saved yet: another program is using {file}. Trying again.", file=path.name))
    if code == sqlite3.SQLITE_FULL:
        return DiskFullError(tr("Not saved: the disk with {file} is full. Make some room, then try again.", file=path))
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN}:
        return ReadOnlyError(tr("Not saved: {file} or its folder cannot be written. Check its permissions.", file=path))
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return damaged(path, str(error))
    if code == sqlite3.SQLITE_IOERR:
        return StoreProblem(tr("Not saved: the disk with {file} reports an error ({why}).", file=path, why=error))
    return StoreProblem(tr("Not saved: the file {file} reports “{why}”.", file=path, why=error))


def damaged(path: Path, why: str) -> DamagedError:
    """Say that a journal cannot be trusted and what helps."""
    return DamagedError(
        tr(
            "{file} is damaged ({why}). Nothing is written to it. Restore a backup: "
            "Settings, Backups, or glutetracker restore.",
            file=path, why=why,
        )
    )  # fmt: skip

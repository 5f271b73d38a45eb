"""What goes wrong with the file, in words."""

import errno
import sqlite3
from pathlib import Path

from glutetracker.words import Problem, tr
from glutetracker.words.disk import refusal


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


class ImpossibleRowError(StoreProblem):
    """A row that the journal does not take: a fault of ours, as the facts let it through."""


class FileMovedError(StoreProblem):
    """The file was moved, replaced or deleted under the app."""


SQLITE_TROUBLE = (sqlite3.Error, UnicodeDecodeError)
"""What opening and reading may raise: a damaged file makes SQLite speak words that are no text."""

BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_IMPOSSIBLE = {
    sqlite3.SQLITE_CONSTRAINT_CHECK, sqlite3.SQLITE_CONSTRAINT_NOTNULL, sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY,
    sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_UNIQUE,
}  # fmt: skip
_GUARDED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN}


def busy(path: Path) -> BusyError:
    """Say that somebody else is writing."""
    return BusyError(tr("Not saved yet: another program is using {file}. Trying again.", file=path.name))


def explain(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> StoreProblem:
    """Put into words why something was not saved.

    Raises:
        sqlite3.Error: The error is no word of SQLite's about the file but a fault of ours.
    """
    code = _code(error)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return moved(path)
    if code & 0xFF in _DAMAGED:
        return damaged(path, str(error))
    if code & 0xFF in BUSY:
        return busy(path)
    if code & 0xFF == sqlite3.SQLITE_FULL:
        return DiskFullError(tr("Not saved: the disk with {file} is full. Make some room, then try again.", file=path))
    if code & 0xFF in _GUARDED:
        return ReadOnlyError(tr("Not saved: {file} or its folder cannot be written. Check its permissions.", file=path))
    sentence = tr("Not saved: writing to {file} ended with “{why}”.", file=path, why=error)
    return ImpossibleRowError(sentence) if code in _IMPOSSIBLE else StoreProblem(sentence)


def unreadable(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> StoreProblem:
    """Put into words why something was not read.

    Raises:
        sqlite3.Error: The error is no word of SQLite's about the file but a fault of ours.
    """
    code = _code(error)
    if code & 0xFF in BUSY:
        return BusyError(tr("Another program is writing to {file}. Try again in a moment.", file=path.name))
    if code in {sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY}:
        return ReadOnlyError(
            tr("{file} was not closed properly and cannot be mended where it lies. Make it writable.", file=path)
        )
    if code & 0xFF in _DAMAGED:
        return damaged(path, str(error))
    if code & 0xFF == sqlite3.SQLITE_FULL:  # what is copied or sorted needs room too
        return DiskFullError(tr("{file} was not read to its end: {why}.", file=path, why=refused(error)))
    return StoreProblem(tr("{file} cannot be read: {why}.", file=path, why=refused(error)))


def refused(error: Exception) -> str:
    """Say why, in the words of `refusal`, also where SQLite and not the system was refused."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    number = errno.ENOSPC if code == sqlite3.SQLITE_FULL else errno.EACCES if code in _GUARDED else None
    return refusal(error if number is None else OSError(number, str(error)))


def damaged(path: Path, why: str) -> DamagedError:
    """Say that a journal cannot be trusted and what helps."""
    return DamagedError(
        tr(
            "{file} is damaged ({why}). Nothing is written to it. Restore a backup: "
            "Settings, Backups, or glutetracker restore.",
            file=path, why=why,
        )
    )  # fmt: skip


def moved(path: Path) -> FileMovedError:
    """Say that the file at the path is no longer the one that was opened."""
    return FileMovedError(
        tr(
            "Not saved: {file} was moved, replaced or deleted while open. Close the window and open "
            "the file where it is now; what you typed stays here until then.",
            file=path,
        )
    )


def _code(error: sqlite3.Error | UnicodeDecodeError) -> int:
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return int(code)
    if isinstance(error, UnicodeDecodeError | sqlite3.OperationalError):  # a text in the file is no text
        return sqlite3.SQLITE_CORRUPT
    raise error

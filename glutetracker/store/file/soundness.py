"""Whether SQLite finds a journal sound."""

import contextlib
import sqlite3
from pathlib import Path

from glutetracker.store.file import opening
from glutetracker.store.problems import SQLITE_TROUBLE, StoreProblem, unreadable
from glutetracker.words import tr


def soundness(connection: sqlite3.Connection, *, whole: bool = False) -> str:
    """Say what SQLite finds wrong with the file; empty when nothing.

    Args:
        connection: To the journal.
        whole: Check also that every index tells of every row.

    Raises:
        sqlite3.OperationalError: Another program holds the file.
    """
    check = "integrity_check" if whole else "quick_check"
    try:
        found = [row[0] for row in connection.execute(f"pragma {check}(3)")]
        orphans = connection.execute("pragma foreign_key_check").fetchall()
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise
        return str(error)
    if found != ["ok"]:
        return str(found[0]).splitlines()[-1]
    return tr("rows point to nothing") if orphans else ""


def checked(path: Path) -> str:
    """Check in any thread a journal that the window has open; hand the answer to `Store.trust` or `Store.distrust`.

    Raises:
        StoreProblem: The file cannot be read.
    """
    try:
        connection = opening.connect(path, read_only=True, busy_timeout_ms=5000)
        with contextlib.closing(connection):
            return soundness(connection)
    except SQLITE_TROUBLE as error:
        raise unreadable(error, path) from error


def make_sure_sound(path: Path) -> None:
    """Make sure that a file that nobody has open, such as a backup, is a sound journal.

    Raises:
        StoreProblem: It is not; the sentence says why.
    """
    if opening.look(path) is opening.Found.NOTHING:
        raise StoreProblem(tr("{file} is not there or empty.", file=path))
    complaint = checked(path)
    if complaint:
        raise StoreProblem(tr("{file} is damaged ({why}).", file=path, why=complaint))

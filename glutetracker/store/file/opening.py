"""What lies at a path, and how a journal comes to be there.

`look` reads the file's own bytes, so that nothing of another program's file is
touched. POSIX forgets a process's locks on a file when any of its handles
closes, SQLite's too: hence `in_hand`.
"""

import contextlib
import os
import sqlite3
import threading
from collections.abc import Iterator
from enum import Enum, auto
from pathlib import Path

from glutetracker.domain.ids import new_id
from glutetracker.store.file.durable import make_private_file, make_private_folder, sync_folder
from glutetracker.store.problems import (
    NotAJournalError,
    OtherProgramError,
    ReadOnlyError,
    StoreProblem,
    busy,
    damaged,
    refused,
)
from glutetracker.store.schema import APPLICATION_ID, VERSION, sql_of_new_file
from glutetracker.words import tr
from glutetracker.words.disk import refusal

_MAGIC = b"SQLite format 3\x00"
OLDEST_SQLITE = (3, 37, 0)  # STRICT tables

TURN_S = 0.25

in_hand = threading.RLock()
"""Held by whoever writes to a journal or reads its bytes past SQLite."""


@contextlib.contextmanager
def turn(path: Path) -> Iterator[None]:
    """Hold what is in hand, once whoever writes in another thread, such as an import, is through.

    Raises:
        BusyError: That takes longer than the window may stand still.
    """
    if not in_hand.acquire(timeout=TURN_S):
        raise busy(path)
    try:
        yield
    finally:
        in_hand.release()


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
        if path.exists() and not path.is_file():
            raise NotAJournalError(tr("{file} is not a file. Choose another.", file=path))
        with in_hand, path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return Found.NOTHING
    except OSError as error:
        raise StoreProblem(tr("{file} cannot be opened: {why}.", file=path, why=refusal(error))) from error
    if not head:
        return _empty(path)
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise NotAJournalError(
            tr("{file} is not a GluteTracker file. It was left as it is; choose another file.", file=path)
        )
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise OtherProgramError(
            tr("{file} belongs to another program. It was left as it is; choose another file.", file=path)
        )
    version = int.from_bytes(head[60:64], "big")
    if version == VERSION:
        return Found.CURRENT
    return Found.OLDER if version < VERSION else Found.NEWER


def look_and_mend(path: Path) -> Found:
    """Tell what lies at a path once a save cut short by a crash is rolled back.

    Until then the file's bytes may be those of a save that never was. A newer
    GluteTracker's file is not touched even so.

    Raises:
        StoreProblem: As for look.
    """
    found = look(path)
    if found not in {Found.CURRENT, Found.OLDER} or not has_hot_journal(path) or is_guarded(path):
        return found
    roll_back(path)
    return look(path)


def has_hot_journal(path: Path) -> bool:
    """Tell whether SQLite's own note of an unfinished save lies beside a file."""
    with contextlib.suppress(OSError):
        return path.with_name(path.name + "-journal").stat().st_size > 0
    return False


def roll_back(path: Path) -> None:
    """Let SQLite take back what a killed program had half written."""
    with contextlib.closing(connect(path, read_only=False, busy_timeout_ms=5000)) as connection:
        connection.execute("pragma user_version").fetchone()


def why_read_only(path: Path, found: Found, *, asked: bool) -> StoreProblem | None:
    """Say why a journal is opened for reading only; None when it may be written."""
    if found is Found.NEWER:
        return ReadOnlyError(
            tr("{file} was written by a newer GluteTracker. You can look at everything, not change it.", file=path.name)
        )
    if asked:
        return asked_for_reading(path)
    if is_guarded(path):
        return ReadOnlyError(
            tr("{file} can be read but not written here. Check its permissions to log again.", file=path)
        )
    return None


def asked_for_reading(path: Path) -> StoreProblem:
    """Say that a journal was opened for reading because that was asked."""
    return ReadOnlyError(tr("{file} was opened for reading only.", file=path.name))


def is_guarded(path: Path) -> bool:
    """Tell whether the disk keeps a file or its folder from being written."""
    return not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def bring_up(path: Path, why_not: StoreProblem | None) -> None:
    """Bring an older journal up to date, unless it may not be written.

    Raises:
        StoreProblem: It stays as it was.
    """
    if why_not is not None:
        raise StoreProblem(
            tr("{file} is of an older GluteTracker. Open it in the window, where it can be written.", file=path)
        )
    from glutetracker.store.file import migrating

    migrating.bring_up(path)


def make_new(path: Path) -> None:
    """Make an empty journal, readable by its owner alone; one that is there by then stays.

    Raises:
        StoreProblem: The folder or file cannot be made.
    """
    path = path.resolve()
    unfinished = path.with_name(f"{path.name}.{new_id()}.part")
    try:
        make_private_folder(path.parent)
        make_private_file(unfinished)
        with contextlib.closing(sqlite3.connect(uri_of(unfinished), uri=True, isolation_level=None)) as connection:
            connection.executescript("pragma journal_mode = off; pragma synchronous = full;")
            connection.executescript(sql_of_new_file())
        _put_in_place(unfinished, path)
        sync_folder(path.parent)
    except (OSError, sqlite3.Error) as error:
        raise StoreProblem(tr("{file} cannot be made: {why}.", file=path, why=refused(error))) from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink()


def connect(path: Path, *, read_only: bool, busy_timeout_ms: int) -> sqlite3.Connection:
    """Open a journal with the settings that lose nothing (docs/data.md)."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StoreProblem(tr("SQLite {version} is too old; 3.37 or newer is needed.", version=sqlite3.sqlite_version))
    address = f"{uri_of(path)}?mode={'ro' if read_only else 'rw'}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=busy_timeout_ms / 1000)
    try:
        teach(connection)
        connection.execute("pragma foreign_keys = on")
        if not read_only:
            connection.execute("pragma journal_mode = truncate")
            connection.execute("pragma synchronous = full")
            connection.execute("pragma secure_delete = on")
            connection.execute("pragma cache_spill = off")  # a long save keeps readers out only while it is committed
    except BaseException:
        connection.close()
        raise
    return connection


def teach(connection: sqlite3.Connection) -> None:
    """Give a connection what every query may count on: columns by their names, and `casefold`."""
    connection.row_factory = sqlite3.Row
    connection.create_function("casefold", 1, _casefold, deterministic=True)  # SQLite's lower() knows ASCII only


def uri_of(path: Path) -> str:
    """Write a path as SQLite's URI, a Windows share's too."""
    written = path.absolute().as_posix()
    for sign in "%?#":
        written = written.replace(sign, f"%{ord(sign):02x}")
    return "file://" + ("" if written.startswith("/") else "/") + written


def _casefold(text: str) -> str:
    return text.casefold()


def _empty(path: Path) -> Found:
    from glutetracker.store.file.shelf import backups

    if backups(path):
        raise damaged(path, tr("it is empty"))
    return Found.NOTHING


def _put_in_place(unfinished: Path, path: Path) -> None:
    """Give a finished file its name; a start that was quicker keeps its own."""
    if path.exists() and path.stat().st_size == 0:
        unfinished.replace(path)
        return
    try:
        path.hardlink_to(unfinished)
    except FileExistsError:
        return
    except OSError:  # a disk without hard links
        if not path.exists():
            unfinished.rename(path)

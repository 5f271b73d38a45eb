"""The door to the file: read rows, write all or nothing, say what changed."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from glutetracker.store import history, opening
from glutetracker.store.opening import Found
from glutetracker.store.problems import FileMovedError, ReadOnlyError, StoreProblem, damaged, explain
from glutetracker.store.tables import Edit, Table
from glutetracker.words import tr

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["Store", "Table"]

Values = Sequence[object]
WINDOW_BUSY_MS = 250
COMMAND_BUSY_MS = 5000


class Store:
    """One open journal.

    Attributes:
        path: Where the file lies.
        read_only: Why nothing can be written; None when it can.
        on_change: Told once after each commit which tables changed.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: StoreProblem | None) -> None:
        self.path = path
        self.read_only = read_only
        self.on_change: Callable[[frozenset[Table]], None] = lambda _: None
        self._connection = connection
        self._database: Database | None = None
        self._edit: Edit | None = None
        self._file = _identity(path)
        self._data_version = self._read_data_version()
        self._is_trusted = False

    @classmethod
    def open(cls, path: Path, *, busy_timeout_ms: int = WINDOW_BUSY_MS, read_only: bool = False) -> "Store":
        """Open the journal at a path; make it when nothing is there.

        A journal of a newer GluteTracker, or one that the disk guards, is
        opened for reading; an older one is backed up, then brought up to date.

        Raises:
            StoreProblem: There is no journal that can be read.
        """
        found = opening.look(path)
        try:
            if found is Found.NOTHING:
                opening.make_new(path)
            why = _why_read_only(path, found, asked=read_only)
            if found is Found.OLDER and why is None:
                from glutetracker.store import migrating

                migrating.bring_up(path)
            return cls(
                path,
                opening.connect(path, read_only=why is not None, busy_timeout_ms=busy_timeout_ms),
                read_only=why,
            )
        except sqlite3.Error as error:
            raise explain(error, path) from error

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def rows(self, sql: str, values: Values = ()) -> list[sqlite3.Row]:
        """Read rows.

        Raises:
            StoreProblem: The file cannot be read.
        """
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise explain(error, self.path) from error

    @contextmanager
    def write(self, label: str, *, undoable: bool = True) -> Iterator[Edit]:
        """Change rows, all or nothing, and say afterwards which tables changed.

        The label names the step for undo, such as "Set 3 of Hip thrust"; with
        undoable False it is no step of undo and leaves no trace in the change
        log. Writes within a write join it: one commit, one word.

        Raises:
            StoreProblem: Nothing was saved; the sentence says why.
        """
        if self._edit is not None:
            yield self._edit
            return
        self.check_trust()
        try:
            self._connection.execute("begin immediate")
        except sqlite3.Error as error:
            raise explain(error, self.path) from error
        edit = self._edit = Edit(self._connection, label, undoable=undoable)
        try:
            yield edit
            edit.close()
            self._commit()
        except sqlite3.Error as error:
            raise explain(error, self.path) from error
        finally:
            self._edit = None
            if self._connection.in_transaction:
                self._connection.execute("rollback")
        self._announce(edit.changed)

    def undo(self) -> str | None:
        """Take the last step back; its label, or None when there is none."""
        return self._travel(history.undo, tr("Undo"))

    def redo(self) -> str | None:
        """Do again the step last taken back; its label, or None when there is none."""
        return self._travel(history.redo, tr("Redo"))

    @property
    def database(self) -> "Database":
        """sqlite-utils over the same connection, for migrations, bulk work and the command line."""
        if self._database is None:
            from sqlite_utils import Database

            self._database = Database(self._connection)
        return self._database

    def changed_outside(self) -> bool:
        """Tell whether another program wrote since the last look."""
        seen, self._data_version = self._data_version, self._read_data_version()
        return seen != self._data_version

    def announce_all(self) -> None:
        """Say that anything may have changed."""
        self._announce(frozenset(Table))

    def check_trust(self) -> None:
        """Make sure, once, that the file is sound and may be written.

        Raises:
            StoreProblem: It must not be written to.
        """
        if self.read_only is not None:
            raise self.read_only
        if _identity(self.path) != self._file:
            raise FileMovedError(
                tr(
                    "Not saved: {file} was moved, replaced or deleted while open. Close the window and open "
                    "the file where it is now; what you typed stays here until then.",
                    file=self.path,
                )
            )
        if not self._is_trusted:
            complaint = soundness(self._connection)
            if complaint:
                self.distrust(complaint)
                raise damaged(self.path, complaint)
            self._is_trusted = True

    def trust(self) -> None:
        """Take the word of a check made elsewhere that the file is sound."""
        self._is_trusted = True

    def distrust(self, complaint: str) -> None:
        """Write nothing more to a file found damaged."""
        self.read_only = damaged(self.path, complaint)

    def _commit(self) -> None:
        self._connection.execute("commit")
        if _identity(self.path) != self._file:
            self.check_trust()

    def _travel(self, move: Callable[[Edit], str | None], label: str) -> str | None:
        with self.write(label, undoable=False) as edit:
            return move(edit)

    def _announce(self, changed: frozenset[Table]) -> None:
        if changed:
            self.on_change(changed)

    def _read_data_version(self) -> int:
        return int(self.rows("pragma data_version")[0][0])


def soundness(connection: sqlite3.Connection) -> str:
    """Say what SQLite finds wrong with the file; empty when nothing."""
    try:
        found = [row[0] for row in connection.execute("pragma quick_check(3)")]
        orphans = connection.execute("pragma foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise
        return str(error)
    if found != ["ok"]:
        return str(found[0]).splitlines()[-1]
    return tr("rows point to nothing") if orphans else ""


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        at = os.stat(path)  # noqa: PTH116 (on every save; a third of Path's time)
    except OSError:
        return None
    return at.st_dev, at.st_ino


def _why_read_only(path: Path, found: Found, *, asked: bool) -> StoreProblem | None:
    if found is Found.NEWER:
        return ReadOnlyError(
            tr("{file} was written by a newer GluteTracker. You can look at everything, not change it.", file=path.name)
        )
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return ReadOnlyError(
            tr("{file} can be read but not written here. Check its permissions to log again.", file=path)
        )
    return ReadOnlyError(tr("{file} was opened for reading only.", file=path.name)) if asked else None

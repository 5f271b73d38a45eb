"""The door to the file: read rows, write all or nothing, say what changed."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from glutetracker.store import history
from glutetracker.store.file import opening
from glutetracker.store.file.durable import which_file
from glutetracker.store.file.opening import Found
from glutetracker.store.file.soundness import soundness
from glutetracker.store.problems import SQLITE_TROUBLE, StoreProblem, damaged, explain, moved, unreadable
from glutetracker.store.tables import Edit, Table
from glutetracker.words import tr

if TYPE_CHECKING:
    from sqlite_utils import Database

Values = Sequence[object]
WINDOW_BUSY_MS = 250
COMMAND_BUSY_MS = 5000


class Store:
    """One open journal, for the thread that opened it.

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
        self._is_spoiled = False
        self._is_trusted = False
        self._file = which_file(path)
        self._data_version = self._read_data_version()

    @classmethod
    def open(cls, path: Path, *, busy_timeout_ms: int = WINDOW_BUSY_MS, read_only: bool = False) -> "Store":
        """Open the journal at a path; make it when nothing is there and it may be written.

        A journal of a newer GluteTracker, or one that the disk guards, is
        opened for reading; an older one is backed up, then brought up to date.

        Raises:
            StoreProblem: There is no journal that can be read.
        """
        try:
            found = opening.look(path) if read_only else opening.look_and_mend(path)
            if found is Found.NOTHING:
                if read_only:
                    raise StoreProblem(tr("{file} is not there.", file=path))
                opening.make_new(path)
            why = opening.why_read_only(path, found, asked=read_only)
            if found is Found.OLDER:
                opening.bring_up(path, why)
            return cls.over(path, why, busy_timeout_ms)
        except SQLITE_TROUBLE as error:
            raise unreadable(error, path) from error

    @classmethod
    def over(cls, path: Path, read_only: StoreProblem | None, busy_timeout_ms: int) -> "Store":
        """Open what is known to be a journal.

        Raises:
            StoreProblem: It cannot be read.
        """
        try:
            connection = opening.connect(path, read_only=read_only is not None, busy_timeout_ms=busy_timeout_ms)
        except SQLITE_TROUBLE as error:
            raise unreadable(error, path) from error
        try:
            return cls(path.absolute(), connection, read_only=read_only)
        except BaseException:
            connection.close()
            raise

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
        except SQLITE_TROUBLE as error:
            raise unreadable(error, self.path) from error

    def each_row(self, sql: str, values: Values = ()) -> Iterator[sqlite3.Row]:
        """Read rows one by one, so that never all are in memory; who writes waits until the last is read.

        Raises:
            StoreProblem: The file cannot be read.
        """
        try:
            yield from self._connection.execute(sql, values)
        except SQLITE_TROUBLE as error:
            raise unreadable(error, self.path) from error

    @contextmanager
    def write(self, label: str, *, undoable: bool = True, goes_on: bool = False) -> Iterator[Edit]:
        """Change rows, all or nothing, and say afterwards which tables changed.

        The label names the step for undo, such as "Set 3 of Hip thrust"; with
        undoable False it leaves no trace in the change log, and with goes_on
        it is one step with the same done a moment before. Writes within a write
        join it: one commit, one word, and none when one of them failed.

        Raises:
            StoreProblem: Nothing was saved; the sentence says why.
        """
        if self._edit is not None:
            with self._joined():
                yield self._edit
            return
        self.check_trust()
        with opening.turn(self.path), self._transaction():
            edit = self._edit = Edit(self._connection, label, undoable=undoable, goes_on=goes_on)
            yield edit
            self._commit(edit)
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
        self._stay_here()
        if not self._is_trusted:
            try:
                complaint = soundness(self._connection)
            except sqlite3.Error as error:
                raise explain(error, self.path) from error
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

    @contextmanager
    def _joined(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self._is_spoiled = True
            raise

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._connection.execute("begin immediate")
            self._is_spoiled = False
            yield
        except SQLITE_TROUBLE as error:
            raise explain(error, self.path) from error
        finally:
            self._edit = None
            self._roll_back()

    def _commit(self, edit: Edit) -> None:
        if self._is_spoiled:
            raise RuntimeError("A write within this one failed, so nothing of it is saved.")
        edit.close()
        self._stay_here()
        self._connection.execute("commit")
        self._stay_here()

    def _roll_back(self) -> None:
        try:
            if self._connection.in_transaction:
                self._connection.execute("rollback")
        except sqlite3.Error as error:
            raise explain(error, self.path) from error

    def _stay_here(self) -> None:
        if which_file(self.path) != self._file:
            raise moved(self.path)

    def _travel(self, move: Callable[[Edit], str | None], label: str) -> str | None:
        with self.write(label, undoable=False) as edit:
            return move(edit)

    def _announce(self, changed: frozenset[Table]) -> None:
        if changed:
            self.on_change(changed)

    def _read_data_version(self) -> int:
        return int(self.rows("pragma data_version")[0][0])


@contextmanager
def reading(path: Path, *, busy_timeout_ms: int = COMMAND_BUSY_MS) -> Iterator[Store]:
    """Read in a thread of its own a journal that the window has open.

    Each query takes and lets go of its own lock; nothing is ever written.

    Raises:
        StoreProblem: The file cannot be read.
    """
    with closing(Store.over(path, opening.asked_for_reading(path), busy_timeout_ms)) as store:
        yield store

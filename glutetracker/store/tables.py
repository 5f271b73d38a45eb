"""Tables by name, and the one way to change their rows."""

import json
import sqlite3
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

from glutetracker.store.file.checksums import COLUMN, checksum

Row = Mapping[str, object]
State = Row | list[Row]
"""A row as the change log has it, or the rows that belong to one."""


class Table(StrEnum):
    """Tables whose change is news."""

    EXERCISE = "exercise"
    IMPORT_ENTRY = "import_entry"
    IMPORTED_FILE = "imported_file"
    SESSION = "session"
    SESSION_ENTRY = "session_entry"
    STRENGTH_SET = "strength_set"
    EXERCISE_CHOICE = "exercise_choice"
    ROUTINE = "routine"
    ROUTINE_ENTRY = "routine_entry"
    RUN = "run"
    LAP = "lap"
    TRACK = "track"
    RUN_TWIN = "run_twin"
    MEASURE = "measure"
    VISIT = "visit"
    BODY_WEEK = "body_week"
    BODY_SITE = "body_site"
    PHOTO = "photo"
    SETTING = "setting"
    DRAFT = "draft"
    EVENT = "event"
    EXPERIMENT = "experiment"
    PLAN = "plan"


SESSION_TABLES = frozenset({Table.SESSION, Table.SESSION_ENTRY, Table.STRENGTH_SET})
"""All that a session is made of."""

AT_ONCE = timedelta(minutes=1)
"""How long typing goes on as one step of undo."""

MOST_HELD = 1000
"""Changes of one step that wait in memory; more of them, as an import makes, are written in between."""

_OWNERS = {Table.LAP: "run_id", Table.TRACK: "run_id"}
"""The column by which rows belong to another row."""


def utc_text(moment: datetime) -> str:
    """Write a moment as the file has it: UTC, to the millisecond where there are any."""
    text = moment.astimezone(UTC).isoformat(timespec="milliseconds" if moment.microsecond else "seconds")
    return text.replace("+00:00", "Z")


class Edit:
    """Changes of one transaction; each is written into the change log with the row before and after.

    Attributes:
        label: What the step is called in undo.
        undoable: False for what is no step of the user's, such as settings, drafts and undo itself.
        goes_on: True for what makes one step with the same done a moment before, such as the letters of a note.
        changed: Tables changed so far.
    """

    def __init__(
        self, connection: sqlite3.Connection, label: str, *, undoable: bool = True, goes_on: bool = False
    ) -> None:
        self.connection = connection
        self.label = label
        self.undoable = undoable
        self.goes_on = goes_on
        self._changed: set[Table] = set()
        self._log: list[tuple[Table, str, str | None, str]] = []
        self._step_id: int | None = None

    @property
    def changed(self) -> frozenset[Table]:
        """Tables changed so far."""
        return frozenset(self._changed)

    def put(self, table: Table, row: Row) -> None:
        """Keep a row by its id: a new one, or what it says in place of what was there; the same again is nothing."""
        row_id = str(row["id"])
        before = self._row_now(table, row_id)
        if before is None:
            self.put_new(table, row)
            return
        after = {**before, **row}
        if after == before:
            return
        # Only what changed: SQLite writes each index anew that has a column named here.
        told = {name: value for name, value in after.items() if value != before.get(name)}
        told[COLUMN] = checksum(after)
        self.connection.execute(_update_sql(table, tuple(told)), (*told.values(), row_id))
        self._changed.add(table)
        self._note(table, row_id, _json(before), after)

    def put_new(self, table: Table, row: Row) -> None:
        """Keep a row whose id was made for it just now: nobody need look whether it is there."""
        after = {**row, "deleted_at": None}
        self._insert(table, after)
        self._note(table, str(row["id"]), None, after)

    def remove(self, table: Table, row_id: str) -> None:
        """Mark a row deleted; what hangs on it goes out of sight with it."""
        self.put(table, {"id": row_id, "deleted_at": utc_text(datetime.now(UTC))})

    def add(self, table: Table, rows: Iterable[Row]) -> None:
        """Add rows that belong to another row and live and die with it, such as laps; no undo of their own."""
        for row in rows:
            self._insert(table, row)

    def replace(self, table: Table, owner_id: str, rows: Sequence[Row]) -> None:
        """Keep these rows in place of all that belong to another row, such as its laps; undo brings those back."""
        owner, before = _OWNERS[table], owned_rows(self.connection, table, owner_id)
        if before == [dict(row) for row in rows]:
            return
        self.connection.execute(f"delete from {table} where {owner} = ?", (owner_id,))
        self._changed.add(table)
        self.add(table, rows)
        if self.undoable:
            self._log_change(table, owner_id, _json(before), _json(list(rows)))

    def bring_back(self, table: Table, row_id: str, left: State, wanted: State) -> None:
        """Bring a row, or the rows that belong to one, from a state of the change log to another.

        What is the same in both stays as it is now: a draft or a rest may have changed it since.
        """
        if isinstance(wanted, list) or isinstance(left, list):
            self.replace(table, row_id, wanted if isinstance(wanted, list) else ())
        else:
            changed = {name: value for name, value in wanted.items() if name not in left or left[name] != value}
            self.put(table, {"id": row_id, **changed})

    @contextmanager
    def unlogged(self) -> Iterator[None]:
        """Make changes that are not part of the step: undo of what follows leads back to them."""
        was, self.undoable = self.undoable, False
        yield
        self.undoable = was  # what fails in between takes the whole transaction with it

    def keep_if_new(self, table: Table, row: Row) -> None:
        """Add a row unless its id is there already; no undo of its own."""
        self._insert(table, row, "insert or ignore")

    def belongs_to(self, table: Table, row_id: str) -> bool:
        """Note in the change log that this step is part of what a row stands for, such as an import; if it is there."""
        row = self._row_now(table, row_id)
        if row is not None and self.undoable:
            same = _json(row)
            self._log_change(table, row_id, same, same)
        return row is not None

    def close(self) -> None:
        """Write what is left of the change log; nothing when nothing changed."""
        if self._log:
            self._write_log()

    def _write_log(self) -> None:
        if self._step_id is None:
            self.connection.execute("update step set state = 'dropped' where state = 'undone'")
            self._step_id = self._step(datetime.now().astimezone())
        self.connection.executemany(
            "insert into change (step_id, table_name, row_id, before, after) values (?, ?, ?, ?, ?)",
            [(self._step_id, *entry) for entry in self._log],
        )
        self._log.clear()

    def _step(self, now: datetime) -> int:
        """Give the step that the changes belong to: a new one, or the last of all where they go on with it."""
        last = self._last_step() if self.goes_on else None
        if last is not None and (last["label"], last["state"]) == (self.label, "done"):
            between = now - datetime.fromisoformat(last["made_at"])
            if last["local_day"] == now.date().isoformat() and abs(between) < AT_ONCE:
                return int(last["id"])
        made = self.connection.execute(
            "insert into step (label, made_at, local_day, state) values (?, ?, ?, 'done')",
            (self.label, utc_text(now), now.date().isoformat()),
        )
        return made.lastrowid or 0

    def _last_step(self) -> sqlite3.Row | None:
        found: sqlite3.Row | None = self.connection.execute("select * from step order by id desc limit 1").fetchone()
        return found

    def _row_now(self, table: Table, row_id: str) -> dict[str, object] | None:
        row = self.connection.execute(f"select * from {table} where id = ?", (row_id,)).fetchone()
        return {name: row[name] for name in row.keys() if name != COLUMN} if row else None  # noqa: SIM118

    def _note(self, table: Table, row_id: str, before: str | None, after: Row) -> None:
        if self.undoable and table is not Table.DRAFT:
            self._log_change(table, row_id, before, _json(after))

    def _log_change(self, table: Table, row_id: str, before: str | None, after: str) -> None:
        self._log.append((table, row_id, before, after))
        if len(self._log) == MOST_HELD:
            self._write_log()

    def _insert(self, table: Table, row: Row, verb: str = "insert") -> None:
        told = {**row, COLUMN: checksum(row)}
        done = self.connection.execute(_insert_sql(verb, table, tuple(told)), tuple(told.values()))
        if done.rowcount:
            self._changed.add(table)


@lru_cache
def _insert_sql(verb: str, table: Table, columns: tuple[str, ...]) -> str:
    return f"{verb} into {table} ({', '.join(columns)}) values ({', '.join('?' * len(columns))})"


@lru_cache
def _update_sql(table: Table, columns: tuple[str, ...]) -> str:
    return f"update {table} set {', '.join(f'{name} = ?' for name in columns)} where id = ?"


def owned_rows(connection: sqlite3.Connection, table: Table, owner_id: str) -> list[Row]:
    """Read the rows that belong to another row, as the change log has them."""
    found = connection.execute(f"select * from {table} where {_OWNERS[table]} = ? order by rowid", (owner_id,))
    return [{name: row[name] for name in row.keys() if name != COLUMN} for row in found]  # noqa: SIM118


def state_of(text: str) -> Any:
    """Read a state of the change log: a row, or the rows that belong to one."""
    return _read(text)


def _with_bytes(read: dict[str, Any]) -> Any:
    return a2b_base64(read[_BYTES]) if read.keys() == {_BYTES} else read


def _in_text(value: object) -> dict[str, str]:
    assert isinstance(value, bytes)
    return {_BYTES: b2a_base64(value, newline=False).decode()}


_BYTES = "base64"
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_in_text).encode
_read = json.JSONDecoder(object_hook=_with_bytes).decode

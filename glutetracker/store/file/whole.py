"""The whole journal as rows: all that lives in it, and how such rows come into another one."""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from glutetracker.store.facts import read_all
from glutetracker.store.file.checksums import COLUMN
from glutetracker.store.file.namesakes import Tables, told_apart
from glutetracker.store.file.opening import teach
from glutetracker.store.schema import VERSION, sql_of_new_file
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Row, Table
from glutetracker.words import Problem, tr

SCHEMA = VERSION
"""The number of the shape that the rows have, as docs/export.md tells it."""

_HERE = "deleted_at is null"
_SESSIONS = f"select id from session where {_HERE}"
_ENTRIES = f"select id from session_entry where {_HERE} and session_id in ({_SESSIONS})"
_SETS = f"select id from strength_set where {_HERE} and entry_id in ({_ENTRIES})"
_ROUTINES = f"select id from routine where {_HERE}"
_RUNS = f"select id from run where {_HERE}"
_TOLD_BY = " union ".join(
    (
        *(
            f"select file_id from {table} where {_HERE} and file_id is not null"
            for table in ("session", "run", "measure")
        ),
        f"select file_id from run_twin where run_id in ({_RUNS})",
    )
)
_FILE_LIVES = f"({_HERE} or id in ({_TOLD_BY}))"
_LIVES = {
    Table.EXERCISE: "true",
    Table.IMPORT_ENTRY: f"{_HERE} or id in (select import_id from imported_file where {_FILE_LIVES})",
    Table.IMPORTED_FILE: _FILE_LIVES,
    Table.SESSION_ENTRY: f"id in ({_ENTRIES})",
    Table.STRENGTH_SET: f"id in ({_SETS})",
    Table.ROUTINE_ENTRY: f"{_HERE} and routine_id in ({_ROUTINES})",
    Table.LAP: f"run_id in ({_RUNS})",
    Table.TRACK: f"run_id in ({_RUNS})",
    Table.RUN_TWIN: f"run_id in ({_RUNS})",
}
"""Which rows live, where it is not just those that are not marked deleted."""

_OWNERS = {
    Table.SESSION_ENTRY: ("session_id", Table.SESSION),
    Table.STRENGTH_SET: ("entry_id", Table.SESSION_ENTRY),
    Table.ROUTINE_ENTRY: ("routine_id", Table.ROUTINE),
    Table.LAP: ("run_id", Table.RUN),
    Table.TRACK: ("run_id", Table.RUN),
}
_UNDER_WAY = f"select 1 from session where is_open = 1 and {_HERE}"
_KEEPS_DELETED = {Table.EXERCISE, Table.IMPORT_ENTRY, Table.IMPORTED_FILE}
"""Tables of which deleted rows are told too, for something that lives names them."""

_WITHOUT_ID = {Table.TRACK, Table.RUN_TWIN}
"""Tables whose rows are never changed once they are there."""


def living(store: Store, table: Table) -> Iterator[dict[str, Any]]:
    """Read all rows of a table that are not deleted, nor what they hang on, to the last field but the check sum."""
    for row in store.each_row(f"select * from {table} where {_LIVES.get(table, _HERE)} order by rowid"):
        told = dict(row)
        del told[COLUMN]
        yield _without_lost_rest(store, told) if table is Table.SESSION else told


def count(store: Store, table: Table) -> int:
    """Count the rows of a table, those marked deleted too."""
    return int(store.rows(f"select count(*) from {table}")[0][0])


def view(store: Store, name: str) -> tuple[list[str], Iterator[sqlite3.Row]]:
    """Read a public view: its columns and, one by one, its rows, oldest first."""
    columns = [row["name"] for row in store.rows(f"pragma table_info({name})")]
    order = [each for each in ("local_day", "started_at", "run_id", "session_id") if each in columns]
    return columns, store.each_row(f"select * from {name}" + (f" order by {', '.join(order)}" if order else ""))


def complaint(tables: Tables) -> str:
    """Say why these rows are no journal, by putting them into one that is thrown away; empty when they are."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as trial:
        teach(trial)
        trial.executescript(sql_of_new_file())
        trial.execute("begin")  # one for all: each on its own takes a third longer
        for table, rows in tables.items():
            known = {row[1]: row[2] == "TEXT" for row in trial.execute(f"pragma table_info({table})")}
            known.pop(COLUMN, None)
            for row in rows:
                if strange := _strange(table, row, known):
                    return strange
                told = f"({', '.join(row)}) values ({', '.join('?' * len(row))})" if row else "default values"
                try:
                    trial.execute(f"insert into {table} {told}", tuple(row.values()))
                except (sqlite3.Error, OverflowError, ValueError) as error:
                    return tr("{table} has a row that cannot be: {why}", table=table, why=error)
        lost = trial.execute("pragma foreign_key_check").fetchone()
        if lost:
            return tr("{table} has a row that belongs to nothing", table=lost[0])
        return _impossible(trial)


def _strange(table: Table, row: Row, known: Mapping[str, bool]) -> str:
    """Say what of a row its table cannot have; empty when it can all.

    Args:
        table: The table.
        row: The row.
        known: The names of its columns, and whether there are words in them: SQLite would turn numbers into words.
    """
    if not row.keys() <= known.keys():
        return tr("{table} has a column that is not known", table=table)
    for name, value in row.items():
        if value is not None and isinstance(value, str) is not known[name] and not isinstance(value, bytes):
            return tr("{table} has words where numbers belong, or numbers where words do", table=table)
    if table not in _KEEPS_DELETED and row.get("deleted_at") is not None:
        return tr("{table} has a row that was deleted", table=table)
    return ""


def _impossible(trial: sqlite3.Connection) -> str:
    """Say which fact cannot be; empty when all can."""
    try:
        read_all(Store(Path(":memory:"), trial, read_only=None))
    except (Problem, ValueError, TypeError, KeyError, ArithmeticError) as error:
        return str(error).rstrip(".")
    return ""


def take(edit: Edit, tables: Tables) -> dict[Table, int]:
    """Keep rows that are not here yet, ids and all; how many came, by table.

    What is here stays as it is. What was deleted here comes back, but not a
    part of something that is here: there its absence was meant.
    """
    edit.connection.execute("pragma defer_foreign_keys = on")  # a session's rest is after a set that comes later
    tables = told_apart(edit, tables)
    came: dict[Table, set[str]] = {}
    for table in Table:
        rows = tables.get(table, ())
        if table in _OWNERS:
            rows = filter(partial(_may_come, edit, table, came), rows)
        came[table] = _take_table(edit, table, rows)
    came[Table.STRENGTH_SET].update(_sets_of(came[Table.SESSION], tables))
    return {table: len(ids) for table, ids in came.items() if ids}


def _sets_of(session_ids: set[str], tables: Tables) -> Iterator[str]:
    """Find the sets of sessions: with one that comes back, its parts do that never left."""
    entries = {row["id"] for row in tables.get(Table.SESSION_ENTRY, ()) if row["session_id"] in session_ids}
    return (str(row["id"]) for row in tables.get(Table.STRENGTH_SET, ()) if row["entry_id"] in entries)


def _may_come(edit: Edit, table: Table, came: Mapping[Table, set[str]], row: Row) -> bool:
    """Tell whether a part may come: its whole came, or was here without ever having had the part."""
    column, owner = _OWNERS[table]
    if row[column] in came[owner]:
        return True
    if table in {Table.LAP, Table.TRACK}:
        return False
    return not edit.connection.execute(f"select 1 from {table} where id = ?", (row["id"],)).fetchone()


def _take_table(edit: Edit, table: Table, rows: Iterable[Row]) -> set[str]:
    if table is Table.LAP:
        return _take_laps(edit, rows)
    if table in _WITHOUT_ID:
        for row in rows:
            edit.keep_if_new(table, row)
        return set()
    if table is Table.EXERCISE:
        rows = _own_exercises(edit, rows)
    here = {row["id"] for row in edit.connection.execute(f"select id from {table} where {_HERE}")}
    is_under_way = table is Table.SESSION and edit.connection.execute(_UNDER_WAY).fetchone()  # there is one at a time
    came = set[str]()
    for row in rows:
        if row["id"] in here:
            continue
        came.add(str(row["id"]))
        coming = {**row, "is_open": 0} if is_under_way else row
        edit.put(table, {**coming, "deleted_at": None})
        if coming.get("deleted_at"):
            edit.put(table, coming)
    return came


def _own_exercises(edit: Edit, rows: Iterable[Row]) -> list[Row]:
    """Keep the names of exercises, and those that were deleted, unless they are here; give the user's own ones."""
    own = list[Row]()
    for row in rows:
        if row.get("pattern") is not None and row.get("deleted_at") is None:
            own.append(row)
        else:
            edit.keep_if_new(Table.EXERCISE, row)
    return own


def _take_laps(edit: Edit, rows: Iterable[Row]) -> set[str]:
    by_run: dict[str, list[Row]] = {}
    for row in rows:
        by_run.setdefault(str(row["run_id"]), []).append(row)
    for run_id, laps in by_run.items():
        edit.replace(Table.LAP, run_id, laps)
    return set()


def _without_lost_rest(store: Store, session: dict[str, Any]) -> dict[str, Any]:
    """Forget the rest that was running after a set which is deleted by now."""
    after = session["rest_after"]
    if after is None or store.rows(f"select 1 where ? in ({_SETS})", (after,)):
        return session
    return {**session, "rest_after": None}

"""An import taken back, any time later: what it brought goes, what the user changed since stays."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from glutetracker.store.checksums import COLUMN
from glutetracker.store.import_list import steps_of
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table

_OWN = {Table.RUN, Table.SESSION, Table.MEASURE, Table.ROUTINE, Table.VISIT, Table.EVENT, Table.PHOTO}
"""What goes by itself; what belongs to one of these goes out of sight with it."""
_PARTS = {Table.SESSION_ENTRY: "session_id", Table.STRENGTH_SET: "entry_id", Table.ROUTINE_ENTRY: "routine_id"}
_WORKED_OUT = {"hard_glute", "hard_side_hip", "deleted_at", COLUMN}
_WHILE_USED = {
    Table.EXERCISE: "select 1 from session_entry e join session w on w.id = e.session_id "
    "where e.exercise = ?1 and e.deleted_at is null and w.deleted_at is null "
    "union select 1 from routine_entry where exercise = ?1 and deleted_at is null",
    Table.BODY_SITE: "select 1 from measure where site = ?1 and deleted_at is null",
    Table.IMPORTED_FILE: " union ".join(
        f"select 1 from {table} where file_id = ?1 and deleted_at is null" for table in ("run", "session", "measure")
    ),
}
"""What asks whether a row is still needed."""

Row = dict[str, Any]


@dataclass(slots=True)
class Undone:
    """What taking an import back takes out.

    Attributes:
        gone: How many rows of each table go.
        changed: How many were changed since and stay, by table.
        emptied: How many values that it had filled in elsewhere are empty again.
    """

    gone: dict[Table, int] = field(default_factory=dict)
    changed: dict[Table, int] = field(default_factory=dict)
    emptied: int = 0


@dataclass(slots=True)
class _Done:
    """What an import did: rows it made, as they were made, and rows it filled in, before and after."""

    made: dict[tuple[Table, str], Row] = field(default_factory=dict)
    filled: list[tuple[Table, str, Row, Row]] = field(default_factory=list)


def undo(store: Store, edit: Edit, import_id: str) -> Undone:
    """Take back what an import brought and is still as it came; the step can itself be undone."""
    done = _done(store, import_id)
    undone = Undone()
    changed = _changed(store, done)
    for (table, row_id), made in done.made.items():
        now = _row(store, table, row_id)
        if table not in _OWN or now is None or now["deleted_at"] is not None:
            continue
        if (table, row_id) in changed:
            undone.changed[table] = undone.changed.get(table, 0) + 1
        else:
            edit.remove(table, row_id)
            undone.gone[table] = undone.gone.get(table, 0) + 1
            _count_sets(store, undone, table, made)
    for table, row_id, before, after in done.filled:
        undone.emptied += _empty_again(store, edit, table, row_id, before, after)
    for table, row_id in done.made:
        if table in _WHILE_USED and (table, row_id) not in changed:
            _remove_unused(store, edit, table, row_id)
    if not undone.changed:
        edit.remove(Table.IMPORT_ENTRY, import_id)
    return undone


def _done(store: Store, import_id: str) -> _Done:
    steps, values = steps_of(import_id)
    done = _Done()
    sql = f"select table_name, row_id, before, after from change where step_id in ({steps}) order by id"
    for change in store.rows(sql, values):
        table, row_id, after = Table(change["table_name"]), change["row_id"], json.loads(change["after"])
        before = json.loads(change["before"]) if change["before"] else None
        if isinstance(after, list) or table in {Table.IMPORT_ENTRY, Table.SETTING}:
            continue
        key = table, row_id
        if before is None or key in done.made or (before.get("deleted_at") and not after.get("deleted_at")):
            done.made[key] = after
        else:
            done.filled.append((table, row_id, before, after))
    return done


def _changed(store: Store, done: _Done) -> set[tuple[Table, str]]:
    """Find the rows that are no longer as they came, and those whose parts are not."""
    changed = {key for key, made in done.made.items() if _differs(store, *key, made)}
    for table in (Table.STRENGTH_SET, Table.SESSION_ENTRY, Table.ROUTINE_ENTRY):  # from the inside out
        column = _PARTS[table]
        owner = {Table.STRENGTH_SET: Table.SESSION_ENTRY, Table.ROUTINE_ENTRY: Table.ROUTINE}.get(table, Table.SESSION)
        changed |= {(owner, done.made[key][column]) for key in changed if key[0] is table and key in done.made}
        came = {row_id for each, row_id in done.made if each is table}
        for each, owner_id in done.made:
            if each is owner and any(
                row["id"] not in came
                for row in store.rows(f"select id from {table} where {column} = ? and deleted_at is null", (owner_id,))
            ):
                changed.add((owner, owner_id))
    return changed


def _differs(store: Store, table: Table, row_id: str, made: Row) -> bool:
    now = _row(store, table, row_id)
    if now is None:
        return False
    is_part = table in _PARTS
    if is_part and now["deleted_at"] != made.get("deleted_at"):
        return True
    filled = _filled_since(store, row_id) if table is Table.RUN else set()
    return any(now[name] != value for name, value in made.items() if name not in _WORKED_OUT | filled)


def _filled_since(store: Store, run_id: str) -> set[str]:
    """Name what other files filled in: that is no change of the user's."""
    rows = store.rows("select reason from run_twin where run_id = ?", (run_id,))
    told = " ".join(row["reason"] for row in rows).replace(",", " ").replace(";", " ")
    return set(told.split())


def _empty_again(store: Store, edit: Edit, table: Table, row_id: str, before: Row, after: Mapping[str, Any]) -> int:
    now = _row(store, table, row_id)
    if table is not Table.RUN or now is None or now["deleted_at"] is not None:
        return 0
    values = {
        name: before[name]
        for name, value in after.items()
        if name in before and before[name] in {None, ""} and value not in {None, ""} and now[name] == value
    }
    if values:
        edit.put(table, {"id": row_id, **values})
    return len(values)


def _remove_unused(store: Store, edit: Edit, table: Table, row_id: str) -> None:
    now = _row(store, table, row_id)
    if now is not None and now["deleted_at"] is None and not store.rows(_WHILE_USED[table], (row_id,)):
        edit.remove(table, row_id)


def _count_sets(store: Store, undone: Undone, table: Table, made: Row) -> None:
    if table is Table.SESSION:
        sql = (
            "select count(*) from strength_set s join session_entry e on e.id = s.entry_id "
            "where e.session_id = ? and s.deleted_at is null and e.deleted_at is null"
        )
        count = store.rows(sql, (made["id"],))[0][0]
        undone.gone[Table.STRENGTH_SET] = undone.gone.get(Table.STRENGTH_SET, 0) + count


def _row(store: Store, table: Table, row_id: str) -> Row | None:
    rows = store.rows(f"select * from {table} where id = ?", (row_id,))
    return dict(rows[0]) if rows else None

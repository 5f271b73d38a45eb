"""An import taken back, any time later: what it brought goes, what the user changed since stays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from glutetracker.store.incoming.as_it_came import OWNER, PARTS, Key, Row, changed_since
from glutetracker.store.incoming.import_list import steps_of
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table, owned_rows, state_of

_OWN = {Table.RUN, Table.SESSION, Table.MEASURE, Table.ROUTINE, Table.VISIT, Table.EVENT, Table.PHOTO}
"""What goes by itself; what belongs to one of these goes out of sight with it."""
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
_WITH_THEIR_RUN = {Table.LAP, Table.TRACK}
_ABOUT_ITSELF = {Table.IMPORT_ENTRY, Table.SETTING}


@dataclass(slots=True)
class Undone:
    """What taking an import back takes out.

    Attributes:
        gone: How many rows of each table go.
        changed: How many were changed since and stay, by table.
        emptied: How many values that it had filled in elsewhere are empty again; laps and a track are one each.
        retold: How many runs stay after all, as files of other imports tell them.
    """

    gone: dict[Table, int] = field(default_factory=dict)
    changed: dict[Table, int] = field(default_factory=dict)
    emptied: int = 0
    retold: int = 0


@dataclass(slots=True)
class _Done:
    """What an import did.

    Attributes:
        made: Rows that came, and the change by which each did, by its number: ten years as rows fill half a gigabyte.
        filled: Rows that were there, before and after.
        parts: Laps and tracks of runs that were there, before and after.
    """

    made: dict[Key, int] = field(default_factory=dict)
    filled: list[tuple[Table, str, Row, Row]] = field(default_factory=list)
    parts: list[tuple[Table, str, list[Row], list[Row]]] = field(default_factory=list)


def undo(store: Store, edit: Edit, import_id: str) -> Undone:
    """Take back what an import brought and is still as it came; the step can itself be undone."""
    done = _done(store, import_id)
    undone = Undone()
    changed = changed_since(store, done.made)
    for table, row_id in done.made:
        if table not in _OWN or not _is_here(store, table, row_id):
            continue
        if (table, row_id) in changed:
            undone.changed[table] = undone.changed.get(table, 0) + 1
        else:
            edit.remove(table, row_id)
            undone.gone[table] = undone.gone.get(table, 0) + 1
            _count_sets(store, undone, table, row_id)
    for table, row_id, before, after in done.filled:
        undone.emptied += _empty_again(store, edit, table, row_id, before, after)
    for table, row_id, rows_before, rows_after in done.parts:
        undone.emptied += _take_out(store, edit, table, row_id, rows_before, rows_after)
    for table, row_id in done.made:
        if table in _WHILE_USED and (table, row_id) not in changed:
            _remove_unused(store, edit, table, row_id)
    if not undone.changed:
        edit.remove(Table.IMPORT_ENTRY, import_id)
    while done.made:  # one by one: ten years let go of at once would hold the window, though in another thread
        done.made.popitem()
    return undone


def _done(store: Store, import_id: str) -> _Done:
    steps, values = steps_of(import_id)
    done = _Done()
    back: dict[tuple[Table, str], int] = {}
    sql = f"select id, step_id, table_name, row_id, before, after from change where step_id in ({steps}) order by id"
    for change in store.each_row(sql, values):
        table, row_id = Table(change["table_name"]), change["row_id"]
        before = state_of(change["before"]) if change["before"] else None
        if table in _WITH_THEIR_RUN:
            if (Table.RUN, row_id) not in done.made:
                done.parts.append((table, row_id, before or [], state_of(change["after"])))
        elif before is None and table not in _ABOUT_ITSELF:
            done.made[table, row_id] = change["id"]
        elif before is not None and table not in _ABOUT_ITSELF:
            after = state_of(change["after"])
            is_back = before.get("deleted_at") and not after.get("deleted_at")
            if is_back:
                back[table, row_id] = change["step_id"]
            if is_back or (table, row_id) in done.made:
                done.made[table, row_id] = change["id"]
            else:
                done.filled.append((table, row_id, before, after))
    _add_parts(store, done, back)
    _add_others(store, import_id, done)
    return done


def _add_parts(store: Store, done: _Done, back: dict[tuple[Table, str], int]) -> None:
    """Add the parts of what came back: with a session that had gone, they were out of sight and never left."""
    if not back:
        return
    sql = "select table_name, row_id, max(step_id) as last from change where step_id > ? group by 1, 2"
    last = {(row["table_name"], row["row_id"]): row["last"] for row in store.rows(sql, (min(back.values()),))}
    for table, column in PARTS.items():  # from the outside in
        for (owner, owner_id), step_id in list(back.items()):
            if owner is not OWNER[table]:
                continue
            for row in store.rows(f"select id from {table} where {column} = ? and deleted_at is null", (owner_id,)):
                if last.get((table, row["id"]), 0) <= step_id:
                    done.made.setdefault((table, row["id"]), 0)
                    back[table, row["id"]] = step_id


def _add_others(store: Store, import_id: str, done: _Done) -> None:
    """Add what is of the import's files and came in another step, such as with a journal of ours."""
    of_files = "where file_id in (select id from imported_file where import_id = ?)"
    steps: set[int] = set()
    facts: set[tuple[Table, str]] = set()
    for table in (Table.RUN, Table.SESSION, Table.MEASURE):
        found = {(table, row["id"]) for row in store.rows(f"select id from {table} {of_files}", (import_id,))}
        if found <= done.made.keys():
            continue
        facts |= found
        first = f"where table_name = '{table}' and row_id in (select id from {table} {of_files}) group by row_id"
        steps |= {row[0] for row in store.rows(f"select min(step_id) from change {first}", (import_id,))}
    sql = (
        f"select id, table_name, row_id, after from change where step_id in ({', '.join(map(str, steps))}) order by id"
    )
    for change in store.each_row(sql) if facts else ():
        table, row_id = Table(change["table_name"]), change["row_id"]
        if table in _WITH_THEIR_RUN or (table, row_id) in done.made:
            continue
        owner = (OWNER[table], state_of(change["after"])[PARTS[table]]) if table in OWNER else None
        if (table, row_id) in facts or owner in done.made:
            done.made[table, row_id] = change["id"]


def _empty_again(store: Store, edit: Edit, table: Table, row_id: str, before: Row, after: Mapping[str, Any]) -> int:
    now = _row(store, table, row_id)
    if table is not Table.RUN or now is None:
        return 0
    values = {
        name: before[name]
        for name, value in after.items()
        if name in before
        and name in now
        and before[name] in {None, ""}
        and value not in {None, ""}
        and now[name] == value
    }
    if values:
        edit.put(table, {"id": row_id, **values})
    return len(values) if now["deleted_at"] is None else 0


def _take_out(store: Store, edit: Edit, table: Table, run_id: str, before: list[Row], after: list[Row]) -> int:
    """Take laps or a track out of a run again, unless they were changed since."""
    if owned_rows(edit.connection, table, run_id) != after:
        return 0
    edit.replace(table, run_id, before)
    run = _row(store, Table.RUN, run_id)
    return 1 if run is not None and run["deleted_at"] is None else 0


def _remove_unused(store: Store, edit: Edit, table: Table, row_id: str) -> None:
    if _is_here(store, table, row_id) and not store.rows(_WHILE_USED[table], (row_id,)):
        edit.remove(table, row_id)


def _count_sets(store: Store, undone: Undone, table: Table, row_id: str) -> None:
    if table is Table.SESSION:
        sql = (
            "select count(*) from strength_set s join session_entry e on e.id = s.entry_id "
            "where e.session_id = ? and s.deleted_at is null and e.deleted_at is null"
        )
        count = store.rows(sql, (row_id,))[0][0]
        undone.gone[Table.STRENGTH_SET] = undone.gone.get(Table.STRENGTH_SET, 0) + count


def _is_here(store: Store, table: Table, row_id: str) -> bool:
    return bool(store.rows(f"select 1 from {table} where id = ? and deleted_at is null", (row_id,)))


def _row(store: Store, table: Table, row_id: str) -> Row | None:
    rows = store.rows(f"select * from {table} where id = ?", (row_id,))
    return dict(rows[0]) if rows else None

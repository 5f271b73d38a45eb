"""An import taken back, any time later: what it brought goes, what the user changed since stays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from glutetracker.store.file.checksums import COLUMN
from glutetracker.store.incoming.import_list import steps_of
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table, owned_rows, state_of

_OWN = {Table.RUN, Table.SESSION, Table.MEASURE, Table.ROUTINE, Table.VISIT, Table.EVENT, Table.PHOTO}
"""What goes by itself; what belongs to one of these goes out of sight with it."""
_PARTS = {Table.SESSION_ENTRY: "session_id", Table.STRENGTH_SET: "entry_id", Table.ROUTINE_ENTRY: "routine_id"}
_OWNER = {
    Table.SESSION_ENTRY: Table.SESSION, Table.STRENGTH_SET: Table.SESSION_ENTRY, Table.ROUTINE_ENTRY: Table.ROUTINE,
}  # fmt: skip
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
        made: Rows as they were made.
        filled: Rows that were there, before and after.
        parts: Laps and tracks of runs that were there, before and after.
    """

    made: dict[tuple[Table, str], Row] = field(default_factory=dict)
    filled: list[tuple[Table, str, Row, Row]] = field(default_factory=list)
    parts: list[tuple[Table, str, list[Row], list[Row]]] = field(default_factory=list)


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
    sql = f"select step_id, table_name, row_id, before, after from change where step_id in ({steps}) order by id"
    for change in store.rows(sql, values):
        table, row_id, after = Table(change["table_name"]), change["row_id"], state_of(change["after"])
        before = state_of(change["before"]) if change["before"] else None
        if isinstance(after, list):
            if (Table.RUN, row_id) not in done.made:
                done.parts.append((table, row_id, before or [], after))
        elif table not in {Table.IMPORT_ENTRY, Table.SETTING}:
            is_back = before is not None and before.get("deleted_at") and not after.get("deleted_at")
            if is_back:
                back[table, row_id] = change["step_id"]
            if before is None or is_back or (table, row_id) in done.made:
                done.made[table, row_id] = after
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
    for table, column in _PARTS.items():  # from the outside in
        for (owner, owner_id), step_id in list(back.items()):
            if owner is not _OWNER[table]:
                continue
            for row in store.rows(f"select * from {table} where {column} = ? and deleted_at is null", (owner_id,)):
                if last.get((table, row["id"]), 0) <= step_id:
                    done.made.setdefault((table, row["id"]), dict(row))
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
    sql = f"select table_name, row_id, after from change where step_id in ({', '.join(map(str, steps))}) order by id"
    for change in store.rows(sql) if facts else ():
        table, row_id, after = Table(change["table_name"]), change["row_id"], state_of(change["after"])
        if isinstance(after, list) or (table, row_id) in done.made:
            continue
        owner = _OWNER.get(table, table), after.get(_PARTS.get(table, ""))
        if (table, row_id) in facts or owner in done.made:
            done.made[table, row_id] = after


def _changed(store: Store, done: _Done) -> set[tuple[Table, str]]:
    """Find the rows that are no longer as they came, and those whose parts are not."""
    filled = _filled_since(store)
    changed = {key for key, made in done.made.items() if _differs(store, *key, made, filled.get(key[1], set()))}
    changed |= {(Table.RUN, run_id) for run_id in _with_other_laps(store)} & done.made.keys()
    for table in (Table.STRENGTH_SET, Table.SESSION_ENTRY, Table.ROUTINE_ENTRY):  # from the inside out
        column = _PARTS[table]
        owner = _OWNER[table]
        changed |= {(owner, done.made[key][column]) for key in changed if key[0] is table and key in done.made}
        came = {row_id for each, row_id in done.made if each is table}
        for each, owner_id in done.made:
            if each is owner and any(
                row["id"] not in came
                for row in store.rows(f"select id from {table} where {column} = ? and deleted_at is null", (owner_id,))
            ):
                changed.add((owner, owner_id))
    return changed


def _differs(store: Store, table: Table, row_id: str, made: Row, filled: set[str]) -> bool:
    now = _row(store, table, row_id)
    if now is None:
        return False
    is_part = table in _PARTS
    if is_part and now["deleted_at"] != made.get("deleted_at"):
        return True
    return any(now[name] != value for name, value in made.items() if name in now and name not in _WORKED_OUT | filled)


def _filled_since(store: Store) -> dict[str, set[str]]:
    """Name what other files filled in, by run: that is no change of the user's."""
    sql = "select run_id, reason from run_twin join imported_file f on f.id = file_id where deleted_at is null"
    found: dict[str, set[str]] = {}
    for row in store.rows(sql):
        found.setdefault(row["run_id"], set()).update(row["reason"].replace(",", " ").replace(";", " ").split())
    return found


def _with_other_laps(store: Store) -> set[str]:
    """Find runs whose laps were changed by hand: what an import does, or its undo, is noted as its own."""
    sql = (
        "select c.row_id from change c join step s on s.id = c.step_id where c.table_name = 'lap' "
        "and s.state = 'done' and s.id not in (select step_id from change where table_name = 'import_entry')"
    )
    return {row["row_id"] for row in store.rows(sql)}


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

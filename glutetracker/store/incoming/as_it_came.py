"""Which rows that an import brought are no longer as they came."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from glutetracker.store.file.checksums import COLUMN
from glutetracker.store.store import Store
from glutetracker.store.tables import Table, state_of

Key = tuple[Table, str]
Row = dict[str, Any]

PARTS = {Table.SESSION_ENTRY: "session_id", Table.STRENGTH_SET: "entry_id", Table.ROUTINE_ENTRY: "routine_id"}
"""Tables whose rows are parts of a row, and the column that names it."""
OWNER = {
    Table.SESSION_ENTRY: Table.SESSION, Table.STRENGTH_SET: Table.SESSION_ENTRY, Table.ROUTINE_ENTRY: Table.ROUTINE,
}  # fmt: skip
_INSIDE_OUT = (Table.STRENGTH_SET, Table.SESSION_ENTRY, Table.ROUTINE_ENTRY)
_WORKED_OUT = {"hard_glute", "hard_side_hip", "deleted_at", COLUMN}
_ROWS_AT_ONCE = 500


def changed_since(store: Store, came: Mapping[Key, int]) -> set[Key]:
    """Find the rows that are no longer as they came, and those whose parts are not.

    Args:
        store: The journal.
        came: The change by which each row came, by its number; 0 for one that was there all the time.
    """
    filled = _filled_since(store)
    changed = {(Table.RUN, run_id) for run_id in _with_other_laps(store)} & came.keys()
    by_table: dict[Table, dict[str, int]] = {table: {} for table in (*_INSIDE_OUT, *Table)}
    for (table, row_id), place in came.items():
        by_table[table][row_id] = place
    for table, places in by_table.items():
        for row_id, made, now in _then_and_now(store, table, places):
            if (table, row_id) in changed or _differs(table, made, now, filled.get(row_id, set())):
                changed.add((table, row_id))
                if table in OWNER:
                    changed.add((OWNER[table], made[PARTS[table]]))
        if table in OWNER:
            owners = by_table[OWNER[table]]
            changed |= {(OWNER[table], owner_id) for owner_id in _with_other_parts(store, table, owners, places)}
    return changed


def _then_and_now(store: Store, table: Table, places: Mapping[str, int]) -> Iterator[tuple[str, Row, Row]]:
    """Read rows as they came and as they are, where they still are; hundreds at once, for there may be 100,000."""
    rest = iter(places.items())
    while some := [*islice(rest, _ROWS_AT_ONCE)]:
        sql = (
            f"with came (id, place) as (values {', '.join(['(?, ?)'] * len(some))}) "
            f"select each.*, change.after as came_as from came join {table} each on each.id = came.id "
            "left join change on change.id = came.place"
        )
        for row in store.rows(sql, [value for pair in some for value in pair]):
            now = dict(row)
            text = now.pop("came_as")
            yield now["id"], now if text is None else state_of(text), now


def _differs(table: Table, made: Row, now: Row, filled: set[str]) -> bool:
    if table in PARTS and now["deleted_at"] != made.get("deleted_at"):
        return True
    if made.items() <= now.items():  # as nearly all are
        return False
    return any(now[name] != value for name, value in made.items() if name in now and name not in _WORKED_OUT | filled)


def _with_other_parts(store: Store, table: Table, owner_ids: Iterable[str], came: Mapping[str, int]) -> Iterator[str]:
    """Name the owners that have a part which did not come with them."""
    column, rest = PARTS[table], iter(owner_ids)
    while some := [*islice(rest, _ROWS_AT_ONCE)]:
        here = f"deleted_at is null and {column} in ({', '.join('?' * len(some))})"
        for row in store.rows(f"select id, {column} as owner_id from {table} where {here}", some):
            if row["id"] not in came:
                yield row["owner_id"]


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

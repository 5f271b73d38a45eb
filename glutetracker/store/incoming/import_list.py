"""The imports that something is still here of, and what each brought."""

from dataclasses import dataclass
from datetime import datetime

from glutetracker.store.store import Store
from glutetracker.store.tables import Table

_FACTS = (Table.RUN, Table.SESSION, Table.MEASURE)
_CAME = "(before is null or json_extract(before, '$.deleted_at') is not null)"
"""A change by which a row came, or came back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastImport:
    """One import, and what is still here of it.

    Attributes:
        files: Names of its files, in the order in which they came; none for an export of ours.
    """

    id: str
    label: str
    made_at: datetime
    files: tuple[str, ...] = ()
    runs: int = 0
    sessions: int = 0
    measures: int = 0


def past_imports(store: Store) -> list[PastImport]:
    """Read the imports that were not undone, the latest first."""
    files: dict[str, list[str]] = {}
    for row in store.rows("select import_id, name from imported_file where deleted_at is null order by id"):
        files.setdefault(row["import_id"], []).append(row["name"])
    counts = {table: _by_file(store, table) for table in _FACTS}
    found = []
    for row in store.rows("select * from import_entry where deleted_at is null order by made_at desc, id desc"):
        told = counts if row["id"] in files else {table: _by_log(store, table, row["id"]) for table in _FACTS}
        runs, sessions, measures = (told[table].get(row["id"], 0) for table in _FACTS)
        if row["id"] in files or runs or sessions or measures:
            found.append(
                PastImport(
                    id=row["id"],
                    label=row["label"],
                    made_at=datetime.fromisoformat(row["made_at"]),
                    files=tuple(files.get(row["id"], ())),
                    runs=runs,
                    sessions=sessions,
                    measures=measures,
                )
            )
    return found


def steps_of(import_id: str) -> tuple[str, tuple[str, ...]]:
    """Write the query for the steps of an import that hold, and its values."""
    # An export of ours brings imports of before along: its step is its own alone. Before the change log noted the
    # import itself, its files stood there all the same.
    noted = "select step_id from change where table_name = 'import_entry' and before = after"
    sql = (
        f"select id from step where state = 'done' and id in ({noted} and row_id = ? union select step_id from change "
        "where table_name = 'imported_file' and before is null and step_id not in "
        f"({noted}) and row_id in (select id from imported_file where import_id = ?))"
    )
    return sql, (import_id, import_id)


def _by_file(store: Store, table: Table) -> dict[str, int]:
    rows = store.rows(
        f"select f.import_id, count(*) as count from {table} r join imported_file f on f.id = r.file_id "
        "where r.deleted_at is null and f.deleted_at is null group by 1"
    )
    return {row["import_id"]: row["count"] for row in rows}


def _by_log(store: Store, table: Table, import_id: str) -> dict[str, int]:
    """Count what a journal of ours brought, anew or back: its rows know no file."""
    steps, values = steps_of(import_id)
    rows = store.rows(
        f"select count(*) as count from {table} where deleted_at is null and id in (select row_id from change "
        f"where table_name = '{table}' and {_CAME} and step_id in ({steps}))",
        values,
    )
    return {import_id: rows[0]["count"]}

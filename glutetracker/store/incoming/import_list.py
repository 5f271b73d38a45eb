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
        by_file = [counts[table].get(row["id"], 0) for table in _FACTS]
        runs, sessions, measures = by_file if row["id"] in files else _by_log(store, row["id"])
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
    # import itself, its files stood there all the same. A newer program drops all steps as it moves the file on, so
    # that Ctrl+Z ends there; an import goes on to be known.
    imports = "change where table_name in ('import_entry', 'imported_file')"  # as its index has it, or it is not used
    noted = f"select step_id from {imports} and table_name = 'import_entry' and before = after"
    sql = (
        f"select id from step where state <> 'undone' and id in ({noted} and row_id = ? union select step_id from "
        f"{imports} and table_name = 'imported_file' and before is null and step_id not in "
        f"({noted}) and row_id in (select id from imported_file where import_id = ?))"
    )
    return sql, (import_id, import_id)


def steps_that_hold(store: Store, import_id: str) -> int:
    """Count the steps of an import that were not undone; 0 too where all of it was taken back."""
    steps, values = steps_of(import_id)
    sql = (
        f"select count(*) from ({steps}) where exists (select 1 from import_entry where id = ? and deleted_at is null)"
    )
    return int(store.rows(sql, (*values, import_id))[0][0])


def _by_file(store: Store, table: Table) -> dict[str, int]:
    rows = store.rows(
        f"select f.import_id, count(*) as count from {table} r join imported_file f on f.id = r.file_id "
        "where r.deleted_at is null and f.deleted_at is null group by 1"
    )
    return {row["import_id"]: row["count"] for row in rows}


def _by_log(store: Store, import_id: str) -> list[int]:
    """Count what a journal of ours brought, anew or back: its rows know no file.

    All at one look: there may be two hundred thousand changes.
    """
    steps, values = steps_of(import_id)
    names = ", ".join(f"'{table}'" for table in _FACTS)
    here = " union all ".join(
        f"select count(*) as count from came join {table} r on r.id = came.row_id "
        f"where came.table_name = '{table}' and r.deleted_at is null"
        for table in _FACTS
    )
    rows = store.rows(
        "with came as materialized (select distinct table_name, row_id from change "
        f"where table_name in ({names}) and {_CAME} and step_id in ({steps})) {here}",
        values,
    )
    return [row["count"] for row in rows]

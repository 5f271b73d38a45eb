"""What visits were like, besides their readings."""

import sqlite3

from glutetracker.domain.body.visits import Circumstances
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table


def save(edit: Edit, circumstances: Circumstances) -> None:
    """Keep what a visit was like."""
    after_run = circumstances.after_run
    edit.put(
        Table.VISIT,
        {
            "id": circumstances.visit_id,
            "after_run": None if after_run is None else int(after_run),
            "cycle_day": circumstances.cycle_day,
            "deleted_at": None,
        },
    )


def load(store: Store, visit_id: str) -> Circumstances:
    """Read what a visit was like; nothing where nothing was said."""
    rows = store.rows("select * from visit where id = ? and deleted_at is null", (visit_id,))
    return _circumstances(rows[0]) if rows else Circumstances(visit_id=visit_id)


def every(store: Store) -> dict[str, Circumstances]:
    """Read what all visits were like of which anything was said, by their ids."""
    rows = store.rows("select * from visit where deleted_at is null")
    return {row["id"]: _circumstances(row) for row in rows}


def remove(edit: Edit, store: Store, visit_id: str) -> None:
    """Forget what a visit was like, where anything was said."""
    if store.rows("select 1 from visit where id = ? and deleted_at is null", (visit_id,)):
        edit.remove(Table.VISIT, visit_id)


def _circumstances(row: sqlite3.Row) -> Circumstances:
    after_run = row["after_run"]
    return Circumstances(
        visit_id=row["id"], after_run=None if after_run is None else bool(after_run), cycle_day=row["cycle_day"]
    )

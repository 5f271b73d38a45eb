"""What visits were like, besides their readings."""

from glutetracker.domain.visits import Circumstances
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
    if not rows:
        return Circumstances(visit_id=visit_id)
    after_run = rows[0]["after_run"]
    return Circumstances(
        visit_id=visit_id,
        after_run=None if after_run is None else bool(after_run),
        cycle_day=rows[0]["cycle_day"],
    )


def remove(edit: Edit, store: Store, visit_id: str) -> None:
    """Forget what a visit was like, where anything was said."""
    if store.rows("select 1 from visit where id = ? and deleted_at is null", (visit_id,)):
        edit.remove(Table.VISIT, visit_id)

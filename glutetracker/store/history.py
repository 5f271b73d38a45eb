"""Undo and redo from the change log, without limit within a day."""

import json
from datetime import UTC, datetime

from glutetracker.domain.clock import today
from glutetracker.store.tables import Edit, Table, utc_text


def undo(edit: Edit) -> str | None:
    """Take back the last step done today; its label."""
    return _travel(edit, "done", "undone", "desc")


def redo(edit: Edit) -> str | None:
    """Do again the step last taken back; its label."""
    return _travel(edit, "undone", "done", "asc")


def _travel(edit: Edit, state: str, new_state: str, order: str) -> str | None:
    step = edit.connection.execute(
        f"select id, label from step where state = ? and local_day = ? order by id {order} limit 1",
        (state, today().isoformat()),
    ).fetchone()
    if step is None:
        return None
    changes = edit.connection.execute(
        f"select table_name, row_id, before, after from change where step_id = ? order by id {order}", (step["id"],)
    ).fetchall()
    for change in changes:
        table = Table(change["table_name"])
        if new_state == "done":
            edit.restore(table, change["row_id"], change["after"])
        elif change["before"] is not None:
            edit.restore(table, change["row_id"], change["before"])
        else:
            gone = {**json.loads(change["after"]), "deleted_at": utc_text(datetime.now(UTC))}
            edit.put(table, gone)
    edit.connection.execute("update step set state = ? where id = ?", (new_state, step["id"]))
    return str(step["label"])

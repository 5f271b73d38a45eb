"""Undo and redo from the change log, without limit within a day."""

from datetime import UTC, datetime

from glutetracker.domain.clock import today
from glutetracker.store.tables import Edit, Row, Table, state_of, utc_text


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
        after = state_of(change["after"])
        before = state_of(change["before"]) if change["before"] is not None else _gone(after)
        left, wanted = (before, after) if new_state == "done" else (after, before)
        edit.bring_back(Table(change["table_name"]), change["row_id"], left, wanted)
    edit.connection.execute("update step set state = ? where id = ?", (new_state, step["id"]))
    return str(step["label"])


def _gone(row: Row) -> Row:
    """Write a row as it was before it was made: rows are never taken out."""
    return {**row, "deleted_at": utc_text(datetime.now(UTC))}

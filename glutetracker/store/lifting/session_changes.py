"""Single changes to what a session holds; the rest of the row stays as it is."""

from datetime import datetime

from glutetracker.store.tables import Edit, Table, utc_text


def move_entry(edit: Edit, entry_id: str, position: int) -> None:
    """Give an exercise another place in its session."""
    edit.put(Table.SESSION_ENTRY, {"id": entry_id, "position": position})


def move_set(edit: Edit, set_id: str, done_at: datetime) -> None:
    """Give a set another time at which it was done."""
    edit.put(Table.STRENGTH_SET, {"id": set_id, "done_at": utc_text(done_at)})


def rate(edit: Edit, session_id: str, effort_rpe: float | None) -> None:
    """Keep how hard a session was as a whole."""
    edit.put(Table.SESSION, {"id": session_id, "effort_rpe": effort_rpe})


def rest_for(edit: Edit, session_id: str, after: str, length_s: float) -> None:
    """Keep how long the rest after a set of a session shall be, from the set's end; 0 skips it."""
    edit.put(Table.SESSION, {"id": session_id, "rest_after": after, "rest_s": length_s})

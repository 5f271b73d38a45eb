"""What the user chose for the rest that runs."""

from glutetracker.store.tables import Edit, Table


def keep(edit: Edit, session_id: str, after: str, length_s: float) -> None:
    """Keep how long the rest after a set of a session shall be, from the set's end; 0 skips it."""
    edit.put(Table.SESSION, {"id": session_id, "rest_after": after, "rest_s": length_s})

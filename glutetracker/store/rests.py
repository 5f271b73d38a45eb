"""What the user chose about rests: for one of a session, and for an exercise."""

from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table


def keep(edit: Edit, session_id: str, after: str, length_s: float) -> None:
    """Keep how long the rest after a set of a session shall be, from the set's end; 0 skips it."""
    edit.put(Table.SESSION, {"id": session_id, "rest_after": after, "rest_s": length_s})


def own_lengths_s(store: Store) -> dict[str, float]:
    """Read the lengths that the user chose for exercises, by their ids."""
    rows = store.rows("select id, rest_s from exercise_choice where rest_s is not null and deleted_at is null")
    return {row["id"]: row["rest_s"] for row in rows}

"""The public views as they are: for the command line and for export."""

from typing import Any

from glutetracker.store.store import Store

_NEWEST_FIRST = {
    "v_run": "local_day desc, started_at desc, id desc",
    "v_session": "local_day desc, started_at desc, id desc",
    "v_set": "local_day desc, session_id desc, exercise_name, position, side",
    "v_measure": "local_day desc, taken_at desc, site, reading",
    "v_week": "week_start desc",
}


def newest(store: Store, view: str, limit: int | None = None) -> list[dict[str, Any]]:
    """Read the rows of a public view, newest day first; all of them without a limit."""
    sql = f"select * from {view} order by {_NEWEST_FIRST[view]} limit ?"
    return [dict(row) for row in store.rows(sql, (-1 if limit is None else limit,))]

"""Which routines take turns, and what was done when one was done last."""

from datetime import date

from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.next_step import RoutineDone
from glutetracker.store.lifting import sessions
from glutetracker.store.moments import day_of
from glutetracker.store.store import Store


def routines_done(store: Store, since: date) -> list[RoutineDone]:
    """Read what sessions were begun from since a day, each as it was done last; deleted routines are out.

    Sessions of no routine that share a title count as one, from the second on.
    """
    rows = store.rows(  # beside max(), SQLite gives the other columns of the row that has it
        "select w.routine_id, coalesce(r.name, w.title) as title, w.id, max(w.local_day) as local_day "
        "from session w left join routine r on r.id = w.routine_id "
        "where w.local_day >= ? and w.is_open = 0 and w.deleted_at is null and (r.id is null or r.deleted_at is null) "
        "group by coalesce(w.routine_id, w.title) having w.routine_id is not null or (title <> '' and count(*) > 1)",
        (since.isoformat(),),
    )
    return [RoutineDone(routine_id=row["routine_id"], title=row["title"], session_id=row["id"], day=day_of(row))
            for row in rows]  # fmt: skip


def titles_done(store: Store) -> list[RoutineDone]:
    """Read each title of finished sessions that were begun from no routine, with the last session of it."""
    rows = store.rows(
        "select title, id, max(local_day) as local_day from session "
        "where title <> '' and routine_id is null and is_open = 0 and deleted_at is null group by title order by 3 desc"
    )
    return [RoutineDone(routine_id=None, title=row["title"], session_id=row["id"], day=day_of(row)) for row in rows]


def with_names(store: Store, session_id: str) -> tuple[LoggedSession, dict[str, str]] | None:
    """Read a session whole, and what its exercises are called; None when it is no longer there."""
    logged = sessions.load(store, session_id)
    if logged is None:
        return None
    ids = sorted({each.entry.exercise for each in logged.entries})
    rows = store.rows(f"select id, name from exercise where id in ({', '.join('?' * len(ids))})", tuple(ids))
    return logged, {row["id"]: row["name"] for row in rows}

"""Sessions in the few numbers that charts ask of many of them."""

from datetime import date

from glutetracker.domain.lifting.hip_work import HipWork
from glutetracker.domain.period import Period
from glutetracker.store.moments import day_of, day_range, moment_of
from glutetracker.store.store import Store


def between(store: Store, period: Period) -> list[HipWork]:
    """Read the sessions of a period that have a done set, oldest first."""
    rows = store.rows(
        "select w.started_at, w.utc_offset_min, w.local_day, sum(s.hard_glute) as glute "
        "from session w cross join session_entry e on e.session_id = w.id cross join strength_set s "
        "on s.entry_id = e.id where w.local_day >= ? and w.local_day < ? and s.is_done = 1 "
        "and s.deleted_at is null and e.deleted_at is null and w.deleted_at is null "
        "group by w.id order by w.local_day, w.started_at",
        day_range(period),
    )
    return [HipWork(day_of(row), moment_of(row), row["glute"]) for row in rows]


def efforts(store: Store, period: Period) -> list[tuple[date, float | None, float | None]]:
    """Read day, effort and seconds of each session that has a done set, oldest first; None for what is not known."""
    rows = store.rows(
        "select w.local_day, w.effort_rpe, w.elapsed_s from session w where w.local_day >= ? and w.local_day < ? "
        "and w.deleted_at is null and exists (select 1 from session_entry e cross join strength_set s "
        "on s.entry_id = e.id where e.session_id = w.id and s.is_done = 1 "
        "and s.deleted_at is null and e.deleted_at is null) order by w.local_day, w.started_at",
        day_range(period),
    )
    return [(day_of(row), row["effort_rpe"], row["elapsed_s"]) for row in rows]

"""Sessions that are planned: values in, values out."""

import sqlite3
from datetime import date, timedelta

from glutetracker.domain.lifting.planned_session import PlannedSession, still_planned
from glutetracker.domain.lifting.strength import Session
from glutetracker.domain.period import Period
from glutetracker.store.moments import day_of, day_range
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table

_CAN_BE_BEGUN = (
    "(p.routine_id is null or not exists "
    "(select 1 from routine r where r.id = p.routine_id and r.deleted_at is not null)) "
    "and (p.like_session_id is null or exists "
    "(select 1 from session w where w.id = p.like_session_id and w.deleted_at is null))"
)
"""With its routine or session a plan goes out of sight, and comes back; routines that ship have no row."""


def save(edit: Edit, plan: PlannedSession) -> None:
    """Keep a plan as it is now."""
    edit.put(
        Table.PLANNED_SESSION,
        {
            "id": plan.id,
            "local_day": plan.day.isoformat(),
            "title": plan.title,
            "routine_id": plan.routine_id,
            "like_session_id": plan.like_session_id,
        },
    )


def delete(edit: Edit, plan_id: str) -> None:
    """Take a plan away."""
    edit.remove(Table.PLANNED_SESSION, plan_id)


def load(store: Store, plan_id: str) -> PlannedSession | None:
    """Read one; None when it is no longer there."""
    rows = store.rows("select * from planned_session where id = ? and deleted_at is null", (plan_id,))
    return _plan(rows[0]) if rows else None


def ahead(store: Store, period: Period, today: date) -> tuple[PlannedSession, ...]:
    """Read what is still to come of a period, the earliest first; what was begun or done on its day is out."""
    days = Period(max(period.first, today), max(period.after, today))
    rows = store.rows(
        f"select * from planned_session p where p.local_day >= ? and p.local_day < ? and p.deleted_at is null "
        f"and {_CAN_BE_BEGUN} order by p.local_day, p.id",
        day_range(days),
    )
    return still_planned(map(_plan, rows), _begun(store, days)) if rows else ()


def is_met(store: Store, plan: PlannedSession) -> bool:
    """Tell whether it was begun or done on its day already."""
    return not still_planned([plan], _begun(store, Period(plan.day, plan.day + timedelta(days=1))))


def _begun(store: Store, period: Period) -> list[Session]:
    rows = store.rows(
        "select local_day, title, routine_id from session where local_day >= ? and local_day < ? "
        "and deleted_at is null",
        day_range(period),
    )
    return [Session(local_day=day_of(row), title=row["title"], routine_id=row["routine_id"]) for row in rows]


def _plan(row: sqlite3.Row) -> PlannedSession:
    return PlannedSession(
        id=row["id"],
        day=day_of(row),
        title=row["title"],
        routine_id=row["routine_id"],
        like_session_id=row["like_session_id"],
    )

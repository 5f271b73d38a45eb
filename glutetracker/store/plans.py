"""Sessions and runs that are planned: values in, values out."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from glutetracker.domain.lifting.strength import Session
from glutetracker.domain.period import Period
from glutetracker.domain.planned import Planned, PlannedRun, PlannedSession
from glutetracker.domain.running import Run, RunKind, Surface
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

_IS_NOT_RUN = (
    "(p.done_by is null or not exists (select 1 from run where run.id = p.done_by and run.deleted_at is null))"
)
"""With the run that it was done by goes its tick."""

_ANOTHER_DONE_BY = "(select 1 from plan o where o.done_by = ? and o.deleted_at is null)"
_STANDS = f"p.deleted_at is null and {_CAN_BE_BEGUN} and {_IS_NOT_RUN}"


def save(edit: Edit, plan: Planned) -> None:
    """Keep a plan as it is now."""
    edit.put(Table.PLAN, {"id": plan.id, "local_day": plan.day.isoformat(), **_columns(plan)})


def delete(edit: Edit, plan_id: str) -> None:
    """Take a plan away."""
    edit.remove(Table.PLAN, plan_id)


def load(store: Store, plan_id: str) -> Planned | None:
    """Read one; None when it is no longer there."""
    rows = store.rows("select * from plan where id = ? and deleted_at is null", (plan_id,))
    return _plan(rows[0]) if rows else None


def every(store: Store) -> list[Planned]:
    """Read all that was planned, met or not."""
    return [_plan(row) for row in store.rows("select * from plan where deleted_at is null order by local_day, id")]


def ahead(store: Store, period: Period, today: date) -> tuple[Planned, ...]:
    """Read what is still to come of a period, the earliest first; what was begun or done on its day is out."""
    days = Period(max(period.first, today), max(period.after, today))
    rows = store.rows(
        f"select * from plan p where p.local_day >= ? and p.local_day < ? and {_STANDS} order by p.local_day, p.id",
        day_range(days),
    )
    return _unmet(store, [_plan(row) for row in rows], days)


def first_from(store: Store, day: date) -> Planned | None:
    """Read what is planned first from a day to come on; None where nothing is."""
    rows = store.rows(
        f"select * from plan p where p.local_day >= ? and {_STANDS} order by p.local_day, p.id limit 1",
        (day.isoformat(),),
    )
    return _plan(rows[0]) if rows else None


def is_met(store: Store, plan: Planned) -> bool:
    """Tell whether it was begun or done on its day already."""
    return not _unmet(store, [plan], Period(plan.day, plan.day + timedelta(days=1)))


def tick_off(edit: Edit, run: Run, plan_id: str = "") -> None:
    """Note that a run is what was planned: the plan that it was logged from, else the first of its day and kind.

    One run ticks off one plan.
    """
    found = edit.connection.execute(
        f"select * from plan p where (p.id = ? or (p.local_day = ? and p.run_kind = ?)) and p.run_kind is not null "
        f"and {_STANDS} and not exists {_ANOTHER_DONE_BY} order by p.id <> ?, p.id",
        (plan_id, run.local_day.isoformat(), run.kind.value, run.id, plan_id),
    ).fetchone()
    if found is not None:
        save(edit, replace(_planned_run(found), done_by=run.id))


def follow(edit: Edit, before: Run, after: Run) -> None:
    """Let a run that is of another day or kind now tick off the plan that it meets there instead."""
    if (before.local_day, before.kind) == (after.local_day, after.kind):
        return
    held = edit.connection.execute(
        "select * from plan where done_by = ? and local_day = ? and run_kind = ? and deleted_at is null",
        (before.id, before.local_day.isoformat(), before.kind.value),
    ).fetchone()
    if held is not None:
        save(edit, replace(_planned_run(held), done_by=None))
    tick_off(edit, after)


def met_by_import(store: Store, import_id: str) -> list[PlannedRun]:
    """Find the planned runs that an import brought: of the same day and kind, each run for one plan."""
    rows = store.rows(
        f"select p.*, r.id as came from plan p join run r on r.local_day = p.local_day and r.kind = p.run_kind "
        f"where r.file_id in (select id from imported_file where import_id = ?) and r.deleted_at is null and {_STANDS} "
        f"and not exists {_ANOTHER_DONE_BY.replace('?', 'r.id')} order by p.id, r.id",
        (import_id,),
    )
    met: dict[str, PlannedRun] = {}
    for row in rows:
        if row["id"] not in met and row["came"] not in {each.done_by for each in met.values()}:
            met[row["id"]] = replace(_planned_run(row), done_by=row["came"])
    return list(met.values())


def _unmet(store: Store, plans: Sequence[Planned], period: Period) -> tuple[Planned, ...]:
    begun = _begun(store, period) if any(isinstance(plan, PlannedSession) for plan in plans) else []
    return tuple(
        plan for plan in plans if isinstance(plan, PlannedRun) or not any(plan.is_met_by(session) for session in begun)
    )


def _begun(store: Store, period: Period) -> list[Session]:
    rows = store.rows(
        "select local_day, title, routine_id from session where local_day >= ? and local_day < ? "
        "and deleted_at is null",
        day_range(period),
    )
    return [Session(local_day=day_of(row), title=row["title"], routine_id=row["routine_id"]) for row in rows]


def _columns(plan: Planned) -> dict[str, object]:
    if isinstance(plan, PlannedSession):
        return {"title": plan.title, "routine_id": plan.routine_id, "like_session_id": plan.like_session_id}
    return {
        "run_kind": plan.kind.value,
        "surface": plan.surface.value if plan.surface else None,
        "distance_m": plan.distance_m,
        "duration_s": plan.duration_s,
        "repeats": plan.repeats,
        "note": plan.note,
        "done_by": plan.done_by,
    }


def _plan(row: sqlite3.Row) -> Planned:
    if row["run_kind"] is not None:
        return _planned_run(row)
    return PlannedSession(
        id=row["id"],
        day=day_of(row),
        title=row["title"],
        routine_id=row["routine_id"],
        like_session_id=row["like_session_id"],
    )


def _planned_run(row: sqlite3.Row) -> PlannedRun:
    return PlannedRun(
        id=row["id"],
        day=day_of(row),
        kind=RunKind(row["run_kind"]),
        surface=Surface(row["surface"]) if row["surface"] else None,
        distance_m=row["distance_m"],
        duration_s=row["duration_s"],
        repeats=row["repeats"],
        note=row["note"],
        done_by=row["done_by"],
    )

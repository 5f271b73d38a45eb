"""The history: everything that happened in one line each, and what a search or a day asks of it."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from glutetracker.domain.happenings import DayDone, Happening, Reading, What
from glutetracker.domain.period import Period
from glutetracker.domain.running import RunKind, Surface
from glutetracker.domain.seeking import SetLimit
from glutetracker.store.body.body_sites import sites_of
from glutetracker.store.moments import day_range
from glutetracker.store.store import Store

_KINDS = {kind.value: kind for kind in RunKind}
_SURFACES = {surface.value: surface for surface in Surface}
_DONE = "s.is_done = 1 and s.deleted_at is null and e.deleted_at is null"
_SIGNS = frozenset({">", ">=", "<", "<=", "="})


class SessionAbout(NamedTuple):
    """What a session's line says besides its title.

    Attributes:
        exercises: Names of those done, in order.
        sets: How many sets were done; left and right are one.
    """

    exercises: tuple[str, ...] = ()
    sets: int = 0


class SetFound(NamedTuple):
    """A set that was searched for, and the name of its exercise."""

    exercise: str
    load_kg: float | None
    reps: int | None
    hold_s: float | None


def finished_sessions(store: Store) -> list[Happening]:
    """Read the lines of all finished sessions."""
    return [
        Happening(What.SESSION, row[0], row[1], row[2] or "", row[3], row[4], row[5])
        for row in store.rows(
            "select id, local_day, started_at, title, note, elapsed_s from session "
            "where deleted_at is null and is_open = 0"
        )
    ]


def all_runs(store: Store) -> list[Happening]:
    """Read the lines of all runs, walks and hikes."""
    rows = store.rows(
        "select id, local_day, started_at, note, duration_s, kind, surface, shoes, distance_m, ascent_m, avg_hr_bpm "
        "from run where deleted_at is null"
    )
    return [_run_line(row) for row in rows]


def all_visits(store: Store) -> list[Happening]:
    """Read the lines of all measuring visits."""
    rows = store.rows(
        "select visit_id, max(local_day) as day, max(coalesce(taken_at, '')) as began, site, unit, "
        "avg(value) as value, group_concat(distinct note) as notes from measure where deleted_at is null group by 1, 4"
    )
    sites = sites_of(store, rows)
    found: dict[str, Happening] = {}
    for row in rows:
        reading = Reading(sites[row["site"]], row["value"])
        visit = found.get(row["visit_id"], Happening(What.VISIT, row["visit_id"], row["day"], row["began"]))
        said = row["notes"].strip()
        note = visit.note if said in visit.note else f"{visit.note} {said}".strip()
        found[visit.id] = visit._replace(note=note, readings=(*visit.readings, reading))
    return list(found.values())


def about_sessions(store: Store, ids: Sequence[str]) -> dict[str, SessionAbout]:
    """Read what the lines of some sessions say."""
    found: dict[str, SessionAbout] = {}
    for row in store.rows(
        "select e.session_id, x.name, count(distinct s.position) from session_entry e "
        "join exercise x on x.id = e.exercise join strength_set s on s.entry_id = e.id "
        f"where e.session_id in ({', '.join('?' * len(ids))}) and {_DONE} group by e.id order by e.position",
        ids,
    ):
        before = found.get(row[0], SessionAbout())
        found[row[0]] = SessionAbout((*before.exercises, row[1]), before.sets + row[2])
    return found


def exercises_by_session(store: Store) -> dict[str, str]:
    """Read the names of the exercises of every session, to search in."""
    rows = store.rows(
        "select e.session_id, group_concat(x.name, ', ') from session_entry e join exercise x on x.id = e.exercise "
        "where e.deleted_at is null group by 1"
    )
    return {row[0]: row[1] for row in rows}


def sets_within(store: Store, limits: Sequence[SetLimit]) -> dict[str, list[str]]:
    """Find the sessions with a done set within limits, and the names of its exercises."""
    holds = _holding(limits)
    found: dict[str, list[str]] = {}
    for row in store.rows(
        "select e.session_id, x.name from session_entry e join exercise x on x.id = e.exercise "
        f"where exists (select 1 from strength_set s where s.entry_id = e.id and {_DONE} and {holds})",
        [limit.value for limit in limits],
    ):
        found.setdefault(row[0], []).append(row[1])
    return found


def heaviest_within(store: Store, ids: Sequence[str], limits: Sequence[SetLimit]) -> dict[str, list[SetFound]]:
    """Read the done sets within limits of some sessions, the heaviest first."""
    found: dict[str, list[SetFound]] = {}
    for row in store.rows(
        "select e.session_id, x.name, s.load_kg, s.reps, s.hold_s from session_entry e "
        "join exercise x on x.id = e.exercise join strength_set s on s.entry_id = e.id "
        f"where e.session_id in ({', '.join('?' * len(ids))}) and {_DONE} and {_holding(limits)} "
        "order by s.load_kg desc, s.reps desc, s.hold_s desc",
        [*ids, *(limit.value for limit in limits)],
    ):
        found.setdefault(row[0], []).append(SetFound(*row[1:]))
    return found


def _holding(limits: Sequence[SetLimit]) -> str:
    return " and ".join(f"s.{limit.column} {_sign(limit.sign)} ?" for limit in limits)


def days_done(store: Store, period: Period, *, with_body: bool) -> dict[date, DayDone]:
    """Read what was done on each day of a period that anything was done on."""
    found: dict[date, DayDone] = {}

    def tell(rows: Iterable[sqlite3.Row]) -> None:
        for row in rows:
            day = date.fromisoformat(row["day"])
            told = {name: row[name] or 0 for name in row.keys() if name != "day"}  # noqa: SIM118
            found[day] = found.get(day, DayDone())._replace(**told)

    days = day_range(period)
    tell(store.rows(
        "select w.local_day as day, count(distinct w.id) as sessions, "
        "count(distinct e.id || ' ' || s.position) as sets "
        "from session w left join session_entry e on e.session_id = w.id and e.deleted_at is null "
        "left join strength_set s on s.entry_id = e.id and s.is_done = 1 and s.deleted_at is null "
        "where w.local_day >= ? and w.local_day < ? and w.is_open = 0 and w.deleted_at is null group by 1",
        days,
    ))  # fmt: skip
    tell(store.rows(
        "select local_day as day, count(*) as runs, sum(distance_m) as moved_m, sum(duration_s) as moved_s from run "
        "where local_day >= ? and local_day < ? and deleted_at is null group by 1",
        days,
    ))  # fmt: skip
    if with_body:
        tell(store.rows(
            "select local_day as day, count(distinct visit_id) as visits from measure "
            "where local_day >= ? and local_day < ? and deleted_at is null group by 1",
            days,
        ))  # fmt: skip
    return found


def _run_line(row: sqlite3.Row) -> Happening:
    run_id, day, began, note, lasted_s, kind, surface, shoes, distance_m, ascent_m, pulse = row
    return Happening(
        What.RUN, run_id, day, began or "", "", note, lasted_s, _KINDS[kind], _SURFACES.get(surface), shoes,
        distance_m, ascent_m, pulse,
    )  # fmt: skip


def _sign(sign: str) -> str:
    if sign not in _SIGNS:
        raise ValueError(sign)
    return sign

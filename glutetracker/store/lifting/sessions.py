"""Sessions of glute work with their entries and sets: values in, values out."""

import sqlite3
from datetime import date

from glutetracker.domain.frozen import dataclass
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.strength import Session, SessionEntry, StrengthSet, hard_sets
from glutetracker.domain.period import Period
from glutetracker.store.lifting.session_rows import entry_of, session_of, set_of
from glutetracker.store.moments import day_of, day_range, moment_columns
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table, utc_text

_ALIVE = "s.deleted_at is null and e.deleted_at is null and w.deleted_at is null"
_JOINED = "strength_set s join session_entry e on e.id = s.entry_id join session w on w.id = e.session_id"
_BY_DAY = "session w cross join session_entry e on e.session_id = w.id"
"""Days first, which cross holds SQLite to: else it reads every entry there is."""
_HAS_DONE = "exists (select 1 from strength_set s where s.entry_id = e.id and s.is_done = 1 and s.deleted_at is null)"


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """A session in one line; the counts leave out planned sets and warm-ups' stimulus."""

    session: Session
    exercise_names: tuple[str, ...]
    set_count: int
    hard_glute_sets: float


def save_session(edit: Edit, session: Session, *, file_id: str | None = None) -> None:
    """Keep a session as it is now; file_id names the imported file that told of it."""
    edit.put(
        Table.SESSION,
        {
            "id": session.id,
            **moment_columns(session.started_at),
            "local_day": session.local_day.isoformat(),
            "title": session.title,
            "elapsed_s": session.elapsed_s,
            "is_open": int(session.is_open),
            "routine_id": session.routine_id,
            "rest_after": session.rest_after,
            "rest_s": session.rest_s,
            "effort_rpe": session.effort_rpe,
            "source": session.source,
            "note": session.note,
            **({"file_id": file_id} if file_id else {}),
        },
    )


def save_entry(edit: Edit, entry: SessionEntry, exercise: Exercise) -> None:
    """Keep an exercise's place in a session."""
    edit.keep_if_new(Table.EXERCISE, {"id": exercise.id, "name": exercise.name})
    edit.put(
        Table.SESSION_ENTRY,
        {
            "id": entry.id,
            "session_id": entry.session_id,
            "exercise": entry.exercise,
            "position": entry.position,
            "superset": entry.superset,
            "rest_s": entry.rest_s,
            "felt": entry.felt.value if entry.felt else None,
            "note": entry.note,
        },
    )


def save_set(edit: Edit, done: StrengthSet, exercise: Exercise) -> None:
    """Keep a set, with what it counts for."""
    hard_glute, hard_side_hip = hard_sets(done, exercise)
    edit.put(
        Table.STRENGTH_SET,
        {
            "id": done.id,
            "entry_id": done.entry_id,
            "position": done.position,
            "kind": done.kind.value,
            "side": done.side.value,
            "reps": done.reps,
            "load_kg": done.load_kg,
            "band": done.band,
            "band_place": done.band_place.value if done.band_place else None,
            "hold_s": done.hold_s,
            "distance_m": done.distance_m,
            "rir": done.rir,
            "is_done": int(done.is_done),
            "done_at": utc_text(done.done_at) if done.done_at else None,
            "hard_glute": hard_glute,
            "hard_side_hip": hard_side_hip,
            "note": done.note,
        },
    )


def load(store: Store, session_id: str) -> LoggedSession | None:
    """Read a session whole; None when it is deleted or never was."""
    found = store.rows("select * from session where id = ? and deleted_at is null", (session_id,))
    if not found:
        return None
    sets: dict[str, list[StrengthSet]] = {}
    for row in store.rows(
        "select s.* from strength_set s join session_entry e on e.id = s.entry_id "
        "where e.session_id = ? and s.deleted_at is null order by s.position, s.side",
        (session_id,),
    ):
        sets.setdefault(row["entry_id"], []).append(set_of(row))
    entries = store.rows(
        "select * from session_entry where session_id = ? and deleted_at is null order by position, id", (session_id,)
    )
    return LoggedSession(
        session_of(found[0]),
        tuple(LoggedEntry(entry_of(row), tuple(sets.get(row["id"], ()))) for row in entries),
    )


def open_session(store: Store) -> LoggedSession | None:
    """Read the session being logged; None when there is none."""
    found = store.rows("select id from session where is_open = 1 and deleted_at is null order by id desc limit 1")
    return load(store, found[0]["id"]) if found else None


def last_finished(store: Store, day: date) -> LoggedSession | None:
    """Read the session of a day that was finished last; None when there is none."""
    found = store.rows(
        "select id from session where local_day = ? and is_open = 0 and deleted_at is null "
        "order by started_at desc, id desc limit 1",
        (day.isoformat(),),
    )
    return load(store, found[0]["id"]) if found else None


def last_entry(store: Store, exercise: str, *, but_session: str = "", until: date = date.max) -> LoggedEntry | None:
    """Read an exercise as it was done the last time, up to a day, its done sets alone; None when it never was."""
    # From the last day backwards, one never planned asked for first: else every set of it would be read.
    found = store.rows(
        f"select e.* from {_BY_DAY} where exists (select 1 from session_entry where exercise = ?1) "
        f"and +e.exercise = ?1 and w.id <> ?2 and w.local_day <= ?3 "
        f"and w.deleted_at is null and e.deleted_at is null and {_HAS_DONE} "
        "order by w.local_day desc, w.started_at desc, e.id desc limit 1",
        (exercise, but_session, until.isoformat()),
    )
    if not found:
        return None
    rows = store.rows(
        "select * from strength_set where entry_id = ? and is_done = 1 and deleted_at is null order by position, side",
        (found[0]["id"],),
    )
    return LoggedEntry(entry_of(found[0]), tuple(set_of(row) for row in rows))


def last_sets(store: Store, exercise: str, *, before_session: str = "") -> tuple[StrengthSet, ...]:
    """Read the done sets of an exercise the last time it was trained."""
    entry = last_entry(store, exercise, but_session=before_session)
    return entry.sets if entry else ()


def recent_exercises(store: Store, since: date) -> list[str]:
    """Name the exercises trained since a day, the last one first."""
    rows = store.rows(
        f"select e.exercise, max(w.local_day) as last_day from {_BY_DAY} "
        "where w.local_day >= ? and e.deleted_at is null and w.deleted_at is null group by 1 order by 2 desc",
        (since.isoformat(),),
    )
    return [row["exercise"] for row in rows]


def summaries(store: Store, period: Period, *, limit: int = -1) -> list[SessionSummary]:
    """Read the finished sessions of a period in one line each, newest first."""
    picked = (
        "select * from session where local_day >= ? and local_day < ? and is_open = 0 and deleted_at is null "
        "order by local_day desc, started_at desc, id desc limit ?"
    )
    values = (*day_range(period), limit)
    trained: dict[str, list[sqlite3.Row]] = {}
    for row in store.rows(
        f"select w.id, x.name, count(distinct s.position) as set_count, sum(s.hard_glute) as glute "
        f"from ({picked}) w join session_entry e on e.session_id = w.id and e.deleted_at is null "
        "join exercise x on x.id = e.exercise "
        "join strength_set s on s.entry_id = e.id and s.deleted_at is null and s.is_done = 1 "
        "group by e.id order by e.position",
        values,
    ):
        trained.setdefault(row["id"], []).append(row)
    return [_summary(row, trained.get(row["id"], [])) for row in store.rows(picked, values)]


def hard_sets_by_day(store: Store, period: Period) -> list[tuple[date, float, float]]:
    """Sum hard sets of gluteus maximus and side hip for each day that has a done set."""
    rows = store.rows(
        f"select w.local_day, sum(s.hard_glute) as glute, sum(s.hard_side_hip) as side_hip from {_JOINED} "
        f"where w.local_day >= ? and w.local_day < ? and s.is_done = 1 and {_ALIVE} group by 1 order by 1",
        day_range(period),
    )
    return [(day_of(row), row["glute"], row["side_hip"]) for row in rows]


def sets_of(store: Store, exercise: str, period: Period) -> list[tuple[date, StrengthSet]]:
    """Read every done set of an exercise in a period with its day, oldest first."""
    rows = store.rows(  # the + keeps SQLite from reading all of the exercise there is
        f"select s.*, w.local_day from {_BY_DAY} cross join strength_set s on s.entry_id = e.id "
        f"where +e.exercise = ? and w.local_day >= ? and w.local_day < ? and s.is_done = 1 "
        f"and {_ALIVE} order by w.local_day, w.started_at, s.position",
        (exercise, *day_range(period)),
    )
    return [(day_of(row), set_of(row)) for row in rows]


def trained_exercises(store: Store, since: date = date.min) -> list[tuple[str, str, int]]:
    """List exercises with a done set: id, name and in how many sessions since a day, most trained first."""
    # One done set is looked for by exercise; to count over all years would read every entry there is.
    rows = store.rows(
        "select x.id, x.name, coalesce(t.times, 0) as times from exercise x left join ("
        f"select e.exercise, count(distinct e.session_id) as times from {_BY_DAY} "
        "where w.local_day >= ? and w.deleted_at is null and e.deleted_at is null "
        f"and {_HAS_DONE} group by 1"
        f") t on t.exercise = x.id where exists (select 1 from {_JOINED} "
        f"where e.exercise = x.id and s.is_done = 1 and {_ALIVE}) order by 3 desc, 2",
        (since.isoformat(),),
    )
    return [(row["id"], row["name"], row["times"]) for row in rows]


def first_day(store: Store) -> date | None:
    """Find the day of the first session."""
    row = store.rows("select min(local_day) as day from session where deleted_at is null")[0]
    return date.fromisoformat(row["day"]) if row["day"] else None


def _summary(row: sqlite3.Row, entries: list[sqlite3.Row]) -> SessionSummary:
    return SessionSummary(
        session=session_of(row),
        exercise_names=tuple(entry["name"] for entry in entries),
        set_count=sum(entry["set_count"] for entry in entries),
        hard_glute_sets=sum(entry["glute"] for entry in entries),
    )

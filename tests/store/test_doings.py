from datetime import UTC, date, datetime

from glutetracker.domain.running import RunKind
from glutetracker.store import Table
from glutetracker.store.lifting import doings


def test_sessions_with_a_done_set_are_counted_and_the_last_day_told(store, log_session, hip_thrust):
    log_session(date(2026, 3, 2))
    log_session(date(2026, 3, 9))
    log_session(date(2026, 3, 16), {"reps": 8, "load_kg": 80.0, "is_done": False})
    assert doings.sessions_with(store, hip_thrust.id) == doings.Doings(2, date(2026, 3, 9))


def test_what_was_deleted_is_not_counted(store, log_session, hip_thrust):
    session = log_session()
    with store.write("Delete") as edit:
        edit.remove(Table.SESSION, session.id)
    assert doings.sessions_with(store, hip_thrust.id) == doings.Doings(0)


def test_runs_of_a_kind_are_counted_with_the_longest(store, log_run):
    log_run(date(2026, 3, 2), kind=RunKind.HILL, distance_m=6_000.0)
    log_run(date(2026, 3, 4), kind=RunKind.HILL, distance_m=None)
    log_run(date(2026, 3, 5), kind=RunKind.EASY, distance_m=9_000.0)
    assert doings.runs_of(store, RunKind.HILL) == doings.Doings(2, date(2026, 3, 4), 6_000.0)
    assert doings.runs_of(store, RunKind.SAND) == doings.Doings(0)


def test_the_times_before_a_session_are_those_that_began_before_it(store, log_session, hip_thrust):
    day = date(2026, 3, 2)
    evening = log_session(day, started_at=datetime(2026, 3, 2, 18, tzinfo=UTC))
    morning = log_session(day, started_at=datetime(2026, 3, 2, 7, tzinfo=UTC))
    week_before = log_session(date(2026, 2, 23))
    found = doings.last_times(store, hip_thrust.id, 5, before=evening.id)
    assert [session for session, *_ in found] == [morning.id, week_before.id]
    assert [session for session, *_ in doings.last_times(store, hip_thrust.id, 1)] == [evening.id]

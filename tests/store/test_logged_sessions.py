"""What pages and the command line ask of the sessions."""

from datetime import UTC, date, datetime, timedelta, timezone

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.strength import Side
from glutetracker.domain.period import Period
from glutetracker.store import runs
from glutetracker.store.body import measures
from glutetracker.store.lifting import sessions

MONDAY = date(2026, 3, 2)
MARCH = Period(date(2026, 3, 1), date(2026, 4, 1))

SQUAT = Exercise(id="back_squat", name="Back squat", pattern="squat", load_type=LoadType.BARBELL)


def at(day, hour=18, offset_min=60):
    return datetime(day.year, day.month, day.day, hour, tzinfo=timezone(timedelta(minutes=offset_min)))


def test_the_session_being_logged_is_found(store, log_session):
    assert sessions.open_session(store) is None
    log_session(title="done")
    log_session(title="going on", is_open=True)
    assert sessions.open_session(store).session.title == "going on"


def test_a_session_is_read_with_its_sets_in_order(store, log_session):
    session = log_session(MONDAY, {"position": 2, "reps": 6}, {"position": 1, "reps": 8})
    assert [each.reps for each in sessions.load(store, session.id).entries[0].sets] == [8, 6]


def test_a_session_that_never_was_is_none(store):
    assert sessions.load(store, "no such session") is None


def test_the_last_sets_of_an_exercise_leave_planned_ones_and_the_present_session_out(store, log_session):
    log_session(MONDAY, {"reps": 8, "load_kg": 80.0}, {"reps": 7, "load_kg": 80.0})
    now = log_session(MONDAY + timedelta(days=2), {"reps": 5, "load_kg": 90.0})
    log_session(MONDAY + timedelta(days=3), {"reps": 5, "is_done": False})
    assert [each.reps for each in sessions.last_sets(store, "hip_thrust_barbell")] == [5]
    assert [each.reps for each in sessions.last_sets(store, "hip_thrust_barbell", before_session=now.id)] == [8, 7]
    assert sessions.last_sets(store, "back_squat") == ()


def test_recent_exercises_come_with_the_last_one_first(store, log_session):
    log_session(MONDAY, exercise=SQUAT)
    log_session(MONDAY + timedelta(days=1))
    assert sessions.recent_exercises(store, MONDAY) == ["hip_thrust_barbell", "back_squat"]
    assert sessions.recent_exercises(store, MONDAY + timedelta(days=1)) == ["hip_thrust_barbell"]


def test_summaries_tell_each_finished_session_of_a_period_newest_first(store, log_session):
    log_session(date(2026, 2, 28))
    log_session(MONDAY, {"position": 1, "side": Side.LEFT, "reps": 8}, {"position": 1, "side": Side.RIGHT, "reps": 8})
    log_session(MONDAY + timedelta(days=1), {"reps": 8}, {"reps": 8, "rir": 6.0}, {"reps": 9, "is_done": False})
    log_session(MONDAY + timedelta(days=2), is_open=True)
    found = sessions.summaries(store, MARCH)
    assert [(each.session.local_day.day, each.set_count, each.hard_glute_sets) for each in found] == [
        (3, 2, 1.25),
        (2, 1, 1.0),
    ]
    assert {each.exercise_names for each in found} == {("Barbell hip thrust",)}
    assert [each.session.local_day.day for each in sessions.summaries(store, MARCH, limit=1)] == [3]


def test_a_session_without_sets_has_an_empty_summary(store, log_session):
    log_session(MONDAY, {"reps": 9, "is_done": False})
    found = sessions.summaries(store, MARCH)
    assert (found[0].exercise_names, found[0].set_count, found[0].hard_glute_sets) == ((), 0, 0)


def test_hard_sets_are_summed_by_day(store, log_session):
    log_session(MONDAY, {"reps": 8}, {"reps": 8})
    log_session(MONDAY)
    log_session(MONDAY + timedelta(days=1), {"reps": 8, "is_done": False})
    assert sessions.hard_sets_by_day(store, MARCH) == [(MONDAY, 3.0, 0.75)]


def test_the_sets_of_an_exercise_come_oldest_first_with_their_days(store, log_session):
    log_session(MONDAY + timedelta(days=2), {"reps": 6})
    log_session(MONDAY, {"reps": 8})
    found = sessions.sets_of(store, "hip_thrust_barbell", MARCH)
    assert [(day.day, done.reps) for day, done in found] == [(2, 8), (4, 6)]


def test_trained_exercises_come_with_the_most_trained_first(store, log_session):
    log_session(MONDAY, exercise=SQUAT)
    log_session(MONDAY)
    log_session(MONDAY)
    log_session(MONDAY, {"reps": 5, "is_done": False}, exercise=SQUAT)
    assert sessions.trained_exercises(store) == [
        ("hip_thrust_barbell", "Barbell hip thrust", 2),
        ("back_squat", "Back squat", 1),
    ]


def test_first_days(store, log_session, log_run, log_visit):
    assert (sessions.first_day(store), runs.first_day(store), measures.first_day(store)) == (None, None, None)
    log_session(MONDAY)
    log_run(MONDAY + timedelta(days=1))
    log_visit(MONDAY + timedelta(days=2))
    assert sessions.first_day(store) == MONDAY
    assert runs.first_day(store) == MONDAY + timedelta(days=1)
    assert measures.first_day(store) == MONDAY + timedelta(days=2)


def test_moments_are_stored_in_utc_to_the_millisecond_where_there_are_any(store, log_session):
    log_session(MONDAY, {"reps": 8, "done_at": datetime(2026, 3, 2, 18, 0, 5, 123_000, tzinfo=UTC)})
    log_session(MONDAY, {"reps": 8, "done_at": at(MONDAY)})
    assert {row["done_at"] for row in store.rows("select done_at from v_set")} == {
        "2026-03-02T18:00:05.123Z",
        "2026-03-02T17:00:00Z",
    }

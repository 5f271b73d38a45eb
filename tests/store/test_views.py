"""Every public view says what plain Python works out from the same facts."""

from collections import defaultdict
from contextlib import closing
from datetime import date, datetime, timedelta
from statistics import fmean

import pytest
from hypothesis import HealthCheck, given, settings
from invented_journals import journals, write

from glutetracker.domain.body.measure import Site
from glutetracker.domain.lifting.strength import Side, hard_sets
from glutetracker.domain.period import WEEK, week_start
from glutetracker.domain.running import RunKind, hard_work_s
from glutetracker.store import Store, runs
from glutetracker.store.lifting import sessions

MONDAY = date(2026, 3, 2)


@pytest.fixture
def read_all(tmp_path_factory):
    """Write an invented journal into a file of its own and read one view."""

    def read(journal, view):
        with closing(Store.open(tmp_path_factory.mktemp("views") / "journal.sqlite")) as store:
            seen = write(store, journal)
            return seen, [dict(row) for row in store.rows(f"select * from {view}")]

    return read


invented = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@invented
@given(journal=journals)
def test_weeks(read_all, journal):
    (seen_sessions, seen_runs, seen_measures), rows = read_all(journal, "v_week")
    real_runs = [run for run, _ in seen_runs if run.kind.is_run]
    facts = [*(session for session, _ in seen_sessions), *real_runs, *seen_measures]
    all_days = [fact.local_day for fact in facts]
    weeks = []
    if all_days:
        week = week_start(min(all_days))
        while week <= max(all_days):
            weeks.append(week)
            week += WEEK
    assert [row["week_start"] for row in rows] == [week.isoformat() for week in weeks]
    for row, week in zip(rows, weeks, strict=True):
        here = [run for run in real_runs if week_start(run.local_day) == week]
        assert row["run_km"] == pytest.approx(sum(run.distance_m or 0 for run in here) / 1000)
        assert row["run_duration_s"] == pytest.approx(sum(run.duration_s or 0 for run in here))
        assert row["hard_run_duration_s"] == pytest.approx(sum(hard_work_s(run) for run in here))
        trained = [pair for session, done in seen_sessions if week_start(session.local_day) == week for pair in done]
        assert row["hard_glute_sets"] == pytest.approx(sum(hard_sets(done, exercise)[0] for exercise, done in trained))
        assert row["hip_cm"] == _mean_of_visits(seen_measures, Site.HIP, week)
        assert row["weight_kg"] == _mean_of_visits(seen_measures, Site.WEIGHT, week)


def _mean_of_visits(seen, site, week):
    visits = defaultdict(list)
    for measure in seen:
        if measure.site is site and week_start(measure.local_day) == week:
            visits[measure.visit_id].append(measure.value)
    return pytest.approx(fmean(map(fmean, visits.values()))) if visits else None


@invented
@given(journal=journals)
def test_sessions_and_sets(read_all, journal):
    (seen_sessions, _, _), rows = read_all(journal, "v_session")
    told = {row["id"]: row for row in rows}
    assert told.keys() == {session.id for session, _ in seen_sessions}
    for session, done in seen_sessions:
        row = told[session.id]
        assert row["set_count"] == len({(each.entry_id, each.position) for _, each in done})
        assert row["hard_glute_sets"] == pytest.approx(sum(hard_sets(each, exercise)[0] for exercise, each in done))
        assert (row["title"], row["local_day"]) == (session.title, session.local_day.isoformat())
        assert (row["started_at"] is None) == (session.started_at is None)


@invented
@given(journal=journals)
def test_sets(read_all, journal):
    (seen_sessions, _, _), rows = read_all(journal, "v_set")
    told = {row["id"]: row for row in rows}
    seen = {done.id: (session, exercise, done) for session, sets_ in seen_sessions for exercise, done in sets_}
    assert told.keys() == seen.keys()
    for set_id, (session, exercise, done) in seen.items():
        row = told[set_id]
        assert (row["session_id"], row["local_day"]) == (session.id, session.local_day.isoformat())
        assert (row["exercise"], row["exercise_name"]) == (exercise.id, exercise.name)
        assert (row["hard_glute"], row["hard_side_hip"]) == hard_sets(done, exercise)
        for name in ("position", "kind", "side", "reps", "load_kg", "rir", "note"):
            assert row[name] == getattr(done, name)


@invented
@given(journal=journals)
def test_runs(read_all, journal):
    (_, seen_runs, _), rows = read_all(journal, "v_run")
    told = {row["id"]: row for row in rows}
    assert told.keys() == {run.id for run, _ in seen_runs}
    for run, laps in seen_runs:
        row = told[run.id]
        assert (row["lap_count"], row["point_count"]) == (len(laps), 2 * len(laps))
        for name in ("kind", "surface", "distance_m", "duration_s", "work_s", "note"):
            assert row[name] == getattr(run, name)
        if run.started_at is not None:
            assert datetime.fromisoformat(row["started_at"]) == run.started_at
            assert timedelta(minutes=row["utc_offset_min"]) == run.started_at.utcoffset()


@invented
@given(journal=journals)
def test_laps_and_measures(read_all, journal):
    (_, seen_runs, seen_measures), rows = read_all(journal, "v_lap")
    assert sorted((row["run_id"], row["position"], row["start_s"]) for row in rows) == sorted(
        (run.id, lap.position, lap.start_s) for run, laps in seen_runs for lap in laps
    )
    (_, _, seen_measures), rows = read_all(journal, "v_measure")
    assert sorted((row["id"], row["site"], row["value"], row["unit"]) for row in rows) == sorted(
        (measure.id, measure.site, measure.value, measure.site.unit) for measure in seen_measures
    )


@invented
@given(journal=journals)
def test_what_is_read_back_is_what_was_written(tmp_path_factory, journal):
    with closing(Store.open(tmp_path_factory.mktemp("facts") / "journal.sqlite")) as store:
        seen_sessions, seen_runs, seen_measures = write(store, journal)
        for session, done in seen_sessions:
            logged = sessions.load(store, session.id)
            assert logged.session == session
            assert [each for entry in logged.entries for each in entry.sets if each.is_done] == sorted(
                (each for _, each in done), key=lambda each: _place(logged, each)
            )
        for run, laps in seen_runs:
            assert runs.load(store, run.id) == run
            assert runs.laps(store, run.id) == laps
        assert {each.id for each in seen_measures} == {row["id"] for row in store.rows("select id from v_measure")}


def _place(logged, done):
    entries = [entry.entry.id for entry in logged.entries]
    return entries.index(done.entry_id), done.position, done.side.value


def test_weeks_go_on_through_an_empty_month(store, log_run):
    log_run(MONDAY)
    log_run(MONDAY + timedelta(days=34))
    rows = store.rows("select week_start, run_km, hip_cm from v_week")
    assert [row["run_km"] for row in rows] == [5.0, 0.0, 0.0, 0.0, 5.0]
    assert {row["hip_cm"] for row in rows} == {None}


def test_a_sunday_belongs_to_the_week_of_the_monday_before(store, log_run):
    log_run(MONDAY + timedelta(days=6))
    assert store.rows("select week_start from v_week")[0]["week_start"] == MONDAY.isoformat()


def test_a_walk_alone_makes_no_week(store, log_run):
    log_run(kind=RunKind.WALK)
    log_run(kind=RunKind.HIKE)
    assert store.rows("select * from v_week") == []
    assert len(store.rows("select * from v_run")) == 2


def test_an_empty_journal_has_no_weeks(store):
    assert store.rows("select * from v_week") == []


def test_left_and_right_of_a_set_count_once(store, log_session):
    log_session(MONDAY, {"position": 1, "side": Side.LEFT, "reps": 8}, {"position": 1, "side": Side.RIGHT, "reps": 8})
    assert store.rows("select set_count, hard_glute_sets from v_session")[0][:] == (1, 1.0)
    assert len(store.rows("select * from v_set")) == 2


def test_a_hip_is_the_mean_of_the_weeks_visits_each_the_mean_of_its_readings(store, log_visit):
    log_visit(MONDAY, Site.HIP, 98.0, 99.0)
    log_visit(MONDAY + timedelta(days=3), Site.HIP, 100.5)
    assert store.rows("select hip_cm from v_week")[0]["hip_cm"] == pytest.approx((98.5 + 100.5) / 2)

"""What pages and the command line ask of runs and measures."""

from datetime import date, datetime, timedelta, timezone

import pytest

from glutetracker.domain.body.measure import Site
from glutetracker.domain.period import Period
from glutetracker.domain.running import Lap, RunKind, Surface
from glutetracker.store import Table, runs
from glutetracker.store.body import measures
from glutetracker.store.problems import DamagedError

MONDAY = date(2026, 3, 2)
MARCH = Period(date(2026, 3, 1), date(2026, 4, 1))


def at(day, hour=18, offset_min=60):
    return datetime(day.year, day.month, day.day, hour, tzinfo=timezone(timedelta(minutes=offset_min)))


def test_runs_of_a_period_come_newest_first(store, log_run):
    early, late = log_run(MONDAY, started_at=at(MONDAY, 7)), log_run(MONDAY, started_at=at(MONDAY, 19))
    log_run(date(2026, 4, 1))
    assert runs.between(store, MARCH) == [late, early]
    assert runs.between(store, MARCH, limit=1) == [late]


def test_distance_by_day_leaves_walks_out_and_takes_an_unknown_distance_for_none(store, log_run):
    log_run(MONDAY)
    log_run(MONDAY, distance_m=None, duration_s=600.0)
    log_run(MONDAY, kind=RunKind.WALK)
    log_run(MONDAY + timedelta(days=1), kind=RunKind.LONG, distance_m=12_000.0, surface=Surface.TRAIL)
    assert runs.distance_by_day(store, MARCH) == [
        (MONDAY, RunKind.EASY, 5000.0, 2400.0),
        (MONDAY + timedelta(days=1), RunKind.LONG, 12_000.0, 1800.0),
    ]


def test_a_run_keeps_the_clock_it_was_run_by(store, log_run):
    run = log_run(MONDAY, started_at=at(MONDAY, 6, offset_min=345))
    loaded = runs.load(store, run.id)
    assert loaded.started_at == run.started_at
    assert loaded.started_at.utcoffset() == timedelta(hours=5, minutes=45)


def test_runs_that_began_around_a_moment_are_found(store, log_run):
    run = log_run(MONDAY, started_at=at(MONDAY, 7))
    log_run(MONDAY)
    minute = timedelta(minutes=1)
    assert runs.started_around(store, at(MONDAY, 7) - minute, at(MONDAY, 7) + minute) == [run]
    assert runs.started_around(store, at(MONDAY, 7, 0) - minute, at(MONDAY, 7, 0) + minute) == []


def test_laps_and_track_come_back_as_they_were(store, log_run):
    run = log_run()
    told = [Lap(position=1, start_s=0.0, duration_s=300.0, avg_hr_bpm=150.0, kind="interval")]
    with store.write("Track") as edit:
        runs.save_parts(edit, run, told, b"packed points", 5)
    assert runs.laps(store, run.id) == told
    assert runs.packed_track(store, run.id) == b"packed points"
    assert runs.packed_track(store, "no such run") is None


def test_a_track_without_points_is_none(store, log_run):
    run = log_run()
    with store.write("Track") as edit:
        runs.save_parts(edit, run, [], b"head", 0)
    assert runs.packed_track(store, run.id) is None


def test_a_damaged_track_is_a_sentence(store, log_run):
    run = log_run()
    with store.write("Track") as edit:
        runs.save_parts(edit, run, [], b"packed points", 5)
    store.database.conn.execute("update track set packed = x'00'")
    with pytest.raises(DamagedError, match="track of this run is damaged"):
        runs.packed_track(store, run.id)


# Measures


def test_readings_of_a_site_come_oldest_first(store, log_visit):
    late, early = log_visit(MONDAY + timedelta(days=1)), log_visit(MONDAY, Site.HIP, 98.4, 98.6)
    log_visit(MONDAY, Site.WEIGHT, 63.0)
    assert measures.of_site(store, Site.HIP, MARCH) == [*early, *late]
    assert len(measures.between(store, MARCH)) == 4
    assert measures.of_site(store, Site.HIP, Period(MONDAY, MONDAY)) == []


def test_the_latest_visit_is_the_one_of_the_last_day(store, log_visit):
    assert measures.latest_visit(store) == []
    late = log_visit(MONDAY + timedelta(days=1), Site.HIP, 98.4, 98.6)
    log_visit(MONDAY, Site.HIP, 90.0)
    assert measures.latest_visit(store) == late


def test_the_last_visits_come_newest_first_with_their_readings_in_order(store, log_visit):
    visits = [log_visit(MONDAY + timedelta(days=day), Site.HIP, 98.0 + day, 98.2) for day in range(4)]
    assert measures.last_visits(store, 3) == visits[:0:-1]
    assert measures.last_visits(store, 9)[-1] == visits[0]


def test_a_visit_that_was_deleted_is_no_last_visit(store, log_visit):
    kept, gone = log_visit(MONDAY, Site.HIP, 98.0), log_visit(MONDAY + timedelta(days=1), Site.WAIST, 70.0)
    with store.write("Deleted") as edit:
        edit.remove(Table.MEASURE, gone[0].id)
    assert measures.last_visits(store, 5) == [kept]

"""Demanding runs and heavy hip work within two days, told with why and without blame."""

from datetime import UTC, date, datetime, timedelta

import pytest

from glutetracker.analysis.collisions import close_pairs, demand, told, why
from glutetracker.domain.lifting.hip_work import HipWork
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, RunKind
from glutetracker.domain.units import DistanceUnit

MONDAY = date(2026, 3, 2)
EVENING = datetime(2026, 3, 2, 18, tzinfo=UTC)


def session(hours=0.0, sets=8.0):
    began = EVENING + timedelta(hours=hours)
    return HipWork(began.date(), began, sets)


def run(hours, kind=RunKind.LONG, **about):
    began = EVENING + timedelta(hours=hours)
    return Run(kind=kind, local_day=began.date(), started_at=began, distance_m=18_200.0, **about)


@pytest.mark.parametrize(("hours", "is_close"), [(20, True), (48, True), (49, False), (-30, True), (-50, False)])
def test_close_is_within_48_hours_either_way(hours, is_close):
    assert len(close_pairs([session()], [run(hours)])) == is_close


def test_a_light_session_or_an_easy_run_is_no_matter():
    assert close_pairs([session(sets=5.5)], [run(20)]) == ()
    assert close_pairs([session()], [run(20, RunKind.EASY)]) == ()


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ({"kind": RunKind.HILL}, "hard"),
        ({"kind": RunKind.RACE}, "hard"),
        ({"kind": RunKind.DOWNHILL}, "downhill"),
        ({"kind": RunKind.EASY, "duration_s": 6000.0}, "long"),
        ({"kind": RunKind.EASY, "effort_rpe": 8.0}, "hard"),
        ({"kind": RunKind.EASY, "effort_rpe": 5.0}, ""),
        ({"kind": RunKind.HIKE, "duration_s": 20_000.0}, ""),
    ],
)
def test_what_asks_much_of_the_hips(about, expected):
    assert demand(run(0, **about)) == expected


def test_a_run_between_two_sessions_is_close_to_both_and_to_the_nearest_of_each_side():
    pairs = close_pairs([session(-40), session(-20), session(10), session(40)], [run(0)])
    assert [(pair.hours, pair.is_run_first) for pair in pairs] == [(20.0, False), (10.0, True)]


def test_where_a_time_is_not_known_the_same_and_the_next_day_are_close():
    untimed = HipWork(MONDAY, None, 8.0)
    for days, expected in ((0, [None]), (1, [False]), (-1, [True]), (2, [])):
        after = Run(kind=RunKind.LONG, local_day=MONDAY + timedelta(days=days), distance_m=15_000.0)
        assert [pair.is_run_first for pair in close_pairs([untimed], [after])] == expected


def test_it_is_told_with_its_units_and_why_without_blame():
    [pair] = close_pairs([session(sets=9.0)], [run(20)])
    assert told(pair, Preferences()) == "Long run, 18.2 km, Tue 3 Mar: 20 h after 9 hard glute sets"
    miles = Preferences(distance_unit=DistanceUnit.MI)
    assert "11.3 mi" in told(pair, miles)
    assert why(pair) == "Hips that lifted heavy are weaker for a day or two, so the run may feel harder than its pace."
    [before] = close_pairs([session()], [run(-20, RunKind.DOWNHILL)])
    assert told(before, Preferences()).endswith("20 h before 8 hard glute sets")
    assert "sore" in why(before)

"""A kind that the numbers speak of, and why."""

from datetime import date, timedelta

import pytest

from glutetracker.analysis.run_kind import suggested
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Lap, Run, RunKind, Surface
from glutetracker.domain.units import DistanceUnit

DAY = date(2026, 10, 31)
MILES = Preferences(distance_unit=DistanceUnit.MI)


def a_run(**about):
    usual = {"kind": RunKind.EASY, "local_day": DAY, "distance_m": 6000.0, "duration_s": 2160.0}
    return Run(**usual | about)


PAST = [
    a_run(local_day=DAY - timedelta(days=3 * n), distance_m=5000.0 + more, duration_s=0.36 * (5000.0 + more))
    for n, more in enumerate((500.0, 1000.0, 0.0, 500.0, 1000.0, 0.0, 500.0, 1000.0), start=1)
]
"""Eight easy runs of 5 to 6 km at 6:00 /km."""


def laps(count, work_s, rest_s=60.0):
    lengths = [(work_s, "work"), (rest_s, "rest")] * count
    return [
        Lap(position=n, start_s=0.0, duration_s=length, kind=kind) for n, (length, kind) in enumerate(lengths[:-1], 1)
    ]


@pytest.mark.parametrize(
    ("about", "reps", "kind", "reason"),
    [
        ({"ascent_m": 210.0}, [], RunKind.HILL, "35 m of climb a km"),
        ({"surface": Surface.TREADMILL, "incline_pct": 6.0}, [], RunKind.HILL, "a slope of 6 %"),
        ({"surface": Surface.SAND}, [], RunKind.SAND, "the ground was sand"),
        ({"surface": Surface.STAIRS, "ascent_m": 400.0}, [], RunKind.STAIRS, "the ground was stairs"),
        ({"work_s": 80.0}, laps(8, 10.0), RunKind.SPRINT, "8 repetitions of 10 s"),
        ({"work_s": 160.0}, laps(8, 20.0), RunKind.STRIDES, "8 repetitions of 20 s"),
        ({"work_s": 900.0}, laps(5, 180.0), RunKind.INTERVALS, "15 min of repetitions"),
        ({"work_s": 240.0}, [], RunKind.INTERVALS, "4 min of repetitions"),
        ({"work_s": 160.0, "ascent_m": 150.0}, laps(8, 20.0), RunKind.HILL, "25 m of climb a km"),
        ({"distance_m": 9000.0, "duration_s": 3240.0}, [], RunKind.LONG, "9.0 km, and half your runs of 30 days"),
        ({"duration_s": 1920.0}, [], RunKind.TEMPO, "5:20 /km, and your easy runs are about 6:00 /km"),
    ],
)
def test_the_numbers_speak_of_a_kind(about, reps, kind, reason):
    found = suggested(a_run(**about), PAST, Preferences(), reps)
    assert found is not None
    assert found.kind is kind
    assert reason in found.reason


@pytest.mark.parametrize(
    "about",
    [
        {},
        {"ascent_m": 110.0},
        {"work_s": 20.0},
        {"surface": Surface.TREADMILL, "incline_pct": 1.0},
        {"duration_s": 2050.0},
        {"distance_m": 7500.0, "duration_s": 2700.0},
        {"distance_m": 2000.0, "duration_s": 600.0},
        {"ascent_m": 210.0, "kind": RunKind.HILL},
        {"ascent_m": 210.0, "kind": RunKind.HIKE},
        {"ascent_m": 2.0, "distance_m": None},
    ],
)
def test_a_usual_run_or_one_that_has_its_kind_already_suggests_nothing(about):
    assert suggested(a_run(**about), PAST, Preferences()) is None


def test_nothing_is_usual_after_three_runs():
    assert suggested(a_run(distance_m=9000.0, duration_s=2700.0), PAST[:3], Preferences()) is None


def test_the_run_itself_and_those_after_it_are_no_past():
    later = [a_run(local_day=DAY + timedelta(days=n)) for n in range(1, 9)]
    long = a_run(distance_m=9000.0, duration_s=3240.0)
    assert suggested(long, later, Preferences()) is None
    assert suggested(long, [*PAST, long], Preferences()).kind is RunKind.LONG


def test_a_longer_run_of_the_same_month_keeps_the_next_from_being_long():
    longer = a_run(local_day=DAY - timedelta(days=7), distance_m=14_000.0)
    assert suggested(a_run(distance_m=9000.0, duration_s=3240.0), [*PAST, longer], Preferences()) is None


def test_reasons_are_in_the_user_s_units():
    assert suggested(a_run(ascent_m=210.0), PAST, MILES).reason == "185 ft of climb a mi"
    assert "/mi" in suggested(a_run(duration_s=1920.0), PAST, MILES).reason

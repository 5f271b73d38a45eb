"""Pace on the level: by climb, by incline, and where neither says anything."""

from datetime import date

import pytest

from glutetracker.analysis.graded_pace import cost_of_running, on_the_level, told
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, RunKind, Surface
from glutetracker.domain.units import DistanceUnit


def a_run(**about):
    usual = {"kind": RunKind.EASY, "local_day": date(2026, 10, 31), "distance_m": 10_000.0, "duration_s": 3600.0}
    return Run(**usual | about)


@pytest.mark.parametrize(
    ("slope", "cost"),
    [(-0.45, 4.032), (-0.2, 1.8), (-0.1, 2.152), (-0.05, 2.746), (0, 3.6), (0.05, 4.685), (0.1, 5.968), (0.45, 19.426)],
)
def test_running_costs_what_minetti_measured(slope, cost):
    assert cost_of_running(slope) == pytest.approx(cost, abs=0.001)


def test_no_slope_costs_more_than_the_steepest_measured():
    assert cost_of_running(0.9) == cost_of_running(0.45)


def test_a_climb_is_half_the_way_up_and_half_down_which_gives_back_little():
    graded = on_the_level(a_run(ascent_m=500.0))
    assert graded.duration_s == pytest.approx(3600 / ((5.968 / 3.6 + 0.85) / 2), rel=1e-3)


def test_a_treadmill_s_incline_is_its_slope_whatever_it_says_of_climb():
    graded = on_the_level(a_run(surface=Surface.TREADMILL, incline_pct=5.0, ascent_m=900.0))
    assert graded.duration_s == pytest.approx(3600 / 1.301, rel=1e-3)
    assert on_the_level(a_run(surface=Surface.TREADMILL, ascent_m=500.0)) is None


def test_a_level_run_would_take_as_long_and_a_falling_one_longer():
    assert on_the_level(a_run(ascent_m=0.0)) is None
    assert on_the_level(a_run(surface=Surface.TREADMILL, incline_pct=-3.0)).duration_s > 3600


@pytest.mark.parametrize(
    "about",
    [
        {}, {"ascent_m": 20.0}, {"ascent_m": 3000.0}, {"ascent_m": 300.0, "kind": RunKind.DOWNHILL},
        {"ascent_m": 300.0, "kind": RunKind.HIKE}, {"ascent_m": 300.0, "duration_s": None},
        {"ascent_m": 300.0, "distance_m": None}, {"incline_pct": 5.0, "surface": Surface.ROAD},
    ],
)  # fmt: skip
def test_where_the_slope_is_not_known_or_says_nothing_there_is_no_pace_on_the_level(about):
    assert on_the_level(a_run(**about)) is None
    assert told(a_run(**about), Preferences()) == ""


def test_it_is_said_in_the_user_s_unit_and_how_it_was_reckoned():
    hilly = a_run(ascent_m=500.0)
    assert told(hilly, Preferences()).startswith("Like 4:47 /km on the level, if half the way climbs")
    assert "/mi" in told(hilly, Preferences(distance_unit=DistanceUnit.MI))
    assert "a slope of 5 % costs" in told(a_run(surface=Surface.TREADMILL, incline_pct=5.0), Preferences())

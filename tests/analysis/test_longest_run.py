"""A run well beyond the longest of thirty days is told, with its source."""

from datetime import date, timedelta

import pytest

from glutetracker.analysis.longest_run import beyond_longest
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, RunKind

DAY = date(2026, 10, 31)


def a_run(distance_m=5000.0, days_ago=0, kind=RunKind.EASY):
    return Run(kind=kind, local_day=DAY - timedelta(days=days_ago), distance_m=distance_m)


PAST = [a_run(8000.0, 12), a_run(5000.0, 3), a_run(20_000.0, 31), a_run(15_000.0, 5, RunKind.HIKE)]


def told(run, past=PAST):
    return beyond_longest(run, past, Preferences())


def test_more_than_a_tenth_beyond_the_longest_run_of_thirty_days_is_told_with_its_source():
    said = told(a_run(9700.0))
    assert said.startswith("9.7 km is 21 % beyond your longest run of the last 30 days, 8.0 km.")
    assert "Frandsen" in said
    assert "British Journal of Sports Medicine 2025" in said


@pytest.mark.parametrize(
    "run", [a_run(8800.0), a_run(5000.0), a_run(30_000.0, kind=RunKind.WALK), a_run(30_000.0, days_ago=90)]
)
def test_a_tenth_or_less_a_walk_and_a_run_without_a_month_before_it_are_not(run):
    assert told(run) == ""


def test_a_run_is_not_compared_with_itself():
    run = a_run(9700.0)
    assert told(run, [*PAST, run])
    assert told(run, [run]) == ""


def test_a_distance_that_looks_mistyped_is_no_step():
    mistyped = Run(kind=RunKind.EASY, local_day=DAY, distance_m=52_000.0, duration_s=1720.0)
    assert told(mistyped) == ""

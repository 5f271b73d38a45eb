"""Sums by week: every week has its place, and the running one is not judged."""

from datetime import date, timedelta

import pytest

from glutetracker.analysis.weekly import WeeklySeries, each_week, each_week_by, running_mean
from glutetracker.domain.period import Period

MONDAY = date(2026, 3, 2)
MARCH = Period(MONDAY, MONDAY + timedelta(weeks=4))


def after(days):
    return MONDAY + timedelta(days=days)


def test_a_week_with_nothing_stands_there_as_zero():
    series = each_week([(after(0), 5.0), (after(6), 2.5), (after(21), 1.0)], MARCH)
    assert series.weeks == (after(0), after(7), after(14), after(21))
    assert series.values == (7.5, 0.0, 0.0, 1.0)


def test_what_lies_outside_the_period_is_left_out():
    assert each_week([(after(-1), 9.0), (after(28), 9.0)], MARCH).values == (0.0, 0.0, 0.0, 0.0)


def test_a_week_that_begins_on_sunday_takes_the_sunday_before():
    period = Period(after(-1), after(13))
    assert each_week([(after(-1), 1.0), (after(5), 2.0), (after(6), 4.0)], period, 6).values == (3.0, 4.0)


def test_the_mean_leaves_the_running_week_out():
    series = WeeklySeries((after(0), after(7), after(14)), (4.0, 8.0, 1.0))
    assert series.mean() == 6.0
    assert series.mean(without_last=False) == pytest.approx(13 / 3)


def test_the_first_week_alone_has_no_mean_yet():
    assert WeeklySeries((MONDAY,), (3.0,)).mean() is None


def test_kinds_come_with_the_largest_first():
    by = each_week_by([(after(0), "tempo", 3.0), (after(1), "easy", 8.0), (after(8), "tempo", 2.0)], MARCH)
    assert list(by) == ["easy", "tempo"]
    assert by["tempo"].values == (3.0, 2.0, 0.0, 0.0)


def test_a_running_mean_waits_until_there_are_enough_weeks():
    assert running_mean((1.0, 2.0, 3.0, 6.0, 11.0), 4) == (None, None, None, 3.0, 5.5)

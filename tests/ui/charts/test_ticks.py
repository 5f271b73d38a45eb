"""Round values at the left, days that people count from below."""

from datetime import date

import pytest

from glutetracker.domain.period import Period
from glutetracker.ui.charts.plotting.ticks import day_ticks, value_ticks

SPRING = Period(date(2026, 3, 2), date(2026, 5, 25))


def days_named(period, room, **how):
    return [(date.fromordinal(int(at)), name) for at, name in day_ticks(period, 0, room, **how)]


@pytest.mark.parametrize(
    ("low", "high", "names"),
    [
        (0.0, 22.4, ["0", "10", "20"]),
        (0.0, 1.1, ["0.0", "0.5", "1.0"]),
        (95.9, 97.6, ["96.0", "96.5", "97.0", "97.5"]),
        (97.69, 98.31, ["97.8", "98.0", "98.2"]),
        (0.0, 4800.0, ["0", "2\u2009000", "4\u2009000"]),
    ],
)
def test_values_are_few_and_round(low, high, names):
    assert [name for _, name in value_ticks(low, high)] == names


def test_no_range_has_no_values():
    assert value_ticks(3.0, 3.0) == []


def test_where_there_is_room_each_week_is_named():
    named = days_named(SPRING, 12)
    assert len(named) == 12
    assert named[0] == (date(2026, 3, 2), "2 Mar")


def test_where_there_is_less_it_is_months():
    assert days_named(SPRING, 8) == [(date(2026, 4, 1), "Apr"), (date(2026, 5, 1), "May")]


def test_a_new_year_is_named_by_its_year():
    winter = Period(date(2025, 11, 3), date(2026, 3, 2))
    assert [name for _, name in days_named(winter, 6)] == ["Dec", "2026", "Feb", "Mar"]


def test_ten_years_are_named_by_every_second():
    ten = Period(date(2016, 11, 28), date(2026, 11, 30))
    assert [name for _, name in days_named(ten, 6)] == ["2018", "2020", "2022", "2024", "2026"]


def test_the_name_of_a_week_stands_under_its_bar_and_that_of_a_month_on_its_day():
    assert day_ticks(SPRING, 0, 12, into_week=3.5)[0][0] == date(2026, 3, 2).toordinal() + 3.5
    assert day_ticks(SPRING, 0, 8, into_week=3.5)[0][0] == date(2026, 4, 1).toordinal()


def test_a_range_that_two_values_would_name_is_named_by_finer_ones():
    assert [name for _, name in value_ticks(0.0, 9.4)] == ["0", "2", "4", "6", "8"]
    assert [name for _, name in value_ticks(81.0, 94.9)] == ["82.5", "85.0", "87.5", "90.0", "92.5"]

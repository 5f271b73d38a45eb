"""Strength over time: one estimate a training day, told as better only when it is."""

from datetime import date, timedelta

import pytest

from glutetracker.analysis.strength_trend import heaviest, strength_trend
from glutetracker.domain.lifting.strength import SetKind, StrengthSet

MONDAY = date(2026, 3, 2)


def did(days, load_kg, reps, **about):
    return MONDAY + timedelta(days=days), StrengthSet(entry_id="e", position=1, load_kg=load_kg, reps=reps, **about)


def test_a_day_is_its_best_estimate():
    days = strength_trend([did(0, 80.0, 8), did(0, 90.0, 5), did(0, 85.0, 6)])
    assert [day.one_rep_max_kg for day in days] == [pytest.approx(90 * (1 + 5 / 30))]
    assert days[0].from_set.load_kg == 90.0


def test_reps_in_reserve_count_as_if_they_were_done():
    assert strength_trend([did(0, 90.0, 5, rir=3.0)])[0].one_rep_max_kg == pytest.approx(90 * (1 + 8 / 30))


def test_what_says_nothing_of_strength_is_left_out():
    done = [
        did(0, 60.0, 8, kind=SetKind.WARMUP),
        did(1, 40.0, 25),
        did(2, None, 8),
        did(3, 60.0, None, hold_s=30.0),
        did(4, 60.0, 8, rir=4.0),
    ]
    assert strength_trend(done) == ()


def test_the_trend_is_the_middle_of_three_days_so_that_one_odd_day_does_not_bend_it():
    days = strength_trend([did(0, 80.0, 1), did(2, 120.0, 1), did(4, 82.0, 1), did(6, 84.0, 1)])
    assert [day.trend_kg for day in days] == [None, None, 82.0, 84.0]


def year_with_lighter_weeks(weeks):
    """Three days a week, every fourth week all with 75 in place of 100 kg."""
    return [did(week * 7 + day, 75.0 if week % 4 == 3 else 100.0, 1) for week in range(weeks) for day in (0, 2, 4)]


def test_the_trend_of_few_days_shows_a_lighter_week_and_that_of_many_does_not():
    few, many = (strength_trend(year_with_lighter_weeks(weeks)) for weeks in (40, 41))
    assert 75.0 in [day.trend_kg for day in few]
    assert {day.trend_kg for day in many} == {None, 100.0}


def test_the_trend_of_many_days_follows_a_change_that_lasts():
    days = strength_trend([did(at * 2, 80.0 if at < 100 else 100.0, 1) for at in range(200)])
    reached = next(day.day for day in days if day.trend_kg == 100.0)
    assert timedelta(weeks=2) < reached - days[100].day <= timedelta(weeks=4)


def test_over_years_the_trend_is_that_of_twelve_weeks():
    light = range(300, 305)
    days = strength_trend([did(at * 7, 75.0 if at in light else 100.0, 1) for at in range(400)])
    assert {day.trend_kg for day in days} == {None, 100.0}
    assert 75.0 in {day.trend_kg for day in strength_trend([did(at * 7, 75.0 if at in light else 100.0, 1)
                                                            for at in range(250, 371)])}  # fmt: skip


def test_after_a_long_pause_the_trend_waits_for_three_days():
    days = strength_trend([*year_with_lighter_weeks(50), did(600, 90.0, 1), did(602, 90.0, 1), did(604, 90.0, 1)])
    assert [day.trend_kg for day in days[-3:]] == [None, None, 90.0]


def test_a_best_is_told_only_beyond_what_the_formula_cannot_tell_apart():
    days = strength_trend([did(0, 100.0, 1), did(2, 106.9, 1), did(4, 107.1, 1), did(6, 110.0, 1)])
    assert [day.is_best for day in days] == [True, False, True, False]


def test_days_come_in_order_however_they_were_logged():
    days = strength_trend([did(7, 80.0, 5), did(0, 70.0, 5)])
    assert [day.day for day in days] == [MONDAY, MONDAY + timedelta(days=7)]


def test_the_heaviest_set_is_a_fact_even_where_no_estimate_is_possible():
    done = [did(0, 100.0, 3), did(2, 105.0, 12), did(3, 105.0, 14), did(4, 140.0, 2, kind=SetKind.WARMUP)]
    assert heaviest(done) == done[2]


def test_nothing_loaded_is_nothing_heavy():
    assert heaviest([did(0, None, 12)]) is None

"""Days and weeks."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutetracker.domain.period import Period, last_weeks, week_start

SATURDAY = date(2026, 10, 31)
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def test_a_week_starts_on_monday_or_on_the_day_chosen():
    assert week_start(SATURDAY) == date(2026, 10, 26)
    assert week_start(SATURDAY, first_weekday=6) == date(2026, 10, 25)
    assert week_start(date(2026, 10, 26)) == date(2026, 10, 26)


@settings(deadline=None)
@given(days, st.integers(0, 6))
def test_every_day_lies_in_the_week_that_starts_on_or_before_it(day, first_weekday):
    start = week_start(day, first_weekday)
    assert start.weekday() == first_weekday
    assert day in Period(start, start + timedelta(days=7))


def test_a_period_holds_its_first_day_and_not_the_day_after_its_last():
    period = Period(SATURDAY, date(2026, 11, 2))
    assert SATURDAY in period
    assert date(2026, 11, 2) not in period
    assert period.days == 2


def test_a_period_names_every_week_that_it_touches():
    sunday_to_monday = Period(date(2026, 11, 1), date(2026, 11, 3))
    assert list(sunday_to_monday.weeks()) == [date(2026, 10, 26), date(2026, 11, 2)]
    assert list(sunday_to_monday.weeks(first_weekday=6)) == [date(2026, 11, 1)]


def test_an_empty_period_touches_no_week():
    assert list(Period(SATURDAY, SATURDAY).weeks()) == []


def test_a_period_cannot_end_before_it_begins():
    with pytest.raises(ValueError, match="ends before"):
        Period(SATURDAY, date(2026, 10, 30))


def test_the_last_weeks_are_whole_and_end_with_this_one():
    period = last_weeks(4, SATURDAY)
    assert period == Period(date(2026, 10, 5), date(2026, 11, 2))
    assert len(list(period.weeks())) == 4
    assert SATURDAY in last_weeks(1, SATURDAY)

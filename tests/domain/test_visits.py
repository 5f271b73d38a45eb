"""What a measuring visit was like, and when to remind of the next."""

from datetime import date, timedelta

import pytest

from glutetracker.domain.body.visits import (
    Circumstances,
    NoCycleDayError,
    in_words,
    is_reminder_due,
    monday_of,
    protein_g,
)

SUNDAY = date(2026, 3, 1)


@pytest.mark.parametrize("day", [0, -3, 101])
def test_a_cycle_has_no_such_day(day):
    with pytest.raises(NoCycleDayError, match="from 1 to 100"):
        Circumstances(visit_id="v", cycle_day=day)


def test_a_visit_of_which_nothing_was_said_says_nothing():
    assert Circumstances(visit_id="v").say_nothing
    assert not Circumstances(visit_id="v", after_run=False).say_nothing
    assert not Circumstances(visit_id="v", cycle_day=1).say_nothing


def test_what_was_said_of_a_visit_is_written_out():
    assert in_words(Circumstances(visit_id="v")) == []
    assert in_words(Circumstances(visit_id="v", after_run=False)) == ["not after a run"]
    assert in_words(Circumstances(visit_id="v", after_run=True, cycle_day=12)) == ["after a run", "day 12 of the cycle"]


def test_weeks_of_the_body_begin_on_monday():
    assert monday_of(SUNDAY) == date(2026, 2, 23)
    assert monday_of(SUNDAY + timedelta(days=1)) == date(2026, 3, 2)


def test_enough_protein_is_told_in_grams():
    assert protein_g(63.0) == pytest.approx(100.8)


@pytest.mark.parametrize(
    ("weekday", "last_visit", "due"),
    [
        (None, None, False),
        (6, None, True),
        (5, None, False),
        (0, None, False),
        (6, SUNDAY - timedelta(days=1), True),
        (6, SUNDAY, False),
    ],
)
def test_a_reminder_comes_on_the_chosen_day_until_something_was_measured(weekday, last_visit, due):
    assert is_reminder_due(weekday, SUNDAY, last_visit) is due

"""When a break from the desk is due."""

from datetime import datetime

import pytest

from glutetracker.domain.desk_breaks import break_due
from glutetracker.domain.preferences import Preferences

HOURLY = Preferences(break_every_min=60, break_from_h=9, break_to_h=17)


def at(text, day=2):  # the second of March 2026 is a Monday
    hour, minute = map(int, text.split(":"))
    return datetime(2026, 3, day, hour, minute).astimezone()


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("9:00", None), ("9:59", None), ("10:00", "10:00"), ("10:04", "10:00"), ("10:05", None), ("12:31", None),
        ("17:00", "17:00"), ("18:00", None), ("8:00", None),
    ],
)  # fmt: skip
def test_a_break_is_due_each_hour_of_the_working_day(now, due):
    assert break_due(HOURLY, at(now)) == (at(due) if due else None)


def test_the_weekend_is_free():
    assert [break_due(HOURLY, at("11:00", day)) is not None for day in range(2, 9)] == [True] * 5 + [False] * 2


def test_nobody_is_reminded_who_did_not_ask():
    assert break_due(Preferences(), at("10:00")) is None


def test_the_end_may_lie_between_two_breaks():
    often = Preferences(break_every_min=90, break_from_h=8, break_to_h=12)
    assert [hour for hour in ("9:30", "11:00", "12:30") if break_due(often, at(hour))] == ["9:30", "11:00"]

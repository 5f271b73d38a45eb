"""Days to come as people type them: tomorrow, sat, +3, 31 Jan; what is over is never silently another."""

from datetime import date

import pytest

from glutetracker.domain.when import UnclearDayError, day_ahead_of_text

THURSDAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", THURSDAY), ("Tomorrow", date(2026, 11, 27)), ("sat", date(2026, 11, 28)), ("+3", date(2026, 11, 29)),
        ("thu", date(2026, 12, 3)), ("Thursday", date(2026, 12, 3)), ("31 Jan", date(2027, 1, 31)),
        ("26.11.", THURSDAY), ("25.11.", date(2027, 11, 25)), ("3 dec", date(2026, 12, 3)),
        ("2026-12-24", date(2026, 12, 24)),
    ],
)  # fmt: skip
def test_a_day_to_come_is_the_next_such_day(text: str, day: date) -> None:
    assert day_ahead_of_text(text, THURSDAY) == day


@pytest.mark.parametrize(
    ("text", "why"),
    [("t", "is no day"), ("soon", "is no day"), ("2026-11-25", "is over"), ("+400", "more than a year ahead"),
     ("31.2.", "is no day")],
)  # fmt: skip
def test_what_is_no_day_to_come_is_said(text: str, why: str) -> None:
    with pytest.raises(UnclearDayError, match=why):
        day_ahead_of_text(text, THURSDAY)

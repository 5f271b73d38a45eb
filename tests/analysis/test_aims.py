"""Aims and weeks, counted as plain counting does."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetracker.analysis.aims import Progress, weeks_with
from glutetracker.domain.period import Period

MONDAY = date(2026, 3, 2)
TWELVE = Period(MONDAY - timedelta(weeks=11), MONDAY + timedelta(weeks=1))


@pytest.mark.parametrize(
    ("done", "aim", "share", "left"),
    [(11, 16, 0.6875, 5), (16, 16, 1, 0), (20, 16, 1.25, 0), (0, 16, 0, 16), (11, None, None, 0)],
)
def test_an_aim_is_done_by_its_share(done: float, aim: float | None, share: float | None, left: float) -> None:
    progress = Progress(done, aim)
    assert (progress.share, progress.left) == (share, left)


@given(st.lists(st.dates(MONDAY - timedelta(days=120), MONDAY + timedelta(days=20))), st.integers(0, 6))
def test_weeks_with_two_days_are_counted_as_on_a_calendar(days: list[date], first_weekday: int) -> None:
    first = TWELVE.first + timedelta(days=first_weekday)
    period = Period(first, first + timedelta(weeks=12))
    plain = sum(
        len({day for day in days if week <= day < week + timedelta(days=7)}) >= 2
        for week in (first + timedelta(weeks=ahead) for ahead in range(12))
    )
    assert weeks_with(days, 2, period, first_weekday) == plain

"""Where the days of a calendar stand."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QRectF

from glutetracker.domain.period import Period, week_start

ROWS, COLUMNS = 6, 7


class Sizes(NamedTuple):
    """Lengths that a calendar is laid out by, in px as they are now.

    Attributes:
        head: Height of the line over a month's days.
        gap: Room between months.
        cell: Most height of a day.
    """

    head: float
    gap: float
    cell: float


class MonthPlace(NamedTuple):
    """Where a month stands: the line over its days, and each day."""

    first: date
    head: QRectF
    days: tuple[tuple[date, QRectF], ...]


def month_of(day: date) -> Period:
    """Give the month that a day lies in."""
    first = day.replace(day=1)
    return Period(first, first + timedelta(days=monthrange(first.year, first.month)[1]))


def year_of(day: date) -> Period:
    """Give the year that a day lies in."""
    return Period(date(day.year, 1, 1), date(day.year + 1, 1, 1))


def later(day: date, months: int) -> date:
    """Give the same day of another month, or that month's last."""
    at = day.year * 12 + day.month - 1 + months
    year = min(max(at // 12, 1), 9998)
    first = date(year, at % 12 + 1, 1)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def one_month(first: date, width: float, sizes: Sizes, first_weekday: int) -> MonthPlace:
    """Lay a month out over a width."""
    return _placed(first, QRectF(0, 0, width, sizes.head), width / COLUMNS, sizes.cell, first_weekday)


def twelve_months(year: int, width: float, sizes: Sizes, first_weekday: int, across: int) -> Iterator[MonthPlace]:
    """Lay the months of a year out, so many beside each other; their days are squares."""
    wide = (width - (across - 1) * sizes.gap) / across
    cell = wide / COLUMNS
    high = sizes.head + ROWS * cell + sizes.gap
    for at in range(12):
        down, right = divmod(at, across)
        head = QRectF(right * (wide + sizes.gap), down * high, wide, sizes.head)
        yield _placed(date(year, at + 1, 1), head, cell, cell, first_weekday)


def _placed(first: date, head: QRectF, wide: float, high: float, first_weekday: int) -> MonthPlace:
    grid = week_start(first, first_weekday)
    days = []
    for ahead in range(month_of(first).days):
        day = first + timedelta(days=ahead)
        down, right = divmod((day - grid).days, COLUMNS)
        days.append((day, QRectF(head.x() + right * wide, head.bottom() + down * high, wide, high)))
    return MonthPlace(first, head, tuple(days))

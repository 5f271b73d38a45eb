"""Where the words of the axes stand: round values, and days that people count from."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from math import ceil, floor, log10

from glutetracker.domain.period import WEEK, Period, week_start
from glutetracker.words import tr
from glutetracker.words.durations import month_name
from glutetracker.words.numbers import number

STEPS = (1.0, 2.0, 5.0, 10.0)
MOST_VALUES, FEWEST_VALUES, TOO_MANY_VALUES = 4, 3, 7
MONTH_STRIDES = (1, 2, 3, 6)
YEAR_STRIDES = (1, 2, 5, 10, 20, 50)

Tick = tuple[float, str]


def value_ticks(low: float, high: float, fewest: int = FEWEST_VALUES) -> list[Tick]:
    """Find some round values within a range, with their texts: about four, and no fewer than asked for."""
    if high <= low:
        return []
    step = _round_step((high - low) / MOST_VALUES)
    if len(_within(low, high, step)) < fewest:
        finer = _round_step(step * 0.4)
        step = finer if len(_within(low, high, finer)) < TOO_MANY_VALUES else step / 2
    decimals = max(0, -floor(log10(step) + 1e-9))
    decimals += not (step * 10**decimals + 1e-9) % 1 < 1e-6
    return [(at * step, number(at * step, decimals)) for at in _within(low, high, step)]


def _within(low: float, high: float, step: float) -> range:
    return range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)


def _round_step(least: float) -> float:
    size = 10.0 ** floor(log10(least))
    return next(size * step for step in STEPS if size * step >= least * (1 - 1e-9))


def day_ticks(period: Period, first_weekday: int, room: int, *, into_week: float = 0.0) -> list[Tick]:
    """Find at most `room` days to name: starts of weeks, else of months, else of years; as day numbers.

    Args:
        period: Days that are shown.
        first_weekday: First day of the week; Monday is 0.
        room: How many names there is room for.
        into_week: How many days after its start a week's name stands: under its bar.
    """
    for days, name in _ways(period, first_weekday):
        if len(days) <= max(1, room):
            shift = into_week if name is week_name else 0.0
            return [(day.toordinal() + shift, name(day)) for day in days]
    return []


def _ways(period: Period, first_weekday: int) -> Iterator[tuple[Sequence[date], Callable[[date], str]]]:
    first = week_start(period.first, first_weekday)
    weeks = [first + WEEK * at for at in range((period.after - first).days // 7 + 1)]
    yield [day for day in weeks if day in period], week_name
    for stride in MONTH_STRIDES:
        yield list(_months(period, stride)), _month_name
    for stride in YEAR_STRIDES:
        yield list(_years(period, stride)), lambda day: str(day.year)


def _months(period: Period, stride: int) -> Iterator[date]:
    day = period.first.replace(day=1)
    while day < period.after:
        if day in period and (day.month - 1) % stride == 0:
            yield day
        day = (day + timedelta(days=32)).replace(day=1)


def _years(period: Period, stride: int) -> Iterator[date]:
    for year in range(period.first.year, period.after.year + 1):
        if year % stride == 0 and date(year, 1, 1) in period:
            yield date(year, 1, 1)


def week_name(day: date) -> str:
    """Write a day as 7 Sep."""
    return tr("{day} {month}", day=day.day, month=month_name(day.month)[:3])


def _month_name(day: date) -> str:
    return str(day.year) if day.month == 1 else month_name(day.month)[:3]

"""A day or a time of day as people type it into a field of its own."""

import re
from datetime import date, time, timedelta

from glutetracker.words import Problem, tr
from glutetracker.words.durations import month_name

FIRST_YEAR = 2000

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?")
_NAMED = re.compile(r"(\d{1,2})\.?\s+([^\W\d]{3,})\.?\s*(\d{4})?")
_DIGITS = re.compile(r"(\d{4})(\d\d)(\d\d)")
_TIME = re.compile(r"(\d{1,2})[:.h]?(\d\d)\s*(am|pm)?", re.IGNORECASE)


class UnclearDayError(Problem):
    """A text that is no day, or one that has not come yet."""


class UnclearTimeError(Problem):
    """A text that is no time of day."""


def day_of_text(text: str, today: date) -> date:
    """Read a day: today, yesterday, 31 Jan, 31.1., 2025-01-31, 20250131; without a year, the last such day.

    Raises:
        UnclearDayError: It is no day, lies ahead, or before FIRST_YEAR.
    """
    plain = text.strip().casefold()
    named = {tr("today").casefold(): 0, tr("yesterday").casefold(): 1}
    if plain in named:
        return today - timedelta(days=named[plain])
    day = _written_day(plain, today)
    if day is None:
        raise UnclearDayError(
            tr("“{text}” is no day. Write it like 31 Jan, 2025-01-31 or yesterday.", text=text.strip())
        )
    if day > today:
        raise UnclearDayError(tr("{day} lies ahead. Log it once it is done.", day=day.isoformat()))
    if day.year < FIRST_YEAR:
        raise UnclearDayError(tr("{day} is too long ago. Days start in {year}.", day=day.isoformat(), year=FIRST_YEAR))
    return day


def time_of_text(text: str) -> time:
    """Read a time of day: 18:05, 18.05, 1805, 6:05 pm.

    Raises:
        UnclearTimeError: It is no time of day.
    """
    match = _TIME.fullmatch(text.strip())
    problem = UnclearTimeError(tr("“{text}” is no time of day. Write it like 18:05.", text=text.strip()))
    if match is None:
        raise problem
    hour, minute, half = int(match[1]), int(match[2]), (match[3] or "").lower()
    if half and not 1 <= hour <= 12:
        raise problem
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59:
        raise problem
    return time(hour, minute)


def _written_day(plain: str, today: date) -> date | None:
    for pattern in (_ISO, _DIGITS):
        if match := pattern.fullmatch(plain):
            return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DOTTED.fullmatch(plain):
        return _with_year(int(match[1]), int(match[2]), match[3], today)
    if match := _NAMED.fullmatch(plain):
        months = [month for month in range(1, 13) if month_name(month).casefold().startswith(match[2])]
        return _with_year(int(match[1]), months[0], match[3], today) if len(months) == 1 else None
    return None


def _with_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _date(int(year), month, day)
    this_year = _date(today.year, month, day)
    return this_year if this_year and this_year <= today else _date(today.year - 1, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""A day or a time of day as people type it into a field of its own."""

import re
from collections.abc import Sequence
from datetime import date, time, timedelta

from glutetracker.words import Problem, tr
from glutetracker.words.durations import month_name, weekday_name

FIRST_YEAR = 2000
FURTHEST_DAYS = 366

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?")
_NAMED = re.compile(r"(\d{1,2})\.?\s+([^\W\d]{3,})\.?\s*(\d{4})?")
_DIGITS = re.compile(r"(\d{4})(\d\d)(\d\d)")
_DAYS_ON = re.compile(r"\+\s?(\d{1,3})")
_TIME = re.compile(r"(\d{1,2})[:.h]?(\d\d)\s*(am|pm)?", re.IGNORECASE)


class UnclearDayError(Problem):
    """A text that is no day, or one that has not come yet."""


class NotAheadError(UnclearDayError):
    """A day that is over, or too far ahead to be planned."""


class UnclearTimeError(Problem):
    """A text that is no time of day."""


def day_of_text(text: str, today: date) -> date:
    """Read a day: today, yesterday, mon, 31 Jan, 31.1., 2025-01-31, 20250131; without a year, the last such day.

    Raises:
        UnclearDayError: It is no day, lies ahead, or before FIRST_YEAR.
    """
    plain = text.strip().casefold()
    named = {tr("today").casefold(): 0, tr("yesterday").casefold(): 1}
    if plain in named:
        return today - timedelta(days=named[plain])
    day = _weekday(plain, [today - timedelta(days=back) for back in range(7)]) or _written_day(plain, today)
    if day is None:
        raise UnclearDayError(
            tr("“{text}” is no day. Write it like mon, 31 Jan, 2025-01-31 or yesterday.", text=text.strip())
        )
    if day > today:
        raise UnclearDayError(tr("{day} lies ahead. Log it once it is done.", day=day.isoformat()))
    if day.year < FIRST_YEAR:
        raise UnclearDayError(tr("{day} is too long ago. Days start in {year}.", day=day.isoformat(), year=FIRST_YEAR))
    return day


def day_ahead_of_text(text: str, today: date) -> date:
    """Read a day to come: today, tomorrow, sat, +3, 31 Jan, 31.1., 2027-01-31; without a year, the next such day.

    Raises:
        UnclearDayError: It is no day; a NotAheadError where it is one that is over, or more than FURTHEST_DAYS ahead.
    """
    plain = text.strip().casefold()
    named = {tr("today").casefold(): 0, tr("tomorrow").casefold(): 1}
    if plain in named:
        return today + timedelta(days=named[plain])
    if match := _DAYS_ON.fullmatch(plain):
        day: date | None = today + timedelta(days=int(match[1]))
    else:
        week = [today + timedelta(days=on) for on in range(1, 8)]
        day = _weekday(plain, week) or _written_day(plain, today, is_ahead=True)
    if day is None:
        raise UnclearDayError(tr("“{text}” is no day. Write it like sat, +3, 31 Jan or tomorrow.", text=text.strip()))
    if day < today:
        raise NotAheadError(tr("{day} is over. Choose today or a day to come.", day=day.isoformat()))
    if (day - today).days > FURTHEST_DAYS:
        raise NotAheadError(tr("{day} is more than a year ahead.", day=day.isoformat()))
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


def _weekday(plain: str, week: Sequence[date]) -> date | None:
    """Find the day of a week whose name begins so; None where more than one does."""
    found = [day for day in week if len(plain) > 1 and weekday_name(day).casefold().startswith(plain.removesuffix("."))]
    return found[0] if len(found) == 1 else None


def _written_day(plain: str, today: date, *, is_ahead: bool = False) -> date | None:
    for pattern in (_ISO, _DIGITS):
        if match := pattern.fullmatch(plain):
            return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DOTTED.fullmatch(plain):
        return _with_year(int(match[1]), int(match[2]), match[3], today, is_ahead=is_ahead)
    if match := _NAMED.fullmatch(plain):
        months = [month for month in range(1, 13) if month_name(month).casefold().startswith(match[2])]
        year = match[3]
        return _with_year(int(match[1]), months[0], year, today, is_ahead=is_ahead) if len(months) == 1 else None
    return None


def _with_year(day: int, month: int, year: str | None, today: date, *, is_ahead: bool) -> date | None:
    if year:
        return _date(int(year), month, day)
    this_year = _date(today.year, month, day)
    if this_year and (this_year == today or (this_year > today) is is_ahead):
        return this_year
    return _date(today.year + (1 if is_ahead else -1), month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

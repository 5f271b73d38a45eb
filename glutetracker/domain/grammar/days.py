"""The day and the time of day of a line: yesterday, 2026-10-31, 31.10.2026, at 18:05."""

import re
from datetime import date, datetime, time, timedelta

from glutetracker.domain import clock
from glutetracker.domain.grammar.tokens import Fields, Reader, UnclearError, form
from glutetracker.words import Problem, tr

FIRST_YEAR = 2000
_DAYS_AGO = {"today": 0, "yesterday": 1}
_SAID_FROM_TODAY = re.compile(r"\b(today|yesterday)\b", re.IGNORECASE)
_SAID = re.compile(r"\b(\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4})\b", re.ASCII)


class NotYetError(Problem):
    """Something logged as done that lies ahead."""


def moment_of(day: date, time_of_day: time | None, now: datetime) -> datetime | None:
    """Find when it was on this machine's clock; None when only the day is known.

    Raises:
        NotYetError: It lies ahead of now.
    """
    moment = clock.moment_at(day, time_of_day) if time_of_day else None
    if day > now.date() or (moment and moment > now):
        raise NotYetError(tr("That lies ahead. Log it once it is done."))
    return moment


def with_its_day(text: str, typed_on: date) -> str:
    """Write a line that was typed on another day so that it still means the day that it meant then."""
    words, mark, note = text.partition(";")
    words = _SAID_FROM_TODAY.sub(lambda match: _days_before(typed_on, match).isoformat(), words)
    return "".join(("" if _SAID.search(words) else f"{typed_on.isoformat()} ", words, mark, note))


def _days_before(day: date, match: re.Match[str]) -> date:
    return day - timedelta(days=_DAYS_AGO[match.group().lower()])


def _day_word(match: re.Match[str], reader: Reader) -> Fields:
    return {"day": _days_before(reader.today, match)}


def _day(match: re.Match[str], _: Reader) -> Fields:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    try:
        found = date(year, month, day)
    except ValueError as error:
        raise UnclearError(tr("There is no day {word}.", word=match.group())) from error
    if year < FIRST_YEAR:
        raise UnclearError(tr("{word} is too long ago. Days start in {year}.", word=match.group(), year=FIRST_YEAR))
    return {"day": found}


def _time(match: re.Match[str], _: Reader) -> Fields:
    hour, minute, half = int(match["hour"]), int(match["minute"]), (match["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        raise UnclearError(tr("“{word}” is no time of day. Write it like at 18:05.", word=match.group()))
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return {"time_of_day": time(hour, minute)}


DAY_FORMS = (
    form("today|yesterday", _day_word),
    form(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)", _day),
    form(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})", _day),
    form(r"at\s+(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?:\s*(?P<half>am|pm))?", _time),
)

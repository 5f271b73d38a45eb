"""The day and the time of day of a line: yesterday, mon, 31 Oct, 2026-10-31, 31.10.2026, at 18:05."""

import re
from datetime import date, datetime, time

from glutetracker.domain import clock
from glutetracker.domain.grammar.tokens import Fields, Reader, UnclearError, form
from glutetracker.domain.when import UnclearDayError, day_of_text
from glutetracker.words import Problem, tr

FIRST_YEAR = 2000
_WEEKDAY = r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_NO_YEAR = r"\s*(?:m|km|mi)\b"  # the distance of a run that stands behind its day
_IN_WORDS = rf"today|yesterday|{_WEEKDAY}|\d{{1,2}}\.?\s+(?:{_MONTH})\.?(?:\s+20\d\d(?!{_NO_YEAR}))?"
_SAID_IN_WORDS = re.compile(rf"\b(?:{_IN_WORDS})(?!\w)", re.IGNORECASE | re.ASCII)
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


def has_day_in_words(text: str) -> bool:
    """Tell whether a line says a day such as sat or 31 Oct, which may be the last or the next."""
    return _SAID_IN_WORDS.search(text.partition(";")[0]) is not None


def with_its_day(text: str, typed_on: date) -> str:
    """Write a line that was typed on another day so that it still means the day that it meant then."""
    words, mark, note = text.partition(";")
    words = _SAID_IN_WORDS.sub(lambda match: _as_date(match, typed_on), words)
    return "".join(("" if _SAID.search(words) else f"{typed_on.isoformat()} ", words, mark, note))


def _as_date(match: re.Match[str], today: date) -> str:
    try:
        return day_of_text(match.group(), today).isoformat()
    except UnclearDayError:  # it is told of once the line is read
        return match.group()


def _day_in_words(match: re.Match[str], reader: Reader) -> Fields:
    try:
        return {"day": day_of_text(match.group(), reader.today)}
    except UnclearDayError as error:
        raise UnclearError(str(error)) from error


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
    form(_IN_WORDS, _day_in_words),
    form(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)", _day),
    form(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})", _day),
    form(r"at\s+(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?:\s*(?P<half>am|pm))?", _time),
)

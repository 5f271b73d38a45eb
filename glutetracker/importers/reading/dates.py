"""Days and moments as apps write them, in many languages, put on the wearer's clock."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from glutetracker.domain.clock import today
from glutetracker.importers.importer import Hints, Unsaid
from glutetracker.importers.reading.moments import FIRST_DAY, Start
from glutetracker.importers.rows.oddities import OddRowError
from glutetracker.words import tr

_MONTHS = {
    prefix: month
    for month, prefixes in enumerate(
        (
            "jan ene gen sty oca янв", "feb fev fevr lut sub фев", "mar mrz mrt marz мар", "apr avr abr kwi nis апр",
            "may mai mei mag maj mayo май мая", "jun juin giu cze haz июн", "jul juil lug lip tem июл",
            "aug aou ago sie agu авг", "sep set sept wrz eyl сен", "oct okt ott out paz eki окт", "nov lis kas ноя",
            "dec dez dic des gru ara дек",
        ),
        1,
    )
    for prefix in prefixes.split()
}  # fmt: skip
"""Beginnings of the months' names, without accents."""

_ISO = re.compile(r"\d{4}-\d\d?-\d\d?(?:[T ].*)?")
_NUMERIC = re.compile(r"(\d{1,4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{2,4})\b")
_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([ap])?\.?\s*(?:m\b)?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_COUNT = re.compile(r"\d+")


@lru_cache(maxsize=2048)
def when(text: str, *, day_first: bool | None = None) -> datetime | date:
    """Read a moment, or a day where no time is written; it has a zone only when the text has one.

    Args:
        text: Such as 2025-06-30 19:56, 30 Jun 2025, 19:56 or 30.06.2025.
        day_first: Whether 3/4 is the third of April; None where nobody said.

    Raises:
        OddRowError: It is no date that there is.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    if not plain:
        raise OddRowError(tr("It has no date."))
    try:
        if _ISO.fullmatch(plain):
            return _iso(plain)
        if numeric := _NUMERIC.match(plain):
            day = _numeric(numeric, is_day_first=day_first is not False)
            rest = plain[numeric.end() :]
        else:
            day, rest = _in_words(plain)
        clock = _clock(rest)
    except (ValueError, OverflowError) as error:
        raise OddRowError(tr("“{text}” is no date.", text=plain[:40])) from error
    return day if clock is None else datetime.combine(day, clock)


def says_day_first(cells: Iterable[str]) -> bool | None:
    """Tell by dates such as 3/4/2026 whether the day stands first; None when they leave it open or need no telling."""
    firsts = [(int(found[1]), int(found[2])) for cell in cells if (found := _NUMERIC.match(cell.strip()))]
    if any(first > 12 for first, _ in firsts):
        return True
    return False if any(second > 12 for _, second in firsts) else None


def is_doubtful(text: str) -> bool:
    """Tell whether a date has its day and month as two numbers of which either may be either."""
    found = _NUMERIC.match(text.strip())
    if found is None or "." in found[0] or len(found[1]) == 4:
        return False
    return int(found[1]) <= 12 and int(found[2]) <= 12 and found[1] != found[2]


@lru_cache(maxsize=2048)
def placed(moment: datetime | date, hints: Hints) -> Start:
    """Put a moment on the wearer's clock; one without a zone is what that clock showed.

    Raises:
        OddRowError: The day lies before 2000 or after tomorrow.
    """
    if not isinstance(moment, datetime):
        start = Start(moment=None, day=moment)
    elif moment.tzinfo is None:
        start = Start(
            moment=moment.replace(tzinfo=hints.zone) if hints.zone else moment.astimezone(), day=moment.date()
        )
    else:
        local = moment.astimezone(hints.zone)
        start = Start(moment=local, day=local.date())
    if not FIRST_DAY <= start.day <= today() + timedelta(days=1):
        raise OddRowError(tr("It says that it happened on {day}, which cannot be right.", day=start.day.isoformat()))
    return start


def _iso(text: str) -> datetime | date:
    day, _, clock = text.replace("T", " ").partition(" ")
    year, month, number = map(int, day.split("-"))
    plain = f"{year:04}-{month:02}-{number:02}"
    if not clock:
        return date.fromisoformat(plain)
    zone = re.search(r"\s*([+-]\d\d:?\d\d|Z)$", clock)
    bare = clock[: zone.start()] if zone else clock
    told = _clock(bare)
    if told is None:
        raise ValueError(text)
    offset = zone[1].replace("Z", "+00:00") if zone else ""
    return datetime.fromisoformat(f"{plain}T{told.isoformat()}{offset}")


def _numeric(found: re.Match[str], *, is_day_first: bool) -> date:
    first, second, third = (int(each) for each in found.groups())
    if len(found[1]) == 4:
        return date(first, second, third)
    year = third if third > 99 else 2000 + third
    if first > 12 or (second <= 12 and (is_day_first or "." in found[0])):
        return date(year, second, first)
    return date(year, first, second)


def _in_words(text: str) -> tuple[date, str]:
    """Read a date whose month is a word, and give what follows it."""
    month = next((number for word in _WORD.finditer(text) if (number := _month(word[0]))), 0)
    year = next((each for each in _COUNT.finditer(text) if len(each[0]) == 4), None)
    day = next((each for each in _COUNT.finditer(text) if len(each[0]) <= 2), None)
    if year is None or day is None:
        raise ValueError(text)
    return date(int(year[0]), month, int(day[0])), text[max(year.end(), day.end()) :]


def _month(word: str) -> int | None:
    plain = "".join(each for each in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(each))
    return _MONTHS.get(plain[:4]) or _MONTHS.get(plain[:3])


def _clock(text: str) -> time | None:
    found = _CLOCK.search(text)
    if found is None:
        if _COUNT.search(text):
            raise ValueError(text)
        return None
    hour, half = int(found[1]), (found[4] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, int(found[2]), int(found[3] or 0))


def day_order(cells: Iterable[str], hints: Hints) -> tuple[bool | None, frozenset[Unsaid]]:
    """Tell whether days stand before months in a column of dates, and whether that is to be asked."""
    cells = [*cells]
    order = says_day_first(cells)
    if order is None and any(map(is_doubtful, cells)):
        order = hints.day_before_month
        return order, frozenset() if order is not None else frozenset({Unsaid.DAY_BEFORE_MONTH})
    return order, frozenset()

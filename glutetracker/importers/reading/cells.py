"""Numbers and lengths of time in the cells of tables."""

import math
import re
from collections import Counter
from collections.abc import Iterable

from glutetracker.domain.units import M_PER_FOOT, M_PER_MILE
from glutetracker.importers.rows.oddities import OddRowError
from glutetracker.words import tr

NONE = frozenset({"", "--", "-", "—", "nan", "null", "none", "n/a"})
"""How apps write that something was not measured."""

METRES = {
    "m": 1.0, "metre": 1.0, "metres": 1.0, "meter": 1.0, "meters": 1.0, "km": 1000.0, "kilometres": 1000.0,
    "kilometers": 1000.0, "mi": M_PER_MILE, "mile": M_PER_MILE, "miles": M_PER_MILE, "ft": M_PER_FOOT,
    "feet": M_PER_FOOT, "yd": 3 * M_PER_FOOT, "yards": 3 * M_PER_FOOT,
}  # fmt: skip
"""Metres of one unit of distance, as files spell it."""

_PLAIN = re.compile(r"[+-]?\d*\.?\d+(?:e[+-]?\d+)?", re.IGNORECASE)
_COMMA = re.compile(r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+|[+-]?\d{1,3}(?:\.\d{3}){2,}")
_POINT = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d+|[+-]?\d{1,3}(?:,\d{3}){2,}")
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
"""Either thousands or three decimals: 1,079 and 2.932."""
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009']")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,4}):(\d{1,2}(?:[.,]\d+)?)")
_WORDS = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(d|h|hr|hrs|hours?|std|m|min|mins|minutes?|s|sek|sec|secs|seconds?)\b\.?", re.IGNORECASE
)
_UNIT_S = {"d": 86400, "h": 3600, "m": 60, "s": 1}


def decimal_mark(cells: Iterable[str]) -> str | None:
    """Tell the decimal mark of a file by numbers that leave no doubt; None when all are whole or doubtful."""
    votes: Counter[str] = Counter()
    for cell in set(cells):
        plain = _SPACES.sub("", cell)
        if _GROUPED.fullmatch(plain):
            continue
        votes["."] += _POINT.fullmatch(plain) is not None
        votes[","] += _COMMA.fullmatch(plain) is not None
    if not votes.total():
        return None
    return max(",.", key=votes.__getitem__)


def number(text: str, mark: str | None = None) -> float | None:
    """Read a number; None when the cell says that there is none.

    Args:
        text: The cell.
        mark: The file's decimal mark, if it is known.

    Raises:
        OddRowError: It is no number.
    """
    plain = _SPACES.sub("", text.replace("\N{MINUS SIGN}", "-"))
    if plain.casefold() in NONE:
        return None
    if _GROUPED.fullmatch(plain) and mark is not None:
        plain = plain.replace("," if mark == "." else ".", "").replace(",", ".")
    elif _POINT.fullmatch(plain):
        plain = plain.replace(",", "")
    elif _COMMA.fullmatch(plain) or plain.count(",") == 1:
        plain = plain.replace(".", "").replace(",", ".")
    if not _PLAIN.fullmatch(plain) or not math.isfinite(value := float(plain)):
        raise OddRowError(tr("“{text}” is no number.", text=" ".join(text.split())[:40]))
    return value


def duration_s(text: str) -> float | None:
    """Read a length of time: 1h 43m, 38min, 0:30:48, 32:11, 00:01:39,6 or plain seconds; None when there is none.

    Raises:
        OddRowError: It is no length of time.
    """
    plain = text.strip()
    if plain.casefold() in NONE:
        return None
    if clock := _CLOCK.fullmatch(plain):
        hours, minutes, seconds = clock.groups()
        return int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds.replace(",", "."))
    if not _WORDS.sub("", plain).strip(" ,"):
        parts = _WORDS.findall(plain)
        return sum(float(count.replace(",", ".")) * _UNIT_S[unit[0].lower()] for count, unit in parts)
    return number(plain)

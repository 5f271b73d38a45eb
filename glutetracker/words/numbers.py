"""Numbers as people read and write them."""

import math
import re

from glutetracker.words.problem import Problem
from glutetracker.words.translate import tr

MINUS = "−"
THIN_SPACE = "\u2009"

_decimal_mark = "."
_NUMBER = re.compile(r"[+\-−]?(\d+([.,]\d*)?|[.,]\d+)")


class NotANumberError(Problem):
    """A text that is not one plain number."""


def use_decimal_mark(mark: str) -> None:
    """Write decimals with this mark from now on; the window takes it from the desktop's language."""
    global _decimal_mark  # noqa: PLW0603 (one language a process)
    _decimal_mark = mark


def number(value: float, decimals: int = 0, *, signed: bool = False) -> str:
    """Write a number: thin spaces in thousands, a true minus, the language's decimal mark.

    Args:
        value: Any finite number.
        decimals: Digits after the mark, all of them written.
        signed: Write a plus before what is above zero.
    """
    text = f"{abs(value):,.{decimals}f}"
    is_zero = not text.strip("0.,")
    whole, _, fraction = text.partition(".")
    written = whole.replace(",", THIN_SPACE) + (_decimal_mark + fraction if fraction else "")
    if is_zero or (value > 0 and not signed):
        return written
    return ("+" if value > 0 else MINUS) + written


def short(value: float, decimals: int = 1) -> str:
    """Write a number without needless zeros: 82.5 and 80, never 80.0."""
    text = number(value, decimals)
    return text.rstrip("0").rstrip(_decimal_mark) if _decimal_mark in text else text


def parse_number(text: str) -> float:
    """Read one number; comma or point is its decimal mark, thousands are not grouped.

    Raises:
        NotANumberError: The text is anything else, such as "1.234,5".
    """
    plain = text.strip()
    value = float(plain.replace(",", ".").replace(MINUS, "-")) if _NUMBER.fullmatch(plain) else math.inf
    if not math.isfinite(value):
        raise NotANumberError(tr("“{text}” is not a number. Write it like 82.5, without thousands marks.", text=plain))
    return value


def byte_size(byte_count: int) -> str:
    """Write the size of a file: 640 kB, 2.4 MB."""
    if byte_count < 1_000_000:
        return tr("{size} kB", size=number(max(1, round(byte_count / 1000))))
    return tr("{size} MB", size=number(byte_count / 1_000_000, 1))

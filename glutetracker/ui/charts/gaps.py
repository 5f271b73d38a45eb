"""Where a line along days is broken: over a long pause nothing is known."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

T = TypeVar("T")

GAP_DAYS = 28


def unbroken(dated: Iterable[T], day_of: Callable[[T], date]) -> list[list[T]]:
    """Part what comes in order of days where more than four weeks lie between; empty for nothing."""
    parts: list[list[T]] = []
    for each in dated:
        if not parts or (day_of(each) - day_of(parts[-1][-1])).days > GAP_DAYS:
            parts.append([])
        parts[-1].append(each)
    return parts

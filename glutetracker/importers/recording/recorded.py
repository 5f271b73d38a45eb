"""Points as a text file lists them, row by row, before anything is believed of them."""

import math
from array import array

import numpy as np

from glutetracker.tracks import COLUMNS, Column
from glutetracker.words import trn

MAX_POINTS = 2_000_000
_WIDTH = len(COLUMNS)
PLACES = {name: place for place, name in enumerate(COLUMNS)}
"""Where each column stands in a row."""

NO_VALUES = [math.nan] * _WIDTH
"""A row to copy and fill in."""


class TooManyPointsError(Exception):
    """More points than any activity has."""


class RecordedPoints:
    """Rows of numbers in the order of the file.

    t_s is in seconds since 1970-01-01 UTC here; a missing value is NaN.

    Attributes:
        unplaced: How many points were left out for want of a position that can be.
    """

    def __init__(self) -> None:
        self._values = array("d")
        self._segments = array("l")
        self._segment = 0
        self.unplaced = 0

    def __len__(self) -> int:
        return len(self._segments)

    def new_segment(self) -> None:
        """Begin a segment: the way from the last point to the next is not counted."""
        self._segment += 1

    def add(self, row: list[float]) -> None:
        """Add a point: a filled-in copy of NO_VALUES.

        Raises:
            TooManyPointsError: There are two million already.
        """
        if len(self._segments) >= MAX_POINTS:
            raise TooManyPointsError
        self._values.extend(row)
        self._segments.append(self._segment)

    def columns(self) -> dict[str, Column]:
        """Give all columns by name."""
        rows = np.frombuffer(self._values, np.float64).reshape(-1, _WIDTH) if self else np.empty((0, _WIDTH))
        return {name: rows[:, place].copy() for name, place in PLACES.items()}

    def segments(self) -> Column:
        """Give each point's segment, counted from 0."""
        return np.asarray(self._segments, dtype=np.float64)


def unplaced_warning(count: int) -> tuple[str, ...]:
    """Say how many points were left out for want of a position; nothing when none was."""
    if not count:
        return ()
    return (
        trn(
            "{count} point without a position on Earth was left out.",
            "{count} points without a position on Earth were left out.",
            count,
        ),
    )


def as_number(text: str | None) -> float:
    """Read a number of a file as it stands, infinity too; NaN when it is none."""
    try:
        return float(text or "")
    except ValueError:
        return math.nan

"""A recorded track as a table."""

from collections.abc import Iterator

import numpy as np

from glutetracker.exporters.number_table import NumberColumn, number_table
from glutetracker.tracks import Column, DamagedTrackError, in_decimals, unpack


def track_table(packed: bytes) -> Iterator[bytes] | None:
    """Write a track's points as CSV, piece by piece; None when it is damaged."""
    try:
        return number_table([_told(name, column) for name, column in unpack(packed).columns().items()])
    except (DamagedTrackError, ValueError):  # sound bytes of numbers that no sensor has
        return None


def _told(name: str, column: Column) -> NumberColumn:
    is_known = np.isfinite(column)
    whole, decimals = in_decimals(name, np.where(is_known, column, 0.0))
    return NumberColumn(name=name, whole=whole, decimals=decimals, is_known=is_known)

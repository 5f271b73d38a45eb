"""Counters of which only the lowest bits are written, told in full."""

import numpy as np
from numpy.typing import NDArray


def unrolled(written: NDArray[np.int64], is_whole: NDArray[np.bool_], bits: int) -> NDArray[np.int64]:
    """Tell rising counts in full.

    Args:
        written: In the order in which they were counted: the full count, or its lowest bits.
        is_whole: Where the full count is written. Before the first of these it began with 0.
        bits: How many of the lowest bits are written elsewhere; between two counts there are fewer than 2 ** bits.
    """
    low = written & (1 << bits) - 1
    counted = np.cumsum(np.diff(low, prepend=0) & (1 << bits) - 1)
    last_whole = np.maximum.accumulate(np.where(is_whole, np.arange(len(written)), -1))
    known = last_whole >= 0
    base = np.where(known, written[last_whole] - counted[last_whole], 0)
    return base + counted

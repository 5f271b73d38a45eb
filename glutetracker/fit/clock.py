"""Times that are only in the header byte of a message: 5 bits, counted on from the last whole timestamp."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from glutetracker.fit.layout import Layout
from glutetracker.fit.profile import EPOCH_S, TIMESTAMP, Field
from glutetracker.fit.rollover import unrolled
from glutetracker.fit.rows import Column, rows

_COMPRESSED = 0x80
_TIME_BITS = 5
_LATEST = 2**32
"""Times are written as 32 bits; a damaged file may call them something else."""
_WHOLE = Field(TIMESTAMP, "timestamp")


def header_times(data: bytes, layouts: Sequence[Layout]) -> Mapping[Layout, Column]:
    """Give the times of messages that have them in their header byte, in seconds since 1970-01-01 UTC.

    Returns:
        A column for each layout without timestamps that has such messages; NaN where the header has none.
    """
    octets = np.frombuffer(data, np.uint8)
    timeless = [each for each in layouts if each.offsets and TIMESTAMP not in each.numbers]
    headers = {each: octets[np.frombuffer(each.offsets, np.int64)] for each in timeless}
    headers = {each: found for each, found in headers.items() if (found >= _COMPRESSED).any()}
    if not headers:
        return {}
    begins, written = _whole_times(data, layouts)
    is_whole = [np.ones(len(each), bool) for each in begins]
    for layout, found in headers.items():
        compressed = found >= _COMPRESSED
        begins.append(np.frombuffer(layout.offsets, np.int64)[compressed])
        written.append(found[compressed].astype(np.int64))
        is_whole.append(np.zeros(len(begins[-1]), bool))
    every_begin = np.concatenate(begins)
    order = np.argsort(every_begin)
    times = unrolled(np.concatenate(written)[order], np.concatenate(is_whole)[order], _TIME_BITS)
    return {each: _at(np.frombuffer(each.offsets, np.int64), every_begin[order], times) for each in headers}


def _whole_times(data: bytes, layouts: Sequence[Layout]) -> tuple[list[NDArray[np.int64]], list[NDArray[np.int64]]]:
    """Find where whole timestamps are, and what they are."""
    begins, written = [], []
    for each in layouts:
        if each.offsets and TIMESTAMP in each.numbers:
            messages = rows(data, each)
            times = messages.column(_WHOLE)
            if times is not None:
                known = (times >= 0) & (times < _LATEST)
                begins.append(messages.offsets[known])
                written.append(times[known].astype(np.int64))
    return begins, written


def _at(wanted: NDArray[np.int64], begins: NDArray[np.int64], times: NDArray[np.int64]) -> Column:
    place = np.searchsorted(begins, wanted)
    place[place == len(begins)] = 0
    return np.where(begins[place] == wanted, times[place] + EPOCH_S, np.nan)

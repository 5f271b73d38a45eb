"""Heart rates that a chest strap kept under water and handed over later, in messages of their own.

A message gives some beats: their times on the strap's clock in 1/1024 s, the first ones in full and the later ones as
12 bits, and the rate at each. A message with a timestamp tells what the strap's clock is in UTC.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from glutetracker.fit.base_types import UINT16, UINT32
from glutetracker.fit.profile import EPOCH_S, TIMESTAMP, Field
from glutetracker.fit.rollover import unrolled
from glutetracker.fit.rows import Column, Rows

_TIMESTAMP = Field(TIMESTAMP, "timestamp", UINT32, 1, -EPOCH_S)
_FRACTION = Field(0, "fractional_timestamp", UINT16, 32768)
_RATE = Field(6, "filtered_bpm")
_BEAT = Field(9, "event_timestamp", UINT32)
_SHORT_BEATS = 10
_SHORT_BITS = 12
_STEPS_PER_S = 1024
_HELD_S = 5.0
"""How long a rate is believed after its beat."""

_MOST_BEATS = 1_000_000
"""Five days; more in one file is no strap's."""
_BEAT_SIZE = 2.5
"""Bytes of a beat at least: 12 bits of time, 8 of rate."""
_BEATS_IN_A_MESSAGE = 256
"""More than fit into one."""
_COUNT_END = 2**32


def beats(groups: Sequence[Rows]) -> tuple[Column, Column]:
    """Give the times of beats in seconds since 1970-01-01 UTC, and the rate at each in beats a minute."""
    size = sum(len(rows.offsets) * rows.layout.size for rows in groups)
    found = [each for rows in groups for each in _written(rows)] if size <= _MOST_BEATS * _BEAT_SIZE else []
    if not found:
        return np.empty(0), np.empty(0)
    place, count, is_whole, rate, begun_s = (np.concatenate(each) for each in zip(*found, strict=True))
    order = np.argsort(place, kind="stable")
    clock = unrolled(count[order].astype(np.int64), is_whole[order] > 0, _SHORT_BITS) / _STEPS_PER_S
    shift = _last_known(begun_s[order] - clock)
    times_s, rate = clock + shift, rate[order]
    known = np.isfinite(times_s) & (rate > 0)
    return times_s[known], rate[known]


def merged(times_s: Column, rates: Column, beat_s: Column, beat_rate: Column) -> Column:
    """Give each record the mean rate of the beats since the record before, rounded; else the rate of the latest beat.

    Args:
        times_s: When the records were, in seconds since 1970-01-01 UTC.
        rates: Their own rates, kept where there is no beat within 5 s before.
        beat_s: When the beats were, in any order.
        beat_rate: The rate at each.
    """
    if not len(beat_s):
        return rates
    by_time = np.argsort(beat_s, kind="stable")
    beat_s, beat_rate = beat_s[by_time], beat_rate[by_time]
    before_s = np.concatenate(([np.nan], times_s[:-1]))
    before_s = np.where(before_s < times_s, before_s, times_s - 1)
    first, end = np.searchsorted(beat_s, before_s, side="right"), np.searchsorted(beat_s, times_s, side="right")
    total = np.concatenate(([0.0], np.cumsum(beat_rate)))
    mean = (total[end] - total[first]) / np.maximum(end - first, 1)
    latest = np.maximum(end - 1, 0)
    held = (end > 0) & (times_s - beat_s[latest] <= _HELD_S)
    return np.where(end > first, np.rint(mean), np.where(held, beat_rate[latest], rates))


def _written(rows: Rows) -> list[tuple[NDArray[np.float64], ...]]:
    """Give for each beat: its place in the file, its count, whether that is whole, its rate, and its UTC if told."""
    rate, whole, short = rows.values(_RATE), rows.values(_BEAT), rows.octets(_SHORT_BEATS)
    counts = whole if whole is not None else _twelve_bits(short)
    if rate is None or counts is None:
        return []
    shape = (len(counts), min(counts.shape[1], rate.shape[1]))
    begun_s = np.full(shape, np.nan)
    told_s = rows.column(_TIMESTAMP)
    if told_s is not None and whole is not None:
        fraction = rows.column(_FRACTION)
        begun_s[:, 0] = told_s + (0 if fraction is None else np.nan_to_num(fraction))
    place = rows.offsets[:, np.newaxis] * _BEATS_IN_A_MESSAGE + np.arange(shape[1])
    counts, rate, is_whole = counts[:, : shape[1]], rate[:, : shape[1]], np.full(shape, float(whole is not None))
    measured = (counts >= 0) & (counts < _COUNT_END)
    return [tuple(values[measured].astype(np.float64) for values in (place, counts, is_whole, rate, begun_s))]


def _twelve_bits(octets: NDArray[np.uint8] | None) -> NDArray[np.float64] | None:
    """Unpack two counts from every three bytes, lowest bits first."""
    if octets is None:
        return None
    threes = octets[:, : octets.shape[1] // 3 * 3].reshape(len(octets), -1, 3).astype(np.int64)
    low, middle, high = threes[..., 0], threes[..., 1], threes[..., 2]
    pairs = np.stack((low | (middle & 0x0F) << 8, middle >> 4 | high << 4), axis=-1)
    return pairs.reshape(len(octets), -1).astype(np.float64)


def _last_known(values: Column) -> Column:
    """Repeat each known value until the next one."""
    last = np.maximum.accumulate(np.where(np.isfinite(values), np.arange(len(values)), -1))
    return np.where(last >= 0, values[last], np.nan)

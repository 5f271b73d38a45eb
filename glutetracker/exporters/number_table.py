"""Columns of numbers as CSV: digits are worked out for a whole column at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_ROWS_AT_ONCE = 4096
_ZERO, _POINT, _MINUS, _COMMA, _CR, _LF = b"0.-,\r\n"
_NOTHING = 0
"""A byte that is left out of the text: a narrower number has some before it."""

_Signs = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberColumn:
    """Numbers that have the same decimals.

    Attributes:
        name: What stands above them.
        whole: The numbers times ten to the power of the decimals.
        decimals: How many digits stand behind the point.
        is_known: Where there is a number; elsewhere the cell stays empty.
    """

    name: str
    whole: NDArray[np.int64]
    decimals: int
    is_known: NDArray[np.bool_]


def number_table(columns: Sequence[NumberColumn]) -> Iterator[bytes]:
    """Write columns of one length as `write_csv` writes a table: the header, then some thousand rows at once."""
    yield (",".join(column.name for column in columns) + "\r\n").encode()
    for start in range(0, len(columns[0].whole), _ROWS_AT_ONCE):
        some = slice(start, start + _ROWS_AT_ONCE)
        signs = list[_Signs | int]()
        for column in columns:
            signs += [*_signs(column.whole[some], column.decimals, column.is_known[some]), _COMMA]
        signs[-1:] = _CR, _LF
        rows = np.stack(np.broadcast_arrays(*(np.asarray(each, np.uint8) for each in signs)), axis=1)
        yield rows.tobytes().translate(None, delete=bytes([_NOTHING]))


def _signs(whole: NDArray[np.int64], decimals: int, is_known: NDArray[np.bool_]) -> list[_Signs]:
    """Write numbers below each other: a column of bytes for each place, from the left."""
    rest = np.abs(whole)
    places = list[_Signs]()
    while len(places) <= decimals or rest.any():
        tens = rest // 10
        is_there = is_known if len(places) <= decimals else rest > 0
        places.append(np.where(is_there, rest - 10 * tens + _ZERO, _NOTHING).astype(np.uint8))
        rest = tens
    if decimals:
        places.insert(decimals, np.where(is_known, np.uint8(_POINT), np.uint8(_NOTHING)))
    if (whole < 0).any():
        places.append(np.where(whole < 0, np.uint8(_MINUS), np.uint8(_NOTHING)))
    return places[::-1]

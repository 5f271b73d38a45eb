"""The check sum at the end of a FIT file: CRC-16 with the polynomial 0x8005, lowest bit first, begun with 0.

A check sum is linear over bits: words of a message can be moved on over words of zeros and added
to later ones without changing the sum. So the message is folded: all of its words at once are moved on by a fixed
number of words and added to those that lie there, until few are left.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint16]

_POLYNOMIAL = np.uint16(0xA001)
"""0x8005 with its bits turned round."""
_WIDTHS = (4096, 64)
"""Words left after each folding."""


def crc16(data: bytes | memoryview) -> int:
    """Compute the check sum; 0 over bytes that end with their own check sum, lowest byte first."""
    words = _words(data)
    for width in _WIDTHS:
        words = _folded(words, width)
    one_on = _moved_on(1)
    crc = 0
    for word in words.tolist():
        crc = int(one_on[crc ^ word])
    return crc


def _words(data: bytes | memoryview) -> Words:
    """Give bytes as words of two; an odd one gets a zero in front, which changes nothing."""
    odd = len(data) % 2
    even = np.frombuffer(data, "<u2", offset=odd) if len(data) > 1 else np.empty(0, np.uint16)
    return np.concatenate((np.array([data[0] << 8], np.uint16), even)) if odd else even


def _folded(words: Words, width: int) -> Words:
    """Fold a message to at most this many words of the same check sum."""
    if len(words) <= width:
        return words
    moved_on = _moved_on(width)
    first = len(words) % width
    row = np.zeros(width, np.uint16)
    row[width - first :] = words[:first]
    for begin in range(first, len(words), width):
        row = moved_on.take(row)
        row ^= words[begin : begin + width]
    return row


@cache
def _moved_on(width: int) -> Words:
    """Tell for each word what it becomes when that many words of zeros follow; a power of two."""
    if width > 1:
        half = _moved_on(width // 2)
        return half[half]
    table = np.arange(1 << 16, dtype=np.uint16)
    for _ in range(16):
        table = np.where(table & 1, table >> 1 ^ _POLYNOMIAL, table >> 1)
    return table

"""Messages of one layout as rows, and the numbers in them."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from glutetracker.fit.base_types import BaseType, base_type
from glutetracker.fit.layout import Layout
from glutetracker.fit.profile import Field

Column = NDArray[np.float64]
"""One value a message; NaN where nothing was measured."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """All messages of one layout.

    Attributes:
        offsets: Where in the file each message begins, rising.
    """

    layout: Layout
    offsets: NDArray[np.int64]
    _messages: NDArray[np.void]

    def column(self, field: Field) -> Column | None:
        """Give a field in its physical unit, the first value where it holds several; None without such a field."""
        found = self._numbers(field)
        return None if found is None else _physical(found[0][:, 0], found[1], field)

    def values(self, field: Field) -> NDArray[np.float64] | None:
        """Give all values of a field in its physical unit, a row a message; None without such a field."""
        found = self._numbers(field)
        return None if found is None else _physical(found[0], found[1], field)

    def octets(self, number: int) -> NDArray[np.uint8] | None:
        """Give the bytes of a field, a row a message; None without such a field."""
        place = self.layout.place(number)
        return None if place is None else self._part(place.begin, place.size, np.dtype(np.uint8))

    def _numbers(self, field: Field) -> tuple[NDArray[Any], BaseType] | None:
        """Find a field as it is written; None where its size is not that of whole numbers."""
        place = self.layout.place(field.number)
        written_as = None if place is None else base_type(place.base_type)
        if place is None or written_as is None or place.size % written_as.size:
            return None
        number = np.dtype(self.layout.byte_order + written_as.code)
        return self._part(place.begin, place.size // written_as.size, number), written_as

    def _part(self, begin: int, count: int, number: "np.dtype[Any]") -> NDArray[Any]:
        shape, strides = (len(self.offsets), count), (self.layout.size, number.itemsize)
        return np.ndarray(shape, number, self._messages, begin, strides)


def rows(data: bytes, layout: Layout) -> Rows:
    """Gather the messages of a layout."""
    everywhere = np.ndarray((len(data) - layout.size + 1,), np.dtype((np.void, layout.size)), data, strides=(1,))
    offsets = np.frombuffer(layout.offsets, np.int64)
    return Rows(layout, offsets, everywhere[offsets])


def _physical(raw: NDArray[Any], written_as: BaseType, field: Field) -> NDArray[np.float64]:
    if written_as.invalid is None:
        with np.errstate(all="ignore"):  # any bytes may stand for a float, those that mean an error too
            values = raw / np.float64(field.scale) - field.offset
        missing = ~np.isfinite(values)
    else:
        values = raw / field.scale if field.scale != 1 else raw.astype(np.float64)
        if field.offset:
            values -= field.offset
        missing = raw == written_as.invalid
    np.copyto(values, np.nan, where=missing)
    return values

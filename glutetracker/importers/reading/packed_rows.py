"""Rows that wait: packed, a few of them at a time made rows again; ten years of them as they are would fill memory."""

import marshal
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

Row = dict[str, Any]

_A_SLICE = 200


class PackedRows(Iterable[Row]):
    """Rows that are gone through as often as need be, and are the same each time.

    Names of columns should be interned: of one and the same there is one a slice.

    Raises:
        ValueError: One of the rows holds what is no plain value.
    """

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        rest = iter(rows)
        self._slices = [marshal.dumps(some) for some in iter(lambda: list(islice(rest, _A_SLICE)), [])]

    def __iter__(self) -> Iterator[Row]:
        for each in self._slices:
            yield from marshal.loads(each)  # noqa: S302 (our own rows, packed above)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PackedRows) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

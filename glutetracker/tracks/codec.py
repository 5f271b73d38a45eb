"""Tracks as bytes: whole-number steps, shuffled by byte, deflated.

Layout, little-endian: the mark `GTK`, a version byte, then one zlib stream
(its check sum guards all of it) that holds the number of points and columns, one
`_COLUMN` head a column and the columns' bytes in the same order. A column
is a bitmap of the present values when some are missing, then its whole
numbers as differences of the given order, zigzag-coded, cut to the smallest
sufficient width, all lowest bytes first. The first `order` values stand in the head.

Each plane of bytes is a deflate block of its own, so that it gets Huffman codes of its
own, and only runs are looked for: steps hardly ever repeat as patterns. Measured
on a typical hour: 15 % smaller and four times as fast as plain zlib level 6.
"""

import struct
import zlib
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from glutetracker.tracks.track import COLUMNS, Column, Track
from glutetracker.words import Problem, tr

_MARK = b"GTK\x01"
_SIZES = struct.Struct("<IB")
_COLUMN = struct.Struct("<BBBBIdqq")
"""Column, order, width in bytes, 1 when some are missing, count of present values, units a whole, first two numbers."""

_ORDERS = {"t_s": 2, "lat_deg": 2, "lon_deg": 2, "distance_m": 2}
_UNITS: dict[str, tuple[float, ...]] = {
    "t_s": (1, 1000),
    "lat_deg": (1e7,),
    "lon_deg": (1e7,),
    "altitude_m": (5, 10),
    "distance_m": (100,),
    "hr_bpm": (1,),
    "cadence_spm": (1, 2),
    "speed_mps": (1000,),
    "power_w": (1,),
}
"""Whole numbers to a unit; the first that loses nothing is taken, else the last."""

_MAX_POINTS = 4_000_000
_MAX_UNPACKED = _MAX_POINTS * len(COLUMNS) * 8
_LARGEST = 2.0**52

_Whole = NDArray[np.int64]


class DamagedTrackError(Problem):
    """Bytes that are not a whole track."""

    def __init__(self) -> None:
        super().__init__(
            tr("The recorded points of this run are damaged. Its totals are whole; import its file again.")
        )


def pack(track: Track) -> bytes:
    """Write a track as bytes, lossless at the resolution of sensors.

    Kept are 1 ms, 1e-7 degrees, 0.2 or 0.1 m of altitude, 1 cm of distance,
    1 bpm, half a step a minute, 1 mm/s and 1 W. NaN and infinity are missing values.

    Raises:
        ValueError: A value is too large for its unit, or there are too many points.
    """
    if len(track) > _MAX_POINTS:
        raise ValueError("A track has at most four million points.")
    columns = track.columns()
    heads = [_SIZES.pack(len(track), len(columns))]
    planes: list[bytes] = []
    for name, column in columns.items():
        head, body = _packed(name, column)
        heads.append(head)
        planes += body
    deflater = zlib.compressobj(6, strategy=zlib.Z_RLE)
    packed = [_MARK]
    for plane in (b"".join(heads), *planes):
        packed += (deflater.compress(plane), deflater.flush(zlib.Z_BLOCK))
    packed.append(deflater.flush())
    return b"".join(packed)


def unpack(packed: bytes) -> Track:
    """Read a track from its bytes.

    Raises:
        DamagedTrackError: The bytes are not those of a whole track.
    """
    if not packed.startswith(_MARK):
        raise DamagedTrackError
    inflater = zlib.decompressobj()
    try:
        content = inflater.decompress(packed[len(_MARK) :], _MAX_UNPACKED)
        if not inflater.eof or inflater.unused_data:
            raise DamagedTrackError
        return Track(**dict(_columns(content)))
    except (zlib.error, struct.error, ValueError, IndexError, TypeError) as error:
        raise DamagedTrackError from error


def in_decimals(name: str, column: Column) -> tuple[_Whole, int]:
    """Give a column, at the resolution that `pack` keeps, as whole numbers and how many decimals these have.

    Args:
        name: The column's, in a `Track`.
        column: Without NaN.

    Raises:
        ValueError: A value is too large for its unit.
    """
    units, whole = _whole(column, _UNITS[name])
    decimals = next(count for count in range(8) if 10**count % units == 0)
    return whole * int(10**decimals // units), decimals


def _packed(name: str, column: Column) -> tuple[bytes, list[bytes]]:
    present = np.isfinite(column)
    missing = not present.all()
    values = column[present] if missing else column
    units, whole = _whole(values, _UNITS[name])
    order = min(_ORDERS.get(name, 1), len(whole))
    first = [int(each) for each in whole[:order]] + [0, 0]
    steps = np.diff(whole, n=order) if order else whole
    zigzag = ((steps << 1) ^ (steps >> 63)).view(np.uint64)
    width = _width(int(zigzag.max()) if len(zigzag) else 0)
    planes = [plane.tobytes() for plane in zigzag.astype(f"<u{width}").view(np.uint8).reshape(-1, width).T]
    index = COLUMNS.index(name)
    head = _COLUMN.pack(index, order, width, missing, len(whole), units, *first[:2])
    return head, [np.packbits(present).tobytes(), *planes] if missing else planes


def _whole(values: Column, choices: tuple[float, ...]) -> tuple[float, _Whole]:
    if len(values) and np.abs(values).max() * choices[-1] > _LARGEST:
        raise ValueError("A value of this track is too large.")
    for units in choices:
        scaled = values * units
        rounded = np.rint(scaled)
        if units == choices[-1] or (np.abs(rounded - scaled) <= 1e-6).all():
            return units, rounded.astype(np.int64)
    raise AssertionError("a column has at least one unit")


def _width(largest: int) -> int:
    return next(width for width in (1, 2, 4, 8) if largest < 1 << (8 * width))


def _columns(content: bytes) -> Iterator[tuple[str, Column]]:
    points, count = _SIZES.unpack_from(content)
    if points > _MAX_POINTS:
        raise DamagedTrackError
    heads = [_COLUMN.unpack_from(content, _SIZES.size + i * _COLUMN.size) for i in range(count)]
    offset = _SIZES.size + count * _COLUMN.size
    for index, order, width, missing, kept, units, *first in heads:
        present = None
        if missing:
            length = -(-points // 8)
            bits = np.frombuffer(content, np.uint8, length, offset)
            present = np.unpackbits(bits, count=points).astype(bool)
            offset += length
        length = (kept - order) * width
        shuffled = np.frombuffer(content, np.uint8, length, offset)
        offset += length
        values = _restored(shuffled, width, order, first) / units
        yield COLUMNS[index], values if present is None else _spread(values, present)
    if offset != len(content):
        raise DamagedTrackError


def _restored(shuffled: NDArray[np.uint8], width: int, order: int, first: list[int]) -> _Whole:
    together = np.ascontiguousarray(shuffled.reshape(width, -1).T)
    zigzag = together.view(f"<u{width}").reshape(-1).astype(np.uint64)
    whole = (zigzag >> np.uint64(1)).view(np.int64) ^ -(zigzag & np.uint64(1)).view(np.int64)
    for depth in range(order, 0, -1):
        start = first[0] if depth == 1 else first[1] - first[0]
        whole = np.cumsum(np.concatenate(([start], whole)))
    return whole


def _spread(values: Column, present: NDArray[np.bool_]) -> Column:
    column = np.full(len(present), np.nan)
    column[present] = values
    return column

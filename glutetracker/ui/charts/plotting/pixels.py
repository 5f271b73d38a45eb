"""Where data lie in pixels: ten years of days as columns of numbers, since a call a place costs more."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from pyqtgraph.functions import arrayToQPolygonF
from PySide6.QtGui import QPolygonF, QTransform

SHIFT = 1 << 24
"""More half pixels than any picture is high."""


def in_px(places: Sequence[tuple[float, ...]], to_px: QTransform, *columns: int) -> Any:
    """Find the pixels of places, a row each: of their first number and of each column, or of the second.

    Strips are moved and stretched, never turned.
    """
    columns = columns or (1,)
    if not places:
        return np.empty((0, 1 + len(columns)))
    scale = [to_px.m11(), *len(columns) * [to_px.m22()]]
    shift = [to_px.dx(), *len(columns) * [to_px.dy()]]
    return np.array(places, dtype=float)[:, (0, *columns)] * scale + shift


def polygon(places: Any) -> QPolygonF:
    """Give places in pixels as a polygon of Qt."""
    return arrayToQPolygonF(places[:, 0], places[:, 1]) if len(places) else QPolygonF()


def pixel_count(places: Any) -> int:
    """Tell how many pixels from left to right places stand on."""
    return len(np.unique(places[:, 0].astype(int)))


def furthest_by_pixel(places: Any, furthest: Any) -> Any:
    """Of places from left to right, keep one a pixel: the furthest by np.minimum or np.maximum."""
    pixels, first = np.unique(places[:, 0].astype(int), return_index=True)
    return np.column_stack((pixels, furthest.reduceat(places[:, 1], first)))


def one_each_half(places: Any) -> Any:
    """Of places that share half a pixel, keep the last."""
    halves = np.rint(2 * places)
    _, last = np.unique((halves[:, 0] * SHIFT + halves[:, 1])[::-1], return_index=True)
    return places[np.sort(len(places) - 1 - last)]


def kept_whole(places: Any, left: float, right: float, half: float) -> Any:
    """Move places in view so far from its sides that what is drawn there, so wide from its middle, is not cut."""
    kept = places.copy()
    is_seen = (kept[:, 0] >= left) & (kept[:, 0] <= right)
    kept[is_seen, 0] = np.clip(kept[is_seen, 0], left + half, max(left + half, right - half))
    return kept


def last_by_pixel(places: Any) -> Any:
    """Of places from left to right, keep the last one a pixel, and the very first."""
    pixels = places[:, 0].astype(int)
    is_last = np.diff(pixels, append=pixels[-1] + 1) != 0
    is_last[0] = True
    return places[is_last]


def up_and_down(places: Any) -> float:
    """Tell how many pixels a line through places goes up and down in all."""
    return float(np.abs(np.diff(places[:, 1])).sum())

"""Long lines drawn quickly: what falls onto one column of pixels is drawn once."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from glutetracker.tracks import Column


def polygon(x: Column, y: Column) -> QPolygonF:
    """Make a line of points without making a Python object of each."""
    from pyqtgraph.functions import create_qpolygonf, ndarray_from_qpolygonf

    made = create_qpolygonf(len(x))
    points = ndarray_from_qpolygonf(made)
    points[:, 0], points[:, 1] = x, y
    return made  # type: ignore[no-any-return]


class Thinned(NamedTuple):
    """A line as it can be seen.

    Attributes:
        x: A place for each column of pixels, or for each point where there are few.
        y: The mean there.
        ends: Lowest and highest there, in turn, with their places; None where every point is there itself.
    """

    x: Column
    y: Column
    ends: tuple[Column, Column] | None = None


def by_pixel(x: Column, y: Column, first: float, last: float, width: int) -> Thinned:
    """Cut a line to what lies between two places, and thin it to the columns of pixels; it goes on past both ends."""
    begin = max(0, int(np.searchsorted(x, first, "left")) - 1)
    end = min(len(x), int(np.searchsorted(x, last, "right")) + 1)
    x, y = x[begin:end], y[begin:end]
    if len(x) <= 2 * width:
        return Thinned(x, y)
    edges = np.searchsorted(x, np.linspace(first, last, width + 1)[:-1], "left")
    edges = np.unique(np.clip(edges, 0, len(x) - 1))
    ends = np.empty(2 * len(edges))
    ends[0::2], ends[1::2] = np.minimum.reduceat(y, edges), np.maximum.reduceat(y, edges)
    mean = np.add.reduceat(y, edges) / np.diff(np.append(edges, len(y)))
    return Thinned(x[edges], mean, (np.repeat(x[edges], 2), ends))


def stroke(painter: QPainter, x: Column, y: Column, colour: QColor) -> None:
    """Draw a line about one and a half pixels wide.

    It is two lines of a pixel, half a pixel apart: Qt draws these fifty times as fast as a wider one.
    """
    pen = QPen(colour, 1)
    pen.setCosmetic(True)
    painter.setPen(pen)
    for apart in (-0.25, 0.25):
        painter.drawPolyline(polygon(x, y + apart))


def by_place(x: Column, y: Column, apart: float) -> NDArray[np.intp]:
    """Choose the points of a way that are a distance apart on the screen, its first and last among them; their rows."""
    cells = np.floor(np.column_stack([x, y]) / apart)
    is_new = np.any(np.diff(cells, axis=0) != 0, axis=1)
    kept = np.concatenate(([True], is_new))
    kept[-1] = True
    return np.flatnonzero(kept)

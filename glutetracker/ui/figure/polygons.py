"""Outlines of numpy as shapes of Qt."""

from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QPolygonF
from shiboken6 import VoidPtr

from glutetracker.figure.turning import Array

_BYTES_A_POINT = 16


def polygon(points: Array) -> QPolygonF:
    """Make a polygon of rows of x and y, all at once."""
    made = QPolygonF()
    made.resize(len(points))
    room: Any = VoidPtr(made.data(), len(points) * _BYTES_A_POINT, True)  # type: ignore[call-arg, arg-type]  # noqa: FBT003
    np.frombuffer(room, np.float64).reshape(-1, 2)[:] = points
    return made


def shape(points: Array) -> QPainterPath:
    """Make a closed shape of one walk round all that it covers, some of it perhaps twice.

    Quicker to draw than a polygon that is told how to be filled: PySide first tries to read that as a list.
    """
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPolygon(polygon(points))
    path.closeSubpath()
    return path

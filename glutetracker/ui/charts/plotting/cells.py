"""Cells: rows of tinted squares along days, the stronger the more."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QTransform

from glutetracker.ui.charts.plotting.marks import Mark
from glutetracker.ui.theme import Theme

FAINTEST = 0.18
EMPTY = 128  # of 255: the ground, half seen through
GAP_FROM_PX, ROUND_FROM_PX = 6.0, 24.0
NO_CELL, TINTS = 1, 256  # no strength is so faint as the first

Strength = float | None
"""0 to 1; 0 is the ground, None where there is no cell."""


class Cells(Mark):
    """Rows of cells; narrow ones stand close.

    Attributes:
        rows: Strengths by row, the first on top, and in it by column.
        first: Day number at which the first column begins.
        days: How many days a column is wide.
        role: Colour role.
    """

    rows: Sequence[Sequence[Strength]] = ()
    first, days = 0.0, 7.0
    role = "glute"
    theme = Theme()

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Fill the cells; narrow ones as one picture, since one by one ten years of days take longer than a frame."""
        tints = _tints(self.rows)
        first_px, wide_px = to_px.m11() * self.first + to_px.dx(), to_px.m11() * self.days
        lefts = first_px + wide_px * np.arange(tints.shape[1] + 1)
        tops = [to_px.m22() * (len(self.rows) - row) + to_px.dy() for row in range(len(self.rows) + 1)]
        if wide_px < GAP_FROM_PX and painter.paintEngine().type() is QPaintEngine.Type.Raster:
            self._draw_picture(painter, tints, lefts, tops)
        else:
            self._draw_each(painter, tints, lefts.tolist(), tops)

    def _draw_picture(self, painter: QPainter, tints: Any, lefts: Any, tops: Sequence[float]) -> None:
        """Draw a picture with a pixel for each pixel, row by row."""
        lefts = np.floor(lefts + 0.5).astype(int)
        lines = np.ascontiguousarray(np.repeat(tints, np.diff(lefts), axis=1))
        if not lines.size:
            return
        high, wide = lines.shape
        picture = QImage(lines.data, wide, high, wide, QImage.Format.Format_Indexed8)
        picture.setColorCount(TINTS)
        for tint in np.unique(tints).tolist():
            picture.setColor(tint, self._tint(tint).rgba())
        picture = picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        for row in range(high):
            top, bottom = round(tops[row] + 1), round(tops[row + 1] - 1)
            painter.drawImage(QRect(int(lefts[0]), top, wide, bottom - top), picture, QRect(0, row, wide, 1))

    def _draw_each(self, painter: QPainter, tints: Any, lefts: Sequence[float], tops: Sequence[float]) -> None:
        """Draw shapes, those of one tint together."""
        painter.setPen(Qt.PenStyle.NoPen)
        wide_px = lefts[1] - lefts[0]
        gap = 1.0 if wide_px >= GAP_FROM_PX else 0.0
        by_tint: dict[int, list[QRectF]] = {}
        for row, line in enumerate(tints.tolist()):
            top, high = tops[row] + 1, tops[row + 1] - tops[row] - 2
            for column, tint in enumerate(line):
                area = QRectF(lefts[column] + gap, top, wide_px - 2 * gap, high)
                by_tint.setdefault(tint, []).append(area)
        by_tint.pop(NO_CELL, None)
        for tint, areas in by_tint.items():
            painter.setBrush(self._tint(tint))
            if areas[0].width() >= ROUND_FROM_PX:
                for area in areas:
                    painter.drawRoundedRect(area, 2, 2)
            else:
                painter.drawRects([area.toRect() for area in areas])

    def _tint(self, dense: int) -> QColor:
        return _colour(self.theme, self.role, dense)


def tint(theme: Theme, role: str, strength: float) -> QColor:
    """The colour of a cell of a strength, half seen through."""
    return _colour(theme, role, int(_tints([[strength]])[0, 0]))


def _colour(theme: Theme, role: str, dense: int) -> QColor:
    colour = theme.colour(role if dense else "track")
    colour.setAlpha(0 if dense == NO_CELL else dense or EMPTY)
    return colour


def _tints(rows: Sequence[Sequence[Strength]]) -> Any:
    """How dense each cell is, of 255; 0 for one without anything."""
    strengths = np.array(rows, dtype=float)  # None is nan
    dense = np.rint(255 * (FAINTEST + (1 - FAINTEST) * np.minimum(strengths, 1.0)))
    dense[strengths <= 0] = 0
    dense[np.isnan(strengths)] = NO_CELL
    return dense.astype(np.uint8)

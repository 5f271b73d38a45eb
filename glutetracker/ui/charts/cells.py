"""Cells: rows of tinted squares along days, the stronger the more."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTransform

from glutetracker.ui.charts.marks import Mark
from glutetracker.ui.theme import Theme

FAINTEST = 0.18
EMPTY = 128  # of 255: the ground, half seen through
GAP_FROM_PX, ROUND_FROM_PX = 6.0, 24.0


class Cell(NamedTuple):
    """One cell.

    Attributes:
        row: From the top, from 0.
        first: Its first day, as a day number.
        days: How many days it is wide.
        strength: 0 to 1; 0 is the ground.
        role: Colour role.
    """

    row: int
    first: float
    days: float
    strength: float
    role: str


class Cells(Mark):
    """Rows of cells; narrow ones stand close."""

    cells: Sequence[Cell] = ()
    row_count = 1
    theme = Theme()

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Fill the cells, those of one tint together: one by one, ten years of days would take longer than a frame."""
        painter.setPen(Qt.PenStyle.NoPen)
        by_tint: dict[tuple[str, int], list[Cell]] = {}
        for cell in self.cells:
            by_tint.setdefault((cell.role, _alpha(cell.strength)), []).append(cell)
        for (role, alpha), cells in by_tint.items():
            painter.setBrush(self._tint(role, alpha))
            areas = [self._place_of(cell, to_px) for cell in cells]
            if areas[0].width() >= ROUND_FROM_PX:
                for area in areas:
                    painter.drawRoundedRect(area, 2, 2)
            else:
                painter.drawRects([area.toRect() for area in areas])

    def _place_of(self, cell: Cell, to_px: QTransform) -> QRectF:
        area = to_px.mapRect(QRectF(cell.first, self.row_count - cell.row - 1, cell.days, 1))
        gap = 1.0 if area.width() >= GAP_FROM_PX else 0.0
        return area.adjusted(gap, 1, -gap, -1)

    def _tint(self, role: str, alpha: int) -> QColor:
        colour = self.theme.colour(role if alpha else "track")
        colour.setAlpha(alpha or EMPTY)
        return colour


def _alpha(strength: float) -> int:
    """How dense a cell is, of 255; 0 for one without anything."""
    return round(255 * (FAINTEST + (1 - FAINTEST) * min(1.0, strength))) if strength > 0 else 0

"""Cells: rows of tinted squares along days, the stronger the more."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTransform

from glutetracker.ui.charts.marks import Mark
from glutetracker.ui.theme import Theme

FAINTEST = 0.18
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
        """Fill each cell."""
        painter.setPen(Qt.PenStyle.NoPen)
        for cell in self.cells:
            top = self.row_count - cell.row
            area = QRectF(
                to_px.map(QPointF(cell.first, top)), to_px.map(QPointF(cell.first + cell.days, top - 1))
            ).normalized()
            gap = 1.0 if area.width() >= GAP_FROM_PX else 0.0
            area.adjust(gap, 1, -gap, -1)
            if area.width() >= ROUND_FROM_PX:
                painter.setBrush(self._tint(cell))
                painter.drawRoundedRect(area, 2, 2)
            else:  # some hundreds of round ones would take longer than a frame
                painter.fillRect(area.toRect(), self._tint(cell))

    def _tint(self, cell: Cell) -> QColor:
        if cell.strength <= 0:
            return self.theme.colour("track", 0.5)
        return self.theme.colour(cell.role, FAINTEST + (1 - FAINTEST) * min(1.0, cell.strength))

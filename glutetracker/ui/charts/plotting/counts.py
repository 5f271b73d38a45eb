"""Counts: numbers in a row over what they count."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTransform

from glutetracker.ui.charts.plotting.marks import Mark
from glutetracker.words.numbers import number

APART_PX = 2.0


class Counts(Mark):
    """Numbers at places; where two would touch, the larger.

    Attributes:
        counts: Where each stands on the bottom axis, and its number.
        height: Where they stand on the left axis.
        lift_px: How far above that.
    """

    counts: Sequence[tuple[float, int]] = ()
    height = 0.0
    font = QFont()
    colour = QColor()
    lift_px = 0.0

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Draw the numbers, the largest first, kept inside the view."""
        painter.setFont(self.font)
        painter.setPen(self.colour)
        metrics, view = QFontMetricsF(self.font), to_px.mapRect(self._seen)
        drawn: list[QRectF] = []
        for at, count in sorted(self.counts, key=lambda each: -each[1]):
            text, foot = number(count), to_px.map(QPointF(at, self.height))
            wide, high = metrics.horizontalAdvance(text), metrics.height()
            left = max(view.left() + APART_PX, min(foot.x() - wide / 2, view.right() - wide - APART_PX))
            area = QRectF(left, foot.y() - self.lift_px - high, wide, high)
            if not any(area.adjusted(-APART_PX, 0, APART_PX, 0).intersects(each) for each in drawn):
                drawn.append(area)
                painter.drawText(QPointF(area.left(), area.top() + metrics.ascent()), text)

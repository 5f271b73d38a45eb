"""Bars: of weeks, stacked by their parts."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from glutetracker.ui.charts.marks import Mark

THIN_PX = 2.0


class Bars(Mark):
    """Stacked bars.

    Attributes:
        stacks: For each bar its left and right end, and the tops of its parts from the lowest.
        colours: One a part.
        last_alpha: How dense the last bar is; the running week is not whole.
        radius_px: Radius of the top corners.
    """

    stacks: Sequence[tuple[float, float, Sequence[float]]] = ()
    colours: Sequence[QColor] = ()
    last_alpha = 1.0
    radius_px = 5.0

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Draw each bar part by part, its top rounded as a whole."""
        painter.setPen(Qt.PenStyle.NoPen)
        for at, (left, right, tops) in enumerate(self.stacks):
            if not tops or tops[-1] <= 0:
                continue
            painter.setOpacity(self.last_alpha if at == len(self.stacks) - 1 else 1.0)
            whole = to_px.mapRect(QRectF(left, 0.0, right - left, tops[-1]))
            if whole.width() < 1:
                whole.setWidth(1)
            self._draw_bar(painter, whole, tops)
        painter.setOpacity(1.0)

    def _draw_bar(self, painter: QPainter, whole: QRectF, tops: Sequence[float]) -> None:
        if len(tops) == 1 and whole.width() < THIN_PX:  # ten years of weeks: no corner is seen
            painter.setBrush(self.colours[0])
            painter.drawRect(whole)
            return
        rounded = _rounded_top(whole, self.radius_px)
        below = 0.0
        for top, colour in zip(tops, self.colours, strict=True):
            if top > below:
                part = QRectF(whole)
                part.setTop(whole.bottom() - whole.height() * top / tops[-1])
                part.setBottom(whole.bottom() - whole.height() * below / tops[-1])
                painter.setBrush(colour)
                painter.drawPath(rounded if part == whole else rounded.intersected(_rounded_top(part, 0)))
            below = max(below, top)


def _rounded_top(area: QRectF, radius_px: float) -> QPainterPath:
    radius = min(radius_px, area.width() / 2, area.height())
    path = QPainterPath()
    if radius < 1:
        path.addRect(area)
        return path
    path.moveTo(area.bottomLeft())
    path.lineTo(area.left(), area.top() + radius)
    path.quadTo(area.topLeft(), QPointF(area.left() + radius, area.top()))
    path.lineTo(area.right() - radius, area.top())
    path.quadTo(area.topRight(), QPointF(area.right(), area.top() + radius))
    path.lineTo(area.bottomRight())
    path.closeSubpath()
    return path

"""Bars: of weeks, stacked by their parts."""

from collections.abc import Iterable, Sequence

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
        """Draw each bar part by part, its top rounded as a whole; thin ones have no corners, and are drawn together."""
        painter.setPen(Qt.PenStyle.NoPen)
        thin: list[list[QRectF]] = [[] for _ in self.colours]
        for at, tops in self._seen_bars(to_px):
            left, right, _ = self.stacks[at]
            whole = to_px.mapRect(QRectF(left, 0.0, right - left, tops[-1]))
            if whole.width() < 1:
                whole = QRectF(int(whole.left()), whole.top(), 1, whole.height())
            is_last = at == len(self.stacks) - 1
            if whole.width() < THIN_PX and not is_last:
                for areas, part in zip(thin, _parts(whole, tops), strict=True):
                    areas.append(part)
                continue
            painter.setOpacity(self.last_alpha if is_last else 1.0)
            self._draw_bar(painter, whole, tops)
        painter.setOpacity(1.0)
        for colour, areas in zip(self.colours, thin, strict=True):
            painter.setBrush(colour)
            painter.drawRects([area for area in areas if area.height() > 0])

    def _seen_bars(self, to_px: QTransform) -> Iterable[tuple[int, Sequence[float]]]:
        """Give the bars by their places; of those that share a pixel, the highest."""
        found: dict[int, tuple[int, Sequence[float]]] = {}
        day_px, begin_px = to_px.m11(), to_px.dx()
        for at, (left, right, tops) in enumerate(self.stacks):
            if tops and tops[-1] > 0:
                pixel = int(left * day_px + begin_px) if (right - left) * day_px < 1 else -1 - at
                if pixel not in found or found[pixel][1][-1] <= tops[-1]:
                    found[pixel] = at, tops
        return found.values()

    def _draw_bar(self, painter: QPainter, whole: QRectF, tops: Sequence[float]) -> None:
        rounded = _rounded_top(whole, self.radius_px)
        for part, colour in zip(_parts(whole, tops), self.colours, strict=True):
            if part.height() > 0:
                painter.setBrush(colour)
                painter.drawPath(rounded if part == whole else rounded.intersected(_rounded_top(part, 0)))


def _parts(whole: QRectF, tops: Sequence[float]) -> list[QRectF]:
    """Part a bar by the tops of its parts, from the lowest; a part of nothing has no height."""
    found, below, scale = [], 0.0, whole.height() / tops[-1]
    for top in tops:
        high = max(0.0, top - below)
        found.append(QRectF(whole.left(), whole.bottom() - (below + high) * scale, whole.width(), high * scale))
        below += high
    return found


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

"""Bars: of weeks, stacked by their parts."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from glutetracker.ui.charts.plotting.marks import Mark

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
        day_px, begin_px, value_px, foot_px = to_px.m11(), to_px.dx(), to_px.m22(), to_px.dy()
        for at in self._seen_bars(day_px, begin_px):
            left, right, tops = self.stacks[at]
            left, wide = left * day_px + begin_px, (right - left) * day_px
            left, wide = (float(int(left)), 1.0) if wide < 1 else (left, wide)
            heights = [foot_px, *(top * value_px + foot_px for top in tops)]
            is_last = at == len(self.stacks) - 1
            if wide < THIN_PX and not is_last:
                for areas, below, above in zip(thin, heights, heights[1:], strict=False):
                    if below > above:
                        areas.append(QRectF(left, above, wide, below - above))
                continue
            painter.setOpacity(self.last_alpha if is_last else 1.0)
            self._draw_bar(painter, left, wide, heights)
        painter.setOpacity(1.0)
        for colour, areas in zip(self.colours, thin, strict=True):
            painter.setBrush(colour)
            painter.drawRects(areas)

    def _seen_bars(self, day_px: float, begin_px: float) -> Iterable[int]:
        """Give the places of the bars; of those that share a pixel, of the highest."""
        found: dict[int, tuple[int, float]] = {}
        for at, (left, right, tops) in enumerate(self.stacks):
            if tops and tops[-1] > 0:
                pixel = int(left * day_px + begin_px) if (right - left) * day_px < 1 else -1 - at
                if pixel not in found or found[pixel][1] <= tops[-1]:
                    found[pixel] = at, tops[-1]
        return [at for at, _ in found.values()]

    def _draw_bar(self, painter: QPainter, left: float, wide: float, heights: Sequence[float]) -> None:
        """Draw a bar by where its foot and the tops of its parts are, from the lowest."""
        foot, top = heights[0], heights[-1]
        rounded = _rounded_top(QRectF(left, top, wide, foot - top), self.radius_px)
        for below, above, colour in zip(heights, heights[1:], self.colours, strict=False):
            if below > above:
                painter.setBrush(colour)
                is_whole = (below, above) == (foot, top)
                part = QRectF(left, above, wide, below - above)
                painter.drawPath(rounded if is_whole else rounded.intersected(_rounded_top(part, 0)))


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

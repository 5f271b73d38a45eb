"""Bars: of weeks, months or more, stacked by their parts."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from glutetracker.analysis.weekly import WeeklySeries
from glutetracker.ui.charts.plotting.marks import Mark
from glutetracker.words import tr

THIN_PX = 2.0
NO_PIXEL = 1 << 30


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
        if not self.stacks:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        bars = np.array([(left, right, *tops) for left, right, tops in self.stacks])
        lefts, wides = bars[:, 0] * to_px.m11() + to_px.dx(), (bars[:, 1] - bars[:, 0]) * to_px.m11()
        heights = np.column_stack((np.zeros(len(bars)), bars[:, 2:])) * to_px.m22() + to_px.dy()
        seen = _seen_bars(lefts, wides, bars[:, -1])
        lefts, wides = np.where(wides < 1, np.trunc(lefts), lefts), np.maximum(wides, 1.0)
        last = len(bars) - 1
        is_thin = (wides < THIN_PX) & (np.arange(len(bars)) != last)
        for at in seen[~is_thin[seen]].tolist():
            painter.setOpacity(self.last_alpha if at == last else 1.0)
            painter.setBrush(Qt.BrushStyle.NoBrush)  # a PDF keeps the density of a brush that is set again as it was
            self._draw_bar(painter, float(lefts[at]), float(wides[at]), heights[at].tolist())
        painter.setOpacity(1.0)
        thin = seen[is_thin[seen]]
        for part, colour in enumerate(self.colours):
            below, above = heights[thin, part], heights[thin, part + 1]
            areas = np.column_stack((lefts[thin], above, wides[thin], below - above))[below > above]
            painter.setBrush(colour)
            painter.drawRects([QRectF(*each) for each in areas.tolist()])

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


def bar_told(series: WeeklySeries) -> str:
    """Say what a bar is, where it is more than a week."""
    if series.months == 1:
        return tr("a bar is a month: its mean a week")
    return tr("a bar is a quarter: its mean a week") if series.months < 12 else tr("a bar is a year: its mean a week")


def stacked(parts: Sequence[WeeklySeries], share: float) -> list[tuple[float, float, Sequence[float]]]:
    """Stand the parts on each other, each bar in the middle of its week or months and a share of them wide."""
    of_weeks = parts[0]
    stacks: list[tuple[float, float, Sequence[float]]] = []
    for at in range(len(of_weeks.weeks)):
        middle, half = of_weeks.middle(at), share / 2 * (of_weeks.after(at) - of_weeks.first(at)).days
        stacks.append((middle - half, middle + half, list(accumulate(series.values[at] for series in parts))))
    return stacks


def _seen_bars(lefts: Any, wides: Any, tops: Any) -> Any:
    """Give the places of the bars; of those that share a pixel, of the highest."""
    shown = np.flatnonzero(tops > 0)
    pixels = np.where(wides < 1, lefts.astype(int), -1 - np.arange(len(lefts)))[shown]
    by_height = np.lexsort((tops[shown], pixels))
    is_highest = np.diff(pixels[by_height], append=NO_PIXEL) != 0
    return np.sort(shown[by_height[is_highest]])


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

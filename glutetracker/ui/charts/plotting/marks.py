"""What stands on a chart: areas, lines, dots and words; placed by data, drawn in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from pyqtgraph import GraphicsObject
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from glutetracker.ui.charts.plotting.pixels import (
    furthest_by_pixel,
    in_px,
    kept_whole,
    last_by_pixel,
    one_each_half,
    pixel_count,
    polygon,
    up_and_down,
)
from glutetracker.ui.theme import Theme

Place = tuple[float, float]
CROWDED, CROWDED_SIZE, CROWDED_ALPHA, HOLLOW_ALPHA = 3.0, 0.6, 0.6, 0.4
DENSE, CALM = 0.3, 12.0
"""Points a pixel, and how many times its strip's height a line goes up and down: one beyond both is a hair, for a broad
one costs hundreds of ms."""


@dataclass(frozen=True, slots=True)
class Ink:
    """How something is drawn: fill and stroke, both may be missing."""

    fill: QColor | None = None
    stroke: QColor | None = None
    width: float = 1.0

    def dress(self, painter: QPainter) -> None:
        """Draw so from now on."""
        painter.setBrush(self.fill if self.fill is not None else QBrush(Qt.BrushStyle.NoBrush))
        if self.stroke is None:
            painter.setPen(Qt.PenStyle.NoPen)
            return
        pen = QPen(self.stroke, self.width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)


def whisker_ink(theme: Theme, role: str) -> Ink:
    """How whiskers are drawn: thin and half seen through, since they may stand close."""
    return Ink(stroke=theme.colour(role, 0.5), width=2 * theme.scale)


class Mark(GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """A mark of the chart; covers the whole view, so that pixels beyond its data are never cut."""

    def __init__(self) -> None:
        super().__init__()
        self._area = self._seen = QRectF()
        self._strip = QTransform()

    def cover(self, area: QRectF, seen: QRectF | None = None, strip: QTransform | None = None) -> None:
        """Take the whole view as its bounds; with a strip, where its own data lie in that, and what of them is seen."""
        self.prepareGeometryChange()
        self._area = area
        self._seen = area if seen is None else seen
        self._strip = QTransform() if strip is None else strip
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 (Qt's name)
        """The whole view."""
        return self._area

    def paint(self, painter: QPainter, _: QStyleOptionGraphicsItem, __: QWidget | None = None) -> None:
        """Draw in pixels."""
        to_px = self._strip * painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, to_px)
        painter.restore()

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Draw with data mapped to pixels."""
        raise NotImplementedError


class Area(Mark):
    """A filled shape around a range that runs along the bottom axis."""

    places: Sequence[tuple[float, float, float]] = ()
    ink = Ink()

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Fill between the lower and the upper ends; of what shares a pixel, the whole range."""
        lower, upper = in_px(self.places, to_px, 1), in_px(self.places, to_px, 2)
        if pixel_count(upper) * CROWDED < len(upper):
            upper, lower = furthest_by_pixel(upper, np.minimum), furthest_by_pixel(lower, np.maximum)
        self.ink.dress(painter)
        painter.drawPolygon(polygon(np.concatenate((upper, lower[::-1]))))


class Whiskers(Mark):
    """Upright strokes, each from a low to a high value."""

    places: Sequence[tuple[float, float, float]] = ()
    ink = Ink()

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Draw each stroke."""
        self.ink.dress(painter)
        painter.drawLines([QLineF(x, low, x, high) for x, low, high in in_px(self.places, to_px, 1, 2).tolist()])


class Line(Mark):
    """A line through places, in one part or several."""

    parts: Sequence[Sequence[Place]] = ()
    ink = Ink()

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Draw the line, a hair where its places are dense and go up and down."""
        parts = [in_px(part, to_px) for part in self.parts if part]
        wide = sum(max(1.0, part[-1, 0] - part[0, 0]) for part in parts)
        is_dense = sum(map(len, parts)) > DENSE * wide
        is_hair = is_dense and sum(map(up_and_down, parts)) > CALM * to_px.mapRect(self._seen).height()
        self.ink.dress(painter)
        if is_hair:
            painter.setPen(QPen(painter.pen().color(), 1))
        for part in parts:
            painter.drawPolyline(polygon(last_by_pixel(part) if is_dense and not is_hair else part))


class Dots(Mark):
    """Points: round "o", hollow diamonds "d", triangles "v"; where they crowd they are smaller and seen through.

    A crowd of hollow ones is a crowd of outlines: what they are filled with would hide the range behind them.
    """

    places: Sequence[Place] = ()
    shape = "o"
    size_px = 7.0
    lift_px = 0.0
    ink = Ink()

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Draw each point; of those that crowd on half a pixel, one."""
        places = in_px(self.places, to_px)
        self.ink.dress(painter)
        view = to_px.mapRect(self._seen)
        if len(places) * self.size_px > CROWDED * max(1.0, view.width()):
            self._draw_crowd(painter, one_each_half(places), self.size_px * CROWDED_SIZE)
            return
        places = kept_whole(places, view.left(), view.right(), (self.size_px + self.ink.width) / 2)
        if self.shape == "o":
            self._draw_round(painter, places, self.size_px)
        else:
            self._draw_outlines(painter, places, dot(self.shape, self.size_px))

    def _draw_crowd(self, painter: QPainter, places: Any, size_px: float) -> None:
        if self.ink.stroke is not None:
            painter.setOpacity(HOLLOW_ALPHA)
            Ink(fill=self.ink.stroke).dress(painter)
            self._draw_outlines(painter, places, ring(self.shape, size_px, self.ink.width * CROWDED_SIZE))
            return
        painter.setOpacity(CROWDED_ALPHA)
        if self.shape == "o":
            self._draw_round(painter, places, size_px)
        else:
            self._draw_outlines(painter, places, dot(self.shape, size_px))

    def _draw_round(self, painter: QPainter, places: Any, size_px: float) -> None:
        for x, y in places.tolist():
            painter.drawEllipse(QPointF(x, y - self.lift_px), size_px / 2, size_px / 2)

    def _draw_outlines(self, painter: QPainter, places: Any, outline: QPainterPath) -> None:
        for x, y in places.tolist():
            painter.drawPath(outline.translated(x, y - self.lift_px))


def ring(shape: str, size_px: float, width_px: float) -> QPainterPath:
    """Outline what a pen so wide draws around a point; on a fine screen it is filled in a third of the pen's time."""
    path = dot(shape, size_px + width_px)
    path.addPath(dot(shape, size_px - width_px))
    return path


def dot(shape: str, size_px: float) -> QPainterPath:
    """Outline a point about nowhere."""
    half, path = size_px / 2, QPainterPath()
    if shape == "d":
        path.addPolygon(QPolygonF([QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]))
        path.closeSubpath()
    elif shape == "v":
        path.addPolygon(QPolygonF([QPointF(-half, -half * 0.8), QPointF(half, -half * 0.8), QPointF(0, half * 0.8)]))
        path.closeSubpath()
    else:
        path.addEllipse(QPointF(0, 0), half, half)
    return path


class Word(Mark):
    """A word at a place, moved so that nothing of it is cut.

    Attributes:
        lift_px: How far above its place it stands.
        ground: What it stands on, where lines would cross it.
    """

    place: Place = (0.0, 0.0)
    text = ""
    font = QFont()
    colour = QColor()
    ground: QColor | None = None
    lift_px = 0.0

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Draw the word, kept inside the view."""
        metrics = QFontMetricsF(self.font)
        wide, high = metrics.horizontalAdvance(self.text), metrics.height()
        view = to_px.mapRect(self._seen)
        at = to_px.map(QPointF(*self.place))
        left = max(view.left() + 2, min(at.x() - wide / 2, view.right() - wide - 2))
        top = max(view.top(), min(at.y() - self.lift_px - high, view.bottom() - high))
        area = QRectF(left, top, wide, high)
        if self.ground is not None:
            painter.fillRect(area, self.ground)
        painter.setFont(self.font)
        painter.setPen(self.colour)
        how = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(area, how, self.text)


class Grid(Mark):
    """Level lines across the view, one for each named value."""

    values: Sequence[float] = ()
    colour = QColor()

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Draw hairlines on whole pixels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(self.colour, 1))
        for value in self.values:
            left = to_px.map(QPointF(self._area.left(), value))
            right = to_px.map(QPointF(self._area.right(), value))
            painter.drawLine(left, right)

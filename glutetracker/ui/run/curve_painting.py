"""How the curves of a run are drawn."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from glutetracker.domain.units import DistanceUnit
from glutetracker.tracks import Column
from glutetracker.ui.run.curve import Curve
from glutetracker.ui.run.lines import Thinned, by_pixel, polygon, stroke
from glutetracker.ui.theme import Theme
from glutetracker.words import tr
from glutetracker.words.durations import clock
from glutetracker.words.numbers import short

HEAD, FOOT = 22, 10
TIME_STEPS = (10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400)
WAY_STEPS = (0.05, 0.1, 0.2, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0)
MOST_MARKS = 8


class Frame(NamedTuple):
    """Where a stretch of the run stands on the screen.

    Attributes:
        first: What stands at the left edge, in metres or seconds.
        last: What stands at the right edge.
    """

    area: QRectF
    first: float
    last: float

    def place_of(self, value: float) -> float:
        """Give the place of a value across the screen."""
        return self.area.x() + (value - self.first) / max(self.last - self.first, 1e-9) * self.area.width()

    def value_at(self, place: float) -> float:
        """Give the value at a place across the screen."""
        return self.first + (place - self.area.x()) / max(self.area.width(), 1e-9) * (self.last - self.first)


def draw_curve(painter: QPainter, theme: Theme, frame: Frame, curve: Curve, band: QRectF, x: Column) -> None:
    """Draw a curve in its band, its name above it and its lowest and highest beside."""
    room = _room(theme, band)
    painter.setPen(QPen(theme.colour("grid"), 1))
    for edge in (room.top(), room.bottom()):
        painter.drawLine(QPointF(room.left(), edge), QPointF(room.right(), edge))
    _draw_head(painter, theme, curve, band)
    painter.save()
    painter.setClipRect(room.adjusted(0, -1, 0, 1))
    for values, role in ((curve.second, "text3"), (curve.values, curve.role)):
        if values is not None:
            _draw_line(
                painter,
                theme,
                frame,
                curve,
                room,
                by_pixel(x, values, frame.first, frame.last, round(room.width())),
                role,
            )
    painter.restore()


def _draw_line(
    painter: QPainter, theme: Theme, frame: Frame, curve: Curve, room: QRectF, line: Thinned, role: str
) -> None:
    """Draw the mean of each column of pixels, and faintly how far the points there lie apart."""
    across, down = _across(frame, line.x), _down(curve, line.y, room)
    if curve.below and len(across) > 1:
        path = QPainterPath()
        path.addPolygon(polygon(across, down))
        path.lineTo(float(across[-1]), room.bottom())
        path.lineTo(float(across[0]), room.bottom())
        painter.fillPath(path, theme.colour(role, 0.16))
    if line.ends is not None:
        painter.setPen(QPen(theme.colour(role, 0.3), 1))
        painter.drawPolyline(polygon(_across(frame, line.ends[0]), _down(curve, line.ends[1], room)))
    stroke(painter, across, down, theme.colour(role))


def draw_axis(painter: QPainter, theme: Theme, frame: Frame, unit: DistanceUnit | None) -> None:
    """Write way or time below the curves."""
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour("text3"))
    scale = 1.0 if unit is None else unit.metres
    first, last = frame.first / scale, frame.last / scale
    steps = TIME_STEPS if unit is None else WAY_STEPS
    step = next((each for each in steps if (last - first) / each <= MOST_MARKS), steps[-1])
    wide = theme.px(64)
    for count in range(int(np.ceil(first / step - 1e-9)), int(np.floor(last / step + 1e-9)) + 1):
        value = count * step
        words = clock(value) if unit is None else f"{short(value, 2)} {unit}"
        place = frame.place_of(value * scale)
        left = min(max(place - wide / 2, frame.area.left()), frame.area.right() - wide)
        flag = Qt.AlignmentFlag.AlignHCenter if left == place - wide / 2 else (
            Qt.AlignmentFlag.AlignLeft if left > place - wide / 2 else Qt.AlignmentFlag.AlignRight
        )  # fmt: skip
        area = QRectF(left, frame.area.bottom(), wide, theme.px(20))
        painter.drawText(area, flag | Qt.AlignmentFlag.AlignVCenter, words)


def draw_cursor(
    painter: QPainter,
    theme: Theme,
    frame: Frame,
    curves: Sequence[Curve],
    bands: Sequence[QRectF],
    value: float,
    row: int,
) -> None:
    """Draw the cursor through all bands, and each curve's value at it."""
    place = frame.place_of(value)
    if not frame.area.left() - 1 <= place <= frame.area.right() + 1:
        return
    painter.setPen(QPen(theme.colour("border_strong"), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(place, theme.px(HEAD)), QPointF(place, frame.area.bottom()))
    for curve, band in zip(curves, bands, strict=True):
        room = _room(theme, band)
        down = float(np.clip(_down(curve, curve.values[row : row + 1], room)[0], room.top(), room.bottom()))
        painter.setPen(QPen(theme.colour("surface"), 2))
        painter.setBrush(theme.colour(curve.role))
        painter.drawEllipse(QPointF(place, down), theme.px(5), theme.px(5))
        words = curve.written(float(curve.values[row]))
        if curve.second is not None:
            words += f" · {curve.second_name} {curve.written(float(curve.second[row]))}"
        _draw_value(painter, theme, curve, band, words)


def _draw_value(painter: QPainter, theme: Theme, curve: Curve, band: QRectF, words: str) -> None:
    """Write a value over the head of its band, in place of its lowest and highest."""
    painter.setFont(theme.font("caption"))
    under = painter.fontMetrics().horizontalAdvance(_span_told(curve))
    painter.setFont(theme.font("strong"))
    wide = max(painter.fontMetrics().horizontalAdvance(words), under) + theme.px(8)
    area = QRectF(band.right() - wide, band.top() + 1, wide, theme.px(HEAD) - 3)
    painter.fillRect(area, theme.colour("surface"))
    painter.setPen(theme.colour("text"))
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)


def _draw_head(painter: QPainter, theme: Theme, curve: Curve, band: QRectF) -> None:
    head = QRectF(band.x(), band.y(), band.width(), theme.px(HEAD) - 2)
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour("text2"))
    name = (
        tr("{name}, and {second} in grey", name=curve.name, second=curve.second_name)
        if curve.second is not None
        else curve.name
    )
    painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
    painter.setPen(theme.colour("text3"))
    painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _span_told(curve))


def _span_told(curve: Curve) -> str:
    ends = reversed(curve.span) if curve.is_upside_down else curve.span
    return " – ".join(curve.written(each) for each in ends)


def _room(theme: Theme, band: QRectF) -> QRectF:
    return band.adjusted(0, theme.px(HEAD), 0, -theme.px(FOOT))


def _across(frame: Frame, x: Column) -> Column:
    return np.asarray(frame.area.x() + (x - frame.first) / max(frame.last - frame.first, 1e-9) * frame.area.width())


def _down(curve: Curve, values: Column, room: QRectF) -> Column:
    low, high = curve.span
    part = (values - low) / max(high - low, 1e-9)
    return np.asarray(room.top() + (part if curve.is_upside_down else 1 - part) * room.height())

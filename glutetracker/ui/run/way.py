"""The way of a run as a drawing: no map below it, north above, a scale, start and finish, and the cursor."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetracker.domain.units import M_PER_FOOT, DistanceUnit
from glutetracker.tracks import Column, Track
from glutetracker.tracks.distance import EARTH_RADIUS_M
from glutetracker.ui.run.lines import by_place, polygon
from glutetracker.ui.run.tints import STEPS, Tint
from glutetracker.ui.theme import Look, Theme
from glutetracker.ui.widgets.painting import Face, State, draw_face, unmirrored
from glutetracker.words import tr
from glutetracker.words.numbers import short

HEIGHT, MARGIN, APART_PX, NEAR_PX = 320, 36, 1.5, 24
SCALE_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000)


class Placed(NamedTuple):
    """The way on the screen: places a point, NaN where the position is missing, and metres a pixel."""

    x: Column
    y: Column
    m_per_px: float


class Way(QWidget):
    """Draws a way.

    Attributes:
        pointed: The mouse is near a point of the way; its row in the track.
        at: The point that the cursor is at; None for none.
    """

    pointed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._east_m = self._north_m = np.zeros(0)
        self._tint: Tint | None = None
        self._unit = DistanceUnit.KM
        self._drawn: tuple[object, QPixmap] | None = None
        self._placed = Placed(np.zeros(0), np.zeros(0), 1.0)
        self.at: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The way, seen from above"))
        look.changed.connect(self._on_look)
        self._on_look()

    def show_way(self, track: Track, unit: DistanceUnit) -> None:
        """Show the way of a track that has positions."""
        assert track.lat_deg is not None
        assert track.lon_deg is not None
        middle = np.radians(np.nanmean(track.lat_deg))
        self._north_m = np.radians(track.lat_deg - np.nanmean(track.lat_deg)) * EARTH_RADIUS_M
        self._east_m = np.radians(track.lon_deg - np.nanmean(track.lon_deg)) * EARTH_RADIUS_M * np.cos(middle)
        self._unit, self._drawn, self.at = unit, None, None
        self.update()

    def tint(self, tint: Tint) -> None:
        """Colour the way by something else."""
        self._tint, self._drawn = tint, None
        self.setAccessibleDescription(
            tr("Coloured by {what}, from {least} to {most}", what=tint.name, least=tint.least, most=tint.most)
        )
        self.update()

    def go_to(self, row: int | None) -> None:
        """Put the cursor at a point."""
        self.at = row
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room to see the bends."""
        return QSize(self._look.theme.px(320), self._look.theme.px(HEIGHT))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell which point is near the mouse."""
        place, way = event.position(), self._placed
        if not len(way.x):
            return
        apart = np.hypot(way.x - place.x(), way.y - place.y())
        if np.isfinite(apart).any():
            row = int(np.nanargmin(apart))
            if apart[row] <= self._look.theme.px(NEAR_PX):
                self.pointed.emit(row)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the way, once for each size of it, and the cursor."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture(theme))
            if self.at is None or not np.isfinite(self._placed.x[self.at]):
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("surface"), theme.px(2)))
            painter.setBrush(theme.colour("text"))
            place = QPointF(float(self._placed.x[self.at]), float(self._placed.y[self.at]))
            painter.drawEllipse(place, theme.px(7), theme.px(7))

    def _picture(self, theme: Theme) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = theme, self.size(), ratio
        if self._drawn is None or self._drawn[0] != key:
            made = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            made.setDevicePixelRatio(ratio)
            made.fill(theme.colour("surface"))
            self._placed = self._place(theme)
            with QPainter(made) as painter:
                unmirrored(painter)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                ground = QRectF(self.rect())
                draw_face(painter, theme, ground, Face(fill="sunken"), State(), theme.radius("stage"))
                if np.isfinite(self._placed.x).any():
                    self._draw_way(painter, theme)
                    self._draw_ends(painter, theme)
                    self._draw_scale(painter, theme)
                self._draw_north(painter, theme)
            self._drawn = key, made
        return self._drawn[1]

    def _place(self, theme: Theme) -> Placed:
        margin = theme.px(MARGIN)
        wide, high = max(1, self.width() - 2 * margin), max(1, self.height() - 2 * margin)
        if not np.isfinite(self._east_m).any():
            return Placed(self._east_m, self._north_m, 1.0)
        left, right = np.nanmin(self._east_m), np.nanmax(self._east_m)
        low, top = np.nanmin(self._north_m), np.nanmax(self._north_m)
        m_per_px = max((right - left) / wide, (top - low) / high, 0.05)
        x = self.width() / 2 + (self._east_m - (left + right) / 2) / m_per_px
        y = self.height() / 2 - (self._north_m - (low + top) / 2) / m_per_px
        return Placed(x, y, float(m_per_px))

    def _draw_way(self, painter: QPainter, theme: Theme) -> None:
        known = self._known()
        stretches = np.concatenate(([0], np.cumsum(np.diff(known) > 1)))  # where positions are missing the line is open
        thin = by_place(self._placed.x[known], self._placed.y[known], APART_PX)
        rows, stretches = known[thin], stretches[thin]
        x, y = self._placed.x[rows], self._placed.y[rows]
        steps = self._tint.steps[rows] if self._tint is not None else np.zeros(len(rows))
        ends = np.flatnonzero((np.diff(steps) != 0) | (np.diff(stretches) != 0)) + 1
        for begin, end in zip((0, *ends), (*ends, len(rows)), strict=True):
            step = int(steps[begin])
            colour = self._tint.colour(theme, step) if self._tint is not None else theme.colour("run")
            pen = QPen(colour, theme.px(2.5 + 2.5 * step / (STEPS - 1)))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            goes_on = end < len(rows) and stretches[end] == stretches[begin]
            stop = end + 1 if goes_on else end
            painter.drawPolyline(polygon(x[begin:stop], y[begin:stop]))

    def _known(self) -> NDArray[np.intp]:
        """Rows whose position is known."""
        return np.flatnonzero(np.isfinite(self._placed.x) & np.isfinite(self._placed.y))

    def _draw_ends(self, painter: QPainter, theme: Theme) -> None:
        known = self._known()
        start, finish = (
            QPointF(float(self._placed.x[row]), float(self._placed.y[row])) for row in (known[0], known[-1])
        )
        half = theme.px(6)
        is_round = (start - finish).manhattanLength() < theme.px(28)
        painter.setPen(QPen(theme.colour("sunken"), theme.px(2)))
        painter.setBrush(theme.colour("text"))
        painter.drawRect(QRectF(finish.x() - half, finish.y() - half, 2 * half, 2 * half))
        painter.setBrush(theme.colour("ok"))
        painter.drawEllipse(start, half, half)
        self._draw_word(painter, theme, start, tr("Start and finish") if is_round else tr("Start"))
        if not is_round:
            self._draw_word(painter, theme, finish, tr("Finish"))

    def _draw_word(self, painter: QPainter, theme: Theme, place: QPointF, words: str) -> None:
        painter.setFont(theme.font("caption"))
        wide = painter.fontMetrics().horizontalAdvance(words) + theme.px(12)
        high = painter.fontMetrics().height() + theme.px(4)
        left = min(max(place.x() + theme.px(10), 2.0), self.width() - wide - 2.0)
        top = min(max(place.y() - high - theme.px(6), 2.0), self.height() - high - 2.0)
        area = QRectF(left, top, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface", 0.9))
        painter.drawRoundedRect(area, high / 2, high / 2)
        painter.setPen(theme.colour("text"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_scale(self, painter: QPainter, theme: Theme) -> None:
        in_feet = self._unit is DistanceUnit.MI
        unit_m = M_PER_FOOT if in_feet else 1.0
        most = self.width() / 4 * self._placed.m_per_px / unit_m
        length = max((each for each in SCALE_STEPS if each <= most), default=SCALE_STEPS[0])
        wide = length * unit_m / self._placed.m_per_px
        words = f"{length} ft" if in_feet else f"{length} m" if length < 1000 else f"{short(length / 1000)} km"
        left, base = theme.px(14), self.height() - theme.px(14)
        tick = theme.px(5)
        painter.setPen(QPen(theme.colour("text2"), max(1.0, theme.px(1.5))))
        painter.drawPolyline(QPolygonF([QPointF(left, base - tick), QPointF(left, base), QPointF(left + wide, base),
                                        QPointF(left + wide, base - tick)]))  # fmt: skip
        painter.setFont(theme.font("caption"))
        painter.drawText(QPointF(left, base - tick - theme.px(4)), words)

    def _draw_north(self, painter: QPainter, theme: Theme) -> None:
        place = QPointF(self.width() - theme.px(22), theme.px(14))
        half, high = theme.px(6), theme.px(16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("text2"))
        painter.drawPolygon(QPolygonF([place, place + QPointF(half, high), place + QPointF(0, high * 0.7),
                                       place + QPointF(-half, high)]))  # fmt: skip
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text2"))
        area = QRectF(place.x() - theme.px(14), place.y() + high + 1, theme.px(28), theme.px(18))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tr("N"))

    def _on_look(self) -> None:
        self._drawn = None
        self.setFixedHeight(self._look.theme.px(HEIGHT))
        self.update()

"""Painted figures of a week: rings, day discs, tiles of rhythm."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetracker.ui.theme import Look, icons


class Ring(QWidget):
    """How much of an aim is done; beyond it a second, paler lap begins."""

    SIDE = 124

    def __init__(self, look: Look, role: str) -> None:
        super().__init__()
        self._look, self._role = look, role
        self._share, self._value, self._of = 0.0, "", ""
        self._sweep = QVariantAnimation(self)
        self._sweep.valueChanged.connect(self._on_sweep)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_share(self, share: float, value: str, of: str, name: str) -> None:
        """Show a share of the aim, its value, what it is of, and its name for those who hear it."""
        self._value, self._of = value, of
        self.setAccessibleName(name)
        lasts = self._look.theme.ms("ring")
        if share == self._share or not self.isVisible() or not lasts:
            self._share = share
        else:
            self._sweep.stop()
            self._sweep.setStartValue(self._share)
            self._sweep.setEndValue(share)
            self._sweep.setDuration(lasts)
            self._sweep.start()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """A square."""
        side = self._look.theme.px(self.SIDE)
        return QSize(side, side)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the track, the share, and the words inside."""
        theme = self._look.theme
        side = min(self.width(), self.height())
        stroke = side * 0.098
        ring = QRectF(stroke / 2 + 1, stroke / 2 + 1, side - stroke - 2, side - stroke - 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("track"), stroke))
            painter.drawEllipse(ring)
            self._lap(painter, ring, stroke, min(1.0, self._share), 1.0)
            if self._share > 1:
                self._lap(painter, ring, stroke * 0.5, min(1.0, self._share - 1), 0.45)
            painter.setPen(theme.colour("text"))
            painter.setFont(theme.font("metric"))
            middle = ring.center().y()
            painter.drawText(QRectF(0, 0, side, middle + side * 0.1), _BOTTOM, self._value)
            painter.setPen(theme.colour("text2"))
            painter.setFont(theme.font("caption"))
            painter.drawText(QRectF(0, middle + side * 0.1, side, side), _TOP, self._of)

    def _lap(self, painter: QPainter, ring: QRectF, stroke: float, share: float, alpha: float) -> None:
        if share <= 0:
            return
        pen = QPen(self._look.theme.colour("text" if alpha < 1 else self._role, alpha), stroke)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(ring, 90 * 16, -round(360 * 16 * share))

    def _on_sweep(self, share: float) -> None:
        self._share = share
        self.update()


_BOTTOM = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
_TOP = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class DayDisc:
    """A day of the week strip.

    Attributes:
        letter: Over the disc.
        icon: In it; empty for nothing.
        role: "glute" or "run" when something was done, else empty.
    """

    letter: str
    icon: str
    role: str
    is_today: bool
    told: str


class WeekStrip(QWidget):
    """Seven discs, one a day: what was done, today, rest."""

    DISC, ROOM = 38, 66

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._days: Sequence[DayDisc] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_days(self, days: Sequence[DayDisc]) -> None:
        """Show a week."""
        self._days = days
        self.setAccessibleName(", ".join(day.told for day in days))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as a letter over a disc."""
        return QSize(self._look.theme.px(7 * 44), self._look.theme.px(self.ROOM))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the letters and the discs."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for at, day in enumerate(self._days):
                column = at if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else 6 - at
                self._disc(painter, day, (column + 0.5) * self.width() / 7)

    def _disc(self, painter: QPainter, day: DayDisc, x: float) -> None:
        theme = self._look.theme
        side = theme.px(self.DISC)
        top = theme.px(self.ROOM) - side - 2
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text" if day.is_today else "text2"))
        painter.drawText(QRectF(x - side, 0, 2 * side, top - 4), Qt.AlignmentFlag.AlignCenter, day.letter)
        disc = QRectF(x - side / 2, top, side, side)
        if day.role:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(day.role))
            ink = "surface" if theme.name == "light" else "bg"
        elif day.is_today:
            painter.setPen(QPen(theme.colour("glute"), 2))
            painter.setBrush(theme.colour("glute_soft"))
            ink = "primary_text"
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("track"))
            ink = "text3"
        painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        if day.icon:
            size = 18
            picture = icons.pixmap(theme, day.icon, ink, size, ratio=self.devicePixelRatioF())
            painter.drawPixmap(QPointF(x - theme.px(size) / 2, top + (side - theme.px(size)) / 2), picture)


class RhythmTiles(QWidget):
    """Weeks as tiles, one row for glute work and one for runs, fuller the more there was."""

    TILE, GAP = 26, 5

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: Sequence[tuple[str, str, Sequence[float]]] = ()
        self._ends = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_rows(self, rows: Sequence[tuple[str, str, Sequence[float]]], ends: tuple[str, str], told: str) -> None:
        """Show rows of (name, colour role, values by week), and what the first and the last week are called."""
        self._rows, self._ends = rows, ends
        self.setAccessibleName(told)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as its rows."""
        px = self._look.theme.px
        return QSize(px(280), len(self._rows) * px(self.TILE + self.GAP + 3) + px(20))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the rows of tiles and the words under the ends."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.font("caption"))
            left = max(
                (painter.fontMetrics().horizontalAdvance(name) for name, _, _ in self._rows), default=0
            ) + theme.px(10)
            for at, (name, role, values) in enumerate(self._rows):
                self._row(painter, at, name, role, values, left)
            painter.setPen(theme.colour("text3"))
            under = len(self._rows) * theme.px(self.TILE + self.GAP + 3)
            line = QRectF(left, under, self.width() - left, theme.px(20))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._ends[0])
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._ends[1])

    def _row(self, painter: QPainter, at: int, name: str, role: str, values: Sequence[float], left: int) -> None:
        theme = self._look.theme
        height = theme.px(self.TILE)
        top = at * theme.px(self.TILE + self.GAP + 3)
        step = (self.width() - left) / max(1, len(values))
        painter.setPen(theme.colour("text2"))
        painter.drawText(QRectF(0, top, left, height), Qt.AlignmentFlag.AlignVCenter, name)
        most = max(values, default=0.0) or 1.0
        painter.setPen(Qt.PenStyle.NoPen)
        for week, value in enumerate(values):
            share = value / most
            painter.setBrush(theme.colour(role, 0.25 + 0.75 * share) if value else theme.colour("track"))
            painter.drawRoundedRect(QRectF(left + week * step, top, step - theme.px(self.GAP), height), 6, 6)

"""The week strip: seven days, what was done on each."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip

from glutetracker.ui.theme import Look, icons
from glutetracker.ui.widgets.drawn import Drawing


class DayDisc(NamedTuple):
    """A day of the week strip.

    Attributes:
        letter: Over the disc.
        icon: In it; empty for a day that is still open.
        role: "glute", "run" or "both" when something was done, else empty.
        told: The day in words, for those who hear it and as a tooltip.
        is_planned: Something is planned; drawn dashed.
    """

    letter: str
    icon: str
    role: str
    is_today: bool
    told: str
    is_planned: bool = False


class WeekStrip(Drawing):
    """Seven discs, one a day: done is full, today is outlined, planned is dashed, rest is calm."""

    DISC, ICON, BADGE = 38, 20, 18

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._days: tuple[DayDisc, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_days(self, days: Sequence[DayDisc]) -> None:
        """Show a week."""
        self._days = tuple(days)
        self.setAccessibleName(", ".join(day.told for day in days))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as a letter over a disc."""
        px = self._look.theme.px
        return QSize(px(7 * 44), self._letter_room() + px(self.DISC) + px(4))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Seven discs that do not touch."""
        return QSize(7 * self._look.theme.px(self.DISC + 2), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Say under the mouse what a disc means."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._days:
            at = self._column(int(event.pos().x() * 7 / max(1, self.width())))
            QToolTip.showText(event.globalPos(), self._days[at].told, self)
            return True
        return super().event(event)

    def shows(self) -> tuple[DayDisc, ...]:
        """The days."""
        return self._days

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw the letters and the discs."""
        theme = self._look.theme
        side, top = theme.px(self.DISC), self._letter_room()
        for at, day in enumerate(self._days):
            x = (self._column(at) + 0.5) * area.width() / 7
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("text" if day.is_today else "text2"))
            painter.drawText(QRectF(x - side, 0, 2 * side, top - theme.px(6)), _MIDDLE, day.letter)
            self._draw_day(painter, QRectF(x - side / 2, top + theme.px(2), side, side), day)

    def _draw_day(self, painter: QPainter, disc: QRectF, day: DayDisc) -> None:
        ink = self._draw_disc(painter, disc, day)
        if day.icon:
            name = icons.filled(day.icon) if day.role else day.icon
            self._draw_icon(painter, disc.center(), name, ink, self.ICON)
        if day.role == "both":
            self._draw_badge(painter, disc)

    def _draw_disc(self, painter: QPainter, disc: QRectF, day: DayDisc) -> str:
        """Draw the ground of a day; give the role of the ink upon it."""
        theme = self._look.theme
        line = max(1.5, 1.75 * theme.scale)
        inner = disc.adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if day.role:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("run" if day.role == "run" else "glute"))
            painter.drawEllipse(disc)
            return "on_disc"
        if day.is_today:
            painter.setPen(QPen(theme.colour("glute"), line))
            painter.setBrush(theme.colour("glute_soft"))
            painter.drawEllipse(inner)
            return "primary_text"
        if day.is_planned or not day.icon:
            pen = QPen(theme.colour("border_strong" if day.is_planned else "border"), line * 0.8)
            pen.setDashPattern((3.2, 2.6))
            painter.setPen(pen)
            painter.drawEllipse(inner)
            return "text2"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.drawEllipse(disc)
        return "text2"

    def _draw_badge(self, painter: QPainter, disc: QRectF) -> None:
        """Draw the run of a day that had both, small at the disc's foot."""
        theme = self._look.theme
        side, rim = theme.px(self.BADGE), max(1.5, 2 * theme.scale)
        across = disc.right() - side * 0.72 if not self._is_mirrored() else disc.left() - side * 0.28
        badge = QRectF(across, disc.bottom() - side * 0.8, side, side)
        painter.setPen(QPen(theme.colour("surface"), rim))
        painter.setBrush(theme.colour("run"))
        painter.drawEllipse(badge.adjusted(rim / 2, rim / 2, -rim / 2, -rim / 2))
        self._draw_icon(painter, badge.center(), icons.filled("run"), "on_disc", 11)

    def _draw_icon(self, painter: QPainter, middle: QPointF, name: str, role: str, size: int) -> None:
        half = self._look.theme.px(size) / 2
        picture = icons.pixmap(self._look.theme, name, role, size, ratio=self.devicePixelRatioF())
        painter.drawPixmap(QPointF(middle.x() - half, middle.y() - half), picture)

    def _letter_room(self) -> int:
        theme = self._look.theme
        return round(theme.font("caption").pixelSize() * 1.35) + theme.px(6)

    def _column(self, at: int) -> int:
        return 6 - at if self._is_mirrored() else at

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


_MIDDLE = Qt.AlignmentFlag.AlignCenter

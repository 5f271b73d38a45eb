"""The rhythm of weeks: a tile a week, fuller the more there was."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.drawn import Drawing
from glutetracker.ui.widgets.painting import leading, trailing

Row = tuple[str, str, Sequence[float]]
LEAST_SHADE = 0.34


class RhythmTiles(Drawing):
    """Weeks as tiles, one row for glute work and one for runs, fuller the more there was."""

    TILE, GAP, ROUND = 28, 5, 6

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._rows: tuple[Row, ...] = ()
        self._ends = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_rows(self, rows: Sequence[Row], ends: tuple[str, str], told: str) -> None:
        """Show rows of (name, colour role, values by week), and what the first and the last week are called."""
        self._rows = tuple((name, role, tuple(values)) for name, role, values in rows)
        self._ends = ends
        self.setAccessibleName(told)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as its rows and the words under them."""
        px = self._look.theme.px
        return QSize(px(300), len(self._rows) * px(self.TILE + self.GAP) + self._line_height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Tiles may become narrow."""
        return QSize(self._lead() + self._look.theme.px(120), self.sizeHint().height())

    def shows(self) -> tuple[object, ...]:
        """The rows, and the words under their ends."""
        return self._rows, self._ends

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw the rows of tiles and the words under the ends."""
        theme = self._look.theme
        lead = self._lead()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # "11 weeks ago", never "weeks ago 11"
        painter.setFont(theme.font("caption"))
        for at, row in enumerate(self._rows):
            self._draw_row(painter, at * theme.px(self.TILE + self.GAP), lead, row)
        painter.setPen(theme.colour("text3"))
        under = len(self._rows) * theme.px(self.TILE + self.GAP)
        line = self._mirrored(QRectF(lead, under, area.width() - lead, self._line_height()))
        first, last = self._ends
        painter.drawText(line, leading(self), first)
        painter.drawText(line, trailing(self), last)

    def _draw_row(self, painter: QPainter, top: float, lead: int, row: Row) -> None:
        theme = self._look.theme
        name, role, values = row
        height, gap = theme.px(self.TILE), theme.px(self.GAP)
        step = (self.width() - lead + gap) / max(1, len(values))
        most = max(values, default=0.0) or 1.0
        painter.setPen(theme.colour("text2"))
        words = self._mirrored(QRectF(0, top, lead, height))
        painter.drawText(words, leading(self), name)
        painter.setPen(Qt.PenStyle.NoPen)
        for week, value in enumerate(values):
            shade = LEAST_SHADE + (1 - LEAST_SHADE) * value / most
            painter.setBrush(theme.colour(role, shade) if value else theme.colour("track"))
            tile = self._mirrored(QRectF(lead + week * step, top, step - gap, height))
            painter.drawRoundedRect(tile, theme.px(self.ROUND), theme.px(self.ROUND))

    def _lead(self) -> int:
        theme = self._look.theme
        metrics = QFontMetrics(theme.font("caption"))
        return max((metrics.horizontalAdvance(name) for name, _, _ in self._rows), default=0) + theme.px(12)

    def _line_height(self) -> int:
        return round(self._look.theme.font("caption").pixelSize() * 1.35) + self._look.theme.px(4)

    def _mirrored(self, area: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            area.moveLeft(self.width() - area.right())
        return area

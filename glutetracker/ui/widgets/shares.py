"""What a sum is made of: a row a part, with its name, a bar and its number."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.drawn import Drawing
from glutetracker.ui.widgets.painting import draw_words, placed


class Share(NamedTuple):
    """A part: its name, its value, and how the value is written."""

    name: str
    value: float
    told: str


class ShareRows(Drawing):
    """Parts under each other, the bar of the largest whole."""

    ROW, BAR, GAP, LEAST_BAR = 24, 8, 12, 60

    def __init__(self, look: Look, role: str) -> None:
        super().__init__(look)
        self._role = role
        self._shares: tuple[Share, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_shares(self, shares: Sequence[Share], told: str) -> None:
        """Show the parts, and say them in a sentence for who does not see."""
        self._shares = tuple(shares)
        self.setAccessibleName(told)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """A line a part."""
        px = self._look.theme.px
        return QSize(self._lead() + self._end() + px(2 * self.GAP + 120), len(self._shares) * self._row())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Bars give way, words do not."""
        px = self._look.theme.px
        return QSize(self._lead() + self._end() + px(2 * self.GAP + self.LEAST_BAR), self.sizeHint().height())

    def shows(self) -> tuple[Share, ...]:
        """The parts."""
        return self._shares

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw names, bars and numbers."""
        theme, row, lead, end = self._look.theme, self._row(), self._lead(), self._end()
        most, gap, bar = max((each.value for each in self._shares), default=0.0), theme.px(self.GAP), theme.px(self.BAR)
        room = max(0, area.width() - lead - end - 2 * gap)
        for at, each in enumerate(self._shares):
            top = at * row
            painter.setFont(theme.font("body"))
            name = placed(self, QRect(0, top, lead, row))
            draw_words(painter, self, name, theme.colour("text2"), each.name)
            painter.setPen(Qt.PenStyle.NoPen)
            track = QRect(lead + gap, top + (row - bar) // 2, room, bar)
            full = max(bar, round(room * each.value / most)) if most else bar
            for part, role in ((track, "track"), (QRect(track.x(), track.y(), full, bar), self._role)):
                painter.setBrush(theme.colour(role))
                painter.drawRoundedRect(QRectF(placed(self, part)), bar / 2, bar / 2)
            painter.setFont(theme.font("strong"))
            wide = painter.fontMetrics().horizontalAdvance(each.told) + 1
            number = placed(self, QRect(area.width() - wide, top, wide, row))
            draw_words(painter, self, number, theme.colour("text"), each.told)

    def _row(self) -> int:
        theme = self._look.theme
        return max(theme.px(self.ROW), QFontMetrics(theme.font("strong")).height() + theme.px(4))

    def _lead(self) -> int:
        metrics = QFontMetrics(self._look.theme.font("body"))
        return max((metrics.horizontalAdvance(each.name) for each in self._shares), default=0) + 1

    def _end(self) -> int:
        metrics = QFontMetrics(self._look.theme.font("strong"))
        return max((metrics.horizontalAdvance(each.told) for each in self._shares), default=0) + 1

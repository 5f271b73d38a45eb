"""Flags: days that the user pinned, standing over a chart with a word each."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTransform

from glutetracker.ui.charts.marks import Mark, dot
from glutetracker.ui.theme import Theme

MOST_WORDS, ROWS = 5, 2
LASTED_ALPHA = 0.06


class Flag(NamedTuple):
    """Something that happened on a day, or from one day to another.

    Attributes:
        at: Its day, as a day number.
        until: The day after its last one; None where it has but one.
    """

    at: float
    until: float | None
    word: str


class Flags(Mark):
    """Dashed lines with words in two rows at the top; what finds no room there is a dot."""

    flags: Sequence[Flag] = ()
    theme = Theme()

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Draw the line, the days it lasted, and the word."""
        view = to_px.mapRect(self._seen)
        font = self.theme.font("caption")
        painter.setFont(font)
        taken = [view.left()] * ROWS
        words = 0
        for flag in self.flags:
            x = to_px.map(QPointF(flag.at, 0)).x()
            if flag.until is not None:
                lasted = QRectF(QPointF(x, view.top()), QPointF(to_px.map(QPointF(flag.until, 0)).x(), view.bottom()))
                painter.fillRect(lasted & view, self.theme.colour("text", LASTED_ALPHA))
            if view.left() <= x <= view.right():
                room = taken if words < MOST_WORDS else []
                words += self._draw_word(painter, view, x, flag.word, room)

    def _draw_word(self, painter: QPainter, view: QRectF, x: float, word: str, taken: list[float]) -> bool:
        """Draw the line and its word in the first row with room; a dot where there is none."""
        theme, metrics = self.theme, QFontMetricsF(painter.font())
        painter.setPen(QPen(theme.colour("border_strong"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, view.top()), QPointF(x, view.bottom()))
        wide = metrics.horizontalAdvance(word)
        left = min(x + theme.px(4), view.right() - wide)
        row = next((at for at, end in enumerate(taken) if left >= end), None)
        if row is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("text2"))
            painter.drawPath(dot("o", theme.px(5)).translated(QPointF(x, view.top() + theme.px(4))))
            return False
        area = QRectF(left, view.top() + row * metrics.height(), wide, metrics.height())
        painter.fillRect(area, theme.colour("surface", 0.8))
        painter.setPen(theme.colour("text2"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, word)
        taken[row] = left + wide + theme.px(6)
        return True

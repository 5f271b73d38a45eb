"""Flags: days that the user pinned, standing over a chart with a word each."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTransform

from glutetracker.ui.charts.marks import Mark, dot
from glutetracker.ui.theme import Theme

MOST_WORDS = 5


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
    """Dashed lines with words at the top; where many stand, or words would lie over each other, dots."""

    flags: Sequence[Flag] = ()
    theme = Theme()

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Draw the line, the days it lasted, and the word."""
        theme = self.theme
        view = to_px.mapRect(self._seen)
        font = theme.font("caption")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        taken, words = view.left(), 0
        for flag in self.flags:
            x = to_px.map(QPointF(flag.at, 0)).x()
            if flag.until is not None:
                end = min(view.right(), to_px.map(QPointF(flag.until, 0)).x())
                painter.fillRect(QRectF(max(view.left(), x), view.top(), end - x, view.height()), theme.colour("hover"))
            if not view.left() <= x <= view.right():
                continue
            painter.setPen(QPen(theme.colour("border_strong"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, view.top()), QPointF(x, view.bottom()))
            wide = metrics.horizontalAdvance(flag.word)
            left = min(x + theme.px(4), view.right() - wide)
            if words < MOST_WORDS and left >= taken:
                area = QRectF(left, view.top(), wide, metrics.height())
                painter.fillRect(area, theme.colour("surface", 0.8))
                painter.setPen(theme.colour("text2"))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, flag.word)
                taken, words = left + wide + theme.px(6), words + 1
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("text2"))
                painter.drawPath(dot("o", theme.px(5)).translated(QPointF(x, view.top() + theme.px(4))))

"""Flags: days that the user pinned, standing over a chart with a word each."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTransform

from glutetracker.ui.charts.plotting.marks import Mark, dot
from glutetracker.ui.theme import Theme

MOST_WORDS, ROWS = 5, 2
WIDEST_WORD = 130
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


class Lasted(Mark):
    """A shade over the days that something lasted: below what tells values by its colour."""

    flags: Sequence[Flag] = ()
    theme = Theme()

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Fill the days of each."""
        view = to_px.mapRect(self._seen)
        for flag in self.flags:
            if flag.until is not None:
                first, after = (to_px.map(QPointF(day, 0)).x() for day in (flag.at, flag.until))
                lasted = QRectF(QPointF(first, view.top()), QPointF(after, view.bottom()))
                painter.fillRect(lasted & view, self.theme.colour("text", LASTED_ALPHA))


class Flags(Mark):
    """Dashed lines with words in two rows at the top; what finds no room there is a dot.

    Attributes:
        beside: The title that stands at the beginning of the first row, where there is one.
    """

    flags: Sequence[Flag] = ()
    beside = ""
    theme = Theme()

    def draw(self, painter: QPainter, to_px: QTransform) -> None:
        """Draw the lines and words."""
        view = to_px.mapRect(self._seen)
        painter.setFont(self.theme.font("caption"))
        taken, words = [view.left()] * ROWS, 0
        if self.beside:
            taken[0] += QFontMetricsF(painter.font()).horizontalAdvance(self.beside) + self.theme.px(8)
        for flag in self.flags:
            x = to_px.map(QPointF(flag.at, 0)).x()
            if view.left() <= x <= view.right():
                words += self._draw_flag(painter, view, x, flag.word, taken if words < MOST_WORDS else [])

    def _draw_flag(self, painter: QPainter, view: QRectF, x: float, word: str, taken: list[float]) -> bool:
        """Draw the word in the first row with room and the line from there down; a dot where there is none."""
        theme, metrics = self.theme, QFontMetricsF(painter.font())
        word = metrics.elidedText(word, Qt.TextElideMode.ElideRight, theme.px(WIDEST_WORD))
        wide = metrics.horizontalAdvance(word)
        left = min(x + theme.px(4), view.right() - wide)
        row = next((at for at, end in enumerate(taken) if left >= end), None)
        top = view.top() + (row or 0) * metrics.height()
        if row is None:  # below the words of others
            top += ROWS * metrics.height() + theme.px(4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("text2"))
            painter.drawPath(dot("o", theme.px(5)).translated(QPointF(x, top)))
        painter.setPen(QPen(theme.colour("border_strong"), 1, Qt.PenStyle.DashLine))
        below = top
        if row == 0 and x < taken[-1]:  # the word in the row below is not crossed out
            painter.drawLine(QPointF(x, top), QPointF(x, top + metrics.height()))
            below = top + ROWS * metrics.height()
        painter.drawLine(QPointF(x, below), QPointF(x, view.bottom()))
        if row is None:
            return False
        area = QRectF(left, top, wide, metrics.height())
        painter.setPen(theme.colour("text2"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, word)
        taken[row] = left + wide + theme.px(6)
        return True

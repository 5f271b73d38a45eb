"""The axes: words only, no lines; values at the left, days below."""

from typing import Any

from pyqtgraph import AxisItem
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from glutetracker.ui.charts.plotting.ticks import Tick
from glutetracker.ui.theme import Theme

ANYWHERE, LETTERS_SHARE = QRectF(0, 0, 100, 100), 0.8
"""Where a word is measured, and how much of a line's height its letters take."""
UPRIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
LEVEL = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip


class WordsAxis(AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis that shows the words it is given, and nothing else."""

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self.words: list[Tick] = []
        self._colour = QColor()
        self.setStyle(tickLength=0, hideOverlappingLabels=False, autoExpandTextSpace=False)
        self.enableAutoSIPrefix(False)  # noqa: FBT003 (pyqtgraph's name); or each range writes the name of no unit

    def dress(self, theme: Theme) -> None:
        """Use the theme's font and colour."""
        self.setStyle(tickFont=theme.font("caption"), tickTextOffset=theme.px(8))
        self._colour = theme.colour("text3")

    def show_words(self, ticks: list[Tick]) -> None:
        """Show these words."""
        self.words = ticks
        self.update()

    def paint(self, painter: QPainter, *_: object) -> None:
        """Draw each word at its value, and none that would be cut; pyqtgraph's own way takes three times as long."""
        if not self.words:
            return  # a plot that shows nothing yet is not dressed: what is raised in paint ends the program
        place, around = self.mapRectFromParent(self.geometry()), self.boundingRect()
        (low, high), is_upright = self.range, self.orientation == "left"
        painter.setFont(self.style["tickFont"])
        painter.setPen(self._colour)
        for value, word in self.words:
            if low <= value <= high and high > low:
                share = (value - low) / (high - low)
                area = painter.boundingRect(ANYWHERE, Qt.AlignmentFlag.AlignCenter, word)
                area.setHeight(area.height() * LETTERS_SHARE)
                if is_upright:
                    area.moveRight(place.right() - self.style["tickTextOffset"][0])
                    area.moveTop(place.height() * (1 - share) - area.height() / 2)
                else:
                    area.moveTop(place.top() + self.style["tickTextOffset"][1])
                    area.moveLeft(place.width() * share - area.width() / 2)
                if around.contains(area):
                    painter.drawText(area, UPRIGHT if is_upright else LEVEL, word)


def axis_items() -> dict[str, Any]:
    """The two axes of a chart."""
    return {side: WordsAxis(side) for side in ("left", "bottom")}


def words_width(theme: Theme, ticks: list[Tick]) -> int:
    """Room for the values' words, and never less than three or four digits need."""
    metrics = QFontMetricsF(theme.font("caption"))
    widest = max((metrics.horizontalAdvance(word) for _, word in ticks), default=0.0)
    return max(theme.px(38), round(widest) + theme.px(12))

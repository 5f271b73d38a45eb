"""The axes: words only, no lines; values at the left, days below."""

from typing import Any

from pyqtgraph import AxisItem
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QPen

from glutetracker.ui.charts.plotting.ticks import Tick
from glutetracker.ui.theme import Theme


class WordsAxis(AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis that shows the words it is given, and nothing else."""

    def __init__(self, side: str) -> None:
        super().__init__(side)
        # tickAlpha: without it single light dots stay at the ends of ticks of no length.
        self.setStyle(tickLength=0, tickAlpha=0, hideOverlappingLabels=False, autoExpandTextSpace=False)
        self.setPen(QPen(Qt.PenStyle.NoPen))

    def dress(self, theme: Theme) -> None:
        """Use the theme's font and colour."""
        self.setStyle(tickFont=theme.font("caption"), tickTextOffset=theme.px(8))
        self.setTextPen(theme.colour("text3"))

    def show_words(self, ticks: list[Tick]) -> None:
        """Show these words."""
        self.setTicks([ticks])


def axis_items() -> dict[str, Any]:
    """The two axes of a chart."""
    return {side: WordsAxis(side) for side in ("left", "bottom")}


def words_width(theme: Theme, ticks: list[Tick]) -> int:
    """Room for the values' words, and never less than three or four digits need."""
    metrics = QFontMetricsF(theme.font("caption"))
    widest = max((metrics.horizontalAdvance(word) for _, word in ticks), default=0.0)
    return max(theme.px(38), round(widest) + theme.px(12))

"""The sheet that a chart is painted on, as a file has it: the words, the legend, the plot, and their room."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF

from glutetracker.ui.charts.chart import Head
from glutetracker.ui.charts.plotting.legend import KeyEntry, legend_height
from glutetracker.ui.charts.plotting.plot import ChartPlot
from glutetracker.ui.theme import Theme

WIDTH_PX, MARGIN_PX = 720, 24


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is painted: the words, the legend, the plot.

    Attributes:
        title: Over it.
        head: The words over the plot.
        legend: What its colours and marks mean.
        plot: The picture itself.
        theme: Colours, fonts and sizes.
    """

    title: str
    head: Head
    legend: Sequence[KeyEntry]
    plot: ChartPlot
    theme: Theme

    @property
    def words_height(self) -> float:
        """Room for the words and the legend."""
        theme = self.theme
        legend = legend_height(theme, self.legend, self.width)
        return self.head_height + (legend + theme.px(8) if legend else 0)

    @property
    def width(self) -> int:
        """Room between the margins."""
        return int(self.plot.width())

    @property
    def head_height(self) -> float:
        """How high title, number and comparison are."""
        theme = self.theme
        return theme.px(76) + (self.broken.height() + theme.px(8) if self.is_broken else 0)

    @property
    def is_broken(self) -> bool:
        """Whether the comparison finds no room beside the number."""
        theme = self.theme
        number = QFontMetricsF(theme.font("metric")).horizontalAdvance(self.head.metric)
        small = QFontMetricsF(theme.font("small"))
        words = small.horizontalAdvance(self.head.unit) + small.horizontalAdvance(self.head.comparison)
        return bool(self.head.comparison) and number + words + theme.px(32) > self.width

    @property
    def broken(self) -> QRectF:
        """The room of the comparison below the number."""
        flags = int(Qt.TextFlag.TextWordWrap)
        room = QRectF(0, 0, self.width, 10_000)
        return QFontMetricsF(self.theme.font("small")).boundingRect(room, flags, self.head.comparison)

    @property
    def size(self) -> QSize:
        """How large it is painted."""
        theme = self.theme
        margins = 2 * theme.px(MARGIN_PX)
        return QSize(self.width + margins, round(margins + self.words_height + self.plot.height()))

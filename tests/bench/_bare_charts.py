"""The least that three charts on another page cost: bare plots of twelve bars, nothing styled."""

from collections.abc import Sequence

import pyqtgraph as pg
from _window import SIZE, settle
from PySide6.QtWidgets import QGridLayout, QLabel, QMainWindow, QStackedWidget, QWidget

WEEKS, PLACES = list(range(12)), ((0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1))


class BareCharts(QMainWindow):
    """A bare window of two pages: a word, and three plots, of which two change when they are turned to."""

    def __init__(self) -> None:
        super().__init__()
        self._stack, self._word, self._page = QStackedWidget(), QLabel("sets"), QWidget()
        grid, self._bars = QGridLayout(self._page), []
        for place in PLACES:
            plot, bars = pg.PlotWidget(), pg.BarGraphItem(x=WEEKS, height=[3] * len(WEEKS), width=0.6)
            plot.addItem(bars)
            plot.setYRange(0, 10)
            plot.disableAutoRange()
            grid.addWidget(plot, *place)
            self._bars.append(bars)
        for page in (self._word, self._page):
            self._stack.addWidget(page)
        self.setCentralWidget(self._stack)
        self.resize(*SIZE)
        self.show()
        self.turn(())
        self.turn_back()

    def turn(self, days: Sequence[tuple[str, float]]) -> None:
        """Turn to the plots; a bar is another in two of them, as after a set."""
        for bars in self._bars[:2]:
            bars.setOpts(height=[3] * (len(WEEKS) - 1) + [days[-1][1] % 10 if days else 0])
        self._stack.setCurrentWidget(self._page)

    def turn_back(self) -> None:
        """Turn to the word, and let all be painted."""
        settle()
        self._stack.setCurrentWidget(self._word)
        settle()

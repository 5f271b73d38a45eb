"""A chart on a page of its own: large, with its table and how it is worked out below."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from glutetracker.ui.charts.card.chart_card import ChartCard
from glutetracker.ui.charts.chart import Chart
from glutetracker.ui.charts.plotting.movable import MovablePlot
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Label
from glutetracker.words import tr

TABLE_PX = 320


class WholeChart(ChartCard):
    """Shows one chart whole; Esc leaves it.

    Attributes:
        left: The page with all charts is wanted.
        plot: Its days can be moved.
    """

    left = Signal()
    plot: MovablePlot

    def __init__(self, context: Context, chart: Chart[Any, Any]) -> None:
        super().__init__(context, chart)
        self.setObjectName("card")
        self.keys = Label(
            self.look,
            tr("Wheel or + and − stretch the days, dragging or Shift+arrows move them, 0 goes back. "
               "Arrows step along the points. A double click pins an event to a day."),
            "caption", "caption", wraps=True,
        )  # fmt: skip
        self.body.insertWidget(self.body.indexOf(self.plot) + 1, self.keys)
        for button in (self.open_button, self.method_button, self.table_button):
            button.hide()
        self.method.show()

    def _new_plot(self) -> MovablePlot:
        return MovablePlot(self.chart.title)

    def _show(self, *, as_table: bool) -> None:  # noqa: ARG002 (picture and table both stand here)
        super()._show(as_table=False)
        for button in (self.open_button, self.table_button):
            button.hide()
        if self._question is not None:
            self.plot.period = self._question.period  # where nothing is drawn, keys still move the days
        has_answer = self.has_answer
        self.keys.setVisible(has_answer)
        self.table.setVisible(has_answer)
        if self._answer is not None and self._question is not None:
            self.table.show_twin(self.chart.table(self._answer, self._question))
            self.table.fit(self.look.theme.px(TABLE_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Esc goes back to all charts; where there is no plot its keys move the days all the same."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self.has_answer:
            self.plot.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

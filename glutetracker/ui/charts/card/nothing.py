"""What stands on a chart's card while there is nothing to see."""

from typing import Any

from PySide6.QtCore import Signal

from glutetracker.ui.charts.chart import Chart, Lack, ranges
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import EmptyState
from glutetracker.words import tr


class Nothing(EmptyState):
    """Says why there is nothing, and offers what helps: to log something, or the days that hold some.

    Attributes:
        range_wanted: Another range is to be seen; its key.
    """

    range_wanted = Signal(str)

    def __init__(self, context: Context, chart: Chart[Any, Any]) -> None:
        super().__init__(context.look, "progress", chart.to_log, _to_log(chart.to_log_where))
        self._context, self._usual = context, chart.to_log_where
        self._where, self._range = self._usual, ""
        self.action.clicked.connect(self._act)

    def tell(self, why: Lack) -> None:
        """Say why."""
        self.sentence.setText(why.words)
        self._range, self._where = why.range, why.where or self._usual
        self.action.setText(_to_show(why.range) if why.range else _to_log(self._where))

    def wait(self, words: str) -> None:
        """Say that it is looked for, with nothing to do meanwhile."""
        self.sentence.setText(words)
        self.action.hide()

    def _act(self) -> None:
        if self._range:
            self.range_wanted.emit(self._range)
        elif self._where == "import":
            self._context.asked_for.emit("import", "")
        else:
            self._context.asked_for.emit("log", self._where)


def _to_show(key: str) -> str:
    return tr("Show all days") if key == "all" else tr("Show {range}", range=dict(ranges())[key])


def _to_log(where: str) -> str:
    return {"session": tr("Log a session"), "run": tr("Log a run"), "measure": tr("Take a measure"),
            "import": tr("Import files")}[where]  # fmt: skip

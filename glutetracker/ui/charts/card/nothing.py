"""What stands on a chart's card while there is nothing to see."""

from typing import Any

from PySide6.QtCore import Signal

from glutetracker.ui.charts.chart import Chart, nothing_here
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import EmptyState
from glutetracker.words import tr


class Nothing(EmptyState):
    """Says why there is nothing, and offers what helps: to log something, or all days where others hold some.

    Attributes:
        all_days_wanted: These days hold nothing, and all are to be seen.
    """

    all_days_wanted = Signal()

    def __init__(self, context: Context, chart: Chart[Any, Any]) -> None:
        super().__init__(context.look, "progress", chart.to_log, _to_log(chart.to_log_where))
        self._context, self._where = context, chart.to_log_where
        self._is_elsewhere = False
        self.action.clicked.connect(self._act)

    def tell(self, why: str) -> None:
        """Say why."""
        self.sentence.setText(why)
        self._is_elsewhere = why == nothing_here()
        self.action.setText(tr("Show all days") if self._is_elsewhere else _to_log(self._where))

    def wait(self, words: str) -> None:
        """Say that it is looked for, with nothing to do meanwhile."""
        self.sentence.setText(words)
        self.action.hide()

    def _act(self) -> None:
        if self._is_elsewhere:
            self.all_days_wanted.emit()
        elif self._where == "import":
            self._context.asked_for.emit("import", "")
        else:
            self._context.asked_for.emit("log", self._where)


def _to_log(where: str) -> str:
    return {"session": tr("Log a session"), "run": tr("Log a run"), "measure": tr("Take a measure"),
            "import": tr("Import files")}[where]  # fmt: skip

"""The user's own progress in an exercise, as a chart on its page."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.clock import today
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.exercise_choice import preferences_for
from glutetracker.domain.lifting.strength import LOADS_TRUSTED_FOR_1RM
from glutetracker.domain.period import last_weeks
from glutetracker.store import events
from glutetracker.store.lifting import doings
from glutetracker.ui import tasks
from glutetracker.ui.context import Context

if TYPE_CHECKING:
    from glutetracker.ui.charts.card.chart_card import ChartCard

DRAWS = "glutetracker.ui.charts.card.chart_card"
FEWEST = 2
"""A single day makes no line."""
WEEKS = 53


class OwnChart(QWidget):
    """Shows the estimated maximum of a lift, else what was lifted a week; nothing while there is little to show.

    Attributes:
        card: The chart; None until there was one to show.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._exercise: Exercise | None = None
        self.card: ChartCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()
        context.look.changed.connect(self._dress)

    def show_exercise(self, exercise: Exercise) -> None:
        """Show an exercise's; what draws it is loaded off the window's thread the first time."""
        if self._exercise is None or exercise.id != self._exercise.id:
            self.hide()  # what stands there is another's
        self._exercise = exercise
        is_worth_it = exercise.run_kind is None and (
            doings.sessions_with(self._context.store, exercise.id).times >= FEWEST
        )
        if not is_worth_it:
            self.hide()
        elif DRAWS in sys.modules:
            self._show(exercise)
        else:
            tasks.run(self, _load, done=lambda _: self._show(exercise), failed=self._context.notices.tell)

    def _show(self, exercise: Exercise) -> None:
        if exercise is not self._exercise:
            return
        from glutetracker.ui.charts import lift_volume, one_rep_max
        from glutetracker.ui.charts.card.chart_card import ChartCard
        from glutetracker.ui.charts.chart import Question

        chart = one_rep_max.CHART if exercise.load_type in LOADS_TRUSTED_FOR_1RM else lift_volume.CHART
        if self.card is None or self.card.chart.key != chart.key:
            self._drop()
            self.card = ChartCard(self._context, replace(chart, choices=None))
            self.card.opened.connect(self._open)
            self.card.answered.connect(self._on_answered)
            self._column.addWidget(self.card)
        period = last_weeks(WEEKS, today(), self._context.preferences.first_weekday)
        pinned = tuple(events.between(self._context.store, period))
        preferences = preferences_for(self._context.preferences, self._context.recall.choices().get(exercise.id))
        self.card.ask(Question(period, preferences, choice=exercise.id, events=pinned))

    def _on_answered(self) -> None:
        self.setVisible(self.card is not None and self.card.has_answer)

    def _dress(self) -> None:
        if self._exercise is not None and self.card is not None:
            self._show(self._exercise)

    def _drop(self) -> None:
        if self.card is not None:
            self._column.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
            self.card = None

    def _open(self) -> None:
        if self.card is not None:
            self._context.asked_for.emit("progress", self.card.chart.key)


def _load() -> None:
    import glutetracker.ui.charts.card.chart_card
    import glutetracker.ui.charts.lift_volume  # noqa: F401 (both load numpy and pyqtgraph)

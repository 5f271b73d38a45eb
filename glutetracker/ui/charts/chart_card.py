"""A chart on the page: its words, its plot or table, and what can be done with it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from glutetracker.ui.charts import picture
from glutetracker.ui.charts.chart import Chart, Question
from glutetracker.ui.charts.drawing import show
from glutetracker.ui.charts.legend import Legend
from glutetracker.ui.charts.plot import ChartPlot
from glutetracker.ui.charts.table import TwinView
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Card, EmptyState, IconButton, Label, Metric, Select
from glutetracker.words import Problem, tr

if TYPE_CHECKING:
    from glutetracker.ui.theme import Theme

BESIDE_FROM, BUTTONS_FROM = 440, 340


class ChartCard(Card):
    """Shows one chart.

    Attributes:
        chart: What it shows.
        plot: The picture.
        table: The same as a table.
        empty: What stands there while nothing is logged.
        opened: The chart is wanted on a page of its own.
    """

    opened = Signal()

    def __init__(self, context: Context, chart: Chart[Any, Any]) -> None:
        super().__init__(context.look)
        self.context, self.chart = context, chart
        self._question: Question | None = None
        self._answer: object = None
        self._drawn: tuple[Question, Theme] | None = None
        self.setAccessibleName(chart.title)
        self._make_head()
        self.legend, self.plot = Legend(self.look), self._new_plot()
        self.table = TwinView(self.look, tr("{chart} as a table", chart=chart.title))
        self.empty = EmptyState(self.look, "progress", chart.to_log, _action(chart.to_log_where))
        self.empty.action.clicked.connect(self._log)
        self.method = Label(self.look, chart.method, "small", "body2", wraps=True)
        whole = (self.plot, self.table, self.empty)
        for widget in (self.legend, *whole, self.method):
            self.body.addWidget(widget, 1 if widget in whole else 0)
            widget.hide()
        self._dress()
        self.look.changed.connect(self._dress)

    def _new_plot(self) -> ChartPlot:
        plot = ChartPlot(self.chart.title)
        plot.opened.connect(self.opened)
        return plot

    def _make_head(self) -> None:
        look = self.look
        self.title = Label(look, self.chart.title, "h3", "title", wraps=True)
        label = self.chart.choices.label if self.chart.choices else self.chart.title
        self.choice = Select(look, label, label_shown=False)
        if self.chart.choices is None:
            self.choice.hide()
        self.choice.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choice.chosen.connect(self._on_chosen)
        self.table_button = IconButton(look, "table", tr("Table"))
        self.open_button = IconButton(look, "open", tr("Larger, with its table"))
        self.open_button.setObjectName("openChart")
        self.open_button.clicked.connect(self.opened)
        self.picture_button = IconButton(look, "share", tr("Save picture or table"))
        self.method_button = IconButton(look, "info", tr("How this is worked out"))
        self.table_button.clicked.connect(self._flip)
        self.picture_button.clicked.connect(self._ask_where)
        self.method_button.clicked.connect(self._explain)
        self._title_row = QHBoxLayout()
        self._title_row.addWidget(self.title, 1)
        self._buttons = QWidget()
        self._buttons_row = QHBoxLayout(self._buttons)
        self._buttons_row.setContentsMargins(0, 0, 0, 0)
        for button in (self.table_button, self.picture_button, self.method_button, self.open_button):
            self._buttons_row.addWidget(button)
        self.figure = Metric(look)
        self.comparison = Label(look, "", "small", "body2", wraps=True)
        self._numbers = QWidget()
        self._numbers_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._numbers)
        self._numbers_row.setContentsMargins(0, 0, 0, 0)
        self._numbers_row.addWidget(self.figure)
        self._numbers_row.addWidget(self.comparison, 1)
        self._top = QVBoxLayout()
        self._top.addLayout(self._title_row)
        self._top.addWidget(self._numbers)
        self.body.addLayout(self._top)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give way to little room."""
        super().resizeEvent(event)
        self._reflow()

    def _dress(self) -> None:
        px = self.look.theme.px
        self._title_row.setSpacing(px(2))
        self._buttons_row.setSpacing(px(2))
        self._top.setSpacing(px(2))
        self._numbers_row.setSpacing(px(4))
        self._reflow()

    def _reflow(self) -> None:
        """Stand the choice and the comparison beside what they belong to, or under it where there is little room."""
        beside = self.width() >= self.look.theme.px(BESIDE_FROM)
        has_room = beside or (self.chart.choices is None and self.width() >= self.look.theme.px(BUTTONS_FROM))
        side = Qt.AlignmentFlag.AlignTrailing if beside else Qt.AlignmentFlag.AlignLeading
        if beside:
            self._title_row.insertWidget(1, self.choice, 2)
        else:
            self._top.insertWidget(1, self.choice)
        if has_room:
            self._title_row.addWidget(self._buttons)
        else:
            self._top.insertWidget(2, self._buttons, 0, side)
        self.choice.setContentsMargins(self.look.theme.px(10) if beside else 0, 0, 0, 0)
        across = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._numbers_row.setDirection(across)
        self.comparison.setAlignment(side | Qt.AlignmentFlag.AlignBottom)
        drop = self.figure.value.fontMetrics().descent() - self.comparison.fontMetrics().descent()
        self.comparison.setContentsMargins(0, 0, 0, drop if beside else 0)  # on the number's base line

    @property
    def has_answer(self) -> bool:
        """Whether there is anything to show."""
        return self._answer is not None

    @property
    def is_table(self) -> bool:
        """Whether the table is shown instead of the plot."""
        return not self.table.isHidden()

    def ask(self, question: Question) -> None:
        """Read, think, and show what came out unless it stands there already."""
        if self.chart.choices is not None:
            self.choice.offer(self.chart.choices.of(self.context.store))
            self.choice.setVisible(bool(self.choice.key))
            question = replace(question, choice=self.choice.key)
        asked, drawn = (question, self.look.theme), self._drawn
        answer, before = self.chart.answer(self.context.store, question), self._answer
        self._question, self._answer, self._drawn = question, answer, asked
        if answer is not None and answer == before and asked == drawn:
            return
        if answer is None:
            self.empty.sentence.setText(self.chart.why_empty(self.context.store, question))
        self._show(as_table=self.is_table)

    def start_with(self, other: "ChartCard") -> None:
        """Show the same choice as another card of the chart, before the first question."""
        if self.chart.choices is not None:
            self.choice.offer(self.chart.choices.of(self.context.store), other.choice.key)

    def take_choice(self, other: "ChartCard") -> None:
        """Go on with the choice of another card of the chart."""
        if self.chart.choices is not None and other.choice.key != self.choice.key:
            self.choice.choose(other.choice.key)
            self._on_chosen()

    def make_ready(self) -> None:
        """Draw the plot though it is not seen yet."""
        if not self.plot.isHidden():
            self.plot.make_ready()

    def save_picture(self, path: Path) -> None:
        """Save the chart as a picture.

        Raises:
            Problem: It cannot be saved.
        """
        if self._question is not None:
            picture.save(self.chart, self.context.store, self._question, self.look.theme, path)

    def _show(self, *, as_table: bool) -> None:
        has_answer = self._answer is not None
        as_table = as_table and has_answer
        for widget in (self._numbers, self.table_button, self.picture_button, self.open_button):
            widget.setVisible(has_answer)
        self.plot.setVisible(has_answer and not as_table)
        self.table.setVisible(as_table)
        self.empty.setVisible(not has_answer)
        if self._answer is None or self._question is None:
            self.legend.explain(())
            return
        head = show(self.plot, self.look.theme, self.chart, self._answer, self._question)
        self.figure.show_value(head.metric, head.unit)
        self.comparison.setText(head.comparison)
        self.setAccessibleDescription(head.finding)
        self.table.setMinimumHeight(self.plot.minimumHeight())
        self.legend.explain(() if as_table else self.plot.canvas.legend)
        if as_table:
            self.table.show_twin(self.chart.table(self._answer, self._question))

    def _flip(self) -> None:
        self._show(as_table=not self.is_table)
        icon, name = ("progress", tr("Chart")) if self.is_table else ("table", tr("Table"))
        self.table_button.show_icon(icon, name)

    def _explain(self) -> None:
        self.method.setVisible(self.method.isHidden())

    def _on_chosen(self) -> None:
        if self._question is not None:
            self.ask(self._question)

    def _log(self) -> None:
        self.context.asked_for.emit("log", self.chart.to_log_where)

    def _ask_where(self) -> None:
        kinds = ";;".join((tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Document (*.pdf)"), tr("Table (*.csv)")))
        name, _ = QFileDialog.getSaveFileName(self, tr("Save picture"), f"{self.chart.key}.png", kinds)
        if not name:
            return
        try:
            self.save_picture(Path(name))
        except Problem as problem:
            self.context.notices.tell(problem)
        else:
            self.context.notices.said.emit(tr("Saved {file}.", file=name))


def _action(where: str) -> str:
    return {"session": tr("Log a session"), "run": tr("Log a run"), "measure": tr("Take a measure")}[where]

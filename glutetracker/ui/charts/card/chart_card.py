"""A chart on the page: its words, its plot or table, and what can be done with it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from glutetracker.store import Store, Table
from glutetracker.ui import choosing_files
from glutetracker.ui.charts.card import in_thread
from glutetracker.ui.charts.card.grid import place_at_once
from glutetracker.ui.charts.card.head import CardHead
from glutetracker.ui.charts.card.nothing import Nothing
from glutetracker.ui.charts.card.table import TwinView
from glutetracker.ui.charts.card.turns import take_turn
from glutetracker.ui.charts.chart import NOTHING_HERE, Chart, Lack, Question
from glutetracker.ui.charts.plotting.drawing import show
from glutetracker.ui.charts.plotting.legend import Legend
from glutetracker.ui.charts.plotting.plot import ChartPlot
from glutetracker.ui.charts.saving import picture
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Card, Label
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.theme import Theme

T = TypeVar("T")

LONG_DAYS = 200
"""More days than these are read in a thread: a year of sets takes a while."""


class ChartCard(Card):
    """Shows one chart.

    Attributes:
        chart: What it shows.
        plot: The picture.
        table: The same as a table.
        empty: What stands there while nothing is logged.
        opened: The chart is wanted on a page of its own.
        answered: Another answer is shown.
    """

    answered = Signal()

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
        self.empty = Nothing(context, chart)
        self.method = Label(self.look, chart.method, "small", "body2", wraps=True)
        whole = (self.plot, self.table, self.empty)
        for widget in (self.legend, *whole, self.method):
            self.body.addWidget(widget, 1 if widget in whole else 0)
            widget.hide()

    def _new_plot(self) -> ChartPlot:
        plot = ChartPlot(self.chart.title)
        plot.opened.connect(self.opened)
        return plot

    def _make_head(self) -> None:
        head = self.head = CardHead(self.look, self.chart.title, self.chart.choices.label if self.chart.choices else "")
        self.title, self.choice, self.figure, self.comparison = head.title, head.choice, head.figure, head.comparison
        self.table_button, self.picture_button = head.table_button, head.picture_button
        self.method_button, self.open_button = head.method_button, head.open_button
        self.choice.chosen.connect(self._on_chosen)
        self.open_button.clicked.connect(self.opened)
        self.table_button.clicked.connect(self._flip)
        self.picture_button.clicked.connect(self._ask_where)
        self.method_button.clicked.connect(self._explain)
        self.body.addWidget(head)

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
        choices = self.chart.choices
        if choices is not None:
            kept = choices.kept(question.preferences) if choices.kept else ""
            self.head.offer(self._choices(), kept)
            question = replace(question, choice=self.choice.key)
        if self.chart.is_slow or question.period.days > LONG_DAYS:
            self._ask_in_thread(question)
            return
        answer = self.chart.answer(self.context.store, question)
        self._take(question, answer, NOTHING_HERE if self.has_answer else None)
        if answer is None:  # it takes the whole history to say why
            self._find(question, partial(self.chart.why_empty, question=question), self.empty.tell)

    def _ask_in_thread(self, question: Question) -> None:
        """Answer from a thread; what was asked meanwhile stands, until it is answered."""
        self._question, chart = question, self.chart
        if self._answer is None:
            self.empty.wait(tr("Reading your tracks.") if self.chart.is_slow else tr("On its way."))
            self._show(as_table=False)

        def answer(store: Store) -> tuple[object, Lack | None]:
            found = chart.answer(store, question)
            return found, None if found is not None else chart.why_empty(store, question)

        self._find(question, answer, partial(self._take_late, question))

    def _find(self, question: Question, of: Callable[[Store], T], take: Callable[[T], None]) -> None:
        path, failed = self.context.store.path, self.context.notices.tell
        in_thread.find(self, path, of, take, failed, is_wanted=lambda: self._question is question)

    def _take_late(self, question: Question, found: tuple[object, Lack | None]) -> None:
        """Show what a thread found; it is drawn in a turn of its own."""
        self.plot.put_off()
        self._take(question, *found)
        place_at_once(self.head.numbers)
        take_turn(self, self.plot.make_ready)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw for the new size in a turn of its own: one chart's words can give all beside it another."""
        super().resizeEvent(event)
        if self.plot.is_drawn:
            self.plot.put_off()
            take_turn(self, self.plot.make_ready)

    def _take(self, question: Question, answer: object, why_empty: Lack | None) -> None:
        """Show an answer, unless it stands there already."""
        asked, drawn, before = (question, self.look.theme), self._drawn, self._answer
        self._question, self._answer, self._drawn = question, answer, asked
        if answer is not None and answer == before and asked == drawn:
            self.answered.emit()
            return
        self.empty.action.show()
        if why_empty is not None:
            self.empty.tell(why_empty)
        self._show(as_table=self.is_table)
        self.answered.emit()

    def _choices(self) -> Sequence[tuple[str, str]]:
        """Tell what can be chosen: the same for any days, so that another range does not read it anew."""
        chart, store = self.chart, self.context.store
        if chart.choices is None:
            return ()
        of, reads = chart.choices.of, chart.reads | {Table.EXERCISE}
        return self.context.recall.known_as(f"choices of {chart.key}", reads, lambda: of(store))

    def start_with(self, other: "ChartCard") -> None:
        """Show the same choice as another card of the chart, before the first question."""
        if self.chart.choices is not None:
            self.choice.offer(self._choices(), other.choice.key)

    def take_choice(self, other: "ChartCard") -> None:
        """Go on with the choice of another card of the chart."""
        if self.chart.choices is not None and other.choice.key != self.choice.key:
            self.choice.choose(other.choice.key)
            self._on_chosen()

    def make_ready(self) -> None:
        """Give all its place and draw the plot, though it is not seen yet."""
        place_at_once(self.head.numbers)
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
        for widget in (self.head.numbers, self.table_button, self.picture_button, self.open_button):
            widget.setVisible(has_answer)
        self.plot.setVisible(has_answer and not as_table)
        self.table.setVisible(as_table)
        self.empty.setVisible(not has_answer)
        if self._answer is None or self._question is None:
            self.legend.explain(())
            return
        head = show(self.plot, self.look.theme, self.chart, self._answer, self._question)
        self.head.show_numbers(head.metric, head.unit, head.comparison)
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
        keep = self.chart.choices.keep if self.chart.choices else None
        if keep is not None:
            self.context.choose(keep(self.context.preferences, self.choice.key))  # the news asks all that show it
        elif self._question is not None:
            self.ask(self._question)

    def _ask_where(self) -> None:
        kinds = ";;".join((tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Document (*.pdf)"), tr("Table (*.csv)")))
        choosing_files.ask_and_save(
            self, tr("Save picture or table"), f"{self.chart.key}.png", kinds, self.save_picture, self.context.notices
        )

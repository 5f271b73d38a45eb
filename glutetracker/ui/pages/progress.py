"""The Progress page: charts over a range of weeks."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout, QWidget

from glutetracker.store import Table, measures, runs, sessions
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.pages.page import Page
from glutetracker.ui.widgets import Button, ChipGroup, Label, ScrollPage
from glutetracker.ui.widgets.layouts import NARROW_BELOW
from glutetracker.words import Problem, tr, trn

if TYPE_CHECKING:
    from glutetracker.ui.charts.chart import Question
    from glutetracker.ui.charts.chart_card import ChartCard

FIRST_RANGE = "12w"
QUIET_MS = 200
ANY = frozenset(Table)


class ProgressPage(Page):
    """Shows every chart; what draws them is loaded when first looked at."""

    reads: ClassVar[frozenset[Table]] = frozenset(
        {Table.SESSION, Table.SESSION_ENTRY, Table.STRENGTH_SET, Table.RUN, Table.MEASURE, Table.SETTING}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._due: list[ChartCard] = []
        self._is_loading = False
        self.cards: list[ChartCard] = []
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._catch_up_by_one)
        self.frame = ScrollPage(context.look, tr("Progress"))
        self.ranges = ChipGroup(context.look, tr("Range"), _ranges(), FIRST_RANGE)
        self.ranges.chosen.connect(self._ask_all)
        self.export = Button(context.look, tr("Export all"), icon="export", kind="ghost")
        self.export.setMenu(self._export_menu())
        self.export.setEnabled(False)
        self.frame.buttons.addWidget(self.export)
        self.waiting = Label(context.look, tr("The charts are on their way."), "body", "body2")
        self.frame.body.addWidget(self.waiting)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self._place_ranges()
        context.look.changed.connect(self._on_look)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand the ranges beside the title, or under it where there is little room."""
        super().resizeEvent(event)
        self._place_ranges()

    def _place_ranges(self) -> None:
        is_roomy = self.width() >= self.context.look.theme.px(NARROW_BELOW)
        row = self.frame.buttons if is_roomy else self.frame.under_title
        if row.indexOf(self.ranges) < 0:
            row.insertWidget(0, self.ranges, 1, Qt.AlignmentFlag.AlignVCenter)

    def refresh(self) -> None:
        """Show the news; the first time, load what draws first."""
        if self.cards:
            self._hide_body()
            self._show_due()
        elif self._is_loading:
            return
        elif "pyqtgraph" in sys.modules:
            self._build()
        else:
            self._is_loading = True
            tasks.run(self, _load, done=lambda _: self._build(), failed=self.context.notices.tell)

    def question(self) -> "Question":
        """What the charts are asked now."""
        from glutetracker.ui.charts.chart import Question, period_of

        preferences = self.context.preferences
        period = period_of(self.ranges.key, self._first_day(), preferences.first_weekday)
        return Question(period, preferences)

    def save_all(self, folder: Path, suffix: str) -> None:
        """Save a picture of each chart that shows something into a folder, and say so."""
        shown = [card for card in self.cards if card.has_answer and not card.isHidden()]
        try:
            for card in shown:
                card.save_picture(folder / f"{card.chart.key}{suffix}")
        except Problem as problem:
            self.context.notices.tell(problem)
        else:
            said = trn(
                "Saved one picture in {folder}.", "Saved {count} pictures in {folder}.", len(shown), folder=folder
            )
            self.context.notices.said.emit(said)

    @Slot(frozenset)
    def _on_change(self, changed: frozenset[Table]) -> None:
        self._due = [
            card for card in self.cards if card in self._due or Table.SETTING in changed or card.chart.reads & changed
        ]
        super()._on_change(changed)
        if self._due:
            self._quiet.start()

    def _build(self) -> None:
        if self.cards:
            return
        from glutetracker.ui.charts import CHARTS
        from glutetracker.ui.charts.chart_card import ChartCard
        from glutetracker.ui.charts.grid import CardGrid

        self.cards = [ChartCard(self.context, chart) for chart in CHARTS]
        self._ask_all()
        self.grid = CardGrid(self.context.look, self.cards)
        self.frame.body.addWidget(self.grid)
        self.waiting.hide()
        self._hide_body()

    def _hide_body(self) -> None:
        """Leave out what tells of the body, where the user hides that."""
        of_body = [card for card in self.cards if Table.MEASURE in card.chart.reads]
        self.grid.leave_out([] if self.context.preferences.shows_body else of_body)

    def _show_due(self) -> None:
        due, self._due, question = self._due, [], self.question()
        for card in due:
            card.ask(question)
        self.export.setEnabled(any(card.has_answer for card in self.cards))

    def _catch_up_by_one(self) -> None:
        """Draw one chart out of sight, so that little is left to do when the page is shown."""
        if self._due:
            card = self._due.pop()
            card.ask(self.question())
            card.make_ready()
            self._quiet.start()
        else:
            self.catch_up()

    def _ask_all(self) -> None:
        self._due = list(self.cards)
        self._show_due()

    def _on_look(self) -> None:
        self._place_ranges()
        self._on_change(ANY)

    def _first_day(self) -> date | None:
        store = self.context.store
        days = (sessions.first_day(store), runs.first_day(store), measures.first_day(store))
        return min((day for day in days if day is not None), default=None)

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        for suffix, words in ((".png", tr("As pictures (PNG)")), (".svg", tr("As drawings (SVG)")),
                              (".pdf", tr("As documents (PDF)"))):  # fmt: skip
            menu.addAction(words).triggered.connect(lambda _=False, suffix=suffix: self._ask_where(suffix))
        return menu

    def _ask_where(self, suffix: str) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder for the pictures"))
        if folder:
            self.save_all(Path(folder), suffix)


def _ranges() -> tuple[tuple[str, str], ...]:
    from glutetracker.ui.charts.chart import ranges

    return ranges()


def _load() -> None:
    import glutetracker.ui.charts.chart_card  # noqa: F401 (loads pyqtgraph and numpy off the window's thread)


PAGE = ProgressPage

"""The Progress page: charts over a range of days, in sections, and each on a page of its own."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.store import SESSION_TABLES, Table, events, logged
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.pages.page import Page
from glutetracker.ui.progress.export_all import ExportAll
from glutetracker.ui.progress.span_bar import SpanBar
from glutetracker.ui.widgets import Button, Label, ScrollPage
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.charts.card.chart_card import ChartCard
    from glutetracker.ui.charts.chart import Question
    from glutetracker.ui.progress.board import Board

QUIET_MS, BETWEEN_MS, PREPARE_MS = 150, 20, 250
"""How long after news charts out of sight begin to be drawn, and what is left to the user's hands between two."""
BESIDE_FROM = 840
ANY = frozenset(Table)
FOR_ALL = frozenset({Table.SETTING, Table.EVENT})
"""Tables that every chart shows something of."""


class ProgressPage(Page):
    """Shows the charts; what draws them is loaded when first looked at."""

    reads: ClassVar[frozenset[Table]] = SESSION_TABLES | {
        *(Table.RUN, Table.TRACK, Table.MEASURE, Table.BODY_SITE, Table.EVENT, Table.SETTING)
    }

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._due: list[ChartCard] = []
        self._is_loading = False
        self._wanted = ""
        self._left_at = 0
        self.board: Board | None = None
        self._to_be: Board | None = None
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self._catch_up_by_one)
        self._preparing = QTimer(self, interval=PREPARE_MS)
        self._preparing.timeout.connect(self._prepare_one)
        self.frame = ScrollPage(context.look, tr("Progress"))
        self.span = SpanBar(context.look, self)
        self.ranges = self.span.chips
        self.span.changed.connect(self._ask_all)
        self.events = Button(context.look, tr("Events"), icon="flag", kind="ghost")
        self.events.setObjectName("events")
        self.export = ExportAll(context, lambda: self.cards)
        for button in (self.events, self.export):
            button.setEnabled(False)
            self.frame.buttons.addWidget(button)
        self.waiting = Label(context.look, tr("The charts are on their way."), "body", "body2")
        self.frame.body.addWidget(self.waiting)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self._place_ranges()
        context.look.changed.connect(self._on_look)

    @property
    def cards(self) -> "list[ChartCard]":
        """The charts that are shown now."""
        return self.board.cards if self.board else []

    def asked_for(self, what: str) -> None:
        """Show a chart by its key, or the form for an event; charts that are still on their way come to it."""
        self._wanted = what
        self.catch_up()
        self._go_where_wanted()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Catch up, and begin to make what may be wanted next."""
        super().showEvent(event)
        if self.board is not None:
            self._preparing.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand the ranges beside the title, or under it where there is little room."""
        super().resizeEvent(event)
        self._place_ranges()

    def _place_ranges(self) -> None:
        is_roomy = self.width() >= self.context.look.theme.px(BESIDE_FROM)
        row = self.frame.buttons if is_roomy else self.frame.under_title
        if row.indexOf(self.ranges) < 0:
            row.insertWidget(0, self.ranges, 1, Qt.AlignmentFlag.AlignVCenter)

    def making_ready(self) -> Iterator[None]:
        """Make the charts and ask them, one a turn, as soon as what draws is loaded."""
        if "pyqtgraph" in sys.modules:
            while self.board is None and self._growing().prepare_one():
                yield
        yield from super().making_ready()
        while not self.isVisible() and self._is_behind():
            self._draw_one_due()
            yield

    def refresh(self) -> None:
        """Show the news; the first time, load what draws first."""
        if self.board is not None:
            self.board.hide_body(hides=not self.context.preferences.shows_body)
            self._show_due()
        elif "pyqtgraph" in sys.modules and not self._is_loading:
            self._build()
        elif not self._is_loading:
            self._is_loading = True
            tasks.run(self, _load, done=lambda _: self._build(), failed=self.context.notices.tell)

    def question(self) -> "Question":
        """What the charts are asked now."""
        from glutetracker.ui.charts.chart import Question

        preferences = self.context.preferences
        period = self.span.period(logged.first_day(self.context.store), preferences.first_weekday)
        return Question(period, preferences, events=tuple(events.between(self.context.store, period)))

    @Slot(frozenset)
    def _on_change(self, changed: frozenset[Table]) -> None:
        there = self.board.all_cards if self.board else []
        self._due = [card for card in there if card in self._due or changed & (FOR_ALL | card.chart.reads)]
        super()._on_change(changed)
        if self._due:
            self._quiet.start(QUIET_MS)

    def _build(self) -> None:
        if self.board is not None:
            return
        self.board = self._growing()
        self.span.suit(logged.first_day(self.context.store))
        self.board.begin()
        self.board.shown.connect(self._on_shown)
        self.board.answered.connect(self._on_answered)
        self.board.opening.connect(self._keep_place)
        self.board.closed.connect(self._go_back_to_place)
        self.frame.buttons.insertWidget(0, self.board.back)
        self.events.clicked.connect(self.board.toggle_events)
        self.events.setEnabled(True)
        self.frame.body.addWidget(self.board)
        self.waiting.hide()
        self._on_shown()
        self._go_where_wanted()
        if self.isVisible():
            self._preparing.start()

    def _growing(self) -> "Board":
        """The charts as far as they are made."""
        if self._to_be is None:
            from glutetracker.ui.progress.board import Board

            self._to_be = Board(self.context, self.span, self.frame)
        return self._to_be

    def _on_shown(self) -> None:
        """Ask the charts that have come into sight; each in a turn of its own where none is seen yet."""
        if self.board is not None:
            self._due += [card for card in self.board.take_new() if card not in self._due]
            self._show_due()

    def _keep_place(self) -> None:
        """Begin a chart that is alone at the top of the page, and come back to where the others stood."""
        self._left_at = self.frame.area.verticalScrollBar().value()
        self.export.hide()  # the chart has its own
        self.frame.scroll_to(0)

    def _go_back_to_place(self) -> None:
        self.export.show()
        self.frame.scroll_to(self._left_at)

    def _go_where_wanted(self) -> None:
        if self._wanted and self.board is not None:
            self.board.go_to(self._wanted)
            self._wanted = ""

    def _show_due(self) -> None:
        """Ask the charts that are due: those in sight now, the others each in a turn of its own."""
        if self.board is None:
            return
        question, cards = self.question(), self.cards
        due = [card for card in self._due if card in cards]
        self._due = [card for card in self._due if card not in cards]
        self.board.show_events(question.events)
        if self.board.whole is not None:
            self.board.whole.plot.limits = self.span.all_days(
                logged.first_day(self.context.store), question.first_weekday
            )
        later = [card for card in due if not (self.isVisible() and self.frame.has_in_view(card))]
        for card in due:
            if card not in later:
                card.ask(question)
        if later:
            self._due += later
            self._quiet.start(0)
        self._on_answered()

    def _on_answered(self) -> None:
        self.export.setEnabled(any(card.has_answer for card in self.cards))

    def _is_behind(self) -> bool:
        """Whether a chart of what is shown is still to be asked."""
        return any(card in self.cards for card in self._due)

    def _catch_up_by_one(self) -> None:
        """Draw one chart out of sight; what goes wrong is told and never raised into Qt's timer."""
        try:
            self._draw_one_due()
        except Exception as error:
            self.context.notices.tell(error)

    def _draw_one_due(self) -> None:
        """Draw one chart: of those out of sight, so that little is left to do when they are looked at."""
        due = [card for card in self._due if card in self.cards]
        if due:
            self._due.remove(due[0])
            due[0].ask(self.question())
            due[0].make_ready()
            self._quiet.start(0 if self.isVisible() else BETWEEN_MS)
        else:
            self.catch_up()

    def _prepare_one(self) -> None:
        """Make a card of another section while the page is looked at, so that little is left when that is chosen."""
        if tasks.are_due() or self._is_behind():
            return  # what was asked for goes first
        if not self.isVisible() or self.board is None or not self.board.sections.prepare_one():
            self._preparing.stop()

    def _ask_all(self) -> None:
        self._due = list(self.board.all_cards) if self.board else []
        self._show_due()

    def _on_look(self) -> None:
        self._place_ranges()
        self._on_change(ANY)


def _load() -> None:
    import glutetracker.ui.charts.card.chart_card  # noqa: F401 (loads pyqtgraph and numpy off the window's thread)


PAGE = ProgressPage

"""What stands on the Progress page: the sections with their charts, or one chart whole, and the events over them."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from glutetracker.domain.events import Event
from glutetracker.domain.period import Period
from glutetracker.ui.charts import SECTIONS
from glutetracker.ui.context import Context
from glutetracker.ui.progress.events_card import EventsCard
from glutetracker.ui.progress.sections import Sections, is_of_body, section_names
from glutetracker.ui.progress.span_bar import SpanBar
from glutetracker.ui.widgets import Button, ChipGroup, ScrollPage
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.charts.card.chart_card import ChartCard
    from glutetracker.ui.progress.whole_chart import WholeChart

EVENT, BODY = "event", "body"


class Board(QWidget):
    """Shows a section, or a chart of it whole.

    Attributes:
        shown: Other charts have come into sight.
        answered: A chart shows another answer.
        opening: A chart is about to have the page for itself.
        closed: It has it no more.
        chips: The sections.
        sections: Their charts.
        back: Leads from it to all charts; stands in the page's head.
        whole: The chart that has the page for itself; None while the section is shown.
        events: The card of events, hidden until it is wanted.
    """

    shown = Signal()
    opening = Signal()
    closed = Signal()
    answered = Signal()

    def __init__(self, context: Context, span: SpanBar, frame: ScrollPage) -> None:
        super().__init__()
        self._context, self._span, self._frame, look = context, span, frame, context.look
        self._new: list[ChartCard] = []
        self._from: ChartCard | None = None
        self.whole: WholeChart | None = None
        first = next(iter(SECTIONS))
        self.chips = ChipGroup(look, tr("Charts"), section_names(), first)
        self.back = Button(look, tr("All charts"), icon="arrow-left", kind="ghost")
        self.back.setObjectName("allCharts")
        self.events = EventsCard(context)
        self.sections = Sections(context, first)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.chips)
        for widget in (span.fields, self.events, self.sections):
            self._column.addWidget(widget)
        self.back.hide()
        self.events.setVisible(self.events.give_back())
        self._opened_from: QWidget | None = None
        self.chips.chosen.connect(self.show_section)
        self.back.clicked.connect(self.leave)
        self.sections.opened.connect(self.open_card)
        self.sections.answered.connect(self.answered)
        self.sections.range_wanted.connect(span.show_range)
        self.events.closed.connect(self._close_events)
        self._space()
        look.changed.connect(self._space)

    def prepare_one(self) -> bool:
        """Make one more card of what is shown first; False when they are all there."""
        return self.sections.prepare(self.sections.key)

    def begin(self) -> None:
        """Show the first section."""
        self._make(self.sections.key)
        self.hide_body(hides=not self._context.preferences.shows_body)

    @property
    def cards(self) -> "list[ChartCard]":
        """The charts that are in sight."""
        return [self.whole] if self.whole is not None else self.sections.cards

    @property
    def all_cards(self) -> "list[ChartCard]":
        """All charts that were ever wanted."""
        whole: list[ChartCard] = [self.whole] if self.whole is not None else []
        return [*whole, *self.sections.all_cards]

    def take_new(self) -> "list[ChartCard]":
        """Give the charts that were never asked, once."""
        new, self._new = self._new, []
        return new

    def show_section(self, key: str) -> None:
        """Show a section."""
        self.chips.choose(key)
        self._make(key)
        self.shown.emit()

    def open_card(self, card: "ChartCard") -> None:
        """Show a card's chart whole, and give it the keyboard."""
        from glutetracker.ui.progress.whole_chart import WholeChart

        self.leave()
        self.opening.emit()
        whole = self.whole = WholeChart(self._context, card.chart)
        self._from = card
        whole.start_with(card)
        whole.left.connect(self.leave)
        whole.plot.wanted.connect(self._on_wanted)
        whole.plot.first_wanted.connect(self._span.go_back)
        whole.plot.day_picked.connect(self._on_day)
        whole.empty.range_wanted.connect(self._span.show_range)
        self._column.addWidget(whole)
        for widget in (self.chips, self.sections):
            widget.hide()
        self.back.show()
        whole.show()
        self._new.append(whole)
        self.shown.emit()
        whole.plot.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._bring_into_view)

    def leave(self) -> None:
        """Show the section again, at the chart that was open."""
        if self.whole is None:
            return
        whole, self.whole = self.whole, None
        self._column.removeWidget(whole)
        whole.hide()
        whole.deleteLater()
        self.back.hide()
        for widget in (self.chips, self.sections):
            widget.show()
        if self._from is not None:
            self._from.take_choice(whole)
            self._from.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.emit()
        self.closed.emit()

    def go_to(self, what: str) -> None:
        """Show a chart whole by its key, or the form for an event."""
        if what == EVENT:
            self._on_day(None)
            return
        for key, charts in SECTIONS.items():
            if any(chart.key == what for chart in charts):
                self.show_section(key)
                self.open_card(next(card for card in self.sections.cards if card.chart.key == what))
                return

    def toggle_events(self) -> None:
        """Show the events, or hide them."""
        if not self.events.isHidden():
            self.events.hide()
            return
        self._opened_from = QApplication.focusWidget()
        self.events.show()
        self.events.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_events(self) -> None:
        """Hide them; the keyboard goes back to where they were opened from."""
        if self._opened_from is not None:
            self._opened_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.events.hide()

    def show_events(self, pinned: tuple[Event, ...]) -> None:
        """List the events of the days that are shown."""
        self.events.show_events(pinned)

    def hide_body(self, *, hides: bool) -> None:
        """Leave out what tells of the body, where the user hides that."""
        self.chips.buttons[BODY].setVisible(not hides)
        self.sections.hide_body(hides=hides)
        if hides and self.whole is not None and is_of_body(self.whole.chart):
            self.leave()
        if hides and self.sections.key == BODY:
            self.show_section(next(iter(SECTIONS)))

    def _bring_into_view(self) -> None:
        """Where the head of the page leaves too little room, make the chart that is alone lower, or scroll to it."""
        if (whole := self.whole) is not None:
            above = whole.plot.mapTo(self._frame.inner, QPoint()).y()
            whole.plot.fit_into(self._frame.area.viewport().height() - above)
            self._frame.scroll_into_view(whole.plot, whole)

    def _make(self, key: str) -> None:
        self._new += self.sections.make(key)
        self.sections.show_section(key)

    def _on_wanted(self, period: Period) -> None:
        self._span.show_days(period)

    def _on_day(self, day: date | None) -> None:
        self.events.show()
        self.events.begin(day)

    def _space(self) -> None:
        self._column.setSpacing(self._context.look.theme.px(16))

"""The History page: everything that was logged, as a list and as a calendar, and each of it whole."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain.happenings import Happening, What
from glutetracker.store import SESSION_TABLES, Table
from glutetracker.ui.context import Context
from glutetracker.ui.history.acts import EntryActs
from glutetracker.ui.history.calendar_card import CalendarCard
from glutetracker.ui.history.detail import Detail
from glutetracker.ui.history.detail_menu import kinds_menu
from glutetracker.ui.history.entry_list import EntryList
from glutetracker.ui.history.filters import Filters
from glutetracker.ui.history.row_words import counted
from glutetracker.ui.history.search import Search
from glutetracker.ui.pages.page import Page
from glutetracker.ui.widgets import Card, EmptyState, PageStack, ScrollPage
from glutetracker.words import tr

BESIDE_FROM, FIND = 820, "find:"
TYPING_MS, QUIET_MS = 120, 400


class HistoryPage(Page):
    """Lists what was logged; an entry opens over the list.

    Attributes:
        filters: What is looked for.
        list: The entries.
        calendar: The days.
        detail: One entry, whole.
        nothing: Stands in place of the list where it is empty.
    """

    reads: ClassVar[frozenset[Table]] = SESSION_TABLES | {
        *(Table.RUN, Table.LAP, Table.MEASURE, Table.VISIT, Table.BODY_SITE),
        *(Table.EXERCISE_CHOICE, Table.EVENT, Table.SETTING, Table.PLAN, Table.ROUTINE),
    }

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._acts = EntryActs(context)
        self._search = Search(context)
        self.frame = ScrollPage(context.look, tr("History"), " ", fills=True)
        self.filters = Filters(context)
        self.list = EntryList(context)
        self.list.entries.sets_found = self._search.sets_found
        self.nothing = EmptyState(context.look, "history", "", tr("Log something"))
        self.calendar = CalendarCard(context)
        self.detail = Detail(context, self._acts)
        self._news = frozenset(Table)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._lay_out()
        self._wire()
        self._space()

    def making_ready(self) -> Iterator[None]:
        """Read a kind of entry a turn, and list them."""
        while self._stale and self._search.read_ahead(self._news):
            yield
        yield from super().making_ready()

    def asked_for(self, what: str) -> None:
        """Show an entry whole: session:ID, run:ID or measure:VISIT_ID, to be changed where "edit:" stands before it."""
        self.catch_up()
        if what.startswith(FIND):  # words and numbers
            self.filters.look_for(what.removeprefix(FIND))
            self._on_day(None)
            self.go_back()
            return
        named = what.removeprefix("edit:")
        if self.open_entry(named, self.came_from) and named != what:
            self.detail.edit()
            self.detail.only_edits = bool(self.came_from)

    def take_keyboard(self) -> None:
        """Go to the list, or to the entry that is open."""
        self.detail.come_from("")
        self._take_keyboard()

    def refresh(self) -> None:
        """Read the file anew, and stay at the same entry."""
        news, self._news = self._news, frozenset()
        has_others = self._search.read(news)
        self.calendar.read()
        self.filters.show_choices(self.context.preferences)
        if has_others or Table.SETTING in news:
            self._show_found()
        else:
            self.list.entries.forget()
            self.list.viewport().update()
        if self.stack.currentWidget() is self.detail and not self.detail.refresh():
            self.go_back()
        if not self.isVisible():
            self._quiet.start()

    def open_entry(self, named: str, came_from: str = "") -> bool:
        """Show an entry whole, Esc leading back to a page or to the list; False when it is no longer there."""
        if not self.detail.show_entry(named):
            self.context.notices.said.emit(tr("That is no longer there."))
            return False
        self.detail.come_from(came_from)
        if not self.list.go_to(named):  # what is looked for hides it
            self.filters.clear()
            self._on_day(None)
            self.list.go_to(named)
        self.stack.setCurrentWidget(self.detail)
        self.detail.frame.area.verticalScrollBar().setValue(0)
        self.detail.back.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def leave_entry(self) -> None:
        """Go back to the page where the entry was asked for, else to the list."""
        page = self.detail.leads_back
        self.go_back()
        if page:
            self.context.asked_back.emit(page)

    def go_back(self) -> None:
        """Show the list again, at the entry that was open."""
        if self.detail.shown is not None:
            what, fact_id = self.detail.shown
            self.list.go_to(f"{what}:{fact_id}")
        self.stack.setCurrentWidget(self.frame)
        self._take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand list and calendar beside or under each other, as there is room."""
        super().resizeEvent(event)
        self._space()

    @Slot(frozenset)
    def _on_change(self, changed: frozenset[Table]) -> None:
        self._news |= changed
        self._search.forget_ahead()
        super()._on_change(changed)
        if not (self.isVisible() or self.reads.isdisjoint(changed)):
            self._quiet.start()

    def _take_keyboard(self) -> None:
        in_list = self.nothing.action if self.list.isHidden() else self.list
        target = self.detail.back if self.stack.currentWidget() is self.detail else in_list
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _use_quiet(self) -> None:
        """Out of sight, read what changed, a kind a turn, and make what an entry is shown by."""
        if self._stale and not self._search.read_ahead(self._news):
            self.catch_up()
        elif self._stale or (not self.isVisible() and self.detail.make_ready()):
            self._quiet.start()

    def _show_found(self) -> None:
        found = self._search.found(self.filters.asked)
        self.list.show_entries(found)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self._say(found)

    def _say(self, found: Sequence[Happening]) -> None:
        is_empty = self._search.is_empty
        self.frame.say(tr("History"), "" if is_empty else counted(found))
        sentence = self.filters.nothing_found() if not is_empty else tr(
            "Sessions, runs and measures stand here once you log them. Import files from a watch to begin with a past."
        )  # fmt: skip
        self.nothing.sentence.setText(sentence)
        self.nothing.action.setText(tr("Log something") if is_empty else tr("Show everything"))

    def _act_on_nothing(self) -> None:
        if self._search.is_empty:
            self.context.asked_for.emit("log", "session")
        else:
            self.filters.clear()
            self._on_day(None)

    def _on_day(self, day: date | None) -> None:
        self.calendar.calendar.choose(day)
        self.filters.choose_day(day)
        self._show_found()

    def _on_kind(self, named: str) -> None:
        what, _, fact_id = named.partition(":")
        if what == What.RUN:
            at = self.list.visualRect(self.list.currentIndex()).bottomLeft()
            menu = kinds_menu(self, lambda kind: self._acts.give_kind(fact_id, kind))
            menu.popup(self.list.viewport().mapToGlobal(at))

    def _delete(self, named: str) -> None:
        what, _, fact_id = named.partition(":")
        next_to = self.list.entries.beside(self.list.currentIndex().row(), 1)
        below = self.list.entries.entry(next_to)
        if self._acts.delete(What(what), fact_id) and below is not None:
            self.list.go_to(below.named)

    def _step(self, by: int) -> None:
        if named := self.list.step(by):
            self.open_entry(named, self.detail.leads_back)

    def _wire(self) -> None:
        self._typing.timeout.connect(self._show_found)
        self._quiet.timeout.connect(self._use_quiet)
        self.filters.asked_anew.connect(self._show_found)
        self.filters.typed.connect(self._typing.start)
        self.filters.day_dropped.connect(lambda: self._on_day(None))
        self.filters.done.connect(lambda: self.list.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.calendar.calendar.picked.connect(self._on_day)
        self.calendar.calendar.turned.connect(lambda: self.list.show_from(self.calendar.calendar.period))
        self.list.opened.connect(self.open_entry)
        self.list.delete_asked.connect(self._delete)
        self.list.kind_asked.connect(self._on_kind)
        self.nothing.action.clicked.connect(self._act_on_nothing)
        self.detail.left.connect(self.leave_entry)
        self.detail.step_asked.connect(self._step)
        self.detail.entry_asked.connect(lambda named: self.open_entry(named, self.detail.leads_back))
        find = QShortcut(QKeySequence("/"), self.frame, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(lambda: self.filters.text.edit.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.context.look.changed.connect(self._space)

    def _lay_out(self) -> None:
        self.list_card = Card(self.context.look)
        self.list_card.body.addWidget(self.list, 1)
        self.list_card.body.addWidget(self.nothing, 1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.addWidget(self.list_card, 3)
        self._box.addWidget(self.calendar, 2, Qt.AlignmentFlag.AlignTop)
        self.frame.body.addWidget(self.filters)
        self.frame.body.addLayout(self._box, 1)
        self.stack = PageStack()
        self.stack.addWidget(self.frame)
        self.stack.addWidget(self.detail)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)

    def _space(self) -> None:
        px = self.context.look.theme.px
        beside = self.width() >= px(BESIDE_FROM)
        self._box.setSpacing(px(16))
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)


PAGE = HistoryPage

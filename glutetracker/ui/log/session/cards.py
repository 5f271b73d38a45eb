"""The exercises of a session, one card each, in order."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from glutetracker.domain.lifting.arranging import letters
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.strength import Felt
from glutetracker.store.lifting import sessions
from glutetracker.ui.context import Context
from glutetracker.ui.log.entry.card import EntryCard
from glutetracker.ui.log.entry.set_row import SetRow
from glutetracker.ui.log.routine.steps import asked_of
from glutetracker.ui.log.session.acts import SessionActs
from glutetracker.ui.log.terms import terms_of
from glutetracker.ui.painted import OncePainted
from glutetracker.ui.widgets import NumberCell
from glutetracker.words import tr


class SessionCards(QWidget):
    """Shows the exercises, and leads the cursor from set to set.

    Attributes:
        by_entry: The cards by the ids of their entries, in order.
        entered: The cursor came into a row.
        through: The last planned set is done.
    """

    entered = Signal(SetRow)
    through = Signal()

    def __init__(self, context: Context, acts: SessionActs) -> None:
        super().__init__()
        self._context, self._acts = context, acts
        self.by_entry: dict[str, EntryCard] = {}
        self._current = self._last = ""
        self._seen: set[str] = set()
        self._stops: list[QWidget] = []
        self._ends: tuple[QWidget, QWidget]
        self._later = OncePainted(self, self._settle, context.notices.tell)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._space()
        context.look.changed.connect(self._space)

    @property
    def current(self) -> EntryCard | None:
        """The exercise that is being done; where all are through, the last one."""
        waiting = {entry_id: card for entry_id, card in self.by_entry.items() if card.next_row() is not None}
        if self._current in waiting:
            return waiting[self._current]
        return next(iter(waiting.values()), self.by_entry.get(self._current))

    @property
    def _logged(self) -> LoggedSession | None:
        return self._acts.logged

    def stand_between(self, before: QWidget, after: QWidget) -> None:
        """Let Tab come from one widget and go on to another."""
        self._ends = before, after

    def show_session(self, logged: LoggedSession | None) -> None:
        """Show the exercises as they are in the file now."""
        entries, shown = logged.entries if logged else (), list(self.by_entry.values())
        done = {row.sides[0].id for row in self._rows() if row.is_done}
        self._let_go(entries)
        for each in entries:
            if each.entry.id in self.by_entry:
                self.by_entry[each.entry.id].show_entry(each)
            else:
                self.by_entry[each.entry.id] = self._card(each)
        self._order([each.entry.id for each in entries])
        named = letters(logged) if logged else {}
        for entry_id, card in self.by_entry.items():
            card.show_letter(named.get(entry_id, ""))
        self.setVisible(bool(entries))
        self._mark()
        if list(self.by_entry.values()) != shown:
            self._settle()
        self._come_back([row for row in self._rows() if row.sides and row.sides[0].id in done and not row.is_done])

    def go_on(self) -> bool:
        """Put the cursor to the next set of the exercise being done, else of any; False when all are done."""
        return self.current is not None and self.current.go_on()

    def go_to(self, exercise_id: str) -> bool:
        """Put the cursor to the next set of an exercise; False when none waits."""
        return any(card.terms.exercise.id == exercise_id and card.go_on() for card in reversed(self.by_entry.values()))

    def beginning_after(self, card: EntryCard) -> QWidget | None:
        """Give what the exercise below begins with: its first set, or all of it where its sets are out of sight."""
        below = next((other for one, other in pairwise(self.by_entry.values()) if one is card), None)
        return below if below is None or below.is_folded else below.rows[0]

    def say_felt(self, felt: Felt) -> None:
        """Say where the exercise was felt whose set was logged last."""
        card = self.by_entry.get(self._last) or self.by_entry.get(self._current)
        if card is None or not card.logged.done:
            self._context.notices.said.emit(tr("Log a set first, then say where you felt it."))
        else:
            card.acts.felt(card.logged, felt)

    def _rows(self) -> list[SetRow]:
        return [row for card in self.by_entry.values() for row in card.rows]

    def _come_back(self, taken_back: Sequence[SetRow]) -> None:
        """Put the cursor, where it waits at a set, to the one that undo has just taken back."""
        at = QApplication.focusWidget()
        if taken_back and isinstance(at, NumberCell) and self.isAncestorOf(at) and not at.isModified():
            taken_back[0].focus_first()

    def _let_go(self, entries: tuple[LoggedEntry, ...]) -> None:
        there = {each.entry.id for each in entries}
        for entry_id, card in list(self.by_entry.items()):
            if entry_id not in there or card.terms != terms_of(self._context, card.terms.exercise):
                self._column.removeWidget(self.by_entry.pop(entry_id))
                card.retire()

    def _order(self, wanted: list[str]) -> None:
        if list(self.by_entry) == wanted and self._column.count() == len(wanted):
            return
        self.by_entry = {entry_id: self.by_entry[entry_id] for entry_id in wanted}
        for place, card in enumerate(self.by_entry.values()):
            self._column.removeWidget(card)
            self._column.insertWidget(place, card)
            card.show()

    def _settle(self) -> None:
        """Do what the row that comes next need not wait for."""
        self._order_stops()
        self._unfold()

    def _order_stops(self) -> None:
        """Let Tab go through the cards as they stand, whenever they were made."""
        stops = [stop for card in self.by_entry.values() for stop in card.stops()]
        if stops != self._stops:
            self._stops = stops
            before, *after = self._ends
            for one, other in pairwise((before, *stops, *after)):
                self.setTabOrder(one, other)

    def _card(self, each: LoggedEntry) -> EntryCard:
        store, entry = self._context.store, each.entry
        day = self._logged.session.local_day if self._logged else date.max
        before = sessions.last_entry(store, entry.exercise, but_session=entry.session_id, until=day)
        terms = terms_of(self._context, self._context.exercise(entry.exercise))
        card = EntryCard(self._context, self._acts, each, terms, before)
        routine_id = self._logged.session.routine_id if self._logged else None
        card.head.show_asked(asked_of(self._context, routine_id, terms.exercise))
        card.logged_set.connect(lambda: self._after_set(entry.id))
        card.entered.connect(lambda row: self._on_entered(entry.id, row))
        card.swapped.connect(self.go_to)
        card.foot.through.connect(lambda: self._go_back(card))
        card.menu.triggered.connect(lambda: self._after_choice(card))
        return card

    def _after_set(self, entry_id: str) -> None:
        self._last = entry_id
        following = self._logged.next_after(entry_id) if self._logged else None
        card = self.by_entry.get(following.entry.id) if following else None
        if card is None or not card.go_on():
            self.through.emit()

    def _go_back(self, card: EntryCard) -> None:
        """Put the cursor to the set that comes next, there or anywhere; a past session has none."""
        if not card.go_on() and self._logged is not None and self._logged.session.is_open:
            self.through.emit()

    def _after_choice(self, card: EntryCard) -> None:
        """Leave the cursor where sets are typed, not at the button of the menu that was chosen from."""
        if card.head.more.hasFocus():
            self._go_back(card)

    def _on_entered(self, entry_id: str, row: SetRow) -> None:
        self._current = entry_id
        self._mark()
        self.entered.emit(row)

    def _mark(self) -> None:
        current = self.current
        for card in self.by_entry.values():
            card.mark_next(now=card is current)
        self._later.start()

    def _unfold(self) -> None:
        """Show the sets of what is being done and of what comes next; what was shown once stays."""
        logged, current = self._logged, self.current
        if logged is None:
            return
        shown = {each.entry.id for each in logged.group(current.entry_id)} if current else set()
        waiting = [each.entry.id for each in logged.entries if each.waits and each.entry.id not in shown]
        is_past = not logged.session.is_open
        for entry_id, card in self.by_entry.items():
            if is_past or card.logged.done or entry_id in shown or entry_id in waiting[:1]:
                self._seen.add(entry_id)
            card.fold(folded=entry_id not in self._seen)

    def _space(self) -> None:
        self._column.setSpacing(self._context.look.theme.px(16))

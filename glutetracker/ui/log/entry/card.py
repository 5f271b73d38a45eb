"""One exercise of the session: its head, its rows, its foot."""

from datetime import datetime

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.clock import now
from glutetracker.domain.lifting.logged import LoggedEntry, by_position
from glutetracker.domain.lifting.strength import SetKind
from glutetracker.ui.context import Context
from glutetracker.ui.log.entry.acts import EntryActs
from glutetracker.ui.log.entry.bests import EntryBests
from glutetracker.ui.log.entry.foot import EntryFoot
from glutetracker.ui.log.entry.head import EntryHead
from glutetracker.ui.log.entry.menu import EntryMenu
from glutetracker.ui.log.entry.plates_line import PlatesLine
from glutetracker.ui.log.entry.row_drafts import RowDrafts
from glutetracker.ui.log.entry.row_head import RowHead
from glutetracker.ui.log.entry.row_values import done_sets, wrong_cell
from glutetracker.ui.log.entry.set_row import SetRow
from glutetracker.ui.log.session.acts import SessionActs
from glutetracker.ui.log.terms import Terms
from glutetracker.ui.painted import OncePainted
from glutetracker.ui.widgets import Card
from glutetracker.ui.widgets.painting import placed
from glutetracker.words import Problem


class EntryCard(Card):
    """Shows an exercise's sets and logs them.

    Attributes:
        logged_set: A set is done that was not.
        entered: The cursor came into one of its rows.
        swapped: Another exercise stands in its place now; its id.
    """

    logged_set = Signal()
    entered = Signal(SetRow)
    swapped = Signal(str)

    def __init__(
        self, context: Context, acts: SessionActs, logged: LoggedEntry, terms: Terms, last_time: LoggedEntry | None
    ) -> None:
        super().__init__(context.look)
        self.context, self.session_acts, self.terms, self.logged = context, acts, terms, logged
        self.acts = EntryActs(context, acts, terms)
        self.bests = EntryBests(context, terms, logged.entry.session_id)
        self.drafts = RowDrafts(context, self.acts, terms)
        self.last_time = last_time.by_number if last_time else {}
        self.rows: list[SetRow] = []
        self._at: SetRow | None = None
        self._letter = ""
        self._marked: tuple[bool, SetRow | None] | None = None
        self._row_column, self.inside = QVBoxLayout(), QWidget()
        self.head = EntryHead(context.look, terms.exercise, len(self.last_time))
        self.foot = EntryFoot(context.look, terms.exercise.name)
        self.plates = PlatesLine(context.look)
        self.menu = EntryMenu(self)
        self._lay_out()
        self._later = OncePainted(self, self._show_what_follows, context.notices.tell)
        self.show_entry(logged)
        self.drafts.give_back(self.rows)
        self._show_below()

    @property
    def entry_id(self) -> str:
        """The entry's id."""
        return self.logged.entry.id

    def show_entry(self, logged: LoggedEntry) -> None:
        """Show the sets as they are in the file now."""
        if logged == self.logged and self.rows:
            return
        self.logged = logged
        positions, numbers = by_position(logged.sets), logged.numbers
        while len(self.rows) > len(positions):
            row = self.rows.pop()
            self._row_column.removeWidget(row)
            row.retire()
        while len(self.rows) < len(positions):
            self._add_row()
        for row, sides in zip(self.rows, positions, strict=True):
            number = numbers[sides[0].position]
            row.show_sets(sides, self.last_time.get((sides[0].kind.counts, number), ()), number)
        self._later.start()

    @property
    def is_folded(self) -> bool:
        """Whether its sets are out of sight."""
        return self.inside.isHidden()

    def fold(self, *, folded: bool) -> None:
        """Take the sets out of sight, or show them."""
        if folded is not self.is_folded:
            self.head.show_folded(wording.work_done(self.logged.sets, self.terms.preferences) if folded else "")
            self.inside.setVisible(not folded)

    def go_on(self) -> bool:
        """Put the cursor to the next set, in sight; False when all are done."""
        row = self.next_row()
        if row is None:
            return False
        self.fold(folded=False)
        row.focus_first()
        return True

    def show_letter(self, letter: str) -> None:
        """Show its place in a superset; empty where it stands alone."""
        if letter != self._letter:
            self._letter = letter
            self.head.show_letter(letter)
            self.update()

    def mark_next(self, *, now: bool) -> None:
        """Mark the row that comes next, where this is the exercise being done and not through."""
        at_work = self._row_at_work()
        if self._marked != (now, at_work):
            self._marked = now, at_work
            for row in self.rows:
                row.mark_now(now=now and row is at_work)
            self._later.start()

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        rows = (stop for row in self.rows for stop in (*row.cells, row.tick))
        return [self.head.unfold, self.head.note, self.head.more, *rows, *self.foot.stops()]

    def retire(self) -> None:
        """Leave for good."""
        for row in self.rows:
            row.retire()
        self.hide()
        self.deleteLater()

    def next_row(self) -> SetRow | None:
        """The first set still to do; None when all are done."""
        return next((row for row in self.rows if not row.is_done), None)

    def log(self, row: SetRow) -> None:
        """Log what a row says."""
        was_done = row.is_done
        try:
            made = done_sets(row.typed_set(), row.sides, self.terms.bands, self._done_at(row))
        except Problem as problem:
            row.tell(str(problem), wrong_cell(row.texts(), self.terms))
            return
        row.tell("")
        if (kept := self.acts.log(self.logged, made, row, is_first=self.head.is_first)) is not None:
            self.show_entry(kept)
            row.settle()
            if not was_done:
                self.logged_set.emit()
            row.select()

    def mark_kind(self, kind: SetKind) -> None:
        """Make the set that comes next, or the last one, another kind."""
        row = self.next_row() or (self.rows[-1] if self.rows else None)
        if row is not None:
            self.acts.mark_kind(row.sides, row.name, kind)

    def add_set(self) -> None:
        """Plan one more set like the last."""
        if self.acts.add_set(self.logged) and self.rows:
            self.rows[-1].focus_first()

    def remove_set(self) -> None:
        """Take the last set away."""
        if self.rows:
            self.acts.remove_set(self.rows[-1].sides, self.rows[-1].name)

    def swap(self, exercise_id: str) -> None:
        """Put another exercise in its place."""
        if self.session_acts.swap(self.entry_id, exercise_id):
            self.swapped.emit(exercise_id)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw a bar at the side of what is done in turn with others."""
        super().paintEvent(event)
        if self._letter:
            theme = self.context.look.theme
            bar = QRect(0, theme.px(14), theme.px(3), self.height() - theme.px(28))
            with QPainter(self) as painter:
                painter.fillRect(placed(self, bar), theme.colour("primary"))

    def _done_at(self, row: SetRow) -> datetime | None:
        logged = self.session_acts.logged
        if row.is_done or (logged is not None and not logged.session.is_open):
            return row.sides[0].done_at
        return now()

    def _row_at_work(self) -> SetRow | None:
        return self._at if self._at in self.rows and not self._at.is_done else self.next_row()

    def _show_what_follows(self) -> None:
        """Show what follows from the sets, once they are seen."""
        self._show_below()
        self.bests.show(self.rows, self.foot)

    def _show_below(self) -> None:
        entry, is_through = self.logged.entry, bool(self.logged.done) and not self.logged.waits
        self._show_plates(self._row_at_work())
        self.foot.show_note(entry.note)
        self.foot.show_felt(entry.felt, asks=is_through or entry.felt is not None)

    def _show_plates(self, row: SetRow | None) -> None:
        if row is None:
            self.plates.hide()
            return
        try:
            self.plates.show_load(row.load_kg(), self.terms)
        except Problem:
            return  # half a number makes no load yet

    def _add_row(self) -> None:
        row = SetRow(self.context.look, self.terms)
        row.entered.connect(lambda: self.log(row))
        row.unticked.connect(lambda: self.acts.plan(row.sides, row.name))
        row.drafted.connect(lambda: self.drafts.keep(row))
        row.edited.connect(lambda: self._show_plates(row))
        row.add_asked.connect(self.add_set)
        row.came_in.connect(lambda: self._on_came_in(row))
        self.rows.append(row)
        self._row_column.addWidget(row)
        row.show()  # now, not when the layout gets to it: the next key may go here

    def _on_came_in(self, row: SetRow) -> None:
        self._at = row
        self.entered.emit(row)

    def _lay_out(self) -> None:
        self.head.more.setMenu(self.menu)
        self.head.note.clicked.connect(self.foot.open_note)
        self.foot.add.clicked.connect(self.add_set)
        self.foot.noted.connect(lambda note: self.acts.note(self.logged, note))
        self.foot.felt.connect(lambda felt: self.acts.felt(self.logged, felt))
        self._row_column.setSpacing(self.look.theme.px(4))
        self.head.unfold.clicked.connect(self.go_on)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.body.spacing())
        column.addWidget(RowHead(self.look, self.terms))
        column.addLayout(self._row_column)
        column.addWidget(self.plates)
        column.addWidget(self.foot)
        self.body.addWidget(self.head)
        self.body.addWidget(self.inside)

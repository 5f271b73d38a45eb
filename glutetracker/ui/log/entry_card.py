"""One exercise of the session: its head, its rows, one more."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.clock import now
from glutetracker.domain.exercise import Exercise
from glutetracker.domain.grammar import TypedSet, as_typed, written
from glutetracker.domain.logged import LoggedEntry
from glutetracker.domain.planning import next_set
from glutetracker.domain.strength import SetKind, StrengthSet
from glutetracker.store import Table, sessions
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.row_head import RowHead
from glutetracker.ui.log.row_values import done_sets, drafted_sets, typed_in, wrong_cell
from glutetracker.ui.log.set_row import SetRow
from glutetracker.ui.widgets import Button, Card, IconButton, Label
from glutetracker.words import Problem, tr, trn

Position = tuple[StrengthSet, ...]


class EntryCard(Card):
    """Shows an exercise's sets and logs them.

    Attributes:
        moved_on: The last planned set of the exercise is done.
        entered: The cursor came into one of its rows.
    """

    moved_on = Signal()
    entered = Signal(SetRow)

    def __init__(
        self, context: Context, logged: LoggedEntry, exercise: Exercise, last_time: Sequence[StrengthSet]
    ) -> None:
        super().__init__(context.look)
        self.context, self.exercise, self.logged = context, exercise, logged
        self.last_time = _by_position(last_time)
        self.rows: list[SetRow] = []
        self._at: SetRow | None = None
        self._row_column = QVBoxLayout()
        self.menu = QMenu(self)
        self._lay_out()
        self.show_entry(logged)

    def show_entry(self, logged: LoggedEntry) -> None:
        """Show the sets as they are in the file now."""
        self.logged = logged
        positions = _by_position(logged.sets)
        while len(self.rows) > len(positions):
            row = self.rows.pop()
            self._row_column.removeWidget(row)
            row.retire()
        while len(self.rows) < len(positions):
            self._add_row(len(self.rows) + 1)
        for at, (row, sides) in enumerate(zip(self.rows, positions, strict=True)):
            row.show_sets(sides, self.last_time[at] if at < len(self.last_time) else ())

    def mark_next(self, *, now: bool) -> None:
        """Mark the row that comes next, where this is the exercise being done."""
        at_work = self._at if self._at in self.rows and not self._at.is_done else self.next_row()
        for row in self.rows:
            row.mark_now(now=now and row is at_work)

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return [self._more, *(stop for row in self.rows for stop in (*row.cells, row.tick)), self._add]

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
        """Log what a row says, and go on to the next."""
        was_done = row.is_done
        try:
            made = self._gathered(row, done_at=row.sides[0].done_at if was_done else now())
        except Problem as problem:
            row.tell(str(problem), wrong_cell(row.texts(), self.exercise, self.context.preferences))
            return
        row.tell("")
        said = written(as_typed(made), self.context.preferences.load_unit)
        label = tr("{exercise}, set {n}: {said}", exercise=self.exercise.name, n=row.position, said=said)
        if self.context.save(label, lambda edit: self._write(edit, made, row.sides)):
            row.settle()
            if not was_done:
                self._go_on()

    def plan(self, row: SetRow) -> None:
        """Make a done set a planned one again."""
        planned = [_undone(each) for each in row.sides]
        label = tr("{exercise}, set {n} not done", exercise=self.exercise.name, n=row.position)
        self.context.save(label, lambda edit: self._write(edit, planned, row.sides))

    def keep_draft(self, row: SetRow) -> None:
        """Keep what stands in the cells of a planned set; half a word waits for the next pause."""
        if row.is_done or not row.sides:
            return
        try:
            drafted = drafted_sets(self._typed(row), row.sides)
        except Problem:
            return
        self.context.keep_draft(lambda edit: self._write(edit, drafted, row.sides))

    def mark_kind(self, kind: SetKind) -> None:
        """Make the set that comes next, or the last one, another kind."""
        row = self.next_row() or (self.rows[-1] if self.rows else None)
        if row is None:
            return
        marked = [replace(each, kind=kind) for each in row.sides]
        label = tr("{exercise}, set {n}: {kind}", exercise=self.exercise.name, n=row.position,
                   kind=wording.set_kind_name(kind).lower())  # fmt: skip
        self.context.save(label, lambda edit: self._write(edit, marked, row.sides))

    def add_set(self) -> None:
        """Plan one more set like the last."""
        planned = next_set(self.logged.sets, self.logged.entry.id)
        label = tr("{exercise}, one more set", exercise=self.exercise.name)
        if self.context.save(label, lambda edit: self._write(edit, planned, ())) and self.rows:
            self.rows[-1].focus_first()

    def remove_set(self) -> None:
        """Take the last set away."""
        if not self.rows:
            return
        row = self.rows[-1]
        label = tr("{exercise}, set {n} removed", exercise=self.exercise.name, n=row.position)
        self.context.save(label, lambda edit: self._write(edit, (), row.sides), undoable=True)

    def remove(self) -> None:
        """Take the exercise out of the session."""
        label = tr("{exercise} removed", exercise=self.exercise.name)
        entry_id = self.logged.entry.id
        self.context.save(label, lambda edit: edit.remove(Table.SESSION_ENTRY, entry_id), undoable=True)

    def _typed(self, row: SetRow) -> TypedSet:
        return typed_in(row.texts(), self.exercise, self.context.preferences)

    def _gathered(self, row: SetRow, **when: object) -> list[StrengthSet]:
        return done_sets(self._typed(row), row.sides, **when)

    def _write(self, edit: Edit, sets: Sequence[StrengthSet], before: Sequence[StrengthSet]) -> None:
        for each in sets:
            sessions.save_set(edit, each, self.exercise)
        kept = {each.id for each in sets}
        for each in before:
            if each.id not in kept:
                edit.remove(Table.STRENGTH_SET, each.id)

    def _go_on(self) -> None:
        row = self.next_row()
        if row is None:
            self.moved_on.emit()
        else:
            row.focus_first()

    def _add_row(self, position: int) -> None:
        row = SetRow(self.context, self.exercise, position)
        row.entered.connect(lambda: self.log(row))
        row.unticked.connect(lambda: self.plan(row))
        row.drafted.connect(lambda: self.keep_draft(row))
        row.add_asked.connect(self.add_set)
        row.came_in.connect(lambda: self._on_came_in(row))
        self.rows.append(row)
        self._row_column.addWidget(row)
        row.show()  # now, not when the layout gets to it: the next key may go here

    def _on_came_in(self, row: SetRow) -> None:
        self._at = row
        self.entered.emit(row)

    def _lay_out(self) -> None:
        look = self.context.look
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(Label(look, self.exercise.name, "h3", "title"))
        titles.addWidget(Label(look, _aim(self.exercise, self.last_time), "small", "body2", wraps=True))
        more = self._more = IconButton(look, "more", tr("More for {exercise}", exercise=self.exercise.name))
        more.setMenu(self.menu)
        more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        head = QHBoxLayout()
        head.addLayout(titles, 1)
        head.addWidget(more)
        self.body.addLayout(head)
        self.body.addWidget(RowHead(self.context, self.exercise))
        self._row_column.setSpacing(look.theme.px(4))
        self.body.addLayout(self._row_column)
        add = self._add = Button(look, tr("Add set"), icon="plus", kind="ghost")
        add.setToolTip(tr("One more set like the last (Ctrl+Enter)"))
        add.clicked.connect(self.add_set)
        foot = QHBoxLayout()
        foot.addWidget(add)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self._fill_menu()

    def _fill_menu(self) -> None:
        for kind in SetKind:
            name = tr("Next set is: {kind}", kind=wording.set_kind_name(kind).lower())
            self.menu.addAction(name).triggered.connect(lambda _, kind=kind: self.mark_kind(kind))
        self.menu.addSeparator()
        self.menu.addAction(tr("Remove the last set")).triggered.connect(self.remove_set)
        self.menu.addAction(tr("Remove this exercise")).triggered.connect(self.remove)


def _aim(exercise: Exercise, last_time: Sequence[Position]) -> str:
    count = len(last_time)
    times = trn("{count} set last time", "{count} sets last time", count) if count else tr("first time")
    usual = (
        tr("usually {amount}", amount=exercise.rep_range)
        if exercise.timed
        else tr("usual reps {reps}", reps=exercise.rep_range)
    )
    return f"{times} · {usual}" if exercise.rep_range else times


def _undone(done: StrengthSet) -> StrengthSet:
    return replace(done, is_done=False, done_at=None)


def _by_position(sets: Sequence[StrengthSet]) -> list[Position]:
    return [tuple(sides) for _, sides in groupby(sets, key=lambda each: each.position)]

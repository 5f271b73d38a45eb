"""One exercise of the session: its head, its rows, one more."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout

from glutetracker.domain import wording
from glutetracker.domain.clock import now
from glutetracker.domain.exercise import Exercise
from glutetracker.domain.grammar import TypedSet, as_typed, filled_from
from glutetracker.domain.planning import next_set
from glutetracker.domain.strength import SetKind, StrengthSet
from glutetracker.store import sessions
from glutetracker.store.sessions import LoggedEntry
from glutetracker.store.tables import Edit, Table
from glutetracker.ui.context import Context
from glutetracker.ui.log.row_values import done_sets, typed_in
from glutetracker.ui.log.set_row import SetRow
from glutetracker.ui.widgets import Button, Card, IconButton
from glutetracker.words import Problem, tr

Position = Sequence[StrengthSet]


class EntryCard(Card):
    """Shows an exercise's sets and logs them.

    Attributes:
        moved_on: The last planned set of the exercise is done.
        touched: The cursor came into it.
    """

    moved_on = Signal()
    removed = Signal()

    def __init__(self, context: Context, logged: LoggedEntry, exercise: Exercise, last_time: Position) -> None:
        super().__init__(context.look)
        self.context = context
        self.exercise = exercise
        self.logged = logged
        self.last_time = _by_position(last_time)
        self.rows: list[SetRow] = []
        self._row_column = QVBoxLayout()
        self._best = QLabel(objectName="caption")
        self._lay_out()
        self.show_entry(logged)

    def show_entry(self, logged: LoggedEntry) -> None:
        """Show the sets as they are in the file now."""
        self.logged = logged
        positions = _by_position(logged.sets)
        while len(self.rows) > len(positions):
            row = self.rows.pop()
            self._row_column.removeWidget(row)
            row.deleteLater()
        while len(self.rows) < len(positions):
            self._add_row(len(self.rows) + 1)
        for at, (row, sides) in enumerate(zip(self.rows, positions, strict=True)):
            row.show_sets(sides, self.last_time[at] if at < len(self.last_time) else ())

    def next_row(self) -> SetRow | None:
        """The first set still to do; None when all are done."""
        return next((row for row in self.rows if not row.is_done), None)

    def log(self, row: SetRow) -> None:
        """Log what a row says, and go on to the next."""
        try:
            typed = self._full(row, typed_in(row.texts(), self.exercise, self.context.preferences))
            was_done = row.is_done
            when = row.sides[0].done_at if was_done else now()
            made = done_sets(typed, row.sides, done_at=when)
        except Problem as problem:
            row.tell(str(problem))
            return
        row.tell("")
        label = tr("{exercise}, set {n}", exercise=self.exercise.name, n=row.position)
        extra = row.sides[len(made) :]
        if self.context.save(label, lambda edit: self._write(edit, made, extra)) and not was_done:
            self._go_on()

    def plan(self, row: SetRow) -> None:
        """Make a done set a planned one again."""
        planned = [_undone(each) for each in row.sides]
        label = tr("{exercise}, set {n} not done", exercise=self.exercise.name, n=row.position)
        self.context.save(label, lambda edit: self._write(edit, planned, ()))

    def keep_draft(self, row: SetRow) -> None:
        """Keep what stands in the cells of a planned set, without a step of undo for each key."""
        if row.is_done or not row.sides:
            return
        try:
            typed = self._full(row, typed_in(row.texts(), self.exercise, self.context.preferences))
            drafted = [_undone(each) for each in done_sets(typed, row.sides)] if typed.has_amount else []
        except Problem:
            return  # half a word; the next pause finds it whole
        if drafted:
            self.context.keep_draft(lambda edit: self._write(edit, drafted, row.sides[len(drafted) :]))

    def add_set(self) -> None:
        """Plan one more set like the last."""
        planned = next_set(self.logged.sets, self.logged.entry.id)
        label = tr("{exercise}, one more set", exercise=self.exercise.name)
        if self.context.save(label, lambda edit: self._write(edit, planned, ())):
            self.rows[-1].focus_first()

    def _full(self, row: SetRow, typed: TypedSet) -> TypedSet:
        planned = as_typed(row.sides)
        return filled_from(typed, TypedSet(kind=planned.kind, note=planned.note))

    def _write(self, edit: Edit, sets: Sequence[StrengthSet], gone: Sequence[StrengthSet]) -> None:
        for each in sets:
            sessions.save_set(edit, each, self.exercise)
        for each in gone:
            edit.remove(Table.STRENGTH_SET, each.id)

    def _go_on(self) -> None:
        row = self.next_row()
        if row is None:
            self.moved_on.emit()
        else:
            row.focus_first()


def _undone(done: StrengthSet) -> StrengthSet:
    from dataclasses import replace

    return replace(done, is_done=False, done_at=None)


def _by_position(sets: Sequence[StrengthSet]) -> list[Position]:
    return [tuple(sides) for _, sides in groupby(sets, key=lambda each: each.position)]

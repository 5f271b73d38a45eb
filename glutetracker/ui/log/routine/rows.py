"""The exercises of a routine that is being written, in their order."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain.lifting.routine import RoutineEntry
from glutetracker.ui.context import Context
from glutetracker.ui.log.routine.row import RoutineRow
from glutetracker.ui.widgets import Button, Label
from glutetracker.words import Problem, tr


class RoutineRows(QWidget):
    """Holds a row for each exercise; rows change places, go out, and come back.

    Attributes:
        changed: Something says something else.
        grown: There are more rows or fewer.
        entered: Enter was pressed in a field.
        rows: The rows in order.
        put_back: Brings the row back that went out last.
    """

    changed = Signal()
    grown = Signal()
    entered = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.rows: list[RoutineRow] = []
        self._gone: tuple[int, RoutineRow] | None = None
        self._column = QVBoxLayout()
        self._said = Label(context.look, "", "small", "body2", wraps=True)
        self.put_back = Button(context.look, tr("Put it back"), icon="undo", kind="ghost")
        self._strip = QWidget()
        strip = QHBoxLayout(self._strip)
        strip.setContentsMargins(0, 0, 0, 0)
        strip.addWidget(self._said, 1)
        strip.addWidget(self.put_back)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._column)
        whole.addWidget(self._strip)
        self._strip.hide()
        self.put_back.clicked.connect(self.bring_back)
        self._space()
        context.look.changed.connect(self._space)

    def show_entries(self, entries: Sequence[RoutineEntry]) -> None:
        """Show these exercises and no others."""
        self._forget()
        for row in self.rows:
            self._take_out(row)
            row.deleteLater()
        self.rows = []
        before: RoutineEntry | None = None
        for entry in entries:
            row = self._new_row(entry)
            row.joins.setChecked(
                before is not None and entry.superset is not None and entry.superset == before.superset
            )
            self.rows.append(row)
            before = entry
        self._arrange()

    def show_texts(self, texts: Sequence[Sequence[str]]) -> None:
        """Show rows as they were half written, each by its exercise and what stood in it."""
        before = [row.written_on for row in self.rows]
        entries = []
        for exercise_id, *_ in texts:
            same = next((each for each in before if each.exercise == exercise_id), None)
            if same is not None:
                before.remove(same)
            entries.append(same or RoutineEntry(exercise=exercise_id))
        self.show_entries(entries)
        for row, (_, *words) in zip(self.rows, texts, strict=True):
            row.show_texts(words)

    def add(self, entry: RoutineEntry) -> RoutineRow:
        """Add an exercise at the end."""
        row = self._new_row(entry)
        self.rows.append(row)
        self._arrange()
        return row

    def entries(self) -> tuple[RoutineEntry, ...] | None:
        """Give what stands in the rows; None where a row is not understood, which says so itself."""
        found: list[RoutineEntry] = []
        for row in self.rows:
            try:
                found.append(row.entry())
            except Problem as problem:
                row.tell(str(problem), row.wrong)
                return None
        return self._grouped(found)

    def entries_so_far(self) -> tuple[RoutineEntry, ...]:
        """Give what is understood while it is typed, without a word about the rest."""
        found: list[RoutineEntry] = []
        for row in self.rows:
            try:
                found.append(row.entry())
            except Problem:
                return ()
        return self._grouped(found)

    def texts(self) -> tuple[str, ...]:
        """All that stands in the rows."""
        return tuple(text for row in self.rows for text in (row.exercise.id, *row.texts()))

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return [*(stop for row in self.rows for stop in row.stops()), self.put_back]

    def bring_back(self) -> None:
        """Bring the row back that went out last, where it was."""
        if self._gone is None:
            return
        at, row = self._gone
        self._gone = None
        self.rows.insert(at, row)
        self._strip.hide()
        self._arrange()
        row.begin()

    def _grouped(self, entries: Sequence[RoutineEntry]) -> tuple[RoutineEntry, ...]:
        """Number the exercises that are done in turn."""
        numbers: list[int | None] = [None] * len(entries)
        for at, row in enumerate(self.rows):
            if at and row.is_joined:
                numbers[at] = numbers[at - 1] = numbers[at - 1] or at
        return tuple(replace(entry, superset=number) for entry, number in zip(entries, numbers, strict=True))

    def _move(self, row: RoutineRow, by: int) -> None:
        at = self.rows.index(row)
        to = at + by
        if not 0 <= to < len(self.rows):
            return
        self.rows.insert(to, self.rows.pop(at))
        self._arrange()

    def _remove(self, row: RoutineRow) -> None:
        self._forget()
        self._gone = self.rows.index(row), row
        self.rows.remove(row)
        self._said.setText(tr("{exercise} is out.", exercise=row.exercise.name))
        self._strip.show()
        self.put_back.setFocus(Qt.FocusReason.TabFocusReason)
        self._take_out(row)
        self._arrange()

    def _forget(self) -> None:
        """Let the row go that went out last."""
        if self._gone is not None:
            self._gone[1].deleteLater()
        self._gone = None
        self._strip.hide()

    def _new_row(self, entry: RoutineEntry) -> RoutineRow:
        row = RoutineRow(self._context.look, entry, self._context.exercise(entry.exercise))
        row.setParent(self)
        row.moved.connect(lambda by: self._move(row, by))
        row.removed.connect(lambda: self._remove(row))
        row.changed.connect(self.changed)
        row.entered.connect(self.entered)
        return row

    def _take_out(self, row: RoutineRow) -> None:
        self._column.removeWidget(row)
        row.hide()

    def _arrange(self) -> None:
        for place, row in enumerate(self.rows):
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
            row.show_place(is_first=place == 0, is_last=place == len(self.rows) - 1)
            row.show()
        self.changed.emit()
        self.grown.emit()

    def _space(self) -> None:
        self._column.setSpacing(self._context.look.theme.px(10))

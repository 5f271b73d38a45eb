"""One row of an exercise: a set, done or planned, and what is typed over it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent

from glutetracker.domain import wording
from glutetracker.domain.grammar import TypedSet
from glutetracker.domain.lifting.exercise import LoadType
from glutetracker.domain.lifting.strength import StrengthSet
from glutetracker.ui.log.draft import DRAFT_MS
from glutetracker.ui.log.entry.row_face import RowFace
from glutetracker.ui.log.entry.row_keys import RowKeys
from glutetracker.ui.log.entry.row_values import (
    RowText,
    band_text,
    beside_text,
    in_short,
    number_text,
    row_text,
    typed_in,
)
from glutetracker.ui.log.terms import Terms
from glutetracker.ui.theme import Look
from glutetracker.words import tr

WITHOUT_LOAD = {LoadType.BODYWEIGHT}


class SetRow(RowFace):
    """Shows a set, done or planned, and gathers what is typed over it.

    Attributes:
        entered: Enter was pressed or the box ticked: log it.
        unticked: The tick of a done set was taken away.
        drafted: What stands in the cells should be kept.
        edited: Something else stands in the cells.
        add_asked: One more set is wanted.
        came_in: The cursor came into it.
        sides: The set as the file has it, or its left and right; of a planned one with what was typed so far.
        plan: The same as it was planned before anything was typed.
        name: Which set it is, in words.
    """

    entered = Signal()
    unticked = Signal()
    drafted = Signal()
    edited = Signal()
    add_asked = Signal()
    came_in = Signal()

    def __init__(self, look: Look, terms: Terms) -> None:
        super().__init__(look)
        self.terms, self.name = terms, ""
        self.sides: tuple[StrengthSet, ...] = ()
        self.plan: tuple[StrengthSet, ...] = ()
        self._draft: tuple[StrengthSet, ...] = ()
        self._previous: tuple[StrengthSet, ...] | None = None
        self._is_now, self._number = False, 0
        self._shown = RowText()
        self._read: tuple[RowText, tuple[StrengthSet, ...], TypedSet] | None = None
        self._draft_timer = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self.keys = RowKeys(self)
        self._draft_timer.timeout.connect(self.drafted)
        self.tick.clicked.connect(lambda checked: (self.entered if checked else self.unticked).emit())

    @property
    def is_done(self) -> bool:
        """Whether the set it shows is done."""
        return bool(self.sides) and self.sides[0].is_done

    def show_sets(self, sides: Sequence[StrengthSet], previous: Sequence[StrengthSet], number: int) -> None:
        """Show a set, or its left and right, with its number; what is the same, or being typed, is left alone."""
        sides, previous = tuple(sides), tuple(previous)
        if sides == self.sides and previous == self._previous and number == self._number:
            return
        first = sides[0]
        is_draft = self._is_typing() and not first.is_done
        self.sides, self._number = sides, number
        if sides != self._draft:
            self.plan = sides
        self.number.setText(number_text(first, number))
        self._name_all(wording.set_name(first.kind, number))
        band = band_text(first, self.terms)
        if band != self.load.placeholderText():
            self.load.setPlaceholderText(band)
        self.show_beside(beside_text(first))
        if previous != self._previous:
            self._previous = previous
            self.show_previous(in_short(previous, self.terms))
        if not is_draft:
            self._show_texts(row_text(sides, self.terms), is_done=first.is_done)
        self.tick.setChecked(first.is_done)
        self.mark_now(now=self._is_now)

    def texts(self) -> RowText:
        """What stands in the cells."""
        return RowText(self.load.text(), self.amount.text(), self.effort.text())

    def typed_set(self) -> TypedSet:
        """What the cells say as a set, read once for all who ask: the plates, the draft, and Enter.

        Raises:
            Problem: A cell was not understood.
        """
        texts = self.texts()
        if self._read is None or self._read[:2] != (texts, self.sides):
            self._read = texts, self.sides, typed_in(texts, self.sides, self.terms)
        return self._read[2]

    def load_kg(self) -> float | None:
        """The load that stands in the row.

        Raises:
            Problem: A cell was not understood.
        """
        return self.sides[0].load_kg or None if self.texts() == self._shown else self.typed_set().load_kg

    def tell(self, problem: str, wrong: int = 1) -> None:
        """Show what is wrong under the row and in which cell; nothing when it is empty."""
        if not problem and not self.error.text():
            return
        self.error.setText(problem)
        self.error.setVisible(bool(problem))
        for at, cell in enumerate(self.cells):
            cell.tell(problem if at == wrong else "")
        self.mark_now(now=self._is_now)
        if problem:
            self.cells[wrong].setFocus(Qt.FocusReason.OtherFocusReason)
            self.tick.setChecked(self.is_done)

    def settle(self) -> None:
        """Take what was typed as kept, so that undo is the window's again."""
        self._draft_timer.stop()
        for cell in self.cells:
            if cell.isModified() or cell.isUndoAvailable():
                cell.setText(cell.text())

    def select(self) -> None:
        """Select what stands where the cursor is, so that typing replaces it."""
        for cell in self.cells:
            if cell.hasFocus():
                cell.selectAll()

    def focus_first(self) -> None:
        """Put the cursor where the next word is most likely typed: the load, or the reps of a body-weight move."""
        is_loaded = self.terms.exercise.load_type not in WITHOUT_LOAD and not self.amount.text()
        cell = self.load if self.load.text() or is_loaded else self.amount
        if self.terms.exercise.timed:
            cell = self.amount
        cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_now(self, *, now: bool) -> None:
        """Mark it as the set that comes next, unless it is done."""
        self._is_now = now
        self.show_state("wrong" if self.error.text() else "done" if self.is_done else "now" if now else "todo")

    def typed(self) -> None:
        """Something else stands in the cells now: let it be kept soon, though typing goes on."""
        self.keep_later()
        self.tell("")
        self.edited.emit()

    def keep_later(self) -> None:
        """Let what stands in the cells be kept in a moment."""
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    def drafts(self, sides: Sequence[StrengthSet]) -> None:
        """Take note that these sets are about to be kept as what is half typed here: they are no other plan."""
        self._draft = tuple(sides)

    def retire(self) -> None:
        """Leave for good; what stands half typed in it is no draft any more."""
        self._draft_timer.stop()
        self.hide()
        self.deleteLater()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep what is half typed before it goes out of sight."""
        super().hideEvent(event)
        if self._draft_timer.isActive():
            self._draft_timer.stop()
            self.drafted.emit()

    def _show_texts(self, texts: RowText, *, is_done: bool) -> None:
        self._shown = texts
        for cell, text in zip(self.cells, (texts.load, texts.amount, texts.effort), strict=True):
            cell.show_value(text, suggested=not is_done, plain=is_done)

    def _is_typing(self) -> bool:
        is_typed = self._draft_timer.isActive() or any(cell.hasFocus() and cell.isModified() for cell in self.cells)
        return is_typed or self.keys.hold.is_running

    def _name_all(self, name: str) -> None:
        if name == self.name:
            return
        self.name, exercise = name, self.terms.exercise
        load = tr("band") if exercise.load_type is LoadType.BAND else tr("load")
        amount = tr("seconds") if exercise.timed else tr("reps")
        words = (load, amount, tr("reps in reserve"), tr("done"))
        for control, what in zip((*self.cells, self.tick), words, strict=True):
            control.setAccessibleName(tr("{exercise}, {set}, {what}", exercise=exercise.name, set=name, what=what))

"""What keys do in a row of sets: log, step, go sideways, time a hold."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from glutetracker.domain.grammar import Cell, TypedSet, parse_cell, written
from glutetracker.ui.log.entry.hold import Hold
from glutetracker.ui.widgets import NumberCell
from glutetracker.words import Problem
from glutetracker.words.numbers import THIN_SPACE, short

if TYPE_CHECKING:
    from glutetracker.ui.log.entry.set_row import SetRow

SIDEWAYS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
UPRIGHT: dict[int, int] = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_FOCUS_IN, _FOCUS_OUT, _KEY_PRESS = QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.KeyPress
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
HOLD_STEP_S = 5


class RowKeys(QObject):
    """Listens to the cells of a row.

    Attributes:
        hold: Times a hold in the cell of seconds.
    """

    def __init__(self, row: "SetRow") -> None:
        super().__init__(row)
        self._row = row
        self.hold = Hold(row.amount)
        self.hold.reached.connect(QApplication.beep)
        for cell in row.cells:
            cell.installEventFilter(self)
            cell.textEdited.connect(row.typed)
        row.tick.installEventFilter(self)
        row.load.stepped.connect(self._step_load)
        row.amount.stepped.connect(self._step_amount)
        row.effort.stepped.connect(lambda by: self._step(row.effort, by, least=0, most=10))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Tell the row where the cursor is, and take the keys that do more than type."""
        row, kind = self._row, event.type()
        if kind is _FOCUS_IN:
            row.came_in.emit()
        elif kind is _FOCUS_OUT and row.is_done and watched in row.cells and watched.isModified():
            row.entered.emit()  # a done set is never shown otherwise than it is kept
        return kind is _KEY_PRESS and isinstance(event, QKeyEvent) and self._takes(watched, event)

    def _takes(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        if key in ENTER and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._row.add_asked.emit()
            return True
        if not isinstance(watched, NumberCell):
            return False
        if key in ENTER:
            self._enter()  # here, for what a line has no use for is offered to all that is around it
            return True
        return self._takes_in(watched, key, event.modifiers())

    def _takes_in(self, cell: NumberCell, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        if key in UPRIGHT and modifiers == Qt.KeyboardModifier.ShiftModifier:
            self._step_amount(UPRIGHT[key])
            return True
        if key in SIDEWAYS and not modifiers & Qt.KeyboardModifier.ControlModifier:
            return self._go_sideways(cell, SIDEWAYS[key])
        if key == Qt.Key.Key_Space and self._row.terms.exercise.timed:
            return self._time_hold(cell)
        if key == Qt.Key.Key_Escape and self.hold.is_running:
            self.hold.give_up()
            return True
        return False

    def _enter(self) -> None:
        if self.hold.is_running:
            self.hold.stop()
        self._row.entered.emit()

    def _time_hold(self, cell: NumberCell) -> bool:
        """Start a hold from a cell that nothing was typed into; stop and log one that runs."""
        if self.hold.is_running:
            self._enter()
            return True
        if self._row.is_done or cell.isModified():
            return False
        try:
            planned = parse_cell(self._row.amount.text(), Cell.HOLD, self._row.terms.preferences)
        except Problem:
            return False
        self._row.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hold.start(planned.hold_s)
        return True

    def _go_sideways(self, cell: NumberCell, by: int) -> bool:
        """Go to the next cell or the one before from one that was only come to; letters typed are gone over first."""
        cells = self._row.cells
        is_untouched = cell.selectedText() == cell.text()
        is_mirrored = self._row.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at = cells.index(cell) + (-by if is_mirrored else by)
        if not is_untouched or not 0 <= at < len(cells):
            return False
        cells[at].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _step_load(self, by: int) -> None:
        """Go to the next load, or the next band, of the user's own kit."""
        row, terms = self._row, self._row.terms
        try:
            now = parse_cell(row.load.text(), terms.load_cell, terms.preferences, bands=terms.bands)
        except Problem:
            return
        if terms.load_cell is Cell.BAND:
            step = min(len(terms.bands), max(0, (now.band_step or 0) + by))
            text = written(TypedSet(band_step=step), bands=terms.bands) if step else ""
        else:
            load_kg = terms.next_load(now.load_kg, up=by > 0)
            text = short(terms.preferences.load_unit.from_kg(load_kg), 2).replace(THIN_SPACE, "") if load_kg else ""
        row.load.show_stepped(text)
        row.typed()

    def _step_amount(self, by: int) -> None:
        self._step(self._row.amount, by * (HOLD_STEP_S if self._row.terms.exercise.timed else 1), least=1)

    def _step(self, cell: NumberCell, by: int, *, least: float, most: float = 1000) -> None:
        if not self.hold.is_running:
            cell.step_value(by, least=least, most=most)
            self._row.typed()

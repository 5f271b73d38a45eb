"""One row of an exercise: its number, last time, three cells and a tick."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.exercise import Exercise
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.strength import SetKind, StrengthSet
from glutetracker.ui.log.row_values import RowText, row_text, typed_in
from glutetracker.domain.units import LoadUnit
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import NumberCell, TickBox
from glutetracker.words import Problem, tr

DRAFT_MS = 250
LOAD_STEPS = {LoadUnit.KG: 2.5, LoadUnit.LB: 5.0}
WIDTHS = {"number": 28, "cell": 76, "tick": 52}


class SetRow(QFrame):
    """Shows a set, done or planned, and gathers what is typed over it.

    Attributes:
        entered: Enter was pressed or the box ticked: log it.
        unticked: The tick of a done set was taken away.
        drafted: Typing paused; what stands in the cells should be kept.
        add_asked: One more set is wanted.
    """

    entered = Signal()
    unticked = Signal()
    drafted = Signal()
    add_asked = Signal()

    def __init__(self, context: Context, exercise: Exercise, position: int) -> None:
        super().__init__(objectName="setRow")
        look = context.look
        self._context = context
        self.exercise = exercise
        self.sides: Sequence[StrengthSet] = ()
        self.position = position
        self.number = QLabel()
        self.previous = QLabel()
        self.load = NumberCell(look, tr("{exercise}, set {n}, load", exercise=exercise.name, n=position))
        amount = tr("seconds") if exercise.timed else tr("reps")
        self.amount = NumberCell(
            look, tr("{exercise}, set {n}, {amount}", exercise=exercise.name, n=position, amount=amount)
        )
        self.effort = NumberCell(look, tr("{exercise}, set {n}, reps in reserve", exercise=exercise.name, n=position))
        self.tick = TickBox(look, tr("{exercise}, set {n}, done", exercise=exercise.name, n=position))
        self.error = QLabel(objectName="fieldError", visible=False, wordWrap=True)
        self._draft_timer = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._lay_out()
        self._wire()

    @property
    def cells(self) -> tuple[NumberCell, NumberCell, NumberCell]:
        """The three cells in reading order."""
        return self.load, self.amount, self.effort

    @property
    def is_done(self) -> bool:
        """Whether the set it shows is done."""
        return bool(self.sides) and self.sides[0].is_done

    def show_sets(self, sides: Sequence[StrengthSet], previous: Sequence[StrengthSet]) -> None:
        """Show a set, or its left and right; what is being typed is left alone."""
        if tuple(sides) == tuple(self.sides) and self.number.text():
            return
        preferences = self._context.preferences
        self.sides = tuple(sides)
        first = sides[0]
        self.number.setText(_number_text(first))
        self.previous.setText(wording.strength_set(previous[0], preferences) if previous else "")
        texts = row_text(sides, preferences)
        for cell, text in zip(self.cells, (texts.load, texts.amount, texts.effort), strict=True):
            cell.show_value(text, suggested=not first.is_done)
        self.tick.setChecked(first.is_done)
        self._set_state("done" if first.is_done else "todo")
        self.tell("")

    def texts(self) -> RowText:
        """What stands in the cells."""
        return RowText(self.load.text(), self.amount.text(), self.effort.text())

    def tell(self, problem: str) -> None:
        """Show what is wrong under the row; nothing when it is empty."""
        self.error.setText(problem)
        self.error.setVisible(bool(problem))

    def focus_first(self) -> None:
        """Put the cursor where the next word is most likely typed."""
        self.load.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_now(self, *, now: bool) -> None:
        """Mark it as the set that comes next."""
        self._set_state("done" if self.is_done else "now" if now else "todo")

    def eventFilter(self, cell: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Ctrl+Enter in a cell asks for one more set."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.add_asked.emit()
                return True
        return super().eventFilter(cell, event)

    def _wire(self) -> None:
        for cell in self.cells:
            cell.installEventFilter(self)
            cell.returnPressed.connect(self.entered)
            cell.textEdited.connect(self._draft_timer.start)
        self._draft_timer.timeout.connect(self.drafted)
        self.load.stepped.connect(self._step_load)
        self.amount.stepped.connect(lambda by: self._step(self.amount, 5 if self.exercise.timed else 1, by, least=1))
        self.effort.stepped.connect(lambda by: self._step(self.effort, 1, by, least=0, most=10))
        self.tick.clicked.connect(self._on_tick)

    def _on_tick(self, checked: bool) -> None:  # noqa: FBT001 (Qt's signal)
        (self.entered if checked else self.unticked).emit()

    def _step_load(self, by: int) -> None:
        self._step(self.load, LOAD_STEPS[self._context.preferences.load_unit], by, least=-200)

    def _step(self, cell: NumberCell, step: float, by: int, *, least: float, most: float = 1000) -> None:
        cell.step_value(step * by, least=least, most=most)
        self._draft_timer.start()

    def _set_state(self, state: str) -> None:
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        px = self._context.look.theme.px
        for widget, width in ((self.number, WIDTHS["number"]), (self.previous, 0)):
            line.addWidget(widget)
            if width:
                widget.setFixedWidth(px(width))
        line.addStretch(1)
        for cell in self.cells:
            cell.setFixedWidth(px(WIDTHS["cell"]))
            line.addWidget(cell)
        line.addWidget(self.tick)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(4), px(12), px(4))
        column.addLayout(line)
        column.addWidget(self.error)


def _number_text(done: StrengthSet) -> str:
    letters = {
        SetKind.WARMUP: tr("W"),
        SetKind.ACTIVATION: tr("A"),
        SetKind.DROP: tr("D"),
        SetKind.FAILURE: tr("F"),
    }
    return letters.get(done.kind, str(done.position))

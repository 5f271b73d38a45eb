"""One row of an exercise: its number, last time, three cells and a tick."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.exercise import LoadType
from glutetracker.domain.strength import StrengthSet
from glutetracker.ui.log.draft import DRAFT_MS
from glutetracker.ui.log.row_keys import RowKeys
from glutetracker.ui.log.row_values import RowText, band_text, in_short, number_text, row_text
from glutetracker.ui.log.terms import Terms
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import ElidedLabel, Label, NumberCell, Pill, TickBox
from glutetracker.words import tr

WITHOUT_LOAD = {LoadType.BODYWEIGHT}
NUMBER_WIDTH, TICK_WIDTH = 30, 40
WIDE_FROM, LEAST = 430, 280
GROUNDS = {"now": "primary_soft", "done": "ok_soft", "wrong": "danger_soft"}


def cell_width(row_width: int, px: Callable[[float], int]) -> int:
    """How wide a cell is in a row of a width."""
    return px(76) if is_wide(row_width, px) else px(58)


def is_wide(row_width: int, px: Callable[[float], int]) -> bool:
    """Whether last time's set has a column of its own, and not a line below."""
    return row_width >= px(WIDE_FROM)


class SetRow(QWidget):
    """Shows a set, done or planned, and gathers what is typed over it.

    Attributes:
        entered: Enter was pressed or the box ticked: log it.
        unticked: The tick of a done set was taken away.
        drafted: What stands in the cells should be kept.
        edited: Something else stands in the cells.
        add_asked: One more set is wanted.
        came_in: The cursor came into it.
        state: How the set stands: todo, now, done or wrong.
        name: Which set it is, in words.
    """

    entered = Signal()
    unticked = Signal()
    drafted = Signal()
    edited = Signal()
    add_asked = Signal()
    came_in = Signal()

    def __init__(self, look: Look, terms: Terms) -> None:
        super().__init__()
        self._look, self.terms, self.name = look, terms, ""
        self.sides: tuple[StrengthSet, ...] = ()
        self._previous_sides: tuple[StrengthSet, ...] = ()
        self._is_now, self.state, self._number = False, "todo", 0
        self.number = Label(look, "", "h3")
        self.previous = ElidedLabel(look, "", "small", "body2")
        self.previous_below = Label(look, "", "small", "body2", wraps=True)
        self.best: Pill | None = None
        self.load, self.amount, self.effort = (NumberCell(look, "") for _ in range(3))
        self.tick = TickBox(look, "")
        self.error = Label(look, "", "caption", "fieldError", wraps=True)
        self.error.hide()
        self._draft_timer = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._lay_out()
        self.keys = RowKeys(self)
        self._draft_timer.timeout.connect(self.drafted)
        self.tick.clicked.connect(lambda checked: (self.entered if checked else self.unticked).emit())

    @property
    def cells(self) -> tuple[NumberCell, NumberCell, NumberCell]:
        """The three cells in reading order."""
        return self.load, self.amount, self.effort

    @property
    def is_done(self) -> bool:
        """Whether the set it shows is done."""
        return bool(self.sides) and self.sides[0].is_done

    def show_sets(self, sides: Sequence[StrengthSet], previous: Sequence[StrengthSet], number: int) -> None:
        """Show a set, or its left and right, with its number; what is the same, or being typed, is left alone."""
        if tuple(sides) == self.sides and tuple(previous) == self._previous_sides and number == self._number:
            return
        is_draft = self._is_typing() and not sides[0].is_done
        self.sides, self._previous_sides, self._number = tuple(sides), tuple(previous), number
        first = sides[0]
        self.number.setText(number_text(first, number))
        self._name_all(wording.set_name(first.kind, number))
        self.load.setPlaceholderText(band_text(first, self.terms))
        self._show_previous()
        if not is_draft:
            texts = row_text(sides, self.terms)
            for cell, text in zip(self.cells, (texts.load, texts.amount, texts.effort), strict=True):
                cell.show_value(text, suggested=not first.is_done, plain=first.is_done)
        self.tick.setChecked(first.is_done)
        self.mark_now(now=self._is_now)

    def show_best(self, told: str) -> None:
        """Say that it is a best, in words; nothing when it is none."""
        if self.best is None:
            if not told:
                return
            self.best = Pill(self._look, tr("New best"), "ok")
            self._line.insertWidget(2, self.best)
        if told != self.best.toolTip():
            self.best.setVisible(bool(told))
            self.best.setToolTip(told)
            self.best.setAccessibleName(told)

    def texts(self) -> RowText:
        """What stands in the cells."""
        return RowText(self.load.text(), self.amount.text(), self.effort.text())

    def tell(self, problem: str, wrong: int = 1) -> None:
        """Show what is wrong under the row and in which cell; nothing when it is empty."""
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
            cell.setText(cell.text())
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
        state = "wrong" if self.error.text() else "done" if self.is_done else "now" if now else "todo"
        if self.state != state:
            self.state = state
            self.update()

    def typed(self) -> None:
        """Something else stands in the cells now: let it be kept soon, though typing goes on."""
        self.keep_later()
        if self.error.text():
            self.tell("")
        self.edited.emit()

    def keep_later(self) -> None:
        """Let what stands in the cells be kept in a moment."""
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    def retire(self) -> None:
        """Leave for good; what stands half typed in it is no draft any more."""
        self._draft_timer.stop()
        self.hide()
        self.deleteLater()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """With little room last time's set goes below."""
        return QSize(self._look.theme.px(LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give way to little room."""
        super().resizeEvent(event)
        self._space()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep what is half typed before it goes out of sight."""
        super().hideEvent(event)
        if self._draft_timer.isActive():
            self._draft_timer.stop()
            self.drafted.emit()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the ground that says how the set stands."""
        if ground := GROUNDS.get(self.state):
            theme = self._look.theme
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour(ground))
                painter.drawRoundedRect(self.rect(), theme.px(10), theme.px(10))

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

    def _show_previous(self) -> None:
        text = in_short(self._previous_sides, self.terms)
        self.previous.setText(text or "–")
        self.previous_below.setText(tr("last time {set}", set=text) if text else "")

    def _lay_out(self) -> None:
        self._line = QHBoxLayout()
        self._line.addWidget(self.number)
        self._line.addWidget(self.previous, 1)
        self._line.addStretch(0)
        for cell in self.cells:
            self._line.addWidget(cell)
        self._line.addWidget(self.tick)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._line)
        self._column.addWidget(self.previous_below)
        self._column.addWidget(self.error)
        self._space()
        self._look.changed.connect(self._space)

    def _space(self) -> None:
        px = self._look.theme.px
        wide = is_wide(self.width(), px)
        self._column.setContentsMargins(px(12), px(5), px(8), px(5))
        self._line.setSpacing(px(8) if wide else px(4))
        self._line.setStretch(2, 0 if wide else 1)
        self.previous.setVisible(wide)
        self.previous_below.setVisible(not wide and bool(self.previous_below.text()))
        self.number.setFixedWidth(px(NUMBER_WIDTH))
        self.tick.setFixedWidth(px(TICK_WIDTH))
        for cell in self.cells:
            cell.setFixedWidth(cell_width(self.width(), px))

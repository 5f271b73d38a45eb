"""The foot of an exercise in a session: one more set, the best so far, where it was felt, a note."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.lifting.strength import Felt
from glutetracker.ui.log.draft import DRAFT_MS
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Chip, Flow, Label, Line
from glutetracker.words import tr

FELT_KEYS = {Felt.GLUTES: "Alt+G", Felt.THIGHS: "Alt+T", Felt.LOW_BACK: "Alt+B", Felt.ELSEWHERE: "Alt+W"}


class EntryFoot(QWidget):
    """What stands under the sets.

    Attributes:
        noted: The note is being typed; what it says so far.
        felt: Where it was felt was said; a Felt, or None when it was taken back.
        through: Enter was pressed in the note.
        add: Plans one more set.
        line: The note.
    """

    noted = Signal(str)
    felt = Signal(object)
    through = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._name = look, name
        self.chips: dict[Felt, Chip] = {}
        self._felt: Felt | None = None
        self.add = Button(look, tr("Add set"), icon="plus", kind="ghost")
        self.add.setToolTip(tr("One more set like the last (Ctrl+Enter)"))
        self.best = Label(look, "", "small", "body2", wraps=True)
        self.line = Line()
        self.line.setPlaceholderText(tr("Seat, pad, stance, how it felt: comes back next time"))
        self.line.setAccessibleName(tr("Note on {exercise}", exercise=name))
        self.line.setMaxLength(500)
        self.line.hide()
        self.advice = Label(look, "", "small", "body2", wraps=True)
        self.advice.hide()
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._pause.timeout.connect(lambda: self.noted.emit(self.line.text().strip()))
        self.line.textEdited.connect(self._note_soon)
        self.line.returnPressed.connect(self._on_enter)
        self._lay_out()
        self._dress()
        look.changed.connect(self._dress)

    def show_best(self, told: str) -> None:
        """Show the best so far."""
        if told != self.best.text():
            self.best.setText(told)

    def show_note(self, note: str) -> None:
        """Show the note, unless it is being typed."""
        if not self._pause.isActive() and self.line.text().strip() != note:
            self.line.setText(note)
        if note:
            self.line.show()

    def open_note(self) -> None:
        """Put the cursor into the note."""
        self.line.show()
        self.line.setFocus()
        self.line.setCursorPosition(len(self.line.text()))

    def show_felt(self, felt: Felt | None, *, asks: bool) -> None:
        """Show where it was felt; once asked, the question stays: what moves about under the cursor confuses."""
        if asks and not self.chips:
            self._make_chips()
        if not self.chips or felt is self._felt:
            return
        self._felt = felt
        for each, chip in self.chips.items():
            chip.setChecked(each is felt)
        self.advice.setText(wording.felt_advice(felt))
        self.advice.setVisible(bool(self.advice.text()))

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return [self.add, self.line, *self.chips.values()]

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep what is half typed before it goes out of sight."""
        super().hideEvent(event)
        self._note_now()

    def _note_soon(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _note_now(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.noted.emit(self.line.text().strip())

    def _on_enter(self) -> None:
        self._note_now()
        self.through.emit()

    def _make_chips(self) -> None:
        self._asked = QWidget(self)
        row = Flow(self._asked)
        row.setSpacing(self._look.theme.px(6))
        question = Label(self._look, tr("Felt where?"), "small", "body2")
        question.setMinimumHeight(self._look.theme.px(32))
        row.addWidget(question)
        for felt, keys in FELT_KEYS.items():
            name = wording.felt_name(felt)
            chip = self.chips[felt] = Chip(self._look, name)
            chip.setAccessibleName(tr("{exercise} felt: {where}", exercise=self._name, where=name.lower()))
            chip.setToolTip(keys)
            chip.clicked.connect(lambda checked, felt=felt: self.felt.emit(felt if checked else None))
            row.addWidget(chip)
        self._column.addWidget(self._asked)
        self._column.addWidget(self.advice)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._look.theme.px(6))
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(0)
        row.addWidget(self.best, 1)
        self._column.addLayout(row)
        self._column.addWidget(self.line)

    def _dress(self) -> None:
        self.line.setFont(self._look.theme.font("body"))

"""The cells of a table of sets."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.line import Line
from glutetracker.words import Problem
from glutetracker.words.numbers import parse_number, short


class NumberCell(Line):
    """A cell for a number: all of it is selected on focus, arrows step it, a suggestion is paler.

    Attributes:
        stepped: An arrow asks for more (1) or less (−1).
    """

    stepped = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("look", "cell")
        self._look = look
        self._dress()
        look.changed.connect(self._dress)
        self.textEdited.connect(self._on_edited)

    def show_value(self, text: str, *, suggested: bool, plain: bool = False) -> None:
        """Show a value: a suggestion to be confirmed, or one that stands."""
        if self.text() != text:
            self.setText(text)
        self._mark(suggested=suggested, plain=plain)

    def tell(self, problem: str) -> None:
        """Mark the cell as wrong and say why to those who hear it; nothing wrong clears the mark."""
        self.setAccessibleDescription(problem)
        self.setToolTip(problem)
        if bool(self.property("wrong")) != bool(problem):
            self.setProperty("wrong", bool(problem))
            self.style().polish(self)

    def step_value(self, by: float, *, least: float, most: float) -> None:
        """Add to the number in the cell; an empty or odd one starts from nothing."""
        try:
            value = parse_number(self.text()) if self.text().strip() else 0.0
        except Problem:
            return
        self.setText(short(min(most, max(least, value + by)), 2))
        self.selectAll()
        self._mark(suggested=False, plain=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Up and down step; everything else types."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Select what is there, so that typing replaces it."""
        super().focusInEvent(event)
        self.selectAll()

    def _on_edited(self) -> None:
        self._mark(suggested=False, plain=False)

    def _mark(self, *, suggested: bool, plain: bool) -> None:
        if (self.property("suggested"), self.property("plain")) == (suggested, plain):
            return
        self.setProperty("suggested", suggested)
        self.setProperty("plain", plain)
        self.style().polish(self)

    def _dress(self) -> None:
        self.setFont(self._look.theme.font("h3"))

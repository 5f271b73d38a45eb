"""Where things are typed: fields with their label, cells of a table, a choice of few."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.labels import Label
from glutetracker.words import Problem
from glutetracker.words.numbers import parse_number, short


class Field(QWidget):
    """A line to type in, its label above, and below it what was understood or what is wrong.

    Attributes:
        edit: The line.
    """

    def __init__(self, look: Look, label: str, *, hint: str = "", placeholder: str = "") -> None:
        super().__init__()
        self.label = Label(look, label, "caption", "body2")
        self.edit = QLineEdit(placeholderText=placeholder)
        self.edit.setAccessibleName(label)
        self.edit.setFont(look.theme.font("body"))
        look.changed.connect(lambda: self.edit.setFont(look.theme.font("body")))
        self.label.setBuddy(self.edit)
        self._hint = hint
        self.below = Label(look, hint, "caption", "fieldHint", wraps=True)
        self.below.setVisible(bool(hint))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.px(4))
        for widget in (self.label, self.edit, self.below):
            column.addWidget(widget)

    def text(self) -> str:
        """What stands in the line, blanks around it left out."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Put a text into the line and forget what was wrong."""
        self.edit.setText(text)
        self.tell("")

    def tell(self, problem: str) -> None:
        """Say what is wrong below the line; nothing wrong brings the hint back."""
        self._say(problem or self._hint, "fieldError" if problem else "fieldHint")
        self.edit.setProperty("wrong", bool(problem))
        self.edit.style().polish(self.edit)
        self.edit.setAccessibleDescription(problem or self._hint)

    def explain(self, text: str) -> None:
        """Say below the line what was understood."""
        self._say(text or self._hint, "fieldHint")

    def _say(self, text: str, name: str) -> None:
        self.below.setObjectName(name)
        self.below.setText(text)
        self.below.setVisible(bool(text))
        self.below.style().polish(self.below)


class NumberCell(QLineEdit):
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
        self.textEdited.connect(lambda _: self._mark(suggested=False, plain=False))

    def show_value(self, text: str, *, suggested: bool, plain: bool = False) -> None:
        """Show a value: a suggestion to be confirmed, or one that stands."""
        if self.text() != text:
            self.setText(text)
        self._mark(suggested=suggested, plain=plain)

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

    def _mark(self, *, suggested: bool, plain: bool) -> None:
        if (self.property("suggested"), self.property("plain")) == (suggested, plain):
            return
        self.setProperty("suggested", suggested)
        self.setProperty("plain", plain)
        self.style().polish(self)

    def _dress(self) -> None:
        self.setFont(self._look.theme.font("h3"))


class Select(QWidget):
    """One of few, with its label as the name that is heard.

    Attributes:
        chosen: Another was chosen; its key.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, label: str, *, label_shown: bool = True) -> None:
        super().__init__()
        self.label = Label(look, label, "caption", "body2")
        self.box = QComboBox()
        self.box.setAccessibleDescription(label)
        self.box.setFont(look.theme.font("body"))
        look.changed.connect(lambda: self.box.setFont(look.theme.font("body")))
        self.label.setBuddy(self.box)
        self.label.setVisible(label_shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.px(4))
        column.addWidget(self.label)
        column.addWidget(self.box)
        self.box.activated.connect(lambda _: self.chosen.emit(self.key))

    @property
    def key(self) -> str:
        """The chosen entry's key."""
        return str(self.box.currentData() or "")

    def offer(self, entries: Sequence[tuple[str, str]], chosen: str = "") -> None:
        """Offer these entries, keys and names."""
        wanted = chosen or self.key
        self.box.clear()
        for key, name in entries:
            self.box.addItem(name, key)
        self.choose(wanted)

    def choose(self, key: str) -> None:
        """Choose an entry without saying so; one that is not there changes nothing."""
        at = self.box.findData(key)
        if at >= 0:
            self.box.setCurrentIndex(at)

"""Where words are typed: a line or a note, its label above, what was understood below."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.labels import Label
from glutetracker.ui.widgets.line import Line
from glutetracker.words import Problem


def into_sight(widget: QWidget, air: int) -> None:
    """Scroll the page that a widget stands on so far that it is seen, with some air."""
    if (page := page_of(widget)) is not None:
        page.ensureWidgetVisible(widget, 0, air)


def page_of(widget: QWidget) -> QScrollArea | None:
    """Give what scrolls a widget with all around it; None where nothing does."""
    place: QWidget | None = widget
    while place is not None and not isinstance(place, QScrollArea):
        place = place.parentWidget()
    return place


class Field(QWidget):
    """A line to type in, its label above, and below it what was understood or what is wrong.

    Attributes:
        edit: The line.
    """

    def __init__(self, look: Look, label: str, *, hint: str = "", placeholder: str = "") -> None:
        super().__init__()
        self.look = look
        self.label = Label(look, label, "label", "body2")
        self.edit = Line()
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(label)
        self.label.setBuddy(self.edit)
        self._hint = hint
        self.below = Label(look, hint, "caption", "fieldHint", wraps=True)
        if not hint:
            self.below.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.label, self.edit, self.below):
            self._column.addWidget(widget)
        self._space()
        look.changed.connect(self._space)

    def text(self) -> str:
        """What stands in the line, blanks around it left out."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Put a text into the line and forget what was wrong."""
        self.edit.setText(text)
        self.tell("")

    def tell(self, problem: str) -> None:
        """Say what is wrong below the line; nothing wrong brings the hint back."""
        self._say(problem or self._hint, is_wrong=bool(problem))

    def explain(self, text: str) -> None:
        """Say below the line what was understood."""
        self._say(text or self._hint, is_wrong=False)

    def keep_when_left(self, keep: Callable[[], bool]) -> None:
        """Keep what was typed once the cursor leaves; what is wrong with it is said below it, and it stays."""

        def on_finished() -> None:
            if not self.edit.isModified():
                return
            try:
                if keep():
                    self.edit.setModified(False)
                    self.tell("")
            except Problem as problem:
                self.tell(str(problem))

        self.edit.editingFinished.connect(on_finished)

    def _say(self, text: str, *, is_wrong: bool) -> None:
        self.below.setText(text)
        self.below.setVisible(bool(text))
        self.edit.setAccessibleDescription(text)
        if text and self.edit.hasFocus():
            QTimer.singleShot(0, self, self._come_into_sight)  # once the words have their place
        if bool(self.edit.property("wrong")) == is_wrong:
            return
        self.below.setObjectName("fieldError" if is_wrong else "fieldHint")
        self.edit.setProperty("wrong", is_wrong)
        self.below.recolour()
        self.edit.style().polish(self.edit)

    def _come_into_sight(self) -> None:
        """Scroll the page so far that what was said about the line is seen with it."""
        into_sight(self, self.look.theme.px(8))

    def _space(self) -> None:
        self._column.setSpacing(self.look.theme.px(4))


class NoteField(QWidget):
    """A few lines of free words; Tab goes on to what comes next.

    Attributes:
        edit: The lines.
    """

    def __init__(self, look: Look, label: str, *, placeholder: str = "", lines: int = 3) -> None:
        super().__init__()
        self.look, self._lines = look, lines
        self.label = Label(look, label, "label", "body2")
        self.edit = _Lines(placeholderText=placeholder)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(label)
        self.label.setBuddy(self.edit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.label)
        self._column.addWidget(self.edit)
        self._space()
        look.changed.connect(self._space)

    def text(self) -> str:
        """What was written, blanks around it left out."""
        return self.edit.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Put words into the note."""
        self.edit.setPlainText(text)

    def _space(self) -> None:
        theme = self.look.theme
        self._column.setSpacing(theme.px(4))
        self.edit.setFixedHeight(self._lines * QFontMetrics(theme.font("body")).lineSpacing() + theme.px(24))


class _Lines(QPlainTextEdit):
    """Lines to write in that leave files to the window, which imports them."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 (Qt's name)
        """Take words only."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

"""The cells of a table of sets."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.line import Line
from glutetracker.words import Problem
from glutetracker.words.numbers import parse_number, short


class NumberCell(Line):
    """A cell for a number: all of it is selected on focus, arrows step it, a suggestion is paler.

    Without the cursor it paints itself: a style sheet would look up its rules anew for each change of state.

    Attributes:
        stepped: An arrow asks for more (1) or less (−1).
        is_suggested: It shows a suggestion to be confirmed.
        is_plain: It shows what stands, without a box.
    """

    stepped = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("look", "cell")
        self._look = look
        self.is_suggested = self.is_plain = False
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
        self.show_stepped(short(min(most, max(least, value + by)), 2))

    def show_stepped(self, text: str) -> None:
        """Show what a step came to, as if it had been typed."""
        self.setText(text)
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

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the box and the number; while it has the cursor or is wrong, as every field is painted."""
        if self.hasFocus() or self.property("wrong"):
            super().paintEvent(event)
            return
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self.is_plain:
                painter.setPen(theme.colour("border_strong" if self.underMouse() else "border"))
                painter.setBrush(theme.colour("sunken"))
                box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
                painter.drawRoundedRect(box, theme.px(8), theme.px(8))
            is_pale = self.is_suggested or not self.text()
            painter.setPen(theme.colour("text3" if is_pale else "text"))
            inner = self.rect().adjusted(theme.px(4), 0, -theme.px(4), 0)
            shown = self.text() or self.placeholderText()
            text = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)

    def _mark(self, *, suggested: bool, plain: bool) -> None:
        if (self.is_suggested, self.is_plain) != (suggested, plain):
            self.is_suggested, self.is_plain = suggested, plain
            self.update()

    def _dress(self) -> None:
        self.setFont(self._look.theme.font("h3"))

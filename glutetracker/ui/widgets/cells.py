"""The cells of a table of sets."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.drawn import Drawn
from glutetracker.ui.widgets.line import Line
from glutetracker.words import Problem
from glutetracker.words.numbers import parse_number, short

_DRAWN = Drawn(128)
"""Numbers as they stand in any cell: most stand in many."""
_GROUNDS = {"focus": "surface", "danger": "danger_soft"}
_THICK = {"focus": 2, "danger": 2}


class NumberCell(Line):
    """A cell for a number: all of it is selected on focus, arrows step it, a suggestion is paler.

    It paints itself, but for what is being typed: a style sheet would look up its rules anew for each change of state.

    Attributes:
        stepped: An arrow asks for more (1) or less (−1).
        is_suggested: It shows a suggestion to be confirmed.
        is_plain: It shows what stands, without a box.
        is_wrong: What stands in it is not understood.
    """

    stepped = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("look", "cell")
        self._look = look
        self.is_suggested = self.is_plain = self.is_wrong = False
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
        if self.is_wrong != bool(problem):
            self.is_wrong = bool(problem)
            self.update()

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
        """Paint the box and the number; with the cursor, or where it is wrong, Qt writes into the box."""
        has_focus, is_wrong = self.hasFocus(), self.is_wrong
        written = "" if has_focus or is_wrong else self.text() or self.placeholderText()
        edge = "danger" if is_wrong else "focus" if has_focus else ""
        if not (edge or self.is_plain):
            edge = "border_strong" if self.underMouse() else "border"
        of = (self._look.theme, written, edge, self.is_suggested or not self.text())
        _DRAWN.cover(self, of, lambda painter, area: self._draw(painter, area, *of[1:]))
        if has_focus or is_wrong:
            super().paintEvent(event)

    def _draw(self, painter: QPainter, area: QRect, written: str, edge: str, is_pale: bool) -> None:
        theme = self._look.theme
        if edge:
            width = _THICK.get(edge, 1)
            painter.setPen(QPen(theme.colour(edge), width))
            painter.setBrush(theme.colour(_GROUNDS.get(edge, "sunken")))
            inset = width / 2
            line = QRectF(area).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(line, theme.px(8) - inset, theme.px(8) - inset)
        painter.setPen(theme.colour("text3" if is_pale else "text"))
        inner = area.adjusted(theme.px(4), 0, -theme.px(4), 0)
        text = self.fontMetrics().elidedText(written, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)

    def _mark(self, *, suggested: bool, plain: bool) -> None:
        if (self.is_suggested, self.is_plain) != (suggested, plain):
            self.is_suggested, self.is_plain = suggested, plain
            self.update()

    def _dress(self) -> None:
        self.setFont(self._look.theme.font("h3"))

"""Words on the page, in the font of their role."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.theme.fonts import for_words
from glutetracker.ui.widgets.broken_lines import broken
from glutetracker.ui.widgets.painting import Face, leading


class Label(QLabel):
    """A text in the font of a role; its colour is the role of its `tone`: body2, caption, accent."""

    def __init__(self, look: Look, text: str = "", font: str = "body", tone: str = "", *, wraps: bool = False) -> None:
        self._heights: dict[int, int] = {}
        self._seen_in: tuple[int, int] | None = None
        self._lines: tuple[QTextLayout, QPointF] | None = None
        self._are_broken = False
        self._is_selectable = False
        super().__init__(text)
        self._look, self._role = look, font
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            self.setAlignment(leading(self))  # by the page; Qt goes by the script of the words
        if tone:
            self.setObjectName(tone)
        self._dress()
        look.changed.connect(self._dress)

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's name)
        """Show another text; the page is laid out anew only where that needs other room.

        Qt asks for a new layout at every text, and the whole page with it; it asks for none of what is hidden.
        """
        if text == self.text():
            return
        may_stay = self.isVisible() and bool(self.text())  # one that was empty needs other room anyhow
        before = self._room() if may_stay else None
        self._forget()
        if ("-" in text) != ("-" in self.text()):
            self.setFont(for_words(self._look.theme.font(self._role), text))
        if not may_stay:
            super().setText(text)
            return
        self.setAttribute(Qt.WidgetAttribute.WA_WState_Hidden)
        super().setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_WState_Hidden, on=False)
        if self._room() != before:
            self.updateGeometry()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """Break the text into lines once a width: nested layouts ask a hundred times before they stand."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the lines as they were broken for the last painting; Qt breaks them anew at each."""
        if (lines := self._broken()) is None:
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            lines[0].draw(painter, lines[1])

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:  # noqa: N802 (Qt's name)
        """Put the words elsewhere in their room."""
        self._forget()
        super().setAlignment(alignment)

    def setContentsMargins(self, left: int, top: int, right: int, bottom: int) -> None:  # type: ignore[override]  # noqa: N802 (Qt's name)
        """Leave room around the words."""
        self._forget()
        super().setContentsMargins(left, top, right, bottom)

    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:  # noqa: N802 (Qt's name)
        """Let the words be selected, or not."""
        self._is_selectable = flags != Qt.TextInteractionFlag.NoTextInteraction
        super().setTextInteractionFlags(flags)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Lines break elsewhere in another font or style."""
        self._forget()
        super().changeEvent(event)

    def recolour(self) -> None:
        """Take the colour that the sheet has for it now, and keep the font: polishing gives back its first."""
        self.style().polish(self)
        self._dress()

    def _forget(self) -> None:
        self._heights.clear()
        self._seen_in = None

    def _broken(self) -> tuple[QTextLayout, QPointF] | None:
        """Give the lines and their place in the room that there is; None when painted first: what comes again is kept.

        To ask for no more than the size is what makes it quick.
        """
        seen_in = self.width(), self.height()
        if seen_in != self._seen_in or self._is_selectable:
            self._seen_in, self._lines, self._are_broken = seen_in, None, False
        elif not self._are_broken:
            room, wraps = self.contentsRect(), self.wordWrap()
            lines = broken(self.text(), room.size(), self.font(), self.alignment(), wraps=wraps)
            self._lines, self._are_broken = (lines, room.topLeft().toPointF()) if lines else None, True
        return self._lines

    def _room(self) -> QSize:
        """Room that the text needs; one that is broken into lines needs their height, and its longest word's width."""
        if not self.wordWrap():
            return self.sizeHint()
        return QSize(self.minimumSizeHint().width(), self.heightForWidth(self.width()))

    def _dress(self) -> None:
        self.setFont(for_words(self._look.theme.font(self._role), self.text()))


class SectionTitle(Label):
    """The title of a part of a page."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(look, text, "h2", "title", wraps=True)


class ElidedLabel(Label):
    """A text that gives way at its end when there is little room; the whole is its tooltip and its name."""

    def __init__(self, look: Look, text: str = "", font: str = "body", tone: str = "") -> None:
        self._whole = text
        super().__init__(look, text, font, tone)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's name)
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self._elide()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for a few letters is enough."""
        return QSize(self.fontMetrics().horizontalAdvance("mmm…"), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Fit the text to the new room."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        if shown != self.text():
            super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")

    def _dress(self) -> None:
        super()._dress()
        self._elide()


class Pill(Label):
    """A short word on a soft tint: neutral, accent, run, body, answer, ok, warn, danger or key."""

    def __init__(self, look: Look, text: str, tone: str = "neutral") -> None:
        self._tone = tone
        super().__init__(look, text, "caption")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the tint, round at its ends, and the word upon it."""
        theme, ground = self._look.theme, _GROUNDS[self._tone]
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = theme.px(6) if ground.edge else area.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour(ground.edge), 1) if ground.edge else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground.fill))
            painter.drawRoundedRect(area, radius, radius)
        super().paintEvent(event)

    def _dress(self) -> None:
        theme = self._look.theme
        super()._dress()
        self.setContentsMargins(theme.px(11), theme.px(3), theme.px(11), theme.px(3))
        self.setProperty("pill", self._tone)  # the sheet colours the word
        self.style().polish(self)
        super()._dress()  # again: polishing gives back the font that the sheet saw first
        self.update()


_GROUNDS = {tone: Face(fill=f"{tone}_soft") for tone in ("run", "body", "answer", "ok", "warn", "danger")} | {
    "neutral": Face(fill="sunken"),
    "accent": Face(fill="primary_soft"),
    "key": Face(fill="sunken", edge="border_strong"),
}


class KeyCap(Pill):
    """A key or a chord of keys, as it stands on the keyboard."""

    def __init__(self, look: Look, keys: str) -> None:
        super().__init__(look, keys, "key")


class Metric(QWidget):
    """A large number with its unit or its meaning beside it.

    Attributes:
        value: The number's label.
        unit: The label beside it.
    """

    def __init__(self, look: Look, value: str = "", unit: str = "", *, font: str = "metric") -> None:
        super().__init__()
        self._look = look
        self.value = Label(look, value, font, "title")
        self.unit = Label(look, unit, "small", "body2")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.value)
        self._row.addWidget(self.unit)
        self._row.addStretch(1)
        self.show_value(value, unit)
        self._dress()
        look.changed.connect(self._dress)

    def show_value(self, value: str, unit: str) -> None:
        """Show another number."""
        self.value.setText(value)
        self.unit.setText(unit)
        self.unit.setVisible(bool(unit))
        self.setAccessibleName(f"{value} {unit}".strip())

    def _dress(self) -> None:
        # The unit stands on the number's base line, not in the middle of its height.
        drop = self.value.fontMetrics().descent() - self.unit.fontMetrics().descent()
        self.unit.setContentsMargins(0, 0, 0, max(0, drop))
        self._row.setSpacing(self._look.theme.px(6))
        self._row.setAlignment(self.unit, Qt.AlignmentFlag.AlignBottom)

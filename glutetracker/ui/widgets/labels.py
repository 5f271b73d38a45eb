"""Words on the page, in the font of their role."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from glutetracker.ui.theme import Look


class Label(QLabel):
    """A text in the font of a role; its colour is the role of its `tone`: body2, caption, accent."""

    def __init__(self, look: Look, text: str = "", font: str = "body", tone: str = "", *, wraps: bool = False) -> None:
        super().__init__(text)
        self._look, self._role = look, font
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if tone:
            self.setObjectName(tone)
        self._dress()
        look.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(self._look.theme.font(self._role))


class ElidedLabel(Label):
    """A text that gives way at its end when there is little room; the whole is its tooltip."""

    def __init__(self, look: Look, text: str = "", font: str = "body", tone: str = "") -> None:
        self._whole = text
        super().__init__(look, text, font, tone)
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
        super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class Pill(Label):
    """A short word on a soft tint: neutral, accent, ok, warn, body or key."""

    def __init__(self, look: Look, text: str, tone: str = "neutral") -> None:
        super().__init__(look, text, "caption")
        self.setProperty("pill", tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)


def hidden_name(widget: QWidget, name: str, description: str = "") -> None:
    """Name a widget for those who hear the page; combo boxes take the description alone."""
    widget.setAccessibleName(name)
    widget.setAccessibleDescription(description)

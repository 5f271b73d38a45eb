"""A row that leads on: a name, a few words, and an arrow."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import CardButton, Label
from glutetracker.ui.widgets.painting import draw_icon

ARROW = 16


class LinkRow(CardButton):
    """Leads on to what it names."""

    def __init__(self, look: Look, name: str, about: str = "") -> None:
        super().__init__(look, heard(name, about))
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(look, name, "strong", "title", wraps=True))
        if about:
            column.addWidget(Label(look, about, "small", "body2", wraps=True))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        row.addWidget(_Arrow(look))
        self.add(holder)


class _Arrow(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._dress()
        look.changed.connect(self._dress)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Point on."""
        with QPainter(self) as painter:
            draw_icon(painter, self, self._look.theme, self.rect(), "chevron-right", "text3", ARROW)

    def _dress(self) -> None:
        self.setFixedWidth(self._look.theme.px(ARROW + 4))
        self.update()


def heard(name: str, about: str) -> str:
    """Join what is heard of a row."""
    return f"{name}. {about}" if about else name

"""A row of words with buttons."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look


class RowPlace(QWidget):
    """Where a row stands: its buttons beside its words, or below them where there is little room.

    Attributes:
        words: Where its words go.
    """

    def __init__(self, look: Look, *, beside_from: int = 240, between: int = 8) -> None:
        super().__init__()
        self._px, self._beside_from = look.theme.px, beside_from
        self.words, self._buttons = QVBoxLayout(), QHBoxLayout()
        self.words.setSpacing(self._px(2))
        self._buttons.setSpacing(self._px(between))
        self._buttons.addStretch()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, self._px(4), 0, self._px(4))
        self._line.setSpacing(self._px(8))
        self._line.addLayout(self.words, 1)
        self._line.addLayout(self._buttons)

    def add(self, button: QWidget) -> None:
        """Add a button after the others."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give way to little room."""
        super().resizeEvent(event)
        beside = self.width() >= self._px(self._beside_from)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._line.direction() is not wanted:
            self._line.setDirection(wanted)

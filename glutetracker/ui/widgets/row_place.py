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
        self._look, self._beside_from, self._between = look, beside_from, between
        self.words, self._buttons = QVBoxLayout(), QHBoxLayout()
        self._buttons.addStretch()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.addLayout(self.words, 1)
        self._line.addLayout(self._buttons)
        self._space()
        look.changed.connect(self._space)

    def add(self, button: QWidget) -> None:
        """Add a button after the others."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give way to little room."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        beside = self.width() >= self._look.theme.px(self._beside_from)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._line.direction() is not wanted:
            self._line.setDirection(wanted)

    def _space(self) -> None:
        px = self._look.theme.px
        self.words.setSpacing(px(2))
        self._buttons.setSpacing(px(self._between))
        self._line.setContentsMargins(0, px(4), 0, px(4))
        self._line.setSpacing(px(8))
        self._turn()

"""A page to be read: one column no wider than lines should be, and a way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.buttons import Button
from glutetracker.ui.widgets.layouts import ScrollPage
from glutetracker.words import tr

TEXT_WIDTH = 760


class TextPage(QWidget):
    """Holds cards under each other.

    Attributes:
        left: Back to where one came from.
        frame: Title, way back, and what scrolls.
        column: Where its cards go.
    """

    left = Signal()

    def __init__(self, look: Look, title: str, subtitle: str, back: str) -> None:
        super().__init__()
        self.look = look
        self.frame = ScrollPage(look, title, subtitle)
        self.back = Button(look, back, icon="arrow-left", kind="ghost")
        self.back.setObjectName("back")
        self.frame.buttons.addWidget(self.back)
        self._holder = QWidget()
        self.column = QVBoxLayout(self._holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self._holder, 1)
        row.addStretch()
        self.frame.body.addLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self.back.clicked.connect(self.left)
        self._dress()
        look.changed.connect(self._dress)

    def say_back(self, name: str) -> None:
        """Say where the way back leads."""
        self.back.setText(name)
        self.back.setAccessibleName(tr("Back to {place}", place=name))

    def take_keyboard(self) -> None:
        """Begin at the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        self.column.setSpacing(self.look.theme.px(12))
        self._holder.setMaximumWidth(self.look.theme.px(TEXT_WIDTH))

"""What stands where there is nothing yet, and what is said in passing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glutetracker.ui.theme import Look, icons
from glutetracker.ui.widgets.buttons import Button, IconButton
from glutetracker.ui.widgets.labels import Label
from glutetracker.words import tr

UNDO_MS = 8000
SAID_MS = 4000


class EmptyState(QWidget):
    """A picture, a sentence, one thing to do.

    Attributes:
        action: The button; hidden without words for it.
    """

    def __init__(self, look: Look, icon: str, sentence: str, action: str = "") -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = Label(look, sentence, "body", "body2", wraps=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.action = Button(look, action)
        self.action.setVisible(bool(action))
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.picture)
        column.addWidget(self.sentence)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        self._dress()
        look.changed.connect(self._dress)

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self.picture.setPixmap(icons.pixmap(self._look.theme, self._icon, "text3", 36, ratio=ratio))


class Toast(QFrame):
    """One line over the foot of its parent: said for a while, or until closed when something failed."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.hide()
        self._look, self._over = look, parent
        self._act: Callable[[], None] | None = None
        self.words = Label(look, "", "body", wraps=True)
        self.action = Button(look, "", kind="ghost")
        self.close_button = IconButton(look, "close", tr("Close this message"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.action.clicked.connect(self._on_action)
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.theme.px(16), look.theme.px(6), look.theme.px(8), look.theme.px(6))
        row.addWidget(self.words, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        parent.installEventFilter(self)

    def say(self, text: str, *, tone: str = "info", action: str = "", act: Callable[[], None] | None = None) -> None:
        """Say something; an error stays until it is closed."""
        self._act = act
        self.words.setText(text)
        self.setAccessibleName(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.close_button.setVisible(tone == "error")
        self.setProperty("tone", tone)
        self.style().polish(self)
        for child in (self.words, self.action):
            child.style().polish(child)
        self._timer.stop()
        if tone != "error":
            self._timer.start(UNDO_MS if action else SAID_MS)
        self._place()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Stay at the foot when the window changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _on_action(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()

    def _place(self) -> None:
        parent = self._over
        px = self._look.theme.px
        width = min(px(620), parent.width() - px(32))
        self.setFixedWidth(max(width, px(200)))
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - px(20))

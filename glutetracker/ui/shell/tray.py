"""The sign in the desktop's tray, where there is a tray."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from glutetracker.ui.theme import icons

NOTICE_MS = 8000


class Tray(QObject):
    """Stands in the tray while it has something to tell.

    Attributes:
        pressed: The sign was pressed, or what it had told.
    """

    pressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sign: QSystemTrayIcon | None = None

    def show_words(self, words: str) -> None:
        """Stand in the tray, with these words for who points at it."""
        if self._sign is None:
            if not QSystemTrayIcon.isSystemTrayAvailable():
                return
            self._sign = QSystemTrayIcon(icons.app_icon(), self)
            self._sign.activated.connect(self._on_pressed)
            self._sign.messageClicked.connect(self.pressed)
        if self._sign.toolTip() != words:
            self._sign.setToolTip(words)
        self._sign.show()

    def notify(self, title: str, words: str) -> bool:
        """Let the desktop tell something; False where there is no tray to tell it from."""
        if self._sign is None or not QSystemTrayIcon.supportsMessages():
            return False
        self._sign.showMessage(title, words, self._sign.icon(), NOTICE_MS)
        return True

    def leave(self) -> None:
        """Stand there no longer."""
        if self._sign is not None:
            self._sign.hide()
            self._sign.deleteLater()
            self._sign = None

    def _on_pressed(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is not QSystemTrayIcon.ActivationReason.Context:
            self.pressed.emit()


def bring_forward(window: QWidget) -> None:
    """Show a window before all others, with the keyboard, wherever it was."""
    window.showNormal() if window.isMinimized() else window.show()
    window.raise_()
    window.activateWindow()

"""Ending cleanly when the system or Ctrl+C asks for it."""

import os
import signal

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer

POLL_MS = 300


class EndOnSignal(QObject):
    """Leaves every event loop on SIGINT, SIGTERM and SIGHUP: Python alone would never get to see them.

    Attributes:
        was_asked: The end was asked for, perhaps before any loop began.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.was_asked = False
        names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
        for name in names:
            signal.signal(getattr(signal, name), self._end)
        if os.name == "nt":
            self._timer = QTimer(self, interval=POLL_MS)  # a turn of the loop lets Python run the handler
            self._timer.timeout.connect(self._leave_if_asked)
            self._timer.start()
            return
        self._heard, tell = os.pipe()
        os.set_blocking(tell, False)
        signal.set_wakeup_fd(tell)
        self._notifier = QSocketNotifier(self._heard, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_heard)

    def _end(self, *_: object) -> None:
        self.was_asked = True
        QCoreApplication.exit(0)

    def _on_heard(self) -> None:
        os.read(self._heard, 64)
        self._leave_if_asked()

    def _leave_if_asked(self) -> None:
        """Leave once more: a loop that had not begun when the end was asked for knows nothing of it."""
        if self.was_asked:
            QCoreApplication.exit(0)

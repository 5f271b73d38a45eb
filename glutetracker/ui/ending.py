"""Ending cleanly when the system or Ctrl+C asks for it."""

import os
import signal

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimer

POLL_MS = 300


class EndOnSignal(QObject):
    """Quits the event loop on SIGINT, SIGTERM and SIGHUP: Python alone would never get to see them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
        for name in names:
            signal.signal(getattr(signal, name), lambda *_: QCoreApplication.quit())
        if os.name == "nt":
            self._timer = QTimer(self, interval=POLL_MS)  # a turn of the loop lets Python run the handler
            self._timer.timeout.connect(lambda: None)
            self._timer.start()
            return
        self._heard, tell = os.pipe()
        os.set_blocking(tell, False)
        signal.set_wakeup_fd(tell)
        self._notifier = QSocketNotifier(self._heard, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda *_: os.read(self._heard, 64))

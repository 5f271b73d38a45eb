"""A timer that goes by the seconds of the clock."""

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from glutetracker.domain.clock import now

SECOND_MS = 1000


class EachSecond(QTimer):
    """Fires as each second of the clock begins, so that all that tells the time on the screen turns at once."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self.timeout.connect(self.begin)

    @Slot()
    def begin(self) -> None:
        """Wait for the next second."""
        self.start(SECOND_MS - now().microsecond // 1000)

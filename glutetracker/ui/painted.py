"""What may wait until the user sees what was asked for."""

from collections.abc import Callable
from weakref import WeakMethod

from PySide6.QtCore import QObject, QTimer, Slot


class OncePainted(QTimer):
    """Acts once after all that is due is painted, however often it was started.

    QTimer.singleShot(0, …) acts before: it posts, and painting waits for all that was posted. What goes wrong is told
    and never raised: PySide 6.11 loses count of what it holds when a timer raises.
    """

    def __init__(self, owner: QObject, act: Callable[[], object], tell: Callable[[Exception], None]) -> None:
        super().__init__(owner, singleShot=True, interval=0)
        self._act, self._tell = WeakMethod(act), tell
        self.timeout.connect(self._on_timeout)

    @Slot()
    def _on_timeout(self) -> None:
        act = self._act()
        try:
            if act is not None:
                act()
        except Exception as error:
            self._tell(error)

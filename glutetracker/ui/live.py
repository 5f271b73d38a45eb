"""Widgets that stay true to what is stored."""

from typing import ClassVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from glutetracker.store import Table
from glutetracker.store.problems import BusyError
from glutetracker.ui.context import RETRY_MS, Context
from glutetracker.ui.painted import OncePainted


class LiveWidget(QWidget):
    """Refreshes itself when a table that it reads changes: at once when seen, else when next shown.

    Attributes:
        reads: The tables it shows.
        can_wait: Whether what has the cursor is painted first; then it follows a turn later.
    """

    reads: ClassVar[frozenset[Table]] = frozenset()
    can_wait: ClassVar[bool] = False

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._stale = True
        if self.can_wait:
            self._turn = OncePainted(self, self._catch_up_late, context.notices.tell)
        context.changed.connect(self._on_change)

    def refresh(self) -> None:
        """Read and show anew."""
        raise NotImplementedError

    def catch_up(self) -> None:
        """Read what changed, though it is not seen yet."""
        self.context.tell_late()
        if self._stale:
            self._refresh()

    @Slot(frozenset)
    def _on_change(self, changed: frozenset[Table]) -> None:
        if self.reads.isdisjoint(changed):
            return
        self._stale = True
        if not self.isVisible():
            return
        if self.can_wait:
            self._turn.start()
        else:
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Catch up with what changed while out of sight."""
        super().showEvent(event)
        self.catch_up()

    def _refresh(self) -> None:
        """Refresh; what goes wrong is told and never raised.

        Qt calls this from its own events, and PySide 6.11 loses count of what it holds when those raise: a later
        widget ends in a crash.
        """
        self._stale = False
        try:
            self.refresh()
        except Exception as error:
            self._stale = True
            self.context.notices.tell(error)
            if isinstance(error, BusyError):
                QTimer.singleShot(RETRY_MS, self, self._catch_up_late)

    def _catch_up_late(self) -> None:
        if self.isVisible():
            self.catch_up()

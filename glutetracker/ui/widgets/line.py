"""The line to type in that all others are made of."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_OVERRIDE = QEvent.Type.ShortcutOverride


class Line(QLineEdit):
    """A line to type in that leaves undo and redo to the window while nothing was typed into it.

    Qt's own takes these keys always, also when it has nothing to take back.
    """

    def event(self, event: QEvent) -> bool:
        """Pass on what the line itself has no use for."""
        if event.type() is _OVERRIDE and isinstance(event, QKeyEvent) and self._is_idle_at(event):
            event.ignore()
            return True
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave files to the window, which imports them; words may be dropped."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def _is_idle_at(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()

"""The line to type in that all others are made of."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolButton

from glutetracker.ui.widgets.painting import leading
from glutetracker.words import tr

_OVERRIDE = QEvent.Type.ShortcutOverride


class Line(QLineEdit):
    """A line to type in that leaves undo and redo to the window while nothing was typed into it.

    Qt's own takes these keys always, also when it has nothing to take back.
    """

    def __init__(self) -> None:
        super().__init__()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            self.setAlignment(leading(self) | Qt.AlignmentFlag.AlignVCenter)  # Qt goes by the words of its placeholder

    def offer_emptying(self) -> None:
        """Show a cross that empties the line while words stand in it; Qt's own has no name to be heard."""
        self.setClearButtonEnabled(True)
        for cross in self.findChildren(QToolButton):
            cross.setAccessibleName(tr("Empty the line"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Pass on what the line itself has no use for; it watches itself, and only while it has the keyboard."""
        if watched is self and isinstance(event, QKeyEvent) and event.type() is _OVERRIDE and self._is_idle_at(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Watch the keys from now on."""
        super().focusInEvent(event)
        self.installEventFilter(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Watch them no longer: all that a page's lines are told when it is turned to would be looked at."""
        super().focusOutEvent(event)
        self.removeEventFilter(self)

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

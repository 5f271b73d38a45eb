"""What stands beside the sets goes along with them as the page scrolls: the figure, the cues, the rest."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication

from glutetracker.ui.widgets import ReflowColumns, ScrollPage

ABOVE_PX = 16


class Side(QObject):
    """Keeps the second of two columns in sight while the first, which is longer, scrolls by.

    While the cursor is in it, it stays where it is: else what Tab leads to would flee from being scrolled to.
    """

    def __init__(self, frame: ScrollPage, columns: ReflowColumns) -> None:
        super().__init__(columns)
        self._frame, self._columns = frame, columns
        self._side = columns.rooms[1]
        self._place = 0
        self._side.installEventFilter(self)
        frame.area.verticalScrollBar().valueChanged.connect(self._follow)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Go back to where it belongs when it was laid out anew."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._follow()
        return False

    def _follow(self) -> None:
        if not self._columns.are_beside:
            return
        if not self._side.isAncestorOf(QApplication.focusWidget() or self._frame):
            begins = self._columns.mapTo(self._frame.inner, QPoint()).y()
            self._place = self._frame.area.verticalScrollBar().value() - begins + self._frame.look.theme.px(ABOVE_PX)
        place = max(0, min(self._place, self._columns.height() - self._side.height()))
        if self._side.y() != place:
            self._side.move(self._side.x(), place)

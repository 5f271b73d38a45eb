"""What scrolls in a page, and what scrolls it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from glutetracker.ui.theme import Look


class PageArea(QScrollArea):
    """Scrolls, and says before what is in it has its width that its scroll bar came or went.

    Attributes:
        bar_width: What the bar takes; 0 while it is away.
    """

    def __init__(self, bar_turned: Callable[[], None]) -> None:
        super().__init__()
        self._bar_turned, self.bar_width = bar_turned, 0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the room that is left beside the bar."""
        taken = self.contentsRect().width() - event.size().width()
        if taken != self.bar_width:
            self.bar_width = taken
            self._bar_turned()
        super().resizeEvent(event)


class PageBody(QWidget):
    """What scrolls in a page: it covers all of its ground, so that Qt moves the picture instead of painting it anew.

    Attributes:
        stands: It is being painted for the first time.
    """

    stands = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._was_painted = look, False
        self.setObjectName("pageBody")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the page's ground."""
        with QPainter(self) as painter:  # no fillRect: it makes PySide load all presets of gradients before the start
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme.colour("bg"))
            painter.drawRect(event.rect())
        if not self._was_painted:
            self._was_painted = True
            self.stands.emit()

"""What was drawn, kept to be shown again: most of a page that is turned to looks as it did."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from glutetracker.ui.theme import Look


class Drawn:
    """Pictures by all that they depend on; of more than there is room for the oldest goes.

    Words keep the edges that the screen gives them: Qt smooths them by its colours wherever their ground is filled.
    """

    def __init__(self, most: int = 1) -> None:
        self._most = most
        self._pictures: dict[Hashable, QPixmap] = {}

    def show(self, widget: QWidget, area: QRect, of: Hashable, draw: Callable[[QPainter, QRect], None]) -> None:
        """Show an area of a widget, drawn anew only when what it is of, its size, font or screen is another.

        It is drawn as if its area began in the widget's corner.
        """
        with QPainter(widget) as painter:
            self.show_with(painter, widget, area, of, draw)

    def show_with(
        self, painter: QPainter, widget: QWidget, area: QRect, of: Hashable, draw: Callable[[QPainter, QRect], None]
    ) -> None:
        """Show it with a painter that is at work on the widget."""
        size, ratio = area.size(), widget.devicePixelRatio()
        whole = (of, size.width(), size.height(), ratio, widget.font(), widget.isRightToLeft())
        picture = self._pictures.get(whole) or self._draw(widget, whole, size, ratio, draw)
        painter.drawPixmap(area.x(), area.y(), picture)

    def cover(self, widget: QWidget, of: Hashable, draw: Callable[[QPainter, QRect], None]) -> None:
        """Show a whole widget; what it is of says which font, too: a widget is asked for what costs least to ask."""
        width, height, ratio = widget.width(), widget.height(), widget.devicePixelRatio()
        whole = (of, width, height, ratio, widget.isRightToLeft())
        picture = self._pictures.get(whole) or self._draw(widget, whole, QSize(width, height), ratio, draw)
        with QPainter(widget) as painter:
            painter.drawPixmap(0, 0, picture)

    def _draw(
        self, widget: QWidget, whole: Hashable, size: QSize, ratio: float, draw: Callable[[QPainter, QRect], None]
    ) -> QPixmap:
        while len(self._pictures) >= self._most:
            del self._pictures[next(iter(self._pictures))]
        picture = self._pictures[whole] = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(Qt.GlobalColor.transparent))
        with QPainter(picture) as within:
            within.setFont(widget.font())
            within.setLayoutDirection(widget.layoutDirection())
            within.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(within, QRect(QPoint(), size))
        return picture


class Drawing(QWidget):
    """A widget of our own drawing, drawn anew only when it shows something else or looks otherwise."""

    def __init__(self, look: "Look") -> None:
        super().__init__()
        self._look = look
        self._drawn = Drawn()

    def shows(self) -> Hashable:
        """All that its picture depends on, besides the theme, its size and its font."""
        raise NotImplementedError

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw it whole."""
        raise NotImplementedError

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Show it as it was drawn."""
        self._drawn.show(self, self.rect(), (self._look.theme, self.shows()), self.draw)

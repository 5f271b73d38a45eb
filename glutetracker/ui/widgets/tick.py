"""The tick of a done set."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from glutetracker.ui.theme import Look

SIDE, TARGET = 26, 36


class TickBox(QCheckBox):
    """A box to tick, of our own drawing: seen 3:1 against its ground in both themes."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Large enough to hit."""
        side = self._look.theme.px(TARGET)
        return QSize(side, side)

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 (Qt's name)
        """All of it can be hit."""
        return self.rect().contains(position)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw an empty box, or a filled one with a tick."""
        theme = self._look.theme
        side = theme.px(SIDE)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            done = self.isChecked()
            painter.setPen(QPen(theme.colour("ok" if done else "border_strong"), 1.6))
            painter.setBrush(theme.colour("ok") if done else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, side * 0.28, side * 0.28)
            if done:
                pen = QPen(theme.colour("surface"), side * 0.09)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                painter.setPen(pen)
                corners = [QPointF(0.27, 0.52), QPointF(0.43, 0.68), QPointF(0.74, 0.34)]
                painter.drawPolyline([QPointF(box.x() + c.x() * side, box.y() + c.y() * side) for c in corners])
            if self.hasFocus():
                painter.setPen(QPen(theme.colour("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), side * 0.34, side * 0.34)

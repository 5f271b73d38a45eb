"""Boxes to tick, of our own drawing: seen 3:1 against their ground in both themes."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.buttons import is_enter
from glutetracker.ui.widgets.drawn import Drawn
from glutetracker.ui.widgets.painting import DISABLED, draw_ring, draw_words, placed, ringed_after, words_size

_STROKE = (QPointF(0.27, 0.52), QPointF(0.43, 0.68), QPointF(0.74, 0.34))
_SHORT = 0.34  # how much of the tick its first leg is
_DRAWN = Drawn(16)
"""Ticks of all rows: they look alike."""


class TickBox(QCheckBox):
    """The tick of a done set; it draws itself in."""

    SIDE, TARGET, ROLE = 26, 38, "ok"

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._drawn = look, 1.0
        self._is_ringed = False
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._draw_in = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._draw_in.valueChanged.connect(self._on_drawn)
        self.toggled.connect(self._on_toggled)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Large enough to hit."""
        side = self._look.theme.px(self.TARGET)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It never shrinks."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 (Qt's name)
        """All of it can be hit."""
        return self.rect().contains(position)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Remember who put the focus here; a click shows no ring."""
        self._is_ringed = ringed_after(event, is_ringed=self._is_ringed)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter ticks, and leaves a tick as it is; Space does both."""
        if not is_enter(event.key()):
            super().keyPressEvent(event)
        elif not self.isChecked():
            self.click()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw an empty box, or a filled one with a tick; drawn anew only while it draws itself in."""
        is_ringed = self.hasFocus() and self._is_ringed
        of = (self._look.theme, self.isChecked(), self.isEnabled(), self.underMouse(), is_ringed, self._drawn)
        drawn = _DRAWN if self._drawn in {0.0, 1.0} else Drawn()
        drawn.cover(self, of, self._draw)

    def _draw(self, painter: QPainter, area: QRect) -> None:
        side = self._look.theme.px(self.SIDE)
        self.draw_box(painter, QRectF((area.width() - side) / 2, (area.height() - side) / 2, side, side))

    def draw_box(self, painter: QPainter, box: QRectF) -> None:
        """Draw the box with its tick, and the ring around it."""
        theme, side, done = self._look.theme, box.width(), self.isChecked()
        if not self.isEnabled():
            painter.setOpacity(DISABLED)
        if self.hasFocus() and self._is_ringed:
            reach = 2 * max(2, theme.px(2))
            draw_ring(painter, theme, box.adjusted(-reach, -reach, reach, reach), side * 0.28 + reach)
        width = max(1.5, 1.75 * theme.scale)
        edge = self.ROLE if done else "text2" if self.underMouse() else "border_strong"
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour(self.ROLE if done else "surface"))
        painter.drawRoundedRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2), side * 0.28, side * 0.28)
        if done:
            self._draw_tick(painter, box)

    def _draw_tick(self, painter: QPainter, box: QRectF) -> None:
        side = box.width()
        pen = QPen(self._look.theme.colour("surface"), side * 0.09)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        start, turn, end = (QPointF(box.x() + p.x() * side, box.y() + p.y() * side) for p in _STROKE)
        first, second = min(1.0, self._drawn / _SHORT), max(0.0, (self._drawn - _SHORT) / (1 - _SHORT))
        line = [start, start + (turn - start) * first]
        painter.drawPolyline([*line, turn + (end - turn) * second] if second else line)

    def _on_toggled(self, checked: bool) -> None:
        lasts = self._look.theme.ms("toggle")
        self._draw_in.stop()
        self._drawn = 1.0
        if checked and lasts and self.isVisible():
            self._drawn = 0.0
            self._draw_in.setDuration(lasts)
            self._draw_in.start()
        self.update()

    def _on_drawn(self, share: float) -> None:
        self._drawn = share
        self.update()


class CheckBox(TickBox):
    """A choice that holds or not, with its words beside the box."""

    SIDE, TARGET, ROLE, GAP = 20, 36, "primary", 10

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(look, text)
        self.setText(text)
        self._dress()
        look.changed.connect(self._dress)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for the box, its ring and the words."""
        px = self._look.theme.px
        words = words_size(self, self.text())
        return QSize(self._lead() + px(self.SIDE + self.GAP) + words.width() + 2, max(px(self.TARGET), words.height()))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the box and the words."""
        theme = self._look.theme
        side, lead = theme.px(self.SIDE), self._lead()
        box = placed(self, QRect(lead, (self.height() - side) // 2, side, side))
        start = lead + side + theme.px(self.GAP)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_box(painter, QRectF(box))
            words = placed(self, QRect(start, 0, self.width() - start, self.height()))
            draw_words(painter, self, words, theme.colour("text"), self.text())

    def _lead(self) -> int:
        return 2 * max(2, self._look.theme.px(2))

    def _dress(self) -> None:
        self.setFont(self._look.theme.font("body"))
        self.updateGeometry()

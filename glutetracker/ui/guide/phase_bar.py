"""The bar under the figure: its phases by their time, and where in them it is."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider

from glutetracker.figure import Movement
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.painting import draw_ring, ringed_after, unmirrored
from glutetracker.words import tr
from glutetracker.words.numbers import short

STEP_MS, TRACK, KNOB, GAP = 100, 9, 15, 3


class PhaseBar(QSlider):
    """Shows the phases of a repetition side by side; dragged, or moved by arrow keys, it scrubs.

    Its value is the time of the loop in milliseconds.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._phases: list[tuple[str, float]] = []
        self._is_ringed = False
        self.setObjectName("phases")
        self.setSingleStep(STEP_MS)
        self.setPageStep(5 * STEP_MS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self._dress)

    def show_phases(self, movement: Movement) -> None:
        """Show the phases of a movement; a stride has one."""
        phases = [(phase.name, phase.seconds) for phase in movement.phases]
        self._phases = phases or [(tr("One stride"), movement.seconds)]
        self.setRange(0, round(movement.seconds * 1000))
        told = ", ".join(_words(*phase) for phase in self._phases)
        self.setAccessibleName(tr("Moment of the movement"))
        self.setAccessibleDescription(told)
        self.update()

    def show_seconds(self, seconds: float) -> None:
        """Stand at a time without saying so."""
        with QSignalBlocker(self):
            self.setValue(round(seconds * 1000))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for the knob and a line of words."""
        px = self._look.theme.px
        return QSize(px(240), px(KNOB + 14) + self._words_height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Words give way."""
        return QSize(self._look.theme.px(120), self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the phases, filled up to now, their words, and the knob."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            parts = list(self._parts())
            for part in parts:
                self._draw_track(painter, part[0])
            self._draw_words(painter, parts)
            self._draw_knob(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Go to where it is pressed."""
        self._is_ringed = False
        self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Stay there."""

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the ring where keys brought the focus."""
        self._is_ringed = ringed_after(event, is_ringed=self._is_ringed)
        super().focusInEvent(event)

    def _parts(self) -> Iterator[tuple[QRectF, str]]:
        """Give where each phase is on the track, and its words."""
        theme = self._look.theme
        left, gap = self._reach()[0], theme.px(GAP)
        for name, seconds in self._phases:
            wide = self._wide(seconds)
            yield QRectF(left + gap / 2, self._top(), wide - gap, theme.px(TRACK)), _words(name, seconds)
            left += wide

    def _draw_track(self, painter: QPainter, area: QRectF) -> None:
        theme, now = self._look.theme, self._x_of(self.value())
        radius = area.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(area, radius, radius)
        if now > area.left():
            painter.setBrush(theme.colour("primary"))
            painter.drawRoundedRect(area.adjusted(0, 0, min(0.0, now - area.right()), 0), radius, radius)

    def _draw_words(self, painter: QPainter, parts: list[tuple[QRectF, str]]) -> None:
        """Tell the phase of now in any case, and the others where they have room; a part of a word says nothing."""
        unmirrored(painter)
        theme, now = self._look.theme, self._x_of(self.value())
        current = max((at for at, (area, _) in enumerate(parts) if area.left() <= now), default=0)
        top, taken = self._top() + theme.px(KNOB), QRectF()
        for at, (area, words) in sorted(enumerate(parts), key=lambda part: part[0] != current):
            font = theme.font("label" if at == current else "caption")
            metrics = QFontMetrics(font)
            wide = metrics.horizontalAdvance(words)
            left = max(0.0, min(area.left(), self.width() - wide)) if at == current else area.left()
            place = QRectF(left, top, max(area.width(), wide), self._words_height())
            if at != current and (wide > area.width() or place.intersects(taken)):
                continue
            taken = place if at == current else taken
            painter.setFont(font)
            painter.setPen(theme.colour("text" if at == current else "text2"))
            painter.drawText(QPointF(left, top + metrics.ascent()), words)

    def _draw_knob(self, painter: QPainter) -> None:
        theme = self._look.theme
        middle = QPointF(self._x_of(self.value()), self._top() + theme.px(TRACK) / 2)
        radius = theme.px(KNOB) / 2
        painter.setPen(QPen(theme.colour("primary"), theme.px(3)))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(middle, radius - theme.px(2), radius - theme.px(2))
        if self.hasFocus() and self._is_ringed:
            around = radius + theme.px(4)
            draw_ring(painter, theme, QRectF(middle.x() - around, middle.y() - around, 2 * around, 2 * around), around)

    def _go_to(self, x: float) -> None:
        left, right = self._reach()
        share = min(1.0, max(0.0, (x - left) / max(1.0, right - left)))
        self.setValue(round(share * self.maximum()))

    def _reach(self) -> tuple[float, float]:
        room = self._look.theme.px(KNOB + 8) / 2
        return room, self.width() - room

    def _wide(self, seconds: float) -> float:
        left, right = self._reach()
        return (right - left) * seconds * 1000 / max(1, self.maximum())

    def _x_of(self, value: int) -> float:
        return self._reach()[0] + self._wide(value / 1000)

    def _top(self) -> float:
        return self._look.theme.px((KNOB + 10 - TRACK) / 2)

    def _words_height(self) -> int:
        return QFontMetrics(self._look.theme.font("label")).height()

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _words(name: str, seconds: float) -> str:
    return tr("{phase} {seconds} s", phase=name, seconds=short(seconds))

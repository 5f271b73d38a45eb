"""The stage: a moving figure that keys and the mouse play, scrub and turn."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent

from glutetracker.ui.figure.moving_figure import OWN, MovingFigure
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.painting import ringed_after

TURN_A_PX, TURN_A_KEY = 0.4, 8.0
SCRUB_S = 0.1
ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}


class Stage(MovingFigure):
    """Space plays and rests, ← and → go back and on by 0.1 s (by a phase where things should not move).

    Shift with the arrows turns the figure, and so does dragging; Home or a double click puts it back.

    Attributes:
        plays_when_asked: It rests unless the mouse or the keyboard is on it.
    """

    def __init__(self, look: Look, *, has_cues: bool = True, plays_when_asked: bool = False) -> None:
        super().__init__(look, has_cues=has_cues)
        self.plays_when_asked = plays_when_asked
        self._pulled_from: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Play, scrub and turn by keys."""
        key, is_turn = event.key(), event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Space:
            self.pause() if self.is_playing else self.play()
        elif key == Qt.Key.Key_Home:
            self.look_from(OWN)
        elif key in ARROWS and is_turn:
            x, y = ARROWS[Qt.Key(key)]
            self.turn_to(self.view[0] + x * TURN_A_KEY, self.view[1] + y * TURN_A_KEY)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._go(ARROWS[Qt.Key(key)][0])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Take hold of the figure."""
        self._pulled_from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Turn it."""
        if self._pulled_from is not None:
            pulled, self._pulled_from = event.position() - self._pulled_from, event.position()
            self.turn_to(self.view[0] - pulled.x() * TURN_A_PX, self.view[1] + pulled.y() * TURN_A_PX)

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let go of it."""
        self._pulled_from = None

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Turn it back."""
        self.look_from(OWN)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Move when the mouse comes."""
        super().enterEvent(event)
        if self.plays_when_asked:
            self.play()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Rest when it goes."""
        super().leaveEvent(event)
        if self.plays_when_asked and not self.hasFocus():
            self.pause()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show that the keys are here, and move."""
        super().focusInEvent(event)
        self._is_ringed = ringed_after(event, is_ringed=self._is_ringed)
        if self.plays_when_asked and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.play()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Rest when the keys go elsewhere."""
        super().focusOutEvent(event)
        if self.plays_when_asked and not self.underMouse():
            self.pause()
        self.update()

    def _go(self, by: int) -> None:
        if self._look.theme.has_motion:
            self.scrub(self.seconds + by * SCRUB_S)
        else:
            self.step(by)

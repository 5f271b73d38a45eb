"""The one figure of the gallery that moves: the one under the mouse, or at the keyboard's mark."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget

from glutetracker.ui.context import Context

if TYPE_CHECKING:
    from glutetracker.ui.figure.stage import Stage

SOON_MS = 120
"""Who walks through the grid waits for no figure."""


class MovingCard:
    """Lays a playing stage over a card's picture; it comes a moment later and goes at once."""

    def __init__(self, context: Context, over: QWidget) -> None:
        self._context, self._over = context, over
        self._exercise_id, self._area = "", QRect()
        self.stage: Stage | None = None
        self._soon = QTimer(over, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._play)

    def show_exercise(self, exercise_id: str, area: QRect) -> None:
        """Let an exercise move in an area; nothing does where things should not move."""
        if (exercise_id, area) == (self._exercise_id, self._area) or not self._context.look.theme.has_motion:
            return
        self.rest()
        self._exercise_id, self._area = exercise_id, area
        self._soon.start()

    def rest(self) -> None:
        """Show the still picture again."""
        self._exercise_id = ""
        self._soon.stop()
        if self.stage is not None:
            self.stage.pause()
            self.stage.hide()

    def _play(self) -> None:
        from glutetracker.figure import movement_of
        from glutetracker.ui.figure.stage import Stage

        movement = movement_of(self._exercise_id)
        if movement is None:
            return
        if self.stage is None:
            self.stage = Stage(self._context.look, has_cues=False)
            self.stage.setParent(self._over)
            self.stage.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.stage.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stage.setGeometry(self._area)
        self.stage.show_movement(movement)
        self.stage.show()
        self.stage.play()

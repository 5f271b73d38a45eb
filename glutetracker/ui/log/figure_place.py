"""Where the Log page shows how an exercise is moved: the stage comes once the rest of the page stands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.ui import tasks
from glutetracker.ui.context import Context

if TYPE_CHECKING:
    from glutetracker.figure import Movement
    from glutetracker.ui.figure.stage import Stage

SOON_MS = 60
FIRST_LOOPS = 1


class FigurePlace(QWidget):
    """Holds the stage for one exercise after the other; hidden where none is drawn.

    Attributes:
        stage: The stage; None until it is first needed.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._exercise_id = ""
        self.stage: Stage | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._load)

    def show_exercise(self, exercise_id: str) -> None:
        """Show how an exercise is moved, a little later: nothing that is typed waits for it."""
        if exercise_id != self._exercise_id:
            self._exercise_id = exercise_id
            self._soon.start()

    def _load(self) -> None:
        wanted = self._exercise_id
        tasks.run(
            self,
            lambda: _movement(wanted),
            done=lambda movement: self._show(wanted, movement),
            failed=self._context.notices.tell,
        )

    def _show(self, exercise_id: str, movement: "Movement | None") -> None:
        if exercise_id != self._exercise_id:
            return  # another one is in hand by now
        if movement is None:
            if self.stage is not None:
                self.stage.hide()
            return
        from glutetracker.ui.figure.stage import Stage

        if self.stage is None:
            self.stage = Stage(self._context.look, has_cues=False, plays_when_asked=True)
            self._column.addWidget(self.stage)
        if movement is not self.stage.movement:
            self.stage.show_movement(movement)
            self.stage.play(FIRST_LOOPS)
        self.stage.show()


def _movement(exercise_id: str) -> "Movement | None":
    """Read and measure a movement; off the window's thread, with numpy where that is not loaded yet."""
    import glutetracker.ui.figure.stage  # noqa: F401 (all that showing it needs)
    from glutetracker.figure import movement_of
    from glutetracker.figure.framing import framed

    movement = movement_of(exercise_id)
    if movement is not None:
        framed(movement, 1.0, 1.0, movement.view)  # keeps how much room it needs
    return movement

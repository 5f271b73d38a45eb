"""Where the Log page shows how an exercise is moved: the stage comes once the rest of the page stands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.theme import Look, Theme

if TYPE_CHECKING:
    from glutetracker.figure import Movement
    from glutetracker.ui.figure.stage import Stage

SOON_MS = 60
FIRST_LOOPS = 1
SHAPE, MOST_HEIGHT = 0.63, 420
"""As the stage's own; asking it would load all that draws before the page stands."""


class EmptyStage(QWidget):
    """Keeps the room of a figure that is still to come, so that nothing moves when it comes."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.update)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """As high as the figure will be."""
        return min(self._look.theme.px(MOST_HEIGHT), round(width * SHAPE))

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As the figure will be."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint the ground that the figure will stand on."""
        draw_ground(self, self._look.theme)


def draw_ground(widget: QWidget, theme: Theme) -> None:
    """Paint an empty stage all over a widget."""
    with QPainter(widget) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(widget.rect(), theme.radius("stage"), theme.radius("stage"))


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
        self._room = EmptyStage(context.look)
        self._room.hide()
        self._column.addWidget(self._room)
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._load)

    def show_exercise(self, exercise_id: str) -> None:
        """Show how an exercise is moved, a little later: nothing that is typed waits for it."""
        if exercise_id != self._exercise_id:
            self._exercise_id = exercise_id
            self._room.setVisible(bool(exercise_id) and (self.stage is None or self.stage.isHidden()))
            self._soon.start()

    def _load(self) -> None:
        wanted = self._exercise_id
        tasks.run(
            self,
            lambda: _movement(wanted),
            done=lambda movement: self._show(wanted, movement),
            failed=self._go_without,
        )

    def _show(self, exercise_id: str, movement: "Movement | None") -> None:
        if exercise_id != self._exercise_id:
            return  # another one is in hand by now
        self._room.hide()
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

    def _go_without(self, problem: Exception) -> None:
        self._room.hide()
        self._context.notices.tell(problem)


def _movement(exercise_id: str) -> "Movement | None":
    """Read and measure a movement; off the window's thread, with numpy where that is not loaded yet."""
    import glutetracker.ui.figure.stage  # noqa: F401 (all that showing it needs)
    from glutetracker.figure import movement_of
    from glutetracker.figure.framing import framed

    movement = movement_of(exercise_id)
    if movement is not None:
        framed(movement, 1.0, 1.0, movement.view)  # keeps how much room it needs
    return movement

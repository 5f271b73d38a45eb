"""A movement as a widget: it plays, rests, is looked at from any side."""

from time import monotonic

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QShowEvent,
)  # fmt: skip
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetracker.figure import Movement
from glutetracker.figure.framing import key_time_s
from glutetracker.figure.timing import phase_at
from glutetracker.ui.figure.picture import Shot, draw_shot
from glutetracker.ui.figure.playback import Playback
from glutetracker.ui.figure.telling import told
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.painting import draw_ring
from glutetracker.words import tr

FRAME_MS, LOOPS = 33, 10
SIDE, FRONT, BACK, OWN = "side", "front", "back", "own"
VIEWS = {SIDE: (0.0, 6.0), FRONT: (90.0, 8.0), BACK: (-90.0, 8.0)}
"""Fixed looks by name, yaw and pitch; OWN is the three-quarter look of the movement's file."""
LEAST_PITCH, MOST_PITCH = 0.0, 35.0
WIDTH, SHAPE, MOST_HEIGHT = 344, 0.63, 420


class MovingFigure(QWidget):
    """Shows a movement; it moves only while it is seen and its window is the active one.

    Attributes:
        moved: The time of the loop changed, in seconds.
        played: It began or ceased to play.
        turned: It is looked at from elsewhere.
        movement: What is shown.
        view: Yaw and pitch of the look at it.
        has_muscles: Working muscles glow.
        has_cues: Cues are pinned to the body.
    """

    moved = Signal(float)
    played = Signal(bool)
    turned = Signal()

    def __init__(self, look: Look, *, has_cues: bool = True) -> None:
        super().__init__()
        self._look = look
        self.movement: Movement | None = None
        self.view = (0.0, 0.0)
        self.has_muscles, self.has_cues = True, has_cues
        self._playback = Playback()
        self._timer = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._is_ringed = False
        self._drawn: tuple[Shot, QPixmap] | None = None
        self.setObjectName("stage")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._dress)

    @property
    def seconds(self) -> float:
        """Where in the loop it is."""
        return self._playback.seconds

    @property
    def is_playing(self) -> bool:
        """It plays, though perhaps unseen."""
        return self._playback.is_playing

    @property
    def phase(self) -> int:
        """Which phase is shown; 0 in a stride."""
        return phase_at(self.movement, self.seconds)[0] if self.movement and self.movement.phases else 0

    def show_movement(self, movement: Movement) -> None:
        """Show a movement, at its most telling moment."""
        self.movement, self.view = movement, movement.view
        self._playback.load(movement.seconds, key_time_s(movement))
        self.setAccessibleName(tr("Figure: {movement}", movement=movement.name))
        self.setAccessibleDescription(told(movement))
        self._follow()
        self.moved.emit(self.seconds)

    def play(self, loops: int = LOOPS) -> None:
        """Play some loops and rest at the most telling moment; where things should not move nothing happens."""
        if self.movement is not None and self._look.theme.has_motion:
            self._playback.play(loops, key_time_s(self.movement))
            self._follow()

    def pause(self) -> None:
        """Rest where it is."""
        self._playback.pause()
        self._follow()

    def scrub(self, seconds: float) -> None:
        """Show another moment, and rest there."""
        self._playback.go_to(seconds)
        self._follow()
        self.moved.emit(self.seconds)

    def step(self, by: int = 1) -> None:
        """Go on to the end of the next phase, or back to that of the last; a tenth of a stride."""
        if self.movement is None:
            return
        if not self.movement.phases:
            self.scrub(self.seconds + by * self.movement.seconds / 10)
            return
        wanted = (self.phase + by) % len(self.movement.phases)
        self.scrub(sum(phase.seconds for phase in self.movement.phases[: wanted + 1]) - 1e-6)

    def set_speed(self, speed: float) -> None:
        """Play at the prescribed speed (1) or slower."""
        self._playback.speed = speed

    def look_from(self, name: str) -> None:
        """Look from a side by its name."""
        if self.movement is not None:
            self.turn_to(*VIEWS.get(name, self.movement.view))

    def show_muscles(self, *, shown: bool) -> None:
        """Let working muscles glow, or not."""
        self.has_muscles = shown
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as a card beside the sets."""
        width = self._look.theme.px(WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Small enough for any column."""
        return QSize(120, 76)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """It keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """Keep its shape, but never fill a window."""
        return min(self._look.theme.px(MOST_HEIGHT), round(width * SHAPE))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the picture of this moment; it is drawn when it differs from the last."""
        if self.movement is None:
            return
        shot = Shot(
            self.movement, self.seconds, self.view, self._look.theme, (self.width(), self.height()),
            self.devicePixelRatioF(), self.has_muscles, self.has_cues,
        )  # fmt: skip
        if self._drawn is None or self._drawn[0] != shot:
            self._drawn = (shot, draw_shot(shot))
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._drawn[1])
            if self._is_ringed and self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                draw_ring(painter, self._look.theme, QRectF(self.rect()), self._look.theme.radius("stage"))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Go on when it is seen."""
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Spend nothing while it is not."""
        super().hideEvent(event)
        self._follow()

    def event(self, event: QEvent) -> bool:
        """Move only while its window is the active one."""
        if event.type() in {QEvent.Type.WindowActivate, QEvent.Type.WindowDeactivate}:
            self._follow()
        return super().event(event)

    def turn_to(self, yaw: float, pitch: float) -> None:
        """Look from a yaw and a pitch."""
        self.view = ((yaw + 180) % 360 - 180, min(MOST_PITCH, max(LEAST_PITCH, pitch)))
        self.turned.emit()
        self.update()

    def _follow(self) -> None:
        """Let the clock run exactly while something moves and is seen."""
        runs = self.is_playing and self.isVisible() and self.isActiveWindow()
        if runs != self._timer.isActive():
            self._playback.look_away()
            self._timer.start() if runs else self._timer.stop()
            self.played.emit(runs)
        self.update()

    def _tick(self) -> None:
        self._playback.tick(monotonic())
        self.moved.emit(self.seconds)
        self.update()
        if not self.is_playing:
            self._follow()

    def _dress(self) -> None:
        if not self._look.theme.has_motion:
            self.pause()
        self.updateGeometry()
        self.update()

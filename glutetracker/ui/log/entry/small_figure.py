"""A small still picture of an exercise; drawn once the page stands, one at a time."""

import sys
from collections import deque

import shiboken6
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetracker.ui import tasks
from glutetracker.ui.log.figure_place import draw_ground
from glutetracker.ui.theme import Look

SOON_MS, BETWEEN_MS = 60, 12
SIZE = (84, 64)

_waiting: deque["SmallFigure"] = deque()


class SmallFigure(QWidget):
    """Shows an exercise at its most telling moment.

    Its room is kept from the start, so that nothing moves when it comes; where there is none the room is given up.
    """

    def __init__(self, look: Look, exercise_id: str) -> None:
        super().__init__()
        self._look, self._exercise_id = look, exercise_id
        self._pose_id = ""
        self._is_asked, self._is_without = False, not exercise_id
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._dress)

    @property
    def is_drawn(self) -> bool:
        """There is a picture."""
        return bool(self._pose_id)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Its size in the theme's scale; none where there is no picture to come."""
        px = self._look.theme.px
        return QSize(0, 0) if self._is_without else QSize(px(SIZE[0]), px(SIZE[1]))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask for the picture when it is first seen."""
        super().showEvent(event)
        if not self._is_asked:
            self._is_asked = True
            _waiting.append(self)
            if len(_waiting) == 1:
                QTimer.singleShot(SOON_MS, _draw_next)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the picture, which all heads of its kind share."""
        if not self._pose_id:
            if not self._is_without:
                draw_ground(self, self._look.theme)
            return
        from glutetracker.ui.figure.thumbnails import thumbnail

        hint = self.sizeHint()
        picture = thumbnail(self._pose_id, self._look.theme, (hint.width(), hint.height()), self.devicePixelRatioF())
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, picture)

    def draw(self) -> None:
        """Find the picture; the first of all loads what draws, off the window's thread."""
        if "glutetracker.ui.figure.thumbnails" in sys.modules:
            self._show(_pose(self._exercise_id))
        else:
            exercise_id = self._exercise_id
            tasks.run(self, lambda: _pose(exercise_id), done=self._show, failed=self._go_without)

    def _show(self, pose_id: str) -> None:
        self._pose_id, self._is_without = pose_id, not pose_id
        self._dress()

    def _go_without(self, _: Exception) -> None:
        """Stay empty: the stage beside the sets tells of the same fault."""
        self._show("")

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _draw_next() -> None:
    """Draw one, so that what is typed meanwhile comes before the next."""
    figure = _waiting.popleft()
    if shiboken6.isValid(figure):
        figure.draw()
    if _waiting:
        QTimer.singleShot(BETWEEN_MS, _draw_next)


def _pose(exercise_id: str) -> str:
    import glutetracker.ui.figure.thumbnails  # noqa: F401 (loads numpy off the window's thread)
    from glutetracker.figure import pose_of

    return pose_of(exercise_id)

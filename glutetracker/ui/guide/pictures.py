"""The gallery's pictures: each drawn when first seen, one at a time, so that nothing waits for them."""

import sys
from collections import deque

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from glutetracker.ui import tasks
from glutetracker.ui.context import Context

DRAWS = "glutetracker.ui.figure.thumbnails"
BETWEEN_MS = 1
Size = tuple[int, int]


class Pictures(QObject):
    """Gives the picture of an exercise, or draws it soon and says so.

    Attributes:
        drawn: The picture of an exercise can be had now; its id.
        ready: It is known which exercises have one.
    """

    drawn = Signal(str)
    ready = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._poses: dict[str, str] | None = None
        self._is_loading = False
        self._pictures: dict[tuple[str, Size], QPixmap] = {}
        self._waiting: deque[tuple[str, Size, float]] = deque()
        self._next = QTimer(self, interval=BETWEEN_MS, singleShot=True)
        self._next.timeout.connect(self._draw_next)
        context.look.changed.connect(self._forget)

    @property
    def is_ready(self) -> bool:
        """It is known which exercises have a picture."""
        return self._poses is not None

    def has_picture(self, exercise_id: str) -> bool:
        """Tell whether an exercise is drawn at all, as far as is known yet."""
        return bool((self._poses or {}).get(exercise_id))

    def picture(self, exercise_id: str, size: Size, ratio: float) -> QPixmap | None:
        """Give the picture of an exercise; None while it waits to be drawn, and where there is none."""
        pose = (self._poses or {}).get(exercise_id)
        found = self._pictures.get((pose, size)) if pose else None
        if found is None and pose:
            self._ask(exercise_id, size, ratio)
        return found

    def load(self) -> None:
        """Find out which exercises have a picture; the first time off the window's thread."""
        if self._poses is not None or self._is_loading:
            return
        self._is_loading = True
        if DRAWS in sys.modules:
            self._know(_poses())
        else:
            tasks.run(self, _poses, done=self._know, failed=self._context.notices.tell)

    def _know(self, poses: dict[str, str]) -> None:
        self._poses = poses
        self.ready.emit()

    def _ask(self, exercise_id: str, size: Size, ratio: float) -> None:
        asked = exercise_id, size, ratio
        if asked not in self._waiting:
            self._waiting.append(asked)
        if not self._next.isActive():
            self._next.start()

    def _draw_next(self) -> None:
        from glutetracker.ui.figure.thumbnails import thumbnail

        if not self._waiting:
            return
        exercise_id, size, ratio = self._waiting.popleft()
        pose = (self._poses or {})[exercise_id]
        if (pose, size) not in self._pictures:
            try:
                self._pictures[pose, size] = thumbnail(pose, self._context.look.theme, size, ratio)
            except Exception as error:  # one broken pose leaves its card without a picture, and is told once
                self._pictures[pose, size] = QPixmap()
                self._context.notices.tell(error)
        self.drawn.emit(exercise_id)
        if self._waiting:
            self._next.start()

    def _forget(self) -> None:
        self._pictures.clear()
        self._waiting.clear()


def _poses() -> dict[str, str]:
    import glutetracker.ui.figure.thumbnails  # noqa: F401 (loads numpy off the window's thread)
    from glutetracker.figure import pose_of
    from glutetracker.guides import whole_guide

    return {exercise_id: pose_of(exercise_id) for exercise_id in whole_guide()}

"""A quiet word to get up from the desk, where the user asked for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from glutetracker.domain import clock
from glutetracker.domain.desk_breaks import break_due
from glutetracker.ui.context import Context
from glutetracker.ui.shell.tray import NOTICE_MS, Tray, bring_forward
from glutetracker.words import tr

if TYPE_CHECKING:
    from datetime import datetime

    from glutetracker.ui.shell.window import Window

ROUTE = "desk_breaks"


class DeskBreaks(QObject):
    """Looks each minute whether a break is due; pressed, it shows what can be done in one.

    Attributes:
        tray: Where the desktop shows it.
    """

    def __init__(self, window: "Window", context: Context) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._told: datetime | None = None
        self._count = 0
        self.tray = Tray(self)
        self.tray.pressed.connect(self._show)

    def look(self) -> None:
        """Tell of a break once; who trains needs none."""
        due = break_due(self._context.preferences, clock.now())
        if due is None or due == self._told or self._context.resting.has_session:
            return
        self._told = due
        words = tr("A short break from sitting, if you like: {exercise}.", exercise=self._next_name())
        self._context.notices.said.emit(words)
        if not self._window.isActiveWindow():
            self.tray.show_words(words)
            self.tray.notify(tr("GluteTracker"), words)
            QTimer.singleShot(NOTICE_MS, self, self.tray.leave)

    def _next_name(self) -> str:
        from glutetracker.guides.articles import routes

        steps = routes()[ROUTE].steps
        self._count += 1
        return self._context.exercise(steps[(self._count - 1) % len(steps)].exercise).name

    def _show(self) -> None:
        self.tray.leave()
        bring_forward(self._window)
        self._context.asked_for.emit("guide", f"route:{ROUTE}")

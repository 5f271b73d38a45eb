"""The desktop's word on the day that the user chose for measuring, once that day."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer

from glutetracker.domain import clock
from glutetracker.domain.body.visits import is_notice_due
from glutetracker.store import StoreProblem
from glutetracker.store.body import measures
from glutetracker.ui.context import Context
from glutetracker.ui.shell.tray import NOTICE_MS, Tray, bring_forward
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.shell.window import Window

TOLD_ON = "Reminder/told_on"


class Reminding(QObject):
    """Looks now and then whether to remind; pressed, it begins a visit.

    Attributes:
        tray: Where the desktop shows it.
    """

    def __init__(self, window: "Window", context: Context) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self.tray = Tray(self)
        self.tray.pressed.connect(self._begin)

    def look(self) -> None:
        """Remind when it is due; on this machine that is once a day."""
        weekday, now = self._context.preferences.remind_weekday, clock.now()
        if weekday != now.weekday() or not is_notice_due(weekday, now, None, _told_on()):
            return  # most of the time, without a look into the file
        try:
            last_day = measures.last_day(self._context.store)
        except StoreProblem:
            return  # what is wrong with the file is told elsewhere
        if is_notice_due(weekday, now, last_day, _told_on()):
            QSettings().setValue(TOLD_ON, now.date().isoformat())
            self._tell()

    def _tell(self) -> None:
        words = tr("Your day to measure, if you like.")
        self.tray.show_words(words)
        self.tray.notify(tr("GluteTracker"), words)
        QTimer.singleShot(NOTICE_MS, self, self.tray.leave)

    def _begin(self) -> None:
        self.tray.leave()
        bring_forward(self._window)
        self._context.asked_for.emit("log", "measure")


def _told_on() -> date | None:
    try:
        return date.fromisoformat(str(QSettings().value(TOLD_ON, "")))
    except ValueError:
        return None

"""Where the window tells of the rest, whatever page is shown: its title, the side bar, the tray, a chime at the end."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from glutetracker.ui import chime
from glutetracker.ui.context import Context
from glutetracker.ui.shell.tray import Tray, bring_forward
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.shell.side_bar import RunningSession


class RestSayings(QObject):
    """Lets the rest tick, tells what is left of it, and rings at its end."""

    def __init__(self, context: Context, window: QWidget, running: "RunningSession") -> None:
        super().__init__(window)
        self._context, self._window, self._running = context, window, running
        self._resting = context.resting
        self._second = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._second.timeout.connect(self._resting.tick)
        self._tray = Tray(self)
        self._tray.pressed.connect(self._come_to_front)
        self._resting.changed.connect(self._tell)
        self._resting.ticked.connect(self._tell)
        self._resting.ended.connect(self._ring)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self._tray.leave)  # the program ends with its window
        self._tell()

    def _tell(self) -> None:
        self._wait()
        says = self._resting.says
        words = self._words(says)
        self._running.show_rest(says, words)
        name = tr("GluteTracker")
        self._window.setWindowTitle(f"{says} · {name}" if says else name)
        if self._resting.has_session:
            self._tray.show_words(f"{words}. {self._resting.next_words}" if says else tr("A session is open"))
        else:
            self._tray.leave()

    def _wait(self) -> None:
        wait_ms = self._resting.tick_in_ms
        if wait_ms is None:
            self._second.stop()
        else:
            self._second.start(wait_ms)

    def _words(self, says: str) -> str:
        if not says:
            return ""
        return tr("Rest is over {ago}", ago=says) if self._resting.is_over else tr("Rest {left}", left=says)

    def _ring(self) -> None:
        preferences = self._context.preferences
        if preferences.rest_chimes:
            chime.ring()
        if preferences.rest_notifies and not self._window.isActiveWindow():
            self._notify()

    def _notify(self) -> None:
        over, following = tr("Rest is over"), self._resting.next_words
        if self._tray.notify(over, following):
            return
        QApplication.alert(self._window)
        self._context.notices.said.emit(f"{over}. {following}")

    def _come_to_front(self) -> None:
        bring_forward(self._window)

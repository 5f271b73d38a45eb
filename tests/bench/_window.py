"""The real window on a copy of ten years, without a screen, and a bare one beside it."""

import os
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QStackedWidget, QWidget

from glutetracker.app.idle import Idle
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.store import Store
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.shell.window import Window
from glutetracker.ui.theme import Look

SIZE = (1280, 800)
PATIENCE_S = 300
STILL_S, STILL_SHARE = 0.6, 0.15
FRAME_MS = 1000 / 60


class Painted(QObject):
    """Sees whether a window was painted with a widget in sight since it was last asked.

    The widget itself need not be: a page's body covers it whole.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget, self._seen = widget, False
        widget.window().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Note that the window is painted."""
        self._seen = self._seen or (event.type() is QEvent.Type.UpdateRequest and self._widget.isVisible())
        return False

    def take(self) -> bool:
        """Tell, and forget."""
        seen, self._seen = self._seen, False
        return seen


class FirstPaint(QObject):
    """Tells when a window's next paint was over, by this thread's clock; what comes after in the same turn is not it.

    Attributes:
        at_s: That moment; 0 before.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.at_s = 0.0
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Let the window paint, and look at the clock."""
        if event.type() is not QEvent.Type.UpdateRequest or self.at_s:
            return False
        window.removeEventFilter(self)
        QApplication.sendEvent(window, event)
        self.at_s = time.thread_time()
        return True


def until(holds: Callable[[], bool]) -> None:
    """Let events go on until something holds."""
    loop, last = QEventLoop(), time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > last:
            raise RuntimeError("it did not come about")
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def settle() -> None:
    """Do what is waiting to be done, painting too."""
    loop = QEventLoop()
    loop.processEvents()
    loop.processEvents()


def cpu_ms(act: Callable[[], object]) -> float:
    """Time this thread's work until everything is painted."""
    begun_s = time.thread_time()
    act()
    settle()
    return (time.thread_time() - begun_s) * 1000


def to_paint_ms(window: QWidget, act: Callable[[], object]) -> tuple[float, float]:
    """Time this thread's work from an act to the window's next paint, and what it does after that."""
    painted, begun_s = FirstPaint(window), time.thread_time()
    act()
    settle()
    ended_s = time.thread_time()
    assert begun_s < painted.at_s, "nothing was painted"
    return (painted.at_s - begun_s) * 1000, (ended_s - painted.at_s) * 1000


def longest_gap_ms(holds: Callable[[], bool]) -> float:
    """Let events go on until something holds; give the most that this thread worked without a look at the user."""
    loop, longest_ms, last = QEventLoop(), 0.0, time.monotonic() + PATIENCE_S
    while not holds() and time.monotonic() < last:
        begun_s = time.thread_time()
        loop.processEvents()
        longest_ms = max(longest_ms, (time.thread_time() - begun_s) * 1000)
        time.sleep(0.001)
    return max(longest_ms, cpu_ms(lambda: None))


def warmed(journal: Path) -> Window:
    """Open the window on a journal and let it do all that it does while idle."""
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    look = Look(application)
    look.choose(ThemeChoice.LIGHT)
    window = Window(Context(Store.open(journal), look))
    idle = Idle(window, window.context, [])
    window.resize(*SIZE)
    window.show_page("today")
    window.show()
    window.activateWindow()
    until(lambda: not idle._steps)
    until(is_still)
    return window


def is_still() -> bool:
    """Let events go on for a while; tell whether hardly anything was done, and nothing is to come from a thread."""
    begun_s, last, was_due = time.thread_time(), time.monotonic() + STILL_S, tasks.are_due()
    while time.monotonic() < last:
        settle()
        time.sleep(0.01)
    did_little = time.thread_time() - begun_s < STILL_S * STILL_SHARE
    return did_little and not (was_due or tasks.are_due())  # what was told at the very end is still to be shown


def bare(*pictures: QPixmap) -> tuple[QMainWindow, QStackedWidget]:
    """Show a window of two pages with a word on each, or of a page a picture."""
    window, stack = QMainWindow(), QStackedWidget()
    for shown in pictures or ("one", "two"):
        label = QLabel(shown) if isinstance(shown, str) else QLabel()
        if isinstance(shown, QPixmap):
            label.setPixmap(shown)
        stack.addWidget(label)
    window.setCentralWidget(stack)
    window.resize(*SIZE)
    window.show()
    settle()
    return window, stack

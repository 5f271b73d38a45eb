"""The real window on a real journal."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
import shiboken6
import time_machine
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from rest_driver import until

from glutetracker.store import Store
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.shell.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
EVENING = datetime(2026, 3, 6, 18).astimezone()


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[Window]:
    """The window on an empty journal, showing Today."""
    made = Window(context)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show_page("today")
    with qtbot.waitSignal(made.painted):  # keys are listened to from here
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    tasks.wait_for_all()
    shiboken6.delete(made)  # before the journal closes: nothing that comes late is told to it


@pytest.fixture
def press(window: Window) -> Callable[..., None]:
    """Press a key where the keyboard is: press(Qt.Key.Key_K, CTRL)."""

    def pressed(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or window, key, modifier)
        for _ in range(2):
            QEventLoop().processEvents()  # what follows from it is shown a turn later

    return pressed


@pytest.fixture
def type_in(window: Window) -> Callable[[str], None]:
    """Type letters where the keyboard is."""

    def typed(text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or window, text)

    return typed


@pytest.fixture
def evening() -> Iterator[time_machine.Traveller]:
    """A clock that stands still until it is moved; Qt's own goes on."""
    with time_machine.travel(EVENING, tick=False) as traveller:
        yield traveller


@pytest.fixture
def beeps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The beeps that a loudspeaker would have made."""
    heard: list[str] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append("beep"))
    return heard


@pytest.fixture
def later(evening: time_machine.Traveller, window: Window) -> Callable[[float], None]:
    """Let seconds go by, and the window see it."""

    def go_on(seconds: float) -> None:
        evening.shift(timedelta(seconds=seconds))
        resting = window.context.resting
        said = resting.says
        until(lambda: resting.rest is None or window.windowTitle().startswith(f"{said} "))

    return go_on


@pytest.fixture
def log_set(press: Callable[..., None], type_in: Callable[[str], None]) -> Callable[[], None]:
    """Log the next set, whatever page is shown."""

    def log() -> None:
        press(Qt.Key.Key_N, CTRL)
        type_in("80x8")
        press(Qt.Key.Key_Return)

    return log


@pytest.fixture
def reopened(window: Window) -> Iterator[Callable[[], Window]]:
    """Start again on the same file, with nothing told by the window before."""
    opened: list[Window] = []

    def start() -> Window:
        again = Window(Context(Store.open(window.context.store.path), window.context.look))
        opened.append(again)
        again.show_page("today")
        again.show()
        until(lambda: "resting" in vars(again.context))
        return again

    yield start
    for each in opened:
        store = each.context.store
        shiboken6.delete(each)
        store.close()

"""The real window on a real journal."""

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.shell.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


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

    return pressed


@pytest.fixture
def type_in(window: Window) -> Callable[[str], None]:
    """Type letters where the keyboard is."""

    def typed(text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or window, text)

    return typed

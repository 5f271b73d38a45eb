"""Writes routines in the window by keys, and looks them up."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.lifting.routine import Routine
from glutetracker.store.lifting import routines, sessions
from glutetracker.ui.log.routine.editor import RoutineEditor
from glutetracker.ui.shell.window import Window

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return
Press = Callable[..., None]
Type = Callable[[str], None]


def own(window: Window) -> list[Routine]:
    return routines.own(window.context.store)


def opened(window: Window) -> LoggedSession:
    logged = sessions.open_session(window.context.store)
    assert logged is not None
    return logged


def editor_of(window: Window) -> RoutineEditor:
    editor = window.findChild(RoutineEditor)
    assert editor.isVisible()
    return editor


def choose_command(press: Press, type_in: Type, text: str) -> None:
    press(Qt.Key.Key_K, CTRL)
    type_in(text)
    press(ENTER)


def write_one(window: Window, press: Press, type_in: Type, name: str = "Mondays") -> Routine:
    """Hip thrusts of 4 × 6–8, two in reserve, and clamshells."""
    choose_command(press, type_in, "new rout")
    type_in(name)
    window.findChild(RoutineEditor).picker.begin()
    type_in("hip thrust")
    press(ENTER)
    for text in ("4", "6-8", "2", "2:30"):
        type_in(text)
        press(Qt.Key.Key_Tab)
    press(ENTER)
    type_in("clamshell")
    press(ENTER)
    press(ENTER, CTRL)
    return next(each for each in own(window) if each.name == name)

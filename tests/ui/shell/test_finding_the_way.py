"""Every page and command is reached by keys; the side bar gives way to little room."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from glutetracker.store.lifting import sessions
from glutetracker.ui.pages import PAGES
from glutetracker.ui.shell.palette import Palette
from glutetracker.ui.shell.shortcuts import ShortcutHelp
from glutetracker.ui.shell.side_bar import NARROW, WIDE
from glutetracker.ui.shell.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
PRESS = Callable[..., None]


def current_page(window: Window) -> str:
    return window.stack.currentWidget().objectName()


@pytest.mark.parametrize("place", PAGES, ids=lambda place: place.key)
def test_each_page_opens_by_its_keys(window: Window, place):
    key = QKeySequence(place.shortcut)[0]
    QTest.keyClick(window, key.key(), key.keyboardModifiers())
    assert current_page(window) == f"page_{place.key}"
    assert window.side_bar.buttons[place.key].isChecked()


@pytest.mark.parametrize("place", PAGES, ids=lambda place: place.key)
def test_each_page_opens_by_its_tile(window: Window, place):
    QTest.mouseClick(window.side_bar.buttons[place.key], Qt.MouseButton.LeftButton)
    assert current_page(window) == f"page_{place.key}"


def test_the_side_bar_shows_icons_alone_where_there_is_little_room(window: Window, qtbot: QtBot):
    assert window.side_bar.width() == WIDE
    window.resize(900, 600)
    qtbot.waitUntil(lambda: window.side_bar.width() == NARROW)
    assert window.side_bar.buttons["log"].accessibleName() == "Log", "the title is still heard"


def test_the_palette_finds_a_command_by_letters_and_does_it(window: Window, press: PRESS, type_in):
    press(Qt.Key.Key_K, CTRL)
    type_in("sett")
    press(Qt.Key.Key_Return)
    assert current_page(window) == "page_settings"
    assert not window.findChild(Palette).isVisible()


def test_a_page_gone_to_by_key_is_not_below_what_was_open(window: Window, press: PRESS):
    press(Qt.Key.Key_F1)
    shown = window.findChild(ShortcutHelp)
    assert shown.isVisible()
    press(Qt.Key.Key_5, CTRL)
    assert current_page(window) == "page_guide"
    assert not shown.isVisible()
    assert window.stack.currentWidget().isAncestorOf(QApplication.focusWidget())


def test_the_palette_leads_to_the_kit(window: Window, press: PRESS, type_in):
    press(Qt.Key.Key_K, CTRL)
    type_in("your kit")
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget().objectName() == "kit.bars"


@pytest.mark.parametrize(("typed", "first"), [("size", "Larger text"), ("restore", "Restore a backup")])
def test_the_palette_knows_other_words_for_a_command(window: Window, press: PRESS, type_in, typed: str, first: str):
    press(Qt.Key.Key_K, CTRL)
    type_in(typed)
    palette = window.findChild(Palette)
    assert palette is not None
    assert palette.found.item(0).text() == first


def test_the_palette_puts_an_exercise_into_the_session(window: Window, press: PRESS, type_in):
    press(Qt.Key.Key_K, CTRL)
    type_in("clamsh")
    press(Qt.Key.Key_Return)
    assert current_page(window) == "page_log"
    logged = sessions.open_session(window.context.store)
    assert [each.entry.exercise for each in logged.entries] == ["clamshell"]


def test_the_palette_finishes_the_session_and_says_when_none_goes_on(
    window: Window, press: PRESS, type_in, log_session
):
    log_session(is_open=True)
    told: list[str] = []
    window.context.notices.said.connect(told.append)
    for _ in range(2):
        press(Qt.Key.Key_K, CTRL)
        type_in("finish")
        press(Qt.Key.Key_Return)
        assert sessions.open_session(window.context.store) is None
    assert told == ["No session is going on."]


def test_arrows_choose_in_the_palette_and_esc_gives_the_keyboard_back(window: Window, press: PRESS):
    before = QApplication.focusWidget()
    press(Qt.Key.Key_K, CTRL)
    palette = window.findChild(Palette)
    press(Qt.Key.Key_Down)
    assert palette.found.currentRow() == 1
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert palette.found.currentRow() == 0, "it stays within the list"
    press(Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before


def test_the_palette_says_when_it_knows_nothing(window: Window, press: PRESS, type_in):
    press(Qt.Key.Key_K, CTRL)
    type_in("qqxx")
    palette = window.findChild(Palette)
    assert palette.nothing.isVisible()
    assert "qqxx" in palette.nothing.text()
    press(Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_click_beside_the_palette_closes_it(window: Window, press: PRESS):
    press(Qt.Key.Key_K, CTRL)
    palette = window.findChild(Palette)
    beside = window.middle.childAt(20, window.middle.height() - 20)
    QTest.mouseClick(beside, Qt.MouseButton.LeftButton)
    assert not palette.isVisible()
    assert current_page(window) == "page_today", "and nothing below was pressed"


def test_tab_stays_within_what_is_open(window: Window, press: PRESS):
    press(Qt.Key.Key_F1)
    help_on_keys = window.findChild(ShortcutHelp)
    for _ in range(4):
        press(Qt.Key.Key_Tab)
        assert help_on_keys.isAncestorOf(QApplication.focusWidget())


def test_help_names_the_keys_of_every_command(window: Window, press: PRESS):
    press(Qt.Key.Key_F1)
    help_on_keys = window.findChild(ShortcutHelp)
    shown = " ".join(each.text() for each in help_on_keys.findChildren(QWidget) if hasattr(each, "text"))
    for command in window.overlays.commands:
        if command.keys:
            assert command.title in shown
            assert command.shown_keys in shown


def test_no_two_commands_share_a_key(window: Window):
    keys = [QKeySequence(each).toString() for command in window.overlays.commands for each in command.keys]
    assert len(keys) == len(set(keys))


def test_f10_lists_every_command(window: Window, press: PRESS, qtbot: QtBot):
    press(Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    titles = {action.text().partition("\t")[0] for part in menu.actions() for action in part.menu().actions()}
    assert titles == {command.title for command in window.overlays.commands}
    menu.close()


def test_text_grows_and_shrinks_by_keys_and_stays_so(window: Window, press: PRESS):
    before = window.font().pixelSize()
    press(Qt.Key.Key_Plus, CTRL)
    press(Qt.Key.Key_Plus, CTRL)
    assert window.context.preferences.text_scale_pct == 120
    press(Qt.Key.Key_0, CTRL)
    assert window.context.preferences.text_scale_pct == 100
    assert window.font().pixelSize() == before


def test_undo_by_keys_takes_back_the_last_step_though_a_line_has_the_keyboard(
    window: Window, press: PRESS, log_session
):
    log_session()
    press(Qt.Key.Key_F, CTRL)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    press(Qt.Key.Key_Z, CTRL)
    assert sessions.first_day(window.context.store) is None


def test_undo_in_a_line_with_typed_letters_takes_those_back(window: Window, press: PRESS, type_in, log_session):
    log_session()
    press(Qt.Key.Key_F, CTRL)
    type_in("hip")
    press(Qt.Key.Key_Z, CTRL)
    assert QApplication.focusWidget().text() != "hip"
    assert sessions.first_day(window.context.store) is not None


class WindowsShown(QObject):
    """Names every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.Show and watched.isWidgetType() and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_no_part_of_a_page_flashes_up_as_a_window_of_its_own(window: Window, qapp: QApplication, qtbot: QtBot):
    shown = WindowsShown()
    qapp.installEventFilter(shown)
    for place in PAGES:
        window.show_page(place.key)
    for what in ("session", "run", "measure", "session:clamshell"):
        window.show_page("log", what)
    for what in ("claims", "form_first", "routes", "own"):
        window.show_page("guide", what)
    window.overlays.find_command()
    window.overlays.search()
    window.overlays.show_shortcuts()
    qtbot.waitUntil(lambda: bool(window.page("progress").cards), timeout=20_000)
    qapp.removeEventFilter(shown)
    assert shown.names == []


@pytest.mark.parametrize("moment", ["1971-01-01 10:00", "2038-01-20 10:00", "2028-02-29 23:59"])
def test_every_page_opens_whatever_the_clock_says(window: Window, qtbot: QtBot, time_machine, moment: str):
    time_machine.move_to(moment)
    for place in PAGES:
        window.show_page(place.key)
    for what in ("run", "measure", "session"):
        window.show_page("log", what)
    qtbot.waitUntil(lambda: bool(window.page("progress").cards), timeout=20_000)
    assert "wrong" not in window.statusBar().currentMessage()

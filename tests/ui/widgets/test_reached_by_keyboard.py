"""All can be done without a mouse, seen and heard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glutetracker.domain.preferences import ThemeChoice
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import (
    Button,
    CardButton,
    CheckBox,
    ChipGroup,
    IconButton,
    Label,
    Line,
    NavButton,
    NoteField,
    TickBox,
)  # fmt: skip

Gallery = Callable[[tuple[int, int]], QWidget]
Shown = Callable[[QWidget], QWidget]


def stops(window: QWidget, most: int = 200) -> list[QWidget]:
    """Where Tab goes, once round."""
    window.setFocus()
    found: list[QWidget] = []
    for _ in range(most):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        assert at is not None
        if at in found:
            return found
        found.append(at)
    raise AssertionError("Tab comes to no end")


def test_the_cross_that_empties_a_line_has_a_name(shown: Shown) -> None:
    line = Line()
    line.offer_emptying()
    shown(line)
    QTest.keyClicks(line, "thrust")
    heard = QAccessible.queryAccessibleInterface(line)
    names = [heard.child(at).text(QAccessible.Text.Name) for at in range(heard.childCount())]
    assert names == ["Empty the line"]


def test_tab_goes_round_all_that_can_be_used(gallery: Gallery) -> None:
    window = gallery((1280, 900))
    reached = stops(window)
    missed = [
        widget.accessibleName() or widget.metaObject().className()
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(window)
        and widget.isEnabled()
        and widget not in reached
        and not is_the_other_of_a_group(widget)
        and not isinstance(widget, QScrollArea)
    ]
    assert missed == []


def is_the_other_of_a_group(widget: QWidget) -> bool:
    # Of a group that holds one choice the chosen one is the stop; arrows go on from there.
    group = getattr(widget, "group", lambda: None)() or (getattr(widget, "autoExclusive", lambda: False)() or None)
    return group is not None and not widget.isChecked()  # type: ignore[attr-defined]


def test_where_the_keyboard_is_can_be_seen_at_every_stop(gallery: Gallery, qtbot: QtBot) -> None:
    window = gallery((1280, 900))
    unseen = []
    for widget in stops(window):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        with_focus = widget.grab().toImage()
        widget.clearFocus()
        if widget.grab().toImage() == with_focus:
            unseen.append(widget.accessibleName() or widget.metaObject().className())
    assert unseen == []


def test_all_that_can_be_used_has_a_name_to_hear(gallery: Gallery) -> None:
    nameless = []
    window = gallery((1280, 900))
    for widget in stops(window):
        heard = QAccessible.queryAccessibleInterface(widget)
        has_buddy = any(True for _ in heard.relations(QAccessible.RelationFlag.Label))
        if not heard.text(QAccessible.Text.Name) and not has_buddy:
            nameless.append(widget.metaObject().className())
    assert nameless == []


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_ring_is_the_focus_colour_and_a_click_shows_none(look: Look, shown: Shown, choice: ThemeChoice) -> None:
    look.choose(choice)
    host = QWidget()
    button = Button(look, "Start session", kind="primary")
    button.setParent(host)
    button.resize(button.sizeHint())
    shown(host)
    ring = look.theme.colour("focus").name()

    def edge() -> str:
        return button.grab().toImage().pixelColor(button.width() // 2, 0).name()

    assert edge() != ring, "a window that opens shows none either"
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert edge() == ring
    button.clearFocus()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert edge() != ring


def test_arrow_keys_choose_a_chip_and_say_so_once(look: Look, shown: Shown) -> None:
    chips = ChipGroup(look, "Range", [("4", "4 weeks"), ("12", "12 weeks"), ("all", "All")], "4")
    said: list[str] = []
    chips.chosen.connect(said.append)
    shown(chips)
    chips.buttons["4"].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chips.buttons["4"], Qt.Key.Key_Right)
    assert (chips.key, said) == ("12", ["12"])


def test_a_click_on_a_chip_says_so_once_and_choosing_for_the_user_is_silent(look: Look, shown: Shown) -> None:
    chips = ChipGroup(look, "Range", [("4", "4 weeks"), ("12", "12 weeks")])
    said: list[str] = []
    chips.chosen.connect(said.append)
    shown(chips)
    chips.choose("12")
    assert (chips.key, said) == ("12", [])
    QTest.mouseClick(chips.buttons["4"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(chips.buttons["4"], Qt.MouseButton.LeftButton)
    assert (chips.key, said) == ("4", ["4"])


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_card_to_press_takes_keys_and_presses_on_its_words(look: Look, shown: Shown, key: Qt.Key) -> None:
    card = CardButton(look, "Hip thrust")
    words = Label(look, "Hip thrust")
    card.add(words)
    pressed: list[bool] = []
    card.clicked.connect(lambda: pressed.append(True))
    shown(card)
    QTest.keyClick(card, key)
    QTest.mouseClick(card.childAt(words.geometry().center()) or card, Qt.MouseButton.LeftButton)
    assert pressed == [True, True]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_a_button(look: Look, shown: Shown, key: Qt.Key) -> None:
    for button in (Button(look, "Finish"), IconButton(look, "more", "More")):
        pressed: list[bool] = []
        button.clicked.connect(lambda *_, pressed=pressed: pressed.append(True))
        shown(button)
        QTest.keyClick(button, key)
        assert pressed == [True]


def test_tab_leaves_a_note(look: Look, shown: Shown) -> None:
    host = QWidget()
    note, after = NoteField(look, "Note"), Button(look, "Save")
    column = QVBoxLayout(host)
    column.addWidget(note)
    column.addWidget(after)
    shown(host)
    note.edit.setFocus()
    QTest.keyClick(note.edit, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert note.text() == ""


def test_a_thing_switched_off_is_passed_over(look: Look, shown: Shown) -> None:
    box = CheckBox(look, "Sound")
    box.setEnabled(False)
    shown(box)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert not box.isChecked()


def test_an_icon_alone_tells_its_name_and_shows_it_under_the_mouse(look: Look, qtbot: QtBot) -> None:
    button = IconButton(look, "trash", "Remove the run")
    qtbot.addWidget(button)
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.text(QAccessible.Text.Name) == "Remove the run"
    assert button.toolTip() == "Remove the run"


def test_a_narrow_side_bar_still_tells_its_pages(look: Look, qtbot: QtBot) -> None:
    page = NavButton(look, "today", "Today", "Ctrl+1")
    qtbot.addWidget(page)
    wide = page.sizeHint().width()
    page.set_narrow(narrow=True)
    assert page.sizeHint().width() < wide
    assert QAccessible.queryAccessibleInterface(page).text(QAccessible.Text.Name) == "Today"
    assert "Ctrl+1" in page.toolTip()


def test_a_done_box_is_ticked_by_space(look: Look, shown: Shown) -> None:
    box = TickBox(look, "Set 1 done")
    shown(box)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()

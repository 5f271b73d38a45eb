"""What is typed is understood or refused in words; what is said can be taken back."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glutetracker.domain.clock import today
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, DateField, Field, Label, NumberCell, RowPlace, Select, TimeField, Toast
from glutetracker.words import Problem

Shown = Callable[[QWidget], QWidget]


def type_over(edit: QLineEdit, text: str) -> None:
    """As a person does: click, mark all, type."""
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton)
    QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(edit, text)


def leave(edit: QLineEdit) -> None:
    QTest.keyClick(edit, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2025-01-31", date(2025, 1, 31)),
        ("20250131", date(2025, 1, 31)),
        ("31.1.2025", date(2025, 1, 31)),
        ("31 Jan 2025", date(2025, 1, 31)),
        ("today", today()),
        ("yesterday", today() - timedelta(days=1)),
    ],
)
def test_a_day_typed_over_another_is_the_day_meant(look: Look, shown: Shown, typed: str, meant: date) -> None:
    field = DateField(look, "Day")
    field.set_day(date(2024, 11, 7))
    shown(field)
    type_over(field.edit, typed)
    assert field.day() == meant
    assert str(meant.day) in field.below.text()
    assert str(meant.year) in field.below.text()


def test_what_is_told_is_as_large_as_the_text_was_chosen(look: Look, shown: Shown) -> None:
    page = QWidget()
    field, toast = Field(look, "Aim"), Toast(look, page)
    QVBoxLayout(page).addWidget(field)
    shown(page)
    for scale in (0.8, 2.0):
        look.choose(ThemeChoice.LIGHT, scale)
        field.tell("Not a number.")
        toast.say("Not kept.", tone="error")
        assert field.below.font().pixelSize() == look.theme.font("caption").pixelSize()
        assert toast.words.font().pixelSize() == look.theme.font("body").pixelSize()
        field.tell("")
        toast.say("Kept.")
        assert toast.words.font().pixelSize() == look.theme.font("body").pixelSize()


def test_the_buttons_of_a_row_stand_beside_its_words_as_the_text_is_now(look: Look, shown: Shown, qtbot: QtBot) -> None:
    look.choose(ThemeChoice.LIGHT, 2.0)
    row, button = RowPlace(look), Button(look, "Open")
    row.words.addWidget(Label(look, "A session"))
    row.add(button)
    row.resize(400, 200)
    shown(row)
    assert button.x() == 0, "below"
    look.choose(ThemeChoice.LIGHT, 1.0)
    qtbot.waitUntil(lambda: button.x() > 200)


@pytest.mark.parametrize(("typed", "meant"), [("18:05", time(18, 5)), ("1805", time(18, 5)), ("6:05 pm", time(18, 5))])
def test_a_time_typed_over_another_is_the_time_meant(look: Look, shown: Shown, typed: str, meant: time) -> None:
    field = TimeField(look, "Began")
    field.set_time(time(7, 30))
    shown(field)
    type_over(field.edit, typed)
    assert field.time() == meant
    assert field.below.text() == "18:05"


@pytest.mark.parametrize("typed", ["31 Feb", "32.1.2025", "soon", "2025-13-01"])
def test_what_is_no_day_is_refused_in_words_once_it_is_left(look: Look, shown: Shown, typed: str) -> None:
    field = DateField(look, "Day")
    shown(field)
    type_over(field.edit, typed)
    assert not field.edit.property("wrong"), "still typing"
    leave(field.edit)
    assert field.edit.property("wrong")
    assert field.below.text()
    with pytest.raises(Problem):
        field.day()


def test_a_day_to_come_is_refused(look: Look, shown: Shown) -> None:
    field = DateField(look, "Day")
    shown(field)
    type_over(field.edit, (today() + timedelta(days=1)).isoformat())
    leave(field.edit)
    assert field.edit.property("wrong")


def test_arrows_go_a_day_or_a_week_and_never_beyond_today(look: Look, shown: Shown) -> None:
    field = DateField(look, "Day")
    shown(field)
    QTest.keyClick(field.edit, Qt.Key.Key_Up)
    assert field.day() == today()
    QTest.keyClick(field.edit, Qt.Key.Key_Down)
    QTest.keyClick(field.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert field.day() == today() - timedelta(days=8)


def test_arrows_go_a_minute_or_an_hour(look: Look, shown: Shown) -> None:
    field = TimeField(look, "Began")
    field.set_time(time(23, 59))
    shown(field)
    QTest.keyClick(field.edit, Qt.Key.Key_Up)
    QTest.keyClick(field.edit, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert field.time() == time(1, 0)


def test_a_time_left_empty_is_not_known(look: Look, shown: Shown) -> None:
    field = TimeField(look, "Began")
    shown(field)
    assert field.time() is None


def darkest(cell: NumberCell) -> int:
    """How dark the darkest point of a cell is, 0 for black."""
    picture = cell.grab().toImage()
    colours = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return min(each.lightness() for each in colours if each.alpha() == 255)  # its corners are round


def test_typing_in_a_cell_replaces_what_was_suggested(look: Look, shown: Shown) -> None:
    host = QWidget()
    column = QVBoxLayout(host)
    before, cell = NumberCell(look, "Set 1, kg"), NumberCell(look, "Set 2, kg")
    column.addWidget(before)
    column.addWidget(cell)
    cell.show_value("80", suggested=True)
    shown(host)
    before.setFocus()
    pale = darkest(cell)
    QTest.keyClick(before, Qt.Key.Key_Tab)
    QTest.keyClicks(cell, "82.5")
    assert cell.text() == "82.5"
    before.setFocus()
    assert darkest(cell) < pale, "what stands is written darker than what is suggested"


def test_arrows_ask_a_cell_for_more_or_less(look: Look, shown: Shown) -> None:
    cell = NumberCell(look, "Set 1, kg")
    cell.show_value("80", suggested=True)
    cell.stepped.connect(lambda way: cell.step_value(2.5 * way, least=0, most=500))
    shown(cell)
    QTest.keyClick(cell, Qt.Key.Key_Up)
    QTest.keyClick(cell, Qt.Key.Key_Up)
    QTest.keyClick(cell, Qt.Key.Key_Down)
    assert cell.text() == "82.5"


def wheel_down(over: QWidget) -> QWheelEvent:
    at, still, down = QPointF(over.rect().center()), QPoint(), QPoint(0, -120)
    none, plain, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    is_inverted = False
    return QWheelEvent(at, over.mapToGlobal(at), still, down, none, plain, phase, is_inverted)


def test_the_wheel_over_a_choice_scrolls_the_page_instead(look: Look, shown: Shown) -> None:
    host = QWidget()
    column = QVBoxLayout(host)
    kind, other = Select(look, "Kind of run"), Button(look, "Save")
    kind.offer([("easy", "Easy"), ("long", "Long")], "easy")
    column.addWidget(kind)
    column.addWidget(other)
    shown(host)
    other.setFocus()
    wheel = wheel_down(kind.box)
    QApplication.sendEvent(kind.box, wheel)
    assert kind.key == "easy"


def test_a_choice_made_by_the_user_is_told_and_one_made_for_them_is_not(look: Look, shown: Shown) -> None:
    kind = Select(look, "Kind of run")
    kind.offer([("easy", "Easy"), ("long", "Long")], "easy")
    told: list[str] = []
    kind.chosen.connect(told.append)
    shown(kind)
    kind.choose("long")
    assert told == []
    QTest.keyClick(kind.box, Qt.Key.Key_Up)
    assert (kind.key, told) == ("easy", ["easy"])


def test_what_was_removed_comes_back_by_the_button_of_the_message(look: Look, shown: Shown) -> None:
    window = shown(QWidget())
    window.resize(800, 600)
    toast = Toast(look, window)
    undone: list[bool] = []
    toast.say("Set removed.", action="Undo", act=lambda: undone.append(True))
    QTest.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    assert undone == [True]
    assert not toast.isVisible()


def test_a_message_stays_at_the_foot_and_keeps_all_its_words(look: Look, shown: Shown) -> None:
    window = shown(QWidget())
    window.resize(900, 600)
    toast = Toast(look, window)
    toast.say("The file is in use by another program. Your set is kept and saved as soon as it is free.", tone="error")
    for size in ((900, 600), (400, 500)):
        window.resize(*size)
        assert window.rect().contains(toast.geometry())
        needed = toast.words.fontMetrics().boundingRect(
            0, 0, toast.words.width(), 1000, int(Qt.TextFlag.TextWordWrap), toast.words.text()
        )
        assert needed.height() <= toast.words.height()
        assert abs(toast.geometry().center().x() - window.rect().center().x()) <= 1


def test_an_error_stays_until_it_is_closed(look: Look, shown: Shown) -> None:
    window = shown(QWidget())
    window.resize(800, 600)
    toast = Toast(look, window)
    toast.say("Saved.")
    assert not toast.close_button.isVisible()
    toast.say("The disk is full.", tone="error")
    assert toast.words.text() == "The disk is full."
    QTest.mouseClick(toast.close_button, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_a_button_at_work_keeps_its_width_and_takes_no_press(look: Look, shown: Shown) -> None:
    button = Button(look, "Import", icon="import", kind="primary")
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    shown(button)
    wide = button.sizeHint().width()
    button.set_busy(busy=True)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (button.sizeHint().width(), pressed) == (wide, [])
    button.set_busy(busy=False)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [True]


def test_what_is_said_about_a_line_at_the_foot_of_what_is_seen_is_seen_with_it(look: Look, shown: Shown, qtbot: QtBot):
    field, page, area = Field(look, "Waist"), QWidget(), QScrollArea()
    column = QVBoxLayout(page)
    column.addSpacing(400)
    column.addWidget(field)
    column.addSpacing(400)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(400, 400)
    shown(area)
    field.edit.setFocus()
    area.ensureWidgetVisible(field.edit, 0, 0)
    field.explain("Waist 97 in, last time 28.5 in. Is the unit right? " * 4)
    qtbot.waitUntil(lambda: field.below.visibleRegion().boundingRect() == field.below.rect())

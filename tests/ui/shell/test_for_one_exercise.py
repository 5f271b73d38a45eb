"""What holds for one exercise alone, chosen over the page."""

from collections.abc import Callable
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from rest_driver import begin, until

from glutetracker.domain.lifting.exercise_choice import ExerciseChoice
from glutetracker.domain.lifting.kit import Bar, usual_kit
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.domain.units import LoadUnit
from glutetracker.store.lifting import exercise_choices, kit
from glutetracker.ui.context import Context
from glutetracker.ui.log.session.exercise_panel import ExerciseChoices
from glutetracker.ui.shell.window import Window
from glutetracker.ui.widgets import NumberCell

Press = Callable[..., None]
HIP_THRUST = "hip_thrust_barbell"


@pytest.fixture
def panel(window: Window, context: Context) -> ExerciseChoices:
    """Open for the hip thrust, done with a bar; there are two of them."""
    usual = usual_kit(LoadUnit.KG)
    kit.save(context.store, replace(usual, bars=(*usual.bars, Bar(name="Short bar", load_kg=12.5))))
    context.asked_for.emit("exercise", HIP_THRUST)
    (opened,) = window.findChildren(ExerciseChoices)
    return opened


def chosen(context: Context) -> ExerciseChoice:
    return exercise_choices.load_all(context.store)[HIP_THRUST]


def test_a_unit_of_its_own_is_chosen_by_arrow_keys_and_kept_at_once(
    panel: ExerciseChoices, context: Context, press: Press
) -> None:
    assert panel.title.text() == "Barbell hip thrust"
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    assert chosen(context).load_unit is LoadUnit.LB
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    assert chosen(context).load_unit is None


def test_another_bar_is_chosen_by_the_keyboard(panel: ExerciseChoices, context: Context, press: Press) -> None:
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.bar.box
    offered = [panel.bar.box.itemText(at) for at in range(panel.bar.box.count())]
    assert offered == ["The usual one: Barbell 20 kg", "Barbell 20 kg", "Short bar 12.5 kg"]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert chosen(context).bar_kg == 12.5


def test_a_bar_that_was_sold_is_still_the_chosen_one(panel: ExerciseChoices, context: Context) -> None:
    context.save("Choice", lambda edit: exercise_choices.save(edit, ExerciseChoice(exercise=HIP_THRUST, bar_kg=15.0)))
    assert (panel.bar.key, panel.bar.box.currentText()) == ("15.0", "15 kg")


def test_a_rest_of_its_own_is_kept_when_the_cursor_leaves_and_also_when_it_closes(
    panel: ExerciseChoices, context: Context, press: Press
) -> None:
    panel.rest.edit.setFocus()
    QTest.keyClicks(panel.rest.edit, "2:30")
    press(Qt.Key.Key_Tab)
    assert chosen(context).rest_s == 150
    assert panel.rest.below.text() == "Kept."
    panel.rest.edit.setFocus()
    panel.rest.edit.selectAll()
    QTest.keyClicks(panel.rest.edit, "90")
    press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert chosen(context).rest_s == 90


def test_what_is_no_rest_is_told_under_the_line_and_the_text_stays(
    panel: ExerciseChoices, context: Context, press: Press
) -> None:
    panel.rest.edit.setFocus()
    QTest.keyClicks(panel.rest.edit, "a while")
    press(Qt.Key.Key_Return)
    assert panel.rest.text() == "a while"
    assert "not understood" in panel.rest.below.text()
    assert exercise_choices.load_all(context.store) == {}


def test_an_empty_line_is_the_usual_rest_again_and_undo_brings_the_other_back(
    panel: ExerciseChoices, context: Context, press: Press
) -> None:
    context.save("Choice", lambda edit: exercise_choices.save(edit, ExerciseChoice(exercise=HIP_THRUST, rest_s=60.0)))
    assert panel.rest.text() == "1:00"
    panel.rest.edit.setFocus()
    panel.rest.edit.selectAll()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Return)
    assert chosen(context).rest_s is None
    context.undo()
    assert (chosen(context).rest_s, panel.rest.text()) == (60, "1:00")


def test_an_exercise_without_a_bar_offers_none(panel: ExerciseChoices, context: Context) -> None:
    panel.close_up()
    context.asked_for.emit("exercise", "leg_press_high")
    assert panel.isVisible()
    assert not panel.bar.isVisible()


def test_closed_after_its_sets_came_to_be_shown_otherwise_it_leaves_the_cursor_at_the_next_set(
    window: Window, context: Context, press: Press
) -> None:
    begin(window)
    cell = QApplication.focusWidget()
    assert isinstance(cell, NumberCell)
    context.asked_for.emit("exercise", HIP_THRUST)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    until(lambda: not shiboken6.isValid(cell))  # it was shown in kilograms
    press(Qt.Key.Key_Escape)
    assert isinstance(now := QApplication.focusWidget(), NumberCell)
    assert now.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (640, 480)])
def test_it_is_whole_at_any_size(
    panel: ExerciseChoices,
    window: Window,
    context: Context,
    cut: Callable[[QWidget], list[str]],
    nameless: Callable[[list[QWidget]], list[str]],
    size: tuple[int, int],
    scale: float,
) -> None:
    context.look.choose(ThemeChoice.DARK, scale)
    window.resize(*size)
    panel.open()
    QApplication.sendPostedEvents()
    controls = [each for each in panel.stops() if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert nameless(controls) == []
    assert cut(panel) == []

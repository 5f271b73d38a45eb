"""A routine is written and changed by keys alone; what is wrong is said and stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from routine_driver import ALT, CTRL, ENTER, Press, Type, choose_command, editor_of, own, write_one

from glutetracker.domain.lifting.strength import SetKind
from glutetracker.ui.log.routine.editor import RoutineEditor
from glutetracker.ui.shell.window import Window


def test_a_routine_is_written_by_keys_alone(window: Window, press: Press, type_in: Type):
    written = write_one(window, press, type_in)
    thrust, clam = written.entries
    assert (thrust.exercise, thrust.set_count, thrust.reps_least, thrust.reps_most) == ("hip_thrust_barbell", 4, 6, 8)
    assert (thrust.rir, thrust.rest_s, clam.exercise, clam.reps_least) == (2.0, 150.0, "clamshell", 8)
    assert not window.findChild(RoutineEditor).isVisible()


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("sets", "some", "how many sets"),
        ("amount", "12-8", "fewest repetitions first"),
        ("amount", "many", "“many” is not understood"),
        ("rir", "11", "0 to 10"),
        ("rest", "a while", "“a while” is not understood"),
    ],
)
def test_what_is_wrong_is_said_below_the_fields_and_stays(
    window: Window, press: Press, type_in: Type, field: str, text: str, words: str
):
    written = write_one(window, press, type_in)
    window.context.asked_for.emit("routine", written.id)
    editor = editor_of(window)
    row = editor.rows.rows[1]
    edit = row.fields[field].edit
    edit.setFocus()
    edit.selectAll()
    type_in(text)
    press(ENTER, CTRL)
    assert editor.isVisible()
    assert words in row.problem.text()
    assert row.problem.isVisible()
    assert edit.hasFocus()
    assert edit.text() == text
    assert edit.accessibleDescription() == row.problem.text()
    type_in(" ")
    assert not row.problem.isVisible()
    assert own(window) == [written]


def test_a_routine_needs_a_name_and_an_exercise(window: Window, press: Press, type_in: Type):
    choose_command(press, type_in, "new rout")
    editor = editor_of(window)
    press(ENTER)
    assert "name" in editor.name.below.text()
    type_in("Empty")
    press(ENTER)
    assert editor.problem.text() == "Add an exercise first."
    assert editor.picker.edit.hasFocus()
    assert own(window) == []


def test_alt_and_arrows_move_an_exercise_and_the_cursor_stays_in_it(window: Window, press: Press, type_in: Type):
    written = write_one(window, press, type_in)
    window.context.asked_for.emit("routine", written.id)
    editor = editor_of(window)
    editor.rows.rows[1].begin()
    press(Qt.Key.Key_Up, ALT)
    press(Qt.Key.Key_Up, ALT)
    type_in("5")
    press(ENTER, CTRL)
    (kept,) = own(window)
    assert [(each.exercise, each.set_count) for each in kept.entries] == [("clamshell", 5), ("hip_thrust_barbell", 4)]


def test_tab_goes_through_the_exercises_as_they_stand(window: Window, press: Press, type_in: Type):
    written = write_one(window, press, type_in)
    window.context.asked_for.emit("routine", written.id)
    editor = editor_of(window)
    editor.rows.rows[1].begin()
    press(Qt.Key.Key_Up, ALT)
    editor.name.edit.setFocus()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is editor.rows.rows[0].fields["sets"].edit
    assert editor.rows.rows[0].exercise.id == "clamshell"
    found: list[QWidget] = []
    while (at := QApplication.focusWidget()) not in found:
        found.append(at)
        press(Qt.Key.Key_Tab)
    assert {editor.picker.edit, editor.save, editor.leave, editor.name.edit} <= set(found)


def test_a_removed_exercise_is_put_back_where_it_was(window: Window, press: Press, type_in: Type):
    written = write_one(window, press, type_in)
    window.context.asked_for.emit("routine", written.id)
    editor = editor_of(window)
    editor.rows.rows[0].remove.setFocus()
    press(ENTER)
    assert [row.exercise.id for row in editor.rows.rows] == ["clamshell"]
    press(ENTER)
    assert [row.exercise.id for row in editor.rows.rows] == ["hip_thrust_barbell", "clamshell"]
    press(ENTER, CTRL)
    assert own(window) == [written]


def test_exercises_are_put_in_turn_and_kept_so(window: Window, press: Press, type_in: Type):
    written = write_one(window, press, type_in)
    window.context.asked_for.emit("routine", written.id)
    editor = editor_of(window)
    assert not editor.rows.rows[0].joins.isVisible()
    editor.rows.rows[1].joins.setFocus()
    press(Qt.Key.Key_Space)
    press(ENTER, CTRL)
    (kept,) = own(window)
    assert [each.superset for each in kept.entries] == [1, 1]
    window.context.asked_for.emit("routine", written.id)
    assert editor.rows.rows[1].joins.isChecked()


def test_sets_become_activation_from_the_menu_of_an_exercise(window: Window, press: Press, type_in: Type):
    written = write_one(window, press, type_in)
    window.context.asked_for.emit("routine", written.id)
    row = editor_of(window).rows.rows[1]
    (action,) = [each for each in row.more.menu().actions() if each.text() == "Sets are: activation"]
    action.trigger()
    assert row.about.text() == "reps of each side · Activation"
    press(ENTER, CTRL)
    assert [each.kind for each in own(window)[0].entries] == [SetKind.WORK, SetKind.ACTIVATION]


def test_ctrl_enter_saves_from_a_button_too(window: Window, press: Press, type_in: Type):
    written = write_one(window, press, type_in)
    window.context.asked_for.emit("routine", written.id)
    editor = editor_of(window)
    editor.rows.rows[1].remove.setFocus()
    press(ENTER, CTRL)
    assert not editor.isVisible()
    assert own(window) == [written]


def test_what_is_not_saved_is_asked_about_once(window: Window, press: Press, type_in: Type):
    written = write_one(window, press, type_in)
    window.context.asked_for.emit("routine", written.id)
    editor = editor_of(window)
    type_in("Tuesdays")
    press(Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert "Not saved yet" in editor.problem.text()
    press(Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert own(window) == [written]
    window.context.asked_for.emit("routine", written.id)
    assert editor.name.text() == "Mondays"
    press(Qt.Key.Key_Escape)
    assert not editor.isVisible(), "nothing was changed"


def test_what_opens_over_it_and_a_click_beside_it_lose_nothing(window: Window, press: Press, type_in: Type):
    written = write_one(window, press, type_in)
    window.context.asked_for.emit("routine", written.id)
    editor = editor_of(window)
    type_in("Tuesdays")
    for _ in range(2):
        press(Qt.Key.Key_K, CTRL)
        press(Qt.Key.Key_Escape)
        QTest.mouseClick(window.middle.childAt(4, 4), Qt.MouseButton.LeftButton)
    assert editor.isVisible()
    assert editor.name.text() == "Tuesdays"
    press(ENTER, CTRL)
    assert [each.name for each in own(window)] == ["Tuesdays"]

"""A routine that is half written is in the file, and stands there again when it is next opened."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from routine_driver import CTRL, ENTER, Press, Type, choose_command, editor_of, own, write_one

from glutetracker.domain.lifting.strength import SetKind
from glutetracker.store import drafts
from glutetracker.ui.log.routine.editor import RoutineEditor
from glutetracker.ui.shell.window import Window


@contextmanager
def started_again(window: Window) -> Iterator[RoutineEditor]:
    """The editor as the next start makes it."""
    editor = RoutineEditor(window.context, window)
    yield editor
    editor.hide()


def write_half(window: Window, press: Press, type_in: Type) -> RoutineEditor:
    choose_command(press, type_in, "new rout")
    editor = editor_of(window)
    type_in("Mondays")
    for name in ("hip thrust", "clamshell"):
        editor.picker.begin()
        type_in(name)
        press(ENTER)
    type_in("4")
    press(Qt.Key.Key_Tab)
    type_in("8-")
    editor.rows.rows[1].joins.setChecked(True)
    return editor


def texts(window: Window, name: str) -> drafts.Texts:
    return drafts.load(window.context.store, name).texts


def test_a_new_one_is_there_again_word_for_word(window: Window, press: Press, type_in: Type, qtbot: QtBot):
    editor = write_half(window, press, type_in)
    qtbot.waitUntil(lambda: '"8-"' in texts(window, "routine.").get("rows", ""))
    with started_again(window) as again:
        again.show_routine("")
        assert again.name.text() == "Mondays"
        assert again.rows.texts() == editor.rows.texts()
        assert again.rows.rows[1].is_joined
        assert again.is_changed


def test_changes_to_one_are_apart_from_a_new_one_and_go_with_the_save(
    window: Window, press: Press, type_in: Type, qtbot: QtBot
):
    written = write_one(window, press, type_in)
    window.context.asked_for.emit("routine", written.id)
    editor = editor_of(window)
    editor.rows.rows[0].fields["note"].edit.setFocus()
    type_in("pause at the top")
    editor.rows.rows[1].more.menu().actions()[1].trigger()
    name = f"routine.{written.id}"
    qtbot.waitUntil(lambda: "activation" in texts(window, name).get("rows", ""))
    with started_again(window) as again:
        again.show_routine("")
        assert again.rows.rows == []
    with started_again(window) as again:
        again.show_routine(written.id)
        again.keep()
    changed = own(window)[0]
    assert [each.id for each in changed.entries] == [each.id for each in written.entries]
    assert (changed.entries[0].note, changed.entries[1].kind) == ("pause at the top", SetKind.ACTIVATION)
    assert texts(window, name) == {}


def test_one_that_is_given_up_leaves_no_draft(window: Window, press: Press, type_in: Type, qtbot: QtBot):
    editor = write_half(window, press, type_in)
    qtbot.waitUntil(lambda: bool(texts(window, "routine.")))
    press(Qt.Key.Key_Escape)
    assert editor.isVisible()
    press(Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert texts(window, "routine.") == {}


@pytest.mark.parametrize("rows", ["{", "[[5]]", "[[]]", '[["hip_thrust_barbell"]]', '{"a": 1}'])
def test_rows_that_mean_nothing_are_left_out(window: Window, press: Press, type_in: Type, rows: str):
    with window.context.store.write("Draft", undoable=False) as edit:
        drafts.keep(edit, "routine.", {"name": "Mondays", "rows": rows})
    choose_command(press, type_in, "new rout")
    editor = editor_of(window)
    assert editor.name.text() == "Mondays"
    assert len(editor.rows.rows) == ("hip" in rows)
    press(ENTER, CTRL)
    assert editor.isVisible()

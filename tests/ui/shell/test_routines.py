"""Routines: a session is started from one or becomes one; they are copied, found and deleted."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from routine_driver import CTRL, ENTER, Press, Type, choose_command, editor_of, opened, own, write_one

from glutetracker import fit
from glutetracker.domain.lifting.strength import SetKind
from glutetracker.domain.preferences import ThemeChoice
from glutetracker.store.lifting import sessions
from glutetracker.ui.log.routine.card import RoutinesCard
from glutetracker.ui.shell.fact_sheet import FactSheet
from glutetracker.ui.shell.finder import Finder
from glutetracker.ui.shell.window import Window


@pytest.fixture
def card(window: Window) -> RoutinesCard:
    window.show_page("log")
    return window.page("log").findChild(RoutinesCard)


@pytest.fixture
def said(window: Window) -> list[str]:
    heard: list[str] = []
    window.context.notices.said.connect(heard.append)
    return heard


def ask_for(card: RoutinesCard, routine_id: str, name: str) -> None:
    (action,) = [each for each in card.rows.menus[routine_id].actions() if each.text() == name]
    action.trigger()


def test_enter_on_a_routine_starts_a_session_with_its_sets_planned(window: Window, card, press: Press, log_session):
    log_session(date(2026, 3, 2), {"reps": 9, "load_kg": 82.5})
    card.rows.buttons["gym_a"].setFocus(Qt.FocusReason.TabFocusReason)
    press(ENTER)
    logged = opened(window)
    assert (logged.session.title, logged.session.routine_id) == ("Gym A: thrust and squat", "gym_a")
    assert [len(each.sets) for each in logged.entries] == [3, 3, 2, 2]
    assert [(each.load_kg, each.reps, each.is_done) for each in logged.entries[0].sets] == [(82.5, 9, False)] * 3
    assert logged.entries[0].entry.rest_s == 150.0
    assert not card.isVisible()
    heads = [each.head.aim.text() for each in window.page("log").session.cards.values()]
    assert heads[0] == "3 × 6–10, 2 in reserve, rest 2:30"
    assert heads[2] == "2 × 10–15 each side, 1 in reserve, rest 1:00"
    press(ENTER)
    assert opened(window).counts == (1, 10), "the cursor is in the first set"


def test_one_undo_takes_the_whole_start_back(window: Window, card, press: Press):
    QTest.mouseClick(card.rows.buttons["bands_at_home"], Qt.MouseButton.LeftButton)
    assert [each.entry.superset for each in opened(window).entries] == [None, None, None, 1, 1]
    window.context.undo()
    assert sessions.open_session(window.context.store) is None
    assert card.isVisible()


def test_light_sets_before_a_run_are_activation(window: Window, press: Press, type_in: Type):
    choose_command(press, type_in, "start rout 12 min")
    assert window.key == "log"
    assert {each.kind for entry in opened(window).entries for each in entry.sets} == {SetKind.ACTIVATION}


def test_a_second_start_goes_on_with_the_session_that_is_open(
    window: Window, press: Press, type_in: Type, said: list[str]
):
    choose_command(press, type_in, "start routine gym a")
    first = opened(window).session.id
    choose_command(press, type_in, "start routine gym b")
    assert opened(window).session.id == first
    assert said == ["A session is going on. Finish it first, then start another."]


def test_own_routines_stand_before_those_that_ship(window: Window, press: Press, type_in: Type):
    written = write_one(window, press, type_in)
    window.show_page("log")
    card = window.page("log").findChild(RoutinesCard)
    assert list(card.rows.buttons)[:2] == [written.id, "gym_a"]
    assert card.rows.buttons[written.id].accessibleName() == "Start Mondays"


def test_editing_one_that_ships_makes_a_copy_of_ones_own(window: Window, card, press: Press, type_in: Type):
    ask_for(card, "gym_b", "Edit a copy")
    editor = editor_of(window)
    assert "Krause Neto 2025" in editor.sources.text()
    type_in("My B")
    press(ENTER)
    (kept,) = own(window)
    assert (kept.name, len(kept.entries)) == ("My B", 4)
    assert "gym_b" in card.rows.buttons


def test_a_routine_is_duplicated_and_deleted_and_each_is_undone(window: Window, card):
    ask_for(card, "gym_a", "Duplicate")
    (copied,) = own(window)
    assert copied.name == "Gym A: thrust and squat (copy)"
    ask_for(card, copied.id, "Delete")
    assert own(window) == []
    assert copied.id not in card.rows.buttons
    window.context.undo()
    assert own(window) == [copied]
    window.context.undo()
    assert own(window) == []
    acts = ["Edit a copy", "Plan for a day…", "Duplicate", "Save for a watch…"]
    assert [each.text() for each in card.rows.menus["gym_a"].actions()] == acts


def test_a_routine_is_saved_for_a_watch(window: Window, card, said: list[str], tmp_path, monkeypatch):
    asked: list[str] = []

    def answer(*shown: object) -> tuple[str, str]:
        asked.append(str(shown[2]))
        return str(tmp_path / "a"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    ask_for(card, "gym_a", "Save for a watch…")
    assert asked[0].endswith("gym-a-thrust-and-squat.fit")
    assert said == ["Saved a.fit."]
    assert fit.read((tmp_path / "a.fit").read_bytes()).messages["file_id"]["type"].tolist() == [5]


def test_a_past_session_is_saved_as_a_routine(window: Window, press: Press, type_in: Type, log_session):
    log_session(date(2026, 3, 2), {"reps": 10, "load_kg": 80.0, "rir": 2}, {"reps": 8, "load_kg": 80.0}, title="Legs")
    press(Qt.Key.Key_F, CTRL)
    type_in("hip")
    press(ENTER)
    QTest.mouseClick(window.findChild(FactSheet).routine, Qt.MouseButton.LeftButton)
    assert editor_of(window).name.text() == "Legs"
    press(ENTER)
    (kept,) = own(window)
    (entry,) = kept.entries
    assert (kept.name, entry.set_count, entry.reps_least, entry.reps_most, entry.rir) == ("Legs", 2, 8, 10, 2.0)


def test_the_open_session_is_saved_as_a_routine(window: Window, press: Press, type_in: Type, said: list[str]):
    choose_command(press, type_in, "save this session")
    assert said == ["No session is going on. Search for a past one with Ctrl+F and save that."]
    choose_command(press, type_in, "start routine gym a")
    choose_command(press, type_in, "save this session")
    press(ENTER)
    (kept,) = own(window)
    assert [each.set_count for each in kept.entries] == [3, 3, 2, 2]


def test_own_routines_are_found_by_an_exercise_in_them(window: Window, press: Press, type_in: Type):
    write_one(window, press, type_in)
    press(Qt.Key.Key_F, CTRL)
    type_in("clams")
    assert window.findChild(Finder).found.item(0).text() == "Mondays"
    press(ENTER)
    assert editor_of(window).name.text() == "Mondays"


@pytest.mark.parametrize(
    ("size", "scale"), [((1280, 800), 1.0), ((900, 600), 1.0), ((900, 600), 2.0), ((640, 480), 1.0)]
)
def test_all_of_it_is_readable_and_named_at_any_size(
    window: Window, card, cut, nameless, log_session, qtbot, size, scale
):
    session = log_session(date(2026, 3, 2))
    window.context.look.choose(ThemeChoice.LIGHT, scale)
    window.resize(*size)
    qtbot.waitUntil(lambda: cut(card) == [])
    window.context.asked_for.emit("fact", f"session:{session.id}")
    qtbot.waitUntil(lambda: cut(window.findChild(FactSheet)) == [])
    window.context.asked_for.emit("routine", "bands_at_home")
    editor = editor_of(window)
    qtbot.waitUntil(lambda: cut(editor) == [])
    assert nameless([each for each in editor.stops() if each.isVisible()]) == []
    assert nameless([*card.rows.buttons.values(), card.new]) == []

"""A session of glute work, logged by keys alone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from log_driver import ALT, CONTROL, ENTER, HIP_THRUST, SHIFT, Logger, finished_sets, offers, sets_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glutetracker import guides
from glutetracker.domain.lifting.strength import Session, SessionEntry, StrengthSet
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import LoadUnit
from glutetracker.store import Store, preferences
from glutetracker.store.lifting import sessions
from glutetracker.words import numbers


def test_from_a_few_letters_to_the_end_without_a_mouse(logger: Logger, store: Store) -> None:
    logger.page.asked_for("session")
    logger.type("hip thr")
    logger.enter()
    for text in ("82.5x8@2", "82.5x8@1", "82.5x7@0"):
        logger.type(text)
        logger.enter()
    logger.press(ENTER, CONTROL | SHIFT)
    assert sessions.open_session(store) is None
    assert finished_sets(store) == [(82.5, 8, 2.0), (82.5, 8, 1.0), (82.5, 7, 0.0)]
    assert logger.saved[-1] == "Session finished, 3 sets"
    assert not logger.wrong


@pytest.mark.parametrize(("typed", "told"), [("15@1", "15 @1"), ("10x15", "10 kg × 15"), ("12/10", "12/10")])
def test_a_set_that_was_logged_is_told_by_what_it_was(logger: Logger, typed: str, told: str) -> None:
    logger.page.asked_for("session:clamshell")
    logger.type(typed)
    logger.enter()
    assert logger.saved[-1] == f"Clamshell, set 1: {told}"


def test_a_repeated_session_of_three_sets_is_three_keys(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.presses = 0
    while trained.cards[0].next_row() is not None:
        trained.enter()
    assert trained.presses == 3
    assert sets_of(trained) == [(40.0, 10, None, True), (80.0, 8, None, True), (80.0, 8, None, True)]
    assert [row.state for row in trained.cards[0].rows] == ["done"] * 3


def test_undo_takes_a_set_back_and_then_the_exercise(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.enter()
    trained.undo()
    assert [done for *_, done in sets_of(trained)] == [False, False, False]
    assert trained.cards[0].rows[0].load.text() == "40"
    trained.undo()
    assert trained.cards == []


def test_undo_of_a_set_leads_the_cursor_back_to_it(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    first, second, _ = trained.cards[0].rows
    trained.enter()
    assert trained.cursor is second.load
    trained.undo()
    assert (first.is_done, trained.cursor) == (False, first.load)
    trained.type("42.5x9")
    trained.enter()
    assert sets_of(trained)[0] == (42.5, 9, None, True)


def test_another_size_of_text_leaves_the_cursor_where_sets_are_typed(trained: Logger, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    row = trained.cards[0].rows[1]
    row.amount.setFocus()
    preferences.save(store, Preferences(text_scale_pct=150))
    assert trained.cards[0].rows[1] is row
    assert trained.cursor is row.amount


def test_a_session_of_five_times_four_like_last_time_is_twenty_one_keys(
    store: Store, log_session: Callable[..., Session], open_logger: Callable[..., Logger]
) -> None:
    past = log_session()
    chosen = list(guides.all_exercises().values())[:4]
    with store.write("Four more") as edit:
        for place, exercise in enumerate(chosen, start=2):
            entry = SessionEntry(session_id=past.id, exercise=exercise.id, position=place)
            sessions.save_entry(edit, entry, exercise)
            for position in range(1, 5):
                done = StrengthSet(entry_id=entry.id, position=position, reps=8, load_kg=40.0)
                sessions.save_set(edit, done, exercise)
        first = sessions.load(store, past.id)
        assert first is not None
        for position in range(2, 5):
            done = StrengthSet(entry_id=first.entries[0].entry.id, position=position, reps=8, load_kg=80.0)
            sessions.save_set(edit, done, guides.all_exercises()["hip_thrust_barbell"])
    logger = open_logger(store)
    logger.page.asked_for(f"repeat:{past.id}")
    while logger.page.session.logged is not None and logger.presses < 30:
        is_left = any(card.next_row() for card in logger.cards)
        logger.press(ENTER, Qt.KeyboardModifier.NoModifier if is_left else CONTROL | SHIFT)
    assert logger.presses == 21
    assert len(finished_sets(store)) == 20


@pytest.mark.parametrize("ends", ["finish", "discard"])
@pytest.mark.parametrize("done", [1, 3])
def test_a_session_that_undo_brings_back_goes_on_where_it_was_left(trained: Logger, ends: str, done: int) -> None:
    trained.page.asked_for(HIP_THRUST)
    for _ in range(done):
        trained.enter()
    trained.look()
    QTest.mouseClick(getattr(trained.page.session, ends), Qt.MouseButton.LeftButton)
    assert trained.page.session.logged is None
    trained.undo()
    following = trained.cards[0].next_row()
    assert trained.cursor is (following.load if following is not None else trained.page.session.picker.edit)


def test_discarding_is_taken_back_by_undo(trained: Logger, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.enter()
    QTest.mouseClick(trained.page.session.discard, Qt.MouseButton.LeftButton)
    assert sessions.open_session(store) is None
    assert trained.page.session.start.isVisible()
    trained.undo()
    assert sets_of(trained)[0] == (40.0, 10, None, True)
    assert not trained.page.session.start.isVisible()


def test_finishing_leaves_out_what_was_not_done_and_undo_brings_it_back(trained: Logger, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.page.asked_for("session:back_squat")
    trained.cards[0].rows[0].focus_first()
    trained.enter()
    trained.press(ENTER, CONTROL | SHIFT)
    assert finished_sets(store) == [(40.0, 10, None)]
    trained.undo()
    assert len(sets_of(trained)) == 6


def test_one_more_enter_after_the_end_begins_nothing_and_tab_leads_into_what_it_came_to(
    trained: Logger, store: Store
) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.enter()
    trained.press(ENTER, CONTROL | SHIFT)
    summary = trained.page.session.summary
    assert trained.cursor is summary
    assert summary.accessibleName().startswith("Finished: Glute session · 1 set")
    for key in (ENTER, Qt.Key.Key_Space):
        trained.press(key)
    assert sessions.open_session(store) is None
    assert summary.effort.chips[1].isVisible()
    trained.tab()
    assert trained.cursor is summary.effort.chips[1]


def test_one_more_enter_after_discarding_begins_nothing(trained: Logger, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.look()
    trained.page.session.discard.setFocus()
    for _ in range(2):
        trained.press(Qt.Key.Key_Space)
        trained.enter()
    assert sessions.open_session(store) is None
    for _ in range(5):
        trained.tab()
        if trained.cursor is trained.page.session.start.button:
            return
    raise AssertionError("Start session is far")


def test_a_session_with_nothing_done_cannot_be_finished(trained: Logger, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    assert not trained.page.session.finish.isEnabled()
    trained.press(ENTER, CONTROL | SHIFT)
    assert sessions.open_session(store) is not None


def test_a_recent_session_is_repeated_from_its_row(trained: Logger, store: Store) -> None:
    rows = trained.page.session.recent
    QTest.mouseClick(next(iter(rows.buttons.values())), Qt.MouseButton.LeftButton)
    assert trained.page.frame.title.text() == "Glutes A"
    assert [(load, reps) for load, reps, *_ in sets_of(trained)] == [(40.0, 10), (80.0, 8), (80.0, 8)]
    assert trained.cursor is trained.cards[0].rows[0].load


def test_a_past_session_asked_for_from_elsewhere_is_begun_anew(
    store: Store, log_thrusts: Callable[[], Session], open_logger: Callable[..., Logger]
) -> None:
    past = log_thrusts()
    logger = open_logger(store)
    logger.page.asked_for(f"repeat:{past.id}")
    assert len(sets_of(logger)) == 3
    logger.page.asked_for(f"repeat:{past.id}")
    assert logger.said == ["A session is going on. Finish it first, then repeat another."]
    assert len(sets_of(logger)) == 3


def test_an_exercise_chosen_with_no_session_open_begins_one(logger: Logger, store: Store) -> None:
    logger.page.session.picker.begin()
    logger.type("bss")
    logger.enter()
    assert [card.terms.exercise.id for card in logger.cards] == ["bulgarian_split_squat"]
    logger.undo()
    assert sessions.open_session(store) is None


def test_the_list_of_exercises_is_walked_by_arrows(logger: Logger) -> None:
    picker = logger.page.session.picker
    picker.begin()
    logger.type("hip")
    wanted = picker.found.item(1).text()
    logger.press(Qt.Key.Key_Down)
    logger.enter()
    assert [card.terms.exercise.name for card in logger.cards] == [wanted]


def test_after_the_last_set_the_next_exercise_waits(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.page.asked_for("session:back_squat")
    trained.cards[0].rows[0].focus_first()
    for _ in range(3):
        trained.enter()
    assert trained.cursor is trained.cards[1].rows[0].load
    trained.type("60x5")
    for _ in range(3):
        trained.enter()
        trained.type("60x5")
    assert trained.cursor is trained.page.session.picker.edit


def test_the_cues_are_those_of_the_exercise_being_done(trained: Logger) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.page.asked_for("session:back_squat")
    cues = trained.page.session.cues
    trained.look()
    assert cues.name.text() == guides.all_exercises()["back_squat"].name
    trained.cards[0].rows[0].focus_first()
    trained.look()
    assert all(cue in cues.cues.text() for cue in guides.all_exercises()["hip_thrust_barbell"].cues)


def test_an_exercise_taken_out_comes_back_where_it_was(trained: Logger) -> None:
    for exercise in ("hip_thrust_barbell", "back_squat", "side_plank"):
        trained.page.asked_for(f"session:{exercise}")
    before = [card.terms.exercise.id for card in trained.cards]
    offers(trained.cards[1].menu)["Remove this exercise"].trigger()
    assert [card.terms.exercise.id for card in trained.cards] == [before[0], before[2]]
    trained.undo()
    assert [card.terms.exercise.id for card in trained.cards] == before
    tops = [card.y() for card in trained.cards]
    assert tops == sorted(tops)


def test_alt_and_a_number_choose_the_part(logger: Logger) -> None:
    logger.page.line.edit.setFocus()
    for number, part in ((Qt.Key.Key_2, "run"), (Qt.Key.Key_3, "measure"), (Qt.Key.Key_1, "session")):
        logger.press(number, ALT)
        assert logger.page.parts[part].isVisible()
        assert logger.page.chips.key == part
        assert logger.page.isAncestorOf(logger.cursor)


def test_sets_logged_by_another_program_come_in(trained: Logger, journal_path: Path, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    logged = sessions.open_session(store)
    assert logged is not None
    with store.write("From elsewhere") as edit:
        first = logged.entries[0].sets[0]
        sessions.save_set(edit, type(first)(entry_id=first.entry_id, position=9, reps=5, load_kg=50.0),
                          guides.all_exercises()["hip_thrust_barbell"])  # fmt: skip
    assert [row.load.text() for row in trained.cards[0].rows] == ["40", "80", "80", "50"]


def test_an_exercise_can_be_chosen_by_the_mouse_alone(trained: Logger) -> None:
    picker = trained.page.session.picker
    trained.page.asked_for("session")
    QTest.mouseClick(picker.edit, Qt.MouseButton.LeftButton)
    first = picker.found.item(0)
    QTest.mouseClick(
        picker.found.viewport(), Qt.MouseButton.LeftButton, pos=picker.found.visualItemRect(first).center()
    )
    assert [card.terms.exercise.id for card in trained.cards] == ["hip_thrust_barbell"]
    assert picker.found.isHidden()


def test_how_a_row_is_filled_is_told_in_the_units_of_the_user(logger: Logger, monkeypatch: pytest.MonkeyPatch) -> None:
    session = logger.page.session
    logger.page.asked_for(HIP_THRUST)
    assert "82.5x8@2 fills a row · 40w is a warm-up" in session.keys.text()
    monkeypatch.setattr(numbers, "_decimal_mark", ",")
    session.refresh()
    assert "82,5x8@2 fills" in session.keys.text()
    logger.context.choose(replace(logger.context.preferences, load_unit=LoadUnit.LB))
    assert "185x8@2 fills a row · 95w is a warm-up" in session.keys.text()

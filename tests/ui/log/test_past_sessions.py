"""A finished session: its summary, and all that can still be changed about it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from log_driver import HIP_THRUST, LAST_WEEK, Logger, offers
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glutetracker import guides
from glutetracker.domain.clock import now, today
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.lifting.strength import Session, SessionEntry, StrengthSet
from glutetracker.store import Store
from glutetracker.store.lifting import sessions


def loaded(store: Store, session_id: str) -> LoggedSession:
    logged = sessions.load(store, session_id)
    assert logged is not None
    return logged


@pytest.fixture
def past(store: Store, log_thrusts: Callable[[], Session]) -> Session:
    """A session of hip thrusts and a clamshell, a week ago at half past five."""
    began = now().replace(hour=17, minute=30, second=0, microsecond=0) - timedelta(days=7)
    session = replace(log_thrusts(), started_at=began, local_day=began.date(), elapsed_s=1800.0)
    clam = guides.all_exercises()["clamshell"]
    entry = SessionEntry(session_id=session.id, exercise=clam.id, position=2)
    with store.write("Clamshells too") as edit:
        sessions.save_session(edit, session)
        sessions.save_entry(edit, entry, clam)
        done = StrengthSet(entry_id=entry.id, position=1, reps=15, done_at=began + timedelta(minutes=25))
        sessions.save_set(edit, done, clam)
    return session


def test_what_was_done_is_summed_up_and_needs_no_answer(trained: Logger, store: Store) -> None:
    trained.page.asked_for(HIP_THRUST)
    trained.enter()
    trained.type("90x8@1")
    trained.enter()
    trained.page.session.finish_session()
    summary = trained.page.session.summary
    assert summary.isVisible()
    assert summary.title.text() == "Finished: Glute session"
    assert summary.told.text().startswith("2 sets")
    assert "Gluteus maximus 1" in summary.muscles.text()
    assert summary.bests.text().startswith("Barbell hip thrust. Your best so far: 90 kg × 8")
    summary.effort.chips[7].click()
    finished = sessions.last_finished(store, today())
    assert finished is not None
    assert finished.session.effort_rpe == 7
    trained.page.session.start.button.click()
    assert not summary.isVisible()


def test_a_set_of_a_past_session_is_changed_in_place(
    past: Session, open_logger: Callable[..., Logger], store: Store
) -> None:
    logger = open_logger(store)
    logger.page.asked_for(f"edit:{past.id}")
    assert logger.page.frame.title.text() == "Changing Glutes A"
    row = logger.cards[0].rows[1]
    logger.into(row.load, "85")
    logger.enter()
    assert [each.load_kg for each in loaded(store, past.id).entries[0].sets] == [40.0, 85.0, 80.0]
    logger.undo()
    assert row.load.text() == "80"
    assert sessions.open_session(store) is None, "nothing was begun by it"


def test_a_set_added_to_a_past_session_has_no_time_of_today(
    past: Session, open_logger: Callable[..., Logger], store: Store
) -> None:
    logger = open_logger(store)
    logger.page.asked_for(f"edit:{past.id}")
    logger.cards[0].add_set()
    logger.enter()
    added = loaded(store, past.id).entries[0].sets[-1]
    assert (added.is_done, added.done_at, added.load_kg) == (True, None, 80.0)


def test_its_day_and_time_are_changed_and_its_sets_move_along(
    past: Session, open_logger: Callable[..., Logger], store: Store
) -> None:
    logger = open_logger(store)
    logger.page.asked_for(f"edit:{past.id}")
    about = logger.page.session.about
    day = LAST_WEEK - timedelta(days=1)
    logger.into(about.day.edit, day.isoformat())
    logger.enter()
    moved = loaded(store, past.id)
    assert moved.session.local_day == day
    assert past.started_at is not None
    assert moved.session.started_at == past.started_at - timedelta(days=1)
    assert moved.entries[1].sets[0].done_at == past.started_at - timedelta(days=1) + timedelta(minutes=25)


def test_what_lies_ahead_is_refused_under_its_field(
    past: Session, open_logger: Callable[..., Logger], store: Store
) -> None:
    logger = open_logger(store)
    logger.page.asked_for(f"edit:{past.id}")
    about = logger.page.session.about
    logger.into(about.day.edit, (today() + timedelta(days=3)).isoformat())
    logger.enter()
    assert "lies ahead" in about.day.below.text()
    assert loaded(store, past.id).session.local_day == past.local_day
    logger.into(about.lasted.edit, "lots")
    logger.enter()
    assert about.lasted.text() == "lots"
    assert loaded(store, past.id).session.elapsed_s == 1800.0


def test_title_note_and_length_are_kept_when_the_cursor_leaves(
    past: Session, open_logger: Callable[..., Logger], store: Store
) -> None:
    logger = open_logger(store)
    logger.page.asked_for(f"edit:{past.id}")
    about = logger.page.session.about
    for field, text in ((about.title, "Glutes B"), (about.note, "slept badly"), (about.lasted, "45:00")):
        logger.into(field.edit, text)
        logger.tab()
    changed = loaded(store, past.id).session
    assert (changed.title, changed.note, changed.elapsed_s) == ("Glutes B", "slept badly", 2700.0)


def test_a_session_is_parted_and_joined_again(past: Session, open_logger: Callable[..., Logger], store: Store) -> None:
    logger = open_logger(store)
    logger.page.asked_for(f"edit:{past.id}")
    offers(logger.cards[1].menu)["Part the session here"].trigger()
    assert [each.entry.exercise for each in loaded(store, past.id).entries] == ["hip_thrust_barbell"]
    assert len(store.rows("select 1 from session where deleted_at is null")) == 2
    logger.page.session.join.click()
    assert [each.entry.exercise for each in loaded(store, past.id).entries] == ["hip_thrust_barbell", "clamshell"]
    assert len(store.rows("select 1 from session where deleted_at is null")) == 1


def test_done_goes_back_to_where_a_session_starts(
    past: Session, open_logger: Callable[..., Logger], store: Store
) -> None:
    logger = open_logger(store)
    logger.page.asked_for(f"edit:{past.id}")
    assert logger.page.session.finish.text() == "Done"
    logger.page.session.finish.click()
    assert logger.page.session.logged is None
    assert logger.page.session.start.isVisible()


def test_a_past_session_is_deleted_and_undo_brings_it_back(
    past: Session, open_logger: Callable[..., Logger], store: Store
) -> None:
    logger = open_logger(store)
    logger.page.asked_for(f"edit:{past.id}")
    logger.page.session.discard.click()
    assert sessions.load(store, past.id) is None
    logger.context.undo()
    assert loaded(store, past.id).counts == (4, 4)


def test_the_open_session_waits_while_a_past_one_is_changed(
    past: Session, open_logger: Callable[..., Logger], store: Store
) -> None:
    logger = open_logger(store)
    logger.page.asked_for("session:clamshell")
    logger.page.asked_for(f"edit:{past.id}")
    logger.page.session.finish.click()
    assert [card.terms.exercise.id for card in logger.cards] == ["clamshell"]
    assert sessions.open_session(store) is not None


@pytest.fixture
def overnight(store: Store, log_session: Callable[..., Session]) -> Session:
    """A session begun in the evening two days ago, its last set done at ten past nine, and never finished."""
    began = now().replace(hour=20, minute=30, second=0, microsecond=0) - timedelta(days=2)
    done = {"reps": 8, "load_kg": 80.0, "done_at": began + timedelta(minutes=40)}
    return log_session(began.date(), done, started_at=began, is_open=True)


def test_a_session_left_open_overnight_is_asked_about(
    overnight: Session, open_logger: Callable[..., Logger], store: Store
) -> None:
    logger = open_logger(store)
    card = logger.page.session.left_open
    assert card.isVisible()
    assert card.then.text() == "With its last set, 21:10"
    logger.page.take_keyboard()
    assert logger.cursor is card.then, "the question comes before the next set"
    logger.enter()
    ended = loaded(store, overnight.id).session
    assert (ended.is_open, ended.elapsed_s) == (False, 2400.0)
    assert not card.isVisible()
    assert logger.page.session.summary.title.text().startswith("Finished:")


def test_another_end_can_be_typed_and_one_ahead_is_refused(
    overnight: Session, open_logger: Callable[..., Logger], store: Store
) -> None:
    logger = open_logger(store)
    card = logger.page.session.left_open
    logger.into(card.at.edit, "half ten")
    logger.enter()
    assert "no time of day" in card.at.below.text()
    logger.into(card.at.edit, "22:10")
    logger.enter()
    assert loaded(store, overnight.id).session.elapsed_s == 6000.0, "an hour after the last set, because it was said"


def test_it_may_go_on_and_is_not_asked_again(
    overnight: Session, open_logger: Callable[..., Logger], store: Store, qtbot: QtBot
) -> None:
    logger = open_logger(store)
    logger.page.session.left_open.goes_on.click()
    logger.page.session.add_exercise("clamshell")
    assert not logger.page.session.left_open.isVisible()
    assert loaded(store, overnight.id).session.is_open
    assert QApplication.focusWidget() is not None

"""The user's own routines in the journal."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from glutetracker import guides
from glutetracker.domain.lifting.routine import Routine, RoutineEntry, own_copy
from glutetracker.domain.lifting.strength import Session, SetKind
from glutetracker.guides.routines import shipped_routines
from glutetracker.store import Store
from glutetracker.store.file import check
from glutetracker.store.lifting import routines, sessions

NOW = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
exercise_of = guides.all_exercises().__getitem__


@pytest.fixture
def glutes_a() -> Routine:
    return Routine(
        name="Glutes A",
        note="Mondays",
        made_at=NOW,
        entries=(
            RoutineEntry(exercise="hip_thrust_barbell", set_count=4, reps_least=8, reps_most=12, rir=2.0, rest_s=150.0),
            RoutineEntry(exercise="side_plank", superset=1, hold_s=30.0, kind=SetKind.ACTIVATION, note="slowly"),
            RoutineEntry(exercise="clamshell", superset=1, reps_least=15, reps_most=15),
        ),
    )


def keep(store: Store, routine: Routine) -> None:
    with store.write(routine.name) as edit:
        routines.save(edit, routine, exercise_of)


def test_a_routine_is_read_as_it_was_kept(store: Store, glutes_a: Routine) -> None:
    keep(store, glutes_a)
    assert routines.load(store, glutes_a.id) == glutes_a
    assert routines.own(store) == [glutes_a]


def test_routines_stand_by_name_whatever_their_case(store: Store, glutes_a: Routine) -> None:
    for name in ("zeta", "Alpha", "beta"):
        keep(store, own_copy(glutes_a, name, NOW))
    assert [each.name for each in routines.own(store)] == ["Alpha", "beta", "zeta"]


def test_exercises_taken_out_added_and_moved_are_kept_in_one_step(store: Store, glutes_a: Routine) -> None:
    keep(store, glutes_a)
    first, second, _ = glutes_a.entries
    changed = replace(glutes_a, entries=(second, replace(first, set_count=5), RoutineEntry(exercise="frog_pump")))
    keep(store, changed)
    assert routines.load(store, glutes_a.id) == changed
    store.undo()
    assert routines.load(store, glutes_a.id) == glutes_a
    store.redo()
    assert routines.load(store, glutes_a.id) == changed


def test_a_deleted_routine_is_brought_back_by_undo(store: Store, glutes_a: Routine) -> None:
    keep(store, glutes_a)
    with store.write("deleted") as edit:
        routines.delete(edit, glutes_a.id)
    assert routines.load(store, glutes_a.id) is None
    assert routines.own(store) == []
    store.undo()
    assert routines.own(store) == [glutes_a]


def test_a_routine_saved_after_it_was_deleted_is_there_again(store: Store, glutes_a: Routine) -> None:
    keep(store, glutes_a)
    with store.write("deleted") as edit:
        routines.delete(edit, glutes_a.id)
    keep(store, glutes_a)
    assert routines.own(store) == [glutes_a]


def test_a_copy_of_one_that_ships_can_be_kept(store: Store) -> None:
    copied = own_copy(shipped_routines()["gym_a"], "My gym A", NOW)
    keep(store, copied)
    assert routines.own(store) == [copied]
    assert copied.is_own


def test_a_session_is_kept_as_a_routine(store: Store, log_session: Callable[..., Session]) -> None:
    session = log_session(
        NOW.date(),
        {"reps": 15, "load_kg": 40.0, "kind": SetKind.WARMUP},
        {"reps": 10, "load_kg": 80.0, "rir": 2.0},
        {"reps": 8, "load_kg": 80.0, "rir": 1.0},
    )
    logged = sessions.load(store, session.id)
    assert logged is not None
    keep(store, routines.like_session(logged, "Mondays", NOW))
    (kept,) = routines.own(store)
    (entry,) = kept.entries
    assert (kept.name, entry.exercise, entry.set_count) == ("Mondays", "hip_thrust_barbell", 2)
    assert (entry.reps_least, entry.reps_most, entry.rir) == (8, 10, 1.0)


def test_a_journal_with_routines_is_sound_to_the_last_row(store: Store, journal_path: Path, glutes_a: Routine) -> None:
    keep(store, glutes_a)
    found = check.check(journal_path, deep=True)
    assert [each for each in found if each.severity is not check.Severity.NOTE] == []

"""Own exercises in the file."""

from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.strength import Session, SessionEntry, StrengthSet
from glutetracker.store import Store, Table
from glutetracker.store.file import check, whole
from glutetracker.store.file.check import Severity
from glutetracker.store.lifting import own_exercises, sessions

DAY = date(2026, 3, 2)
MINE = Exercise(
    id="mine", name="Curtsy machine", names=("CM", "knicks"), pattern="lunge", load_type=LoadType.MACHINE,
    one_sided=True, drill=False, timed=False, shares={"gmax_upper": 0.5, "gmax_lower": 0.5, "gmed": 1.0},
    equipment=("machine",), rep_range="8–12", cues=("Sit tall",), is_own=True, based_on="curtsy_lunge",
)  # fmt: skip


def keep(store, exercise):
    with store.write(f"{exercise.name} saved") as edit:
        own_exercises.save(edit, exercise)


def do_a_set(store, exercise, day):
    session = Session(local_day=day)
    entry = SessionEntry(session_id=session.id, exercise=exercise.id, position=1)
    with store.write("Set") as edit:
        sessions.save_session(edit, session)
        sessions.save_entry(edit, entry, exercise)
        sessions.save_set(edit, StrengthSet(entry_id=entry.id, position=1, reps=8, rir=1.0, is_done=True), exercise)


def counted(store):
    return store.rows("select exercise_name, hard_glute, hard_side_hip from v_set")[0]


def test_an_own_exercise_is_kept_to_the_last_word(store):
    keep(store, MINE)
    assert own_exercises.all(store) == [MINE]


def test_it_can_be_changed_deleted_and_brought_back(store):
    keep(store, MINE)
    changed = replace(MINE, name="Curtsy seat", shares={"gmed": 0.5}, based_on="")
    keep(store, changed)
    assert own_exercises.all(store) == [changed]
    with store.write("Deleted") as edit:
        own_exercises.delete(edit, MINE.id)
    assert own_exercises.with_deleted(store) == ([], [changed])
    store.undo()
    assert own_exercises.all(store) == [changed]
    store.undo()
    assert own_exercises.all(store) == [MINE]
    store.undo()
    assert own_exercises.all(store) == []


def test_exercises_of_the_guide_are_no_own_ones(store, log_session):
    log_session()
    assert own_exercises.with_deleted(store) == ([], [])


def test_sets_are_counted_anew_when_its_muscles_change(store):
    keep(store, MINE)
    do_a_set(store, MINE, DAY)
    assert tuple(counted(store)) == ("Curtsy machine", 0.5, 0.5)
    keep(store, replace(MINE, name="Curtsy seat", shares={"gmax_upper": 1.0, "gmax_lower": 1.0}))
    assert tuple(counted(store)) == ("Curtsy seat", 1.0, 0.0)
    store.undo()
    assert tuple(counted(store)) == ("Curtsy machine", 0.5, 0.5)


def test_a_name_that_was_imported_becomes_an_own_exercise(store):
    do_a_set(store, Exercise(id=MINE.id, name="???", pattern="other", load_type=LoadType.OTHER), DAY)
    assert own_exercises.all(store) == []
    keep(store, MINE)
    assert own_exercises.all(store) == [MINE]
    assert tuple(counted(store)) == ("Curtsy machine", 0.5, 0.5)
    assert [each for each in check.check(store.path, deep=True) if each.severity is Severity.WRONG] == []


def test_sets_of_a_deleted_exercise_stay(store):
    keep(store, MINE)
    do_a_set(store, MINE, DAY)
    with store.write("Deleted") as edit:
        own_exercises.delete(edit, MINE.id)
    assert tuple(counted(store)) == ("Curtsy machine", 0.5, 0.5)
    assert store.rows("select * from v_own_exercise") == []


@pytest.mark.parametrize("is_deleted", [False, True])
def test_another_journal_takes_it_over_whole(store, tmp_path, is_deleted):
    keep(store, MINE)
    if is_deleted:
        with store.write("Deleted") as edit:
            own_exercises.delete(edit, MINE.id)
    rows = {Table.EXERCISE: list(whole.living(store, Table.EXERCISE))}
    with closing(Store.open(tmp_path / "other.sqlite")) as other:
        for came in (0 if is_deleted else 1, 0):
            with other.write("Taken in") as edit:
                assert whole.take(edit, rows).get(Table.EXERCISE, 0) == came
        assert own_exercises.with_deleted(other) == own_exercises.with_deleted(store)


def test_one_deleted_here_comes_back_with_an_export(store):
    keep(store, MINE)
    rows = {Table.EXERCISE: list(whole.living(store, Table.EXERCISE))}
    with store.write("Deleted") as edit:
        own_exercises.delete(edit, MINE.id)
    with store.write("Taken in") as edit:
        whole.take(edit, rows)
    assert own_exercises.all(store) == [MINE]

"""An import is taken back any time later; what was changed by hand since stays, and is told."""

from dataclasses import replace
from datetime import date

import pytest

from glutetracker import intake, outgo
from glutetracker.domain.period import Period
from glutetracker.domain.running import RunKind
from glutetracker.intake import Status
from glutetracker.store import Store, Table, import_list, own_exercises, runs, sessions, undoing_imports

ALL = Period(date(2020, 1, 1), date(2030, 1, 1))


def all_runs(store):
    return runs.between(store, ALL)


@pytest.fixture
def undo(store):
    """Take the latest import back, or another by its place in the list."""

    def take_back(place: int = 0):
        one = import_list.past_imports(store)[place]
        with store.write(f"Undo of {one.label}") as edit:
            return undoing_imports.undo(store, edit, one.id)

    return take_back


def test_each_import_is_listed_with_what_it_brought(store, take_in, gpx):
    take_in(gpx(), gpx("evening.gpx", later_s=36000))
    take_in(gpx("night.gpx", later_s=50000))
    listed = import_list.past_imports(store)
    assert [(each.runs, each.files) for each in listed] == [(1, ("night.gpx",)), (2, ("morning.gpx", "evening.gpx"))]


def test_what_an_import_brought_goes_and_nothing_else(store, take_in, gpx, undo, log_run):
    mine = log_run()
    take_in(gpx(), gpx("evening.gpx", later_s=36000))
    undone = undo()
    assert undone.gone == {Table.RUN: 2}
    assert [run.id for run in all_runs(store)] == [mine.id]
    assert import_list.past_imports(store) == []


def test_the_undo_of_an_import_can_be_undone(store, take_in, gpx, undo):
    take_in(gpx(), gpx("evening.gpx", later_s=36000))
    undo()
    assert store.undo().startswith("Undo of")
    assert len(all_runs(store)) == 2
    assert import_list.past_imports(store)[0].runs == 2


def test_undone_it_can_come_in_again(store, take_in, gpx, undo):
    path = gpx()
    take_in(path)
    undo()
    assert take_in(path)[0].status is Status.ADDED


def test_a_run_that_was_changed_by_hand_stays_and_so_does_its_import(store, take_in, gpx, undo):
    take_in(gpx(), gpx("evening.gpx", later_s=36000))
    mine = all_runs(store)[0]
    with store.write("Kind") as edit:
        runs.save(edit, replace(mine, kind=RunKind.TEMPO))
    undone = undo()
    assert (undone.gone, undone.changed) == ({Table.RUN: 1}, {Table.RUN: 1})
    assert [run.id for run in all_runs(store)] == [mine.id]
    assert import_list.past_imports(store)[0].runs == 1


def test_what_another_file_filled_in_is_no_change_by_hand(store, take_in, gpx, tcx, undo):
    take_in(gpx())
    take_in(tcx())
    assert undo(1).gone == {Table.RUN: 1}
    assert all_runs(store) == []


def test_what_an_import_filled_in_elsewhere_is_empty_again(store, take_in, gpx, tcx, undo):
    take_in(gpx())
    before = all_runs(store)[0]
    take_in(tcx())
    assert all_runs(store)[0].avg_hr_bpm == 149
    assert undo().emptied >= 1
    assert all_runs(store)[0] == before


def test_a_session_goes_with_the_exercises_it_brought(store, bring, undo, session):
    bring(session("Hip Thrust", "Box Squat"))
    undone = undo()
    assert undone.gone == {Table.SESSION: 1, Table.STRENGTH_SET: 4}
    assert sessions.summaries(store, ALL) == []
    assert own_exercises.with_deleted(store)[0] == []


def test_a_session_of_which_a_set_was_changed_stays_whole(store, bring, undo, session, hip_thrust):
    told = session("Hip Thrust")
    bring(told, session("Step Up", day=date(2026, 3, 5)))
    with store.write("Set") as edit:
        one = told.entries[0].sets[0]
        sessions.save_set(edit, replace(one, reps=9), hip_thrust)
    undone = undo()
    assert (undone.gone[Table.SESSION], undone.changed) == (1, {Table.SESSION: 1})
    assert len(sessions.load(store, told.session.id).entries[0].sets) == 2


def test_an_own_exercise_that_is_used_elsewhere_stays(store, bring, undo, session):
    bring(session("Box Squat"))
    bring(session("Box Squat", day=date(2026, 3, 5)), content=b"later")
    undo(1)
    assert [each.name for each in own_exercises.with_deleted(store)[0]] == ["Box Squat"]


def test_an_export_of_ours_is_taken_back_too(store, take_in, log_run, log_visit, gpx, undo, tmp_path):
    log_run()
    log_visit()
    target = tmp_path / "all.zip"
    outgo.write_archive(store.path, target, outgo.Wanted(), overwrites=True, told=lambda _: None)
    other = Store.open(tmp_path / "other" / "glutetracker.sqlite")
    list(intake.take_in(other, intake.candidates([target]), intake.start("all.zip")))
    (one,) = import_list.past_imports(other)
    assert (one.runs, one.measures) == (1, 1)
    with other.write("Undo") as edit:
        undoing_imports.undo(other, edit, one.id)
    assert all_runs(other) == []
    assert import_list.past_imports(other) == []
    other.close()

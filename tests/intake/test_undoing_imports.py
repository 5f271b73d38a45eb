"""An import is taken back any time later; what was changed by hand since stays, and is told."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from glutetracker import intake, outgo
from glutetracker.domain.period import Period
from glutetracker.domain.running import Lap, Run, RunKind
from glutetracker.intake import Status
from glutetracker.store import Store, Table, runs
from glutetracker.store.file import check, migrating
from glutetracker.store.incoming import import_list, undoing_imports
from glutetracker.store.lifting import own_exercises, sessions
from glutetracker.store.schema import STEPS, VIEWS

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


@pytest.fixture
def by_hand(store):
    """A run that was logged with its start before the watch's file came."""
    run = Run(kind=RunKind.TEMPO, local_day=date(2026, 3, 2), started_at=datetime(2026, 3, 2, 6, 30, tzinfo=UTC),
              distance_m=1700.0, duration_s=598.0, note="by feel")  # fmt: skip
    with store.write("Run") as edit:
        runs.save(edit, run)
    return run


def parts(store, run):
    return runs.laps(store, run.id), runs.packed_track(store, run.id)


def test_laps_and_track_that_an_import_filled_in_go_with_it_also_after_later_edits(
    store, take_in, gpx, tcx, undo, by_hand
):
    take_in(gpx())
    take_in(tcx())
    assert all(parts(store, by_hand))
    with store.write("Note") as edit:
        runs.save(edit, replace(all_runs(store)[0], note="in the rain"))
    assert undo(0).emptied == 3
    assert parts(store, by_hand) == ([], runs.packed_track(store, by_hand.id))
    assert undo(0).emptied == 2
    assert parts(store, by_hand) == ([], None)
    assert all_runs(store) == [replace(by_hand, note="in the rain")]


def test_what_an_undo_took_out_of_a_run_comes_back_when_it_is_undone(store, take_in, gpx, tcx, undo, by_hand):
    take_in(gpx(), tcx())
    before = all_runs(store), parts(store, by_hand)
    undo()
    store.undo()
    assert (all_runs(store), parts(store, by_hand)) == before
    assert [each for each in check.check(store.path, deep=True) if each.severity is check.Severity.WRONG] == []


def test_the_last_step_undone_takes_a_filled_in_track_back_and_redone_brings_it(store, take_in, gpx, by_hand):
    take_in(gpx())
    track = runs.packed_track(store, by_hand.id)
    store.undo()
    assert (all_runs(store), parts(store, by_hand)) == ([by_hand], ([], None))
    store.redo()
    assert runs.packed_track(store, by_hand.id) == track


def test_laps_that_were_changed_since_stay(store, take_in, tcx, undo, by_hand):
    take_in(tcx())
    mine = [Lap(position=1, start_s=0.0, duration_s=300.0), Lap(position=2, start_s=300.0, duration_s=298.0)]
    with store.write("Laps") as edit:
        runs.save_laps(edit, by_hand.id, mine)
    undo()
    assert runs.laps(store, by_hand.id) == mine


def test_an_imported_run_whose_laps_were_changed_by_hand_stays(store, take_in, tcx, undo):
    take_in(tcx())
    (run,) = all_runs(store)
    with store.write("Laps") as edit:
        runs.save_laps(edit, run.id, [Lap(position=1, start_s=0.0, duration_s=300.0)])
    assert undo().changed == {Table.RUN: 1}


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


@pytest.fixture
def moved(store, tmp_path):
    """Move to another computer: an export into an empty journal."""

    def move():
        target = tmp_path / "all.zip"
        outgo.write_archive(store.path, target, outgo.Wanted(), overwrites=True, told=lambda _: None)
        other = Store.open(tmp_path / "other" / "glutetracker.sqlite")
        list(intake.take_in(other, intake.candidates([target]), intake.start("all.zip")))
        return other

    return move


def test_an_import_of_before_a_move_is_taken_back_all_the_same(store, take_in, bring, session, gpx, moved, log_run):
    mine = log_run()
    take_in(gpx())
    told = session("Hip Thrust")
    bring(told, session("Step Up", day=date(2026, 3, 5)))
    other = moved()
    with other.write("Title") as edit:
        sessions.save_session(edit, replace(told.session, title="Mine now", is_open=False))
    for one in import_list.past_imports(other):
        if one.label != "all.zip":
            with other.write("Undo") as edit:
                undoing_imports.undo(other, edit, one.id)
    assert [run.id for run in all_runs(other)] == [mine.id]
    assert [each.session.title for each in sessions.summaries(other, ALL)] == ["Mine now"]
    other.close()


def test_an_export_of_ours_is_taken_back_too(log_run, log_visit, moved):
    log_run()
    log_visit()
    other = moved()
    (one,) = import_list.past_imports(other)
    assert (one.runs, one.measures) == (1, 1)
    with other.write("Undo") as edit:
        undoing_imports.undo(other, edit, one.id)
    assert all_runs(other) == []
    assert import_list.past_imports(other) == []
    other.close()


def moved_on(store: Store) -> None:
    """Bring the file up as a newer program does; no Ctrl+Z leads back beyond that."""
    later = (*STEPS, ("m999_later", "create table later (id text primary key) strict;"))
    migrating.bring_up(store.path, later, VIEWS)
    assert store.undo() is None


def test_an_export_of_ours_is_taken_back_after_a_newer_program_moved_the_file_on(log_run, log_visit, moved):
    log_run()
    log_visit()
    other = moved()
    moved_on(other)
    (one,) = import_list.past_imports(other)
    with other.write("Undo") as edit:
        undone = undoing_imports.undo(other, edit, one.id)
    assert (undone.gone[Table.RUN], undone.gone[Table.MEASURE], all_runs(other)) == (1, 1, [])
    assert import_list.past_imports(other) == []
    other.close()


def test_what_an_import_filled_in_and_made_goes_after_a_newer_program_too(
    store, take_in, bring, session, gpx, tcx, undo
):
    take_in(gpx())
    bare = all_runs(store)
    take_in(tcx())
    bring(session("Box Squat"), content=b"other")
    moved_on(store)
    undo()
    undo()
    assert all_runs(store) == bare
    assert own_exercises.with_deleted(store)[0] == []


def test_an_export_of_ours_that_was_taken_back_comes_in_again_and_is_taken_back_again(
    log_run, log_session, moved, tmp_path
):
    log_run()
    log_session()
    other = moved()

    def take_back() -> None:
        (one,) = import_list.past_imports(other)
        assert (one.runs, one.sessions) == (1, 1)
        with other.write("Undo") as edit:
            undoing_imports.undo(other, edit, one.id)
        assert all_runs(other) == []
        assert sessions.summaries(other, ALL) == []

    take_back()
    (again,) = intake.take_in(other, intake.candidates([tmp_path / "all.zip"]), intake.start("all.zip"))
    assert (again.runs, again.sessions, again.sets) == (1, 1, 1)
    take_back()
    other.close()

"""Files of watches into the journal: once each, whole or not at all."""

from dataclasses import replace
from datetime import date

import pytest

from glutetracker import intake
from glutetracker.domain.period import Period
from glutetracker.domain.running import Lap, RunKind
from glutetracker.intake import Status
from glutetracker.store import StoreProblem, Table, runs
from glutetracker.store.file import backup, check, originals
from glutetracker.tracks import unpack

MARCH = Period(date(2026, 3, 1), date(2026, 4, 1))


def counts(store):
    return {table: store.rows(f"select count(*) from {table}")[0][0] for table in Table}


def all_runs(store):
    return runs.between(store, MARCH)


def test_a_run_comes_in_with_its_track_and_its_file(store, take_in, gpx):
    path = gpx()
    outcome = take_in(path)[0]
    run = all_runs(store)[0]
    assert (outcome.file, outcome.status, outcome.runs) == (str(path), Status.ADDED, 1)
    assert (run.duration_s, run.kind) == (600.0, RunKind.EASY)
    assert run.distance_m == pytest.approx(60 * 27.8, rel=0.003)
    assert len(unpack(runs.packed_track(store, run.id))) == 61
    kept = store.rows("select name, sha256 from imported_file where deleted_at is null")[0]
    assert kept["name"] == "morning.gpx"
    assert originals.read(store.path, kept["sha256"]) == path.read_bytes()


def test_a_row_that_the_journal_does_not_take_is_one_refusal_and_nothing_of_the_file_stays(store, gpx):
    plan, before = intake.plan(intake.Candidate(gpx())), counts(store)
    lap = Lap(position=1, start_s=0, duration_s=60, distance_m=-1)
    wrong = replace(plan, runs=tuple(replace(each, laps=(lap,)) for each in plan.runs))
    outcome = intake.keep_safely(store, wrong, intake.start("test"))
    assert (outcome.status, outcome.fault is None) == (Status.REFUSED, False)
    assert counts(store) == before


def test_laps_come_in(store, take_in, tcx):
    take_in(tcx())
    assert [lap.duration_s for lap in runs.laps(store, all_runs(store)[0].id)] == [600.0]


def test_the_same_file_twice_adds_nothing(store, take_in, gpx):
    path = gpx()
    take_in(path)
    before = counts(store)
    again = take_in(path)[0]
    assert (again.status, again.runs, again.reason) == (Status.ALREADY_THERE, 0, "This file came in before.")
    assert counts(store) == before


@pytest.mark.parametrize("name", ["renamed.gpx", "morning.gpx.gz"])
def test_the_same_bytes_under_another_name_are_known(store, take_in, gpx, name):
    take_in(gpx())
    before = counts(store)
    again = take_in(gpx(name))[0]
    assert again.reason == "The same file came in before as morning.gpx."
    assert counts(store) == before


def test_two_runs_a_day_stay_two(store, take_in, gpx):
    outcomes = take_in(gpx(), gpx("evening.gpx", later_s=10 * 3600))
    assert [each.status for each in outcomes] == [Status.ADDED, Status.ADDED]
    assert len(all_runs(store)) == 2


def test_a_file_with_nothing_for_us_is_told_and_not_kept(store, take_in, gpx):
    outcome = take_in(gpx(sport="cycling"))[0]
    assert (outcome.status, outcome.reason) == (Status.NOTHING_FOR_US, "cycling")
    assert not any(counts(store).values())
    assert not originals.folder(store.path).exists()


def test_a_file_that_is_none_is_refused_and_the_others_are_in(store, take_in, gpx, downloads):
    (downloads / "broken.fit").write_bytes(b"no activity at all")
    outcomes = take_in(downloads / "broken.fit", gpx(), downloads / "missing.gpx")
    assert [each.status for each in outcomes] == [Status.REFUSED, Status.ADDED, Status.REFUSED]
    assert outcomes[0].reason.startswith("This is not a FIT, GPX or TCX file.")
    assert outcomes[2].reason == "There is no such file. It may have been moved."
    assert len(all_runs(store)) == 1


def test_a_file_that_tells_of_a_run_twice_has_one(store, take_in, gpx):
    outcome = take_in(gpx(times=2))[0]
    assert (outcome.status, outcome.runs) == (Status.ADDED, 1)
    assert any("is the same by its start and length" in warning for warning in outcome.warnings)
    assert len(all_runs(store)) == 1


def test_all_files_of_a_go_are_one_import(store, take_in, gpx):
    take_in(gpx(), gpx("evening.gpx", later_s=36000))
    take_in(gpx("night.gpx", later_s=50000))
    entries = store.rows("select import_id, count(*) as files from imported_file group by 1 order by 2")
    assert [row["files"] for row in entries] == [1, 2]
    assert counts(store)[Table.IMPORT_ENTRY] == 2


def test_each_file_is_one_transaction(store, take_in, gpx):
    heard = []
    store.on_change = heard.append
    take_in(gpx(), gpx("evening.gpx", later_s=36000))
    assert len(heard) == 2
    assert {Table.RUN, Table.TRACK, Table.IMPORTED_FILE} <= heard[0]


def test_stopping_between_files_keeps_whole_files_and_nothing_of_the_next(store, gpx):
    files = [gpx(f"{number}.gpx", later_s=number * 3600) for number in range(4)]
    taking = intake.take_in(store, intake.candidates(files), intake.start("stopped"))
    next(taking)
    next(taking)
    taking.close()
    assert len(all_runs(store)) == 2
    assert counts(store)[Table.IMPORTED_FILE] == 2


def test_what_is_told_to_be_in_has_its_own_bytes_whole_whenever_the_import_is_cut_short(store, gpx):
    files = [gpx(f"{number}.gpx", later_s=number * 3600) for number in range(10)]
    for _ in intake.take_in(store, intake.candidates(files), intake.start("cut short")):
        for row in store.rows("select sha256 from imported_file"):
            assert originals.read(store.path, row["sha256"])
    assert len(all_runs(store)) == 10


def test_a_file_that_cannot_be_saved_whole_leaves_nothing_but_its_own_bytes(store, take_in, gpx):
    store.database.execute(
        "create trigger no_track before insert on track begin select raise(abort, 'disk trouble'); end"
    )
    with pytest.raises(StoreProblem, match="disk trouble"):
        take_in(gpx())
    assert not any(counts(store).values())
    store.database.execute("drop trigger no_track")
    assert take_in(gpx())[0].status is Status.ADDED
    assert check.check(store.path, deep=True)[0].sentence.startswith("There is no backup")


def test_an_import_is_backed_up_before_once_when_there_is_something_to_lose(store, take_in, gpx, log_run):
    take_in(gpx())
    assert backup.backups(store.path) == []
    take_in(gpx("noon.gpx", later_s=20000), gpx("evening.gpx", later_s=36000))
    made = backup.backups(store.path)
    assert [each.reason for each in made] == ["before-import"]
    take_in(gpx("night.gpx", later_s=50000))
    assert len(backup.backups(store.path)) == 2


def test_a_first_import_has_nothing_to_back_up_however_many_files_it_has(store, take_in, gpx):
    take_in(gpx(), gpx("noon.gpx", later_s=20000), gpx("evening.gpx", later_s=36000))
    assert backup.backups(store.path) == []


def test_an_import_that_adds_nothing_makes_no_backup(store, take_in, gpx, downloads, log_run):
    path = gpx()
    take_in(path)
    take_in(path, downloads / "missing.gpx", gpx("ride.gpx", sport="cycling"))
    assert backup.backups(store.path) == []


def test_undo_takes_the_run_out_and_the_file_can_come_in_again(store, take_in, gpx):
    path = gpx()
    take_in(path)
    assert store.undo() == "Import of morning.gpx"
    assert all_runs(store) == []
    assert take_in(path)[0].status is Status.ADDED
    assert len(all_runs(store)) == 1


def test_a_run_that_was_deleted_comes_in_again_when_asked(store, take_in, gpx):
    path = gpx()
    take_in(path)
    with store.write("Delete") as edit:
        edit.remove(Table.RUN, all_runs(store)[0].id)
    assert take_in(path)[0].status is Status.ADDED
    assert len(all_runs(store)) == 1


def test_a_rehearsal_tells_what_would_happen_and_touches_nothing(store, gpx, tcx, take_in):
    take_in(gpx())
    before = {path: path.read_bytes() for path in store.path.parent.rglob("*") if path.is_file()}
    files = [gpx(), tcx("noon.tcx", later_s=20000), gpx("noon.gpx", later_s=20000)]
    told = list(intake.rehearse(store.path, intake.candidates(files)))
    assert [each.status for each in told] == [Status.ALREADY_THERE, Status.ADDED, Status.ALREADY_THERE]
    assert {path: path.read_bytes() for path in store.path.parent.rglob("*") if path.is_file()} == before
    assert take_in(*files) == told


def test_a_rehearsal_needs_no_journal_and_makes_none(journal_path, gpx):
    told = list(intake.rehearse(journal_path, intake.candidates([gpx()])))
    assert told[0].runs == 1
    assert not journal_path.parent.exists()


def test_the_journal_is_sound_after_an_import(store, take_in, gpx, tcx):
    take_in(gpx(), tcx("evening.tcx", later_s=36000))
    wrong = [each for each in check.check(store.path, deep=True) if each.severity is not check.Severity.NOTE]
    assert wrong == []

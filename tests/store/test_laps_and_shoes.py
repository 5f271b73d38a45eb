"""Laps that are typed and changed, and the shoes that were run in."""

from datetime import date, timedelta

from glutetracker.domain.running import Lap
from glutetracker.store import runs
from glutetracker.store.file.check import Severity, check

MONDAY = date(2026, 3, 2)
WORK = Lap(position=1, start_s=0.0, duration_s=20.0, kind="work")
REST = Lap(position=2, start_s=20.0, duration_s=90.0, kind="rest")


def keep(store, run, *laps):
    with store.write("Laps") as edit:
        runs.save_laps(edit, run.id, laps)


def test_laps_take_the_place_of_those_before_and_undo_and_redo_change_them_back(store, log_run):
    run = log_run()
    keep(store, run, WORK)
    keep(store, run, WORK, REST)
    assert runs.laps(store, run.id) == [WORK, REST]
    store.undo()
    assert runs.laps(store, run.id) == [WORK]
    store.undo()
    assert runs.laps(store, run.id) == []
    store.redo()
    store.redo()
    assert runs.laps(store, run.id) == [WORK, REST]


def test_the_same_laps_again_are_no_step(store, log_run):
    run = log_run()
    keep(store, run, WORK, REST)
    keep(store, run, WORK, REST)
    assert store.undo() == "Laps"
    assert runs.laps(store, run.id) == []


def test_laps_that_were_changed_and_taken_back_leave_the_file_sound(store, log_run, journal_path):
    run = log_run()
    keep(store, run, WORK, REST)
    keep(store, run, WORK)
    store.undo()
    assert [each for each in check(journal_path, deep=True) if each.severity is Severity.WRONG] == []


def test_shoes_are_known_by_name_the_last_used_first(store, log_run):
    log_run(MONDAY, shoes="Nimbus")
    log_run(MONDAY + timedelta(days=2), shoes="Trail")
    log_run(MONDAY + timedelta(days=1))
    log_run(MONDAY - timedelta(days=9), shoes="Trail")
    assert runs.shoes_used(store) == ["Trail", "Nimbus"]


def test_runs_of_a_day_and_of_ninety_before_it_are_what_it_is_compared_with(store, log_run):
    on_the_day, before = log_run(MONDAY), log_run(MONDAY - timedelta(days=90))
    log_run(MONDAY - timedelta(days=91))
    log_run(MONDAY + timedelta(days=1))
    assert runs.until(store, MONDAY) == [on_the_day, before]

"""Sessions and runs planned for a day: they stand until they are begun, moved or taken back."""

import sqlite3
from dataclasses import replace
from datetime import date, timedelta

import pytest

from glutetracker.domain.clock import now
from glutetracker.domain.lifting.routine import Routine
from glutetracker.domain.period import Period
from glutetracker.domain.planned import ImpossiblePlanError, PlannedRun, PlannedSession
from glutetracker.domain.running import Run, RunKind, Surface
from glutetracker.store import Table, plans, runs
from glutetracker.store.lifting import routines

MONDAY = date(2026, 3, 2)
WEEK = Period(MONDAY, MONDAY + timedelta(days=7))
THURSDAY = MONDAY + timedelta(days=3)


def keep(store, plan):
    with store.write("Plan") as edit:
        plans.save(edit, plan)
    return plan


def ahead(store, today=MONDAY):
    return list(plans.ahead(store, WEEK, today))


def test_a_plan_is_ahead_until_its_day_is_over(store):
    later = keep(store, PlannedSession(day=THURSDAY, title="Glutes A", routine_id="gym_a"))
    sooner = keep(store, PlannedSession(day=MONDAY, title="Glutes B", routine_id="gym_b"))
    assert ahead(store) == [sooner, later]
    assert ahead(store, THURSDAY) == [later]
    assert ahead(store, THURSDAY + timedelta(days=1)) == []


def test_a_plan_is_moved_and_taken_away_and_undo_brings_it_back(store):
    plan = keep(store, PlannedSession(day=MONDAY, routine_id="gym_a"))
    moved = keep(store, replace(plan, day=THURSDAY))
    assert ahead(store) == [moved]
    with store.write("Plan removed") as edit:
        plans.delete(edit, plan.id)
    assert ahead(store) == []
    assert plans.load(store, plan.id) is None
    store.undo()
    store.undo()
    assert ahead(store) == [plan]


def test_what_was_begun_or_done_on_its_day_is_planned_no_longer(store, log_session):
    like = log_session(MONDAY - timedelta(days=7), {"reps": 8}, title="Glutes A")
    keep(store, PlannedSession(day=MONDAY, title="Glutes A", like_session_id=like.id))
    other = keep(store, PlannedSession(day=MONDAY, title="Glutes B", routine_id="gym_b"))
    log_session(MONDAY, {"reps": 8}, title="Glutes A")
    assert ahead(store) == [other]


def test_a_plan_goes_out_of_sight_with_what_it_is_like(store, hip_thrust):
    routine = Routine(name="Mine", entries=(), made_at=now())
    with store.write("Routine") as edit:
        routines.save(edit, routine, lambda _: hip_thrust)
    plan = keep(store, PlannedSession(day=MONDAY, title="Mine", routine_id=routine.id))
    with store.write("Routine deleted") as edit:
        edit.remove(Table.ROUTINE, routine.id)
    assert ahead(store) == []
    store.undo()
    assert ahead(store) == [plan]
    keep(store, PlannedSession(day=MONDAY, like_session_id="gone"))
    assert ahead(store) == [plan]


def test_a_plan_is_like_one_thing():
    with pytest.raises(ImpossiblePlanError):
        PlannedSession(day=MONDAY)


def a_run(**about):
    return PlannedRun(**{"day": MONDAY, "kind": RunKind.EASY, **about})


def log(store, run, plan_id=""):
    with store.write("Run") as edit:
        runs.save(edit, run)
        plans.tick_off(edit, run, plan_id)


def test_a_planned_run_is_kept_to_the_last_field_beside_sessions(store):
    run = keep(
        store,
        a_run(kind=RunKind.HILL, surface=Surface.TRAIL, distance_m=5000.0, duration_s=1800.0, repeats="8x20s/90s",
              note="with Ana"),
    )  # fmt: skip
    session = keep(store, PlannedSession(day=MONDAY, routine_id="gym_a"))
    assert ahead(store) == [run, session]
    assert plans.load(store, run.id) == run


def test_a_run_of_its_day_and_kind_ticks_one_planned_run_off_and_goes_with_its_tick(store):
    first, second = keep(store, a_run()), keep(store, a_run(distance_m=3000.0))
    for other in ({"kind": RunKind.LONG}, {"local_day": THURSDAY}):
        log(store, Run(**{"kind": RunKind.EASY, "local_day": MONDAY, "distance_m": 5000.0, **other}))
    assert ahead(store) == [first, second]
    run = Run(kind=RunKind.EASY, local_day=MONDAY, distance_m=5000.0)
    log(store, run)
    log(store, run)
    assert ahead(store) == [second], "one run ticks off one plan"
    assert plans.load(store, first.id).done_by == run.id
    with store.write("Gone") as edit:
        edit.remove(Table.RUN, run.id)
    assert [each.id for each in ahead(store)] == [first.id, second.id]
    store.undo()
    assert ahead(store) == [second]


def test_a_run_logged_from_a_plan_ticks_it_off_whatever_kind_and_day_it_was(store):
    plan = keep(store, a_run(kind=RunKind.TEMPO))
    log(store, Run(kind=RunKind.EASY, local_day=THURSDAY, distance_m=5000.0), plan.id)
    assert ahead(store) == []
    store.undo()
    assert ahead(store) == [plan]


def test_a_run_that_is_called_another_kind_leaves_one_plan_and_ticks_another_off(store):
    easy, tempo = keep(store, a_run()), keep(store, a_run(kind=RunKind.TEMPO))
    run = Run(kind=RunKind.EASY, local_day=MONDAY, distance_m=5000.0)
    log(store, run)
    assert ahead(store) == [tempo]
    changed = replace(run, kind=RunKind.TEMPO)
    with store.write("Kind") as edit:
        runs.save(edit, changed)
        plans.follow(edit, run, changed)
    assert ahead(store) == [easy]


@pytest.mark.parametrize("about", [{"distance_m": 0.0}, {"distance_m": 2e6}, {"duration_s": 0.0}, {"duration_s": 2e6}])
def test_an_impossible_run_is_not_planned(about):
    with pytest.raises(ImpossiblePlanError):
        a_run(**about)


@pytest.mark.parametrize(
    "change",
    ["run_kind = 'jog'", "run_kind = null", "routine_id = 'gym_a'", "distance_m = 0", "note = null", "title = 'x'"],
)
def test_the_file_itself_refuses_a_plan_that_is_of_no_kind_or_of_two(store, change):
    keep(store, a_run())
    with pytest.raises(sqlite3.IntegrityError):
        store.database.conn.execute(f"update plan set {change}")

"""Sessions planned for a day: they stand until they are begun, moved or taken back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from glutetracker.domain.clock import now
from glutetracker.domain.lifting.routine import Routine
from glutetracker.domain.period import Period
from glutetracker.domain.planned import ImpossiblePlanError, PlannedSession
from glutetracker.store import Table, plans
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

"""The routines that ship: made of real exercises, told with sources, and of a sane size."""

import pytest

from glutetracker.domain.lifting.routine import Routine
from glutetracker.domain.lifting.strength import SetKind, StrengthSet, hard_sets
from glutetracker.guides import all_exercises
from glutetracker.guides.routines import shipped_routines

EXERCISES = all_exercises()
ROUTINES = shipped_routines()
AT_HOME = {"mat", "chair", "box or chair", "bench or sofa"}
WITH_BANDS = AT_HOME | {"bench", "loop band", "long band", "chair or bench"}

each_routine = pytest.mark.parametrize("routine", ROUTINES.values(), ids=lambda routine: routine.id)


def kit(routine: Routine) -> set[str]:
    return {thing for each in routine.entries for thing in EXERCISES[each.exercise].equipment}


def minutes(routine: Routine) -> float:
    return routine.duration_s(EXERCISES.__getitem__) / 60


def hard_glute_sets(*routines: Routine) -> float:
    total = 0.0
    for entry in (entry for routine in routines for entry in routine.entries):
        done = StrengthSet(entry_id="", position=1, kind=entry.kind, reps=entry.reps_least, rir=entry.rir)
        total += entry.set_count * hard_sets(done, EXERCISES[entry.exercise])[0]
    return total


def test_five_of_them_ship():
    assert len(ROUTINES) == 5


@each_routine
def test_a_routine_is_of_real_exercises_each_once_and_says_what_it_stands_on(routine):
    names = [each.exercise for each in routine.entries]
    assert set(names) <= set(EXERCISES)
    assert len(set(names)) == len(names)
    assert not routine.is_own
    assert routine.note.endswith(".")
    assert len(routine.sources) >= 3
    assert all(": " in source and source.endswith(".") for source in routine.sources)


@each_routine
def test_each_exercise_says_how_much_and_how_long_to_rest(routine):
    for entry in routine.entries:
        assert (entry.reps_least is None) == (entry.hold_s is not None)
        assert entry.rest_s is not None
        assert 10 <= entry.rest_s <= 180
        assert (entry.rir is None) == (entry.kind is SetKind.ACTIVATION)


def test_the_one_before_a_run_takes_twelve_minutes_and_is_no_training():
    routine = ROUTINES["activation_before_a_run"]
    assert minutes(routine) == pytest.approx(12, abs=0.75)
    assert hard_glute_sets(routine) == 0
    assert kit(routine) <= {"mat", "wall", "something to hold"}


@pytest.mark.parametrize("key", ["gym_a", "gym_b", "home_without_kit", "bands_at_home"])
def test_the_others_fit_into_a_lunch_hour(key):
    assert 20 <= minutes(ROUTINES[key]) <= 45


def test_both_gym_days_together_reach_the_usual_range_of_a_week():
    assert 8 <= hard_glute_sets(ROUTINES["gym_a"], ROUTINES["gym_b"]) <= 16


@pytest.mark.parametrize("key", ["home_without_kit", "bands_at_home"])
def test_twice_a_week_at_home_reaches_it_too(key):
    assert 8 <= 2 * hard_glute_sets(ROUTINES[key]) <= 18


def test_at_home_nothing_is_needed_that_a_home_does_not_have():
    assert kit(ROUTINES["home_without_kit"]) <= AT_HOME
    assert kit(ROUTINES["bands_at_home"]) <= WITH_BANDS
    assert {"loop band", "long band"} <= kit(ROUTINES["bands_at_home"])


def test_side_hips_are_trained_in_each_but_the_light_one():
    for key in ROUTINES.keys() - {"activation_before_a_run"}:
        assert any(EXERCISES[each.exercise].side_hip_share >= 0.5 for each in ROUTINES[key].entries)

"""Warm-up sets before a heavy one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.kit import usual_kit
from glutetracker.domain.lifting.plates import loading
from glutetracker.domain.lifting.ramp import warmup_ramp
from glutetracker.domain.lifting.strength import SetKind, StrengthSet
from glutetracker.domain.units import LoadUnit

IN_KG = usual_kit(LoadUnit.KG)


def ramp(load_kg, load_type=LoadType.BARBELL, **about):
    bar = {"bar_kg": about.pop("bar_kg")} if "bar_kg" in about else {}
    exercise = Exercise(id="x", name="X", pattern="thrust", load_type=load_type, **about)
    working = StrengthSet(entry_id="entry", position=1, load_kg=load_kg, reps=8, is_done=False)
    return warmup_ramp(working, exercise, IN_KG, unit=LoadUnit.KG, **bar)


def said(sets):
    return [(each.load_kg, each.reps) for each in sets]


@pytest.mark.parametrize(
    ("load_kg", "load_type", "steps"),
    [
        (100, LoadType.BARBELL, [(40, 8), (60, 5), (80, 3)]),
        (82.5, LoadType.BARBELL, [(32.5, 8), (47.5, 5), (65, 3)]),
        (40, LoadType.BARBELL, [(20, 8), (22.5, 5), (30, 3)]),
        (30, LoadType.BARBELL, [(20, 8), (22.5, 3)]),
        (25, LoadType.BARBELL, [(20, 8)]),
        (22.5, LoadType.BARBELL, []),
        (20, LoadType.BARBELL, []),
        (30, LoadType.DUMBBELL, [(12, 8), (18, 5), (24, 3)]),
        (22, LoadType.DUMBBELL, [(8, 8), (12, 5), (16, 3)]),
        (60, LoadType.MACHINE, [(20, 8), (35, 5), (45, 3)]),
        (12, LoadType.DUMBBELL, []),
        (None, LoadType.BODYWEIGHT, []),
        (30, LoadType.BODYWEIGHT, []),
        (-20, LoadType.MACHINE, []),
        (40, LoadType.BAND, []),
    ],
)
def test_it_climbs_in_loads_that_the_kit_makes_with_fewer_reps(load_kg, load_type, steps):
    assert said(ramp(load_kg, load_type)) == steps


def test_it_is_planned_as_warm_up_of_the_same_exercise_in_order():
    sets = ramp(100)
    assert {(each.kind, each.is_done, each.entry_id) for each in sets} == {(SetKind.WARMUP, False, "entry")}
    assert [each.position for each in sets] == [1, 2, 3]
    assert len({each.id for each in sets}) == 3


def test_a_lighter_bar_starts_lighter_and_a_hold_has_no_ramp():
    assert said(ramp(30, bar_kg=10.0))[0] == (10, 8)
    assert ramp(100, timed=True) == ()


@given(st.integers(0, 2000).map(lambda each: each / 4), st.sampled_from(LoadType))
def test_no_step_is_heavier_than_the_work_or_repeats_another(load_kg, load_type):
    sets = ramp(load_kg, load_type)
    loads = [each.load_kg for each in sets]
    assert loads == sorted(set(loads))
    assert [each.reps for each in sets] == sorted({each.reps for each in sets}, reverse=True)
    assert all(0 < each <= 0.8 * load_kg + 0.005 for each in loads)
    if load_type is LoadType.BARBELL:
        assert all(loading(each, 20, IN_KG.plates).short_kg == 0 for each in loads)

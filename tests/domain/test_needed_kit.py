from dataclasses import replace

import pytest

from glutetracker.domain.guide.needed_kit import is_within
from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.kit import usual_kit
from glutetracker.domain.units import LoadUnit

GYM = usual_kit(LoadUnit.KG)
BARE = replace(GYM, plates=(), dumbbells_kg=(), kettlebells_kg=(), bands=())


def needing(*equipment: str) -> Exercise:
    return Exercise(id="x", name="X", pattern="squat", load_type=LoadType.OTHER, equipment=equipment)


@pytest.mark.parametrize("equipment", [(), ("mat",), ("chair or box",), ("bench or sofa",), ("shoes", "hill of 4–8 %")])
def test_what_a_home_or_the_way_outside_has_needs_no_kit(equipment):
    assert is_within(needing(*equipment), BARE)


@pytest.mark.parametrize("thing", ["barbell", "dumbbells", "kettlebell", "loop band", "dumbbell or kettlebell"])
def test_what_is_in_the_kit_can_be_done_with_it_and_not_without(thing):
    assert is_within(needing(thing), GYM)
    assert not is_within(needing(thing), BARE)


def test_one_of_two_is_enough():
    assert is_within(needing("barbell or dumbbells"), replace(BARE, dumbbells_kg=(10.0,)))
    assert is_within(needing("none or dumbbells"), BARE)


@pytest.mark.parametrize("thing", ["cable machine", "leg press", "45-degree bench", "sled", "hip thrust machine"])
def test_what_only_a_gym_has_is_never_in_the_kit(thing):
    assert not is_within(needing(thing), GYM)


def test_all_that_is_needed_must_be_there():
    assert not is_within(needing("barbell", "rack", "cable machine"), GYM)

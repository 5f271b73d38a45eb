"""Choices for one exercise alone."""

from glutetracker.domain.lifting.exercise_choice import ExerciseChoice, preferences_for
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import DistanceUnit, LoadUnit

METRIC = Preferences(load_unit=LoadUnit.KG, distance_unit=DistanceUnit.MI)


def test_an_exercise_has_its_own_unit_of_load_and_all_else_as_everywhere():
    own = preferences_for(METRIC, ExerciseChoice(exercise="leg_press", load_unit=LoadUnit.LB))
    assert own == Preferences(load_unit=LoadUnit.LB, distance_unit=DistanceUnit.MI)


def test_where_no_unit_was_chosen_the_users_holds():
    assert preferences_for(METRIC, None) is METRIC
    assert preferences_for(METRIC, ExerciseChoice(exercise="leg_press", bar_kg=15)) is METRIC

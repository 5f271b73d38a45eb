import pytest

from glutetracker import guides
from glutetracker.domain.guide.muscle_work import helping_muscles, main_muscles, muscle_work
from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.muscles import Muscle, had_little


def exercise(**shares: float) -> Exercise:
    return Exercise(id="x", name="X", pattern="thrust", load_type=LoadType.BARBELL, shares=shares)


def test_the_big_glute_is_the_mean_of_its_halves_and_the_side_hip_the_greater_of_its_two():
    work = muscle_work(exercise(gmax_upper=1.0, gmax_lower=0.5, gmed=0.25, gmin=0.5))
    assert work == {Muscle.GLUTE_MAX: 0.75, Muscle.SIDE_HIP: 0.5}


def test_what_works_hard_is_main_and_the_rest_helps():
    thrust = guides.whole_guide()["hip_thrust_barbell"]
    assert main_muscles(thrust) == (Muscle.GLUTE_MAX,)
    assert helping_muscles(thrust)[:2] == (Muscle.HAMSTRINGS, Muscle.QUADS)


def test_where_nothing_works_hard_the_most_that_does_is_main():
    assert main_muscles(exercise(gmed=0.5, quads=0.25)) == (Muscle.SIDE_HIP,)


def test_a_stretch_works_nothing():
    assert main_muscles(exercise()) == helping_muscles(exercise()) == ()


def test_running_works_muscles_though_it_counts_no_sets():
    assert Muscle.CALVES in muscle_work(guides.whole_guide()["hill_sprint"])


@pytest.mark.parametrize(
    ("hard", "little"),
    [
        ({}, None),
        ({Muscle.GLUTE_MAX: 9.0, Muscle.SIDE_HIP: 3.0}, None),
        ({Muscle.GLUTE_MAX: 9.0, Muscle.SIDE_HIP: 2.9}, Muscle.SIDE_HIP),
        ({Muscle.SIDE_HIP: 4.0}, Muscle.GLUTE_MAX),
    ],
)
def test_a_half_of_the_butt_had_little_beside_three_times_as_much(hard, little):
    assert had_little(hard) is little

"""The exercises themselves: whole, plainly worded, and worth for the glutes what the sources say."""

import re
from collections import Counter

import pytest

from glutetracker.domain.lifting.exercise import LoadType
from glutetracker.domain.running import RunKind
from glutetracker.guides import all_exercises, whole_guide
from glutetracker.guides.naming import words_of
from glutetracker.guides.reading import MUSCLES, PATTERNS

EXERCISES = whole_guide()
WORDS_OF_THE_GYM = (
    r"\b(articles?|brace|lockout|slack|range of motion|eccentric|neutral|engage|activate|TFL|clean reps)\b"
)

each_exercise = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda exercise: exercise.id)


@each_exercise
def test_an_exercise_says_what_it_is_and_what_to_think_of(exercise):
    assert exercise.pattern in PATTERNS
    assert len(exercise.names) >= 2
    assert 3 <= len(exercise.cues) <= 5
    assert re.search(r"\d", exercise.rep_range)
    assert len(set(exercise.equipment)) == len(exercise.equipment)


@each_exercise
def test_cues_are_short_plain_sentences(exercise):
    for cue in exercise.cues:
        assert cue[0].isupper()
        assert cue[-1].isalpha()
        assert len(cue) <= 80
        assert not re.search(WORDS_OF_THE_GYM, cue, re.IGNORECASE)


@each_exercise
def test_shares_name_muscles_and_lie_between_none_and_all(exercise):
    assert set(exercise.shares) <= set(MUSCLES)
    assert all(0 < share <= 1 for share in exercise.shares.values())
    assert bool(exercise.shares) == (exercise.pattern != "mobility")


def test_no_name_belongs_to_two_exercises():
    owners = Counter(
        name
        for exercise in EXERCISES.values()
        for name in {" ".join(words_of(name)) for name in (exercise.name, *exercise.names)}
    )
    assert [name for name, count in owners.items() if count > 1] == []


@pytest.mark.parametrize(
    ("exercise_id", "glutes", "side_hip"),
    [
        ("hip_thrust_barbell", 1.0, 0.25),
        ("hip_thrust_single_leg", 1.0, 0.375),
        ("back_squat", 1.0, 0.125),
        ("romanian_deadlift", 0.75, 0.125),
        ("leg_press_high", 0.75, 0.0),
        ("glute_bridge", 0.5, 0.25),
        ("clamshell", 0.125, 0.5),
        ("side_lying_hip_abduction", 0.125, 0.75),
        ("single_leg_squat_box", 0.75, 0.375),
        ("single_leg_calf_raise", 0.0, 0.0),
        ("copenhagen_plank", 0.0, 0.25),
        ("sled_push", 0.0, 0.0),
        ("bounding", 0.0, 0.0),
        ("figure_four_stretch", 0.0, 0.0),
    ],
)
def test_a_set_counts_for_the_glutes_what_its_exercise_is_credited_with(exercise_id, glutes, side_hip):
    assert EXERCISES[exercise_id].glute_share == glutes
    assert EXERCISES[exercise_id].side_hip_share == side_hip


def test_what_is_loaded_in_the_gym_is_never_a_drill():
    loaded = {LoadType.BARBELL, LoadType.DUMBBELL, LoadType.MACHINE, LoadType.CABLE, LoadType.OTHER}
    assert [exercise.id for exercise in EXERCISES.values() if exercise.drill and exercise.load_type in loaded] == []


def test_stretches_and_first_steps_are_drills():
    assert all(exercise.drill for exercise in EXERCISES.values() if exercise.pattern == "mobility")
    assert EXERCISES["glute_bridge"].drill
    assert EXERCISES["clamshell_banded"].drill
    assert not EXERCISES["single_leg_glute_bridge"].drill
    assert not EXERCISES["nordic_hamstring_curl"].drill


def test_holds_are_timed():
    assert {exercise.id for exercise in EXERCISES.values() if exercise.timed} == {
        "copenhagen_plank_short", "figure_four_stretch", "glute_squeeze", "hip_flexor_stretch", "side_plank",
        "wall_press_abduction",
    }  # fmt: skip


def test_ways_of_running_have_a_page_and_a_kind_of_run_but_no_sets():
    ways = {exercise.id: exercise.run_kind for exercise in EXERCISES.values() if exercise.run_kind}
    assert ways["hill_sprint"] == RunKind.HILL
    assert ways["weighted_vest_walk"] == RunKind.WALK
    assert all(EXERCISES[way].pattern == "locomotion" for way in ways)
    assert all_exercises().keys() == EXERCISES.keys() - ways.keys()
    assert {"a_skip", "bounding", "wall_knee_drive", "sled_push"} <= all_exercises().keys()


def test_lists_begin_with_the_loaded_thrusts_and_end_with_the_stretches():
    patterns = [exercise.pattern for exercise in EXERCISES.values()]
    assert patterns == sorted(patterns, key=PATTERNS.index)
    assert [exercise.drill for exercise in EXERCISES.values() if exercise.pattern == "thrust"] == sorted(
        exercise.drill for exercise in EXERCISES.values() if exercise.pattern == "thrust"
    )

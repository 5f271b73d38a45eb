"""Finding exercises by what people type."""

import pytest

from glutetracker.guides import all_exercises, guide_alone, whole_guide
from glutetracker.guides.naming import words_of

EXERCISES = all_exercises()
find, match = guide_alone().find, guide_alone().match
LETTERS = 3


def ids(text, recent=(), **how):
    return [exercise.id for exercise in find(text, recent, **how)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("RDL", "romanian_deadlift"),
        ("bss", "bulgarian_split_squat"),
        ("dl", "conventional_deadlift"),
        ("STS", "box_squat_sit_to_stand"),
        ("90/90", "ninety_ninety_switch"),
        ("figure 4", "figure_four_stretch"),
        ("hip thrust", "hip_thrust_barbell"),
        ("squat", "back_squat"),
        ("bridge", "glute_bridge"),
        ("plié", "sumo_squat"),
        ("plie squ", "sumo_squat"),
        ("curtsey", "curtsy_lunge"),
        ("hip aeroplane", "hip_airplane"),
        ("worlds greatest", "worlds_greatest_stretch"),
    ],
)
def test_a_short_form_or_another_name_comes_first(typed, first):
    assert ids(typed)[0] == first


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("thrust barb", "hip_thrust_barbell"),
        ("squat goblet", "goblet_squat"),
        ("bri mar", "glute_bridge_march"),
        ("rom single", "single_leg_rdl"),
        ("stepup", "step_up"),
        ("bird-dog", "bird_dog"),
        ("COSSACK", "cossack_squat"),
        ("slgb", "single_leg_glute_bridge"),
    ],
)
def test_beginnings_of_words_find_in_any_order(typed, first):
    assert ids(typed)[0] == first


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("hip thurst", "hip_thrust_barbell"),
        ("glute brige", "glute_bridge"),
        ("clamshlel", "clamshell"),
        ("bulgarain split", "bulgarian_split_squat"),
        ("nordc", "nordic_hamstring_curl"),
        ("deadlfit", "conventional_deadlift"),
        ("airoplane", "hip_airplane"),
        ("fire hidrant", "fire_hydrant"),
        ("kettelbell", "kettlebell_swing"),
        ("squats", "back_squat"),
        ("leg crl", "leg_curl_machine"),
        ("tre pull", "tyre_drag"),
    ],
)
def test_one_slip_a_word_is_forgiven(typed, wanted):
    assert wanted in ids(typed, runs=True)[:3]


def test_some_of_the_words_are_better_than_nothing():
    assert "romanian_deadlift" in ids("stiffened romanian something")
    assert ids("zzzz") == []


def test_nothing_typed_lists_everything_with_the_latest_first():
    listed = ids("", ["step_up", "clamshell"])
    assert listed[:2] == ["step_up", "clamshell"]
    assert listed[2:] == [exercise for exercise in EXERCISES if exercise not in {"step_up", "clamshell"}]


def test_what_was_used_lately_comes_first_among_equals():
    assert ids("squ", ["goblet_squat"])[0] == "goblet_squat"
    assert ids("hip", ["hip_thrust_machine", "hip_airplane"])[:2] == ["hip_thrust_machine", "hip_airplane"]


def test_a_whole_name_comes_before_what_was_used_lately():
    assert ids("squat", ["goblet_squat"])[:2] == ["back_squat", "goblet_squat"]


def test_an_exercise_that_is_gone_does_not_disturb_the_recent_ones():
    assert ids("squ", ["gone_for_good", "goblet_squat"])[0] == "goblet_squat"


def place_by_three_letters(exercise, **how):
    """Say how far down an exercise is after three letters of its name or of its most telling word."""
    words = words_of(exercise.name)
    beginnings = {"".join(words)[:LETTERS], *(word[:LETTERS] for word in words if len(word) >= LETTERS)}
    found = [ids(typed, **how) for typed in beginnings]
    return min(listed.index(exercise.id) for listed in found if exercise.id in listed)


def test_three_letters_put_every_exercise_among_the_first_three():
    places = {exercise.id: place_by_three_letters(exercise) for exercise in EXERCISES.values()}
    assert {exercise for exercise, place in places.items() if place >= 3} == set()


def test_three_letters_put_nearly_all_of_the_guide_among_the_first_three():
    places = {exercise.id: place_by_three_letters(exercise, runs=True) for exercise in whole_guide().values()}
    assert {exercise for exercise, place in places.items() if place >= 3} <= {"standing_hip_abduction_band"}


def test_hip_offers_the_hip_thrust_before_the_hip_airplane():
    listed = ids("hip")
    assert listed[0] == "hip_thrust_barbell"
    assert "hip_airplane" in listed[1:]


def test_ways_of_running_are_found_where_they_are_asked_for():
    assert ids("jog", runs=True)[0] == "easy_run"
    assert ids("tire", runs=True)[0] == "tyre_drag"
    assert "easy_run" in ids("", runs=True)
    assert not {exercise.id for exercise in find("sprint")} & {"flat_sprint_10s", "hill_sprint"}
    assert not {exercise.id for exercise in find("")} - EXERCISES.keys()


@pytest.mark.parametrize("exercise", whole_guide().values(), ids=lambda exercise: exercise.id)
def test_two_swapped_letters_anywhere_in_a_name_still_find_it(exercise):
    for name in (exercise.name, *exercise.names):
        for word in words_of(name):
            if len(word) < 5:
                continue
            for place in range(len(word) - 1):
                slip = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
                typed = " ".join(words_of(name)).replace(word, slip)
                assert exercise.id in ids(typed, runs=True)[:3], typed


@pytest.mark.parametrize("exercise", whole_guide().values(), ids=lambda exercise: exercise.id)
def test_three_letters_of_any_word_put_the_latest_exercise_first(exercise):
    for word in words_of(exercise.name):
        assert ids(word[:LETTERS], [exercise.id], runs=True)[0] == exercise.id


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=lambda exercise: exercise.id)
def test_every_name_of_an_exercise_means_it(exercise):
    for name in (exercise.id, exercise.name, exercise.name.upper(), *exercise.names):
        assert match(name) == exercise
        assert find(name)[0] == exercise


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("hip thrust", "hip_thrust_barbell"),
        ("Hip Thrust (Barbell)", "hip_thrust_barbell"),
        ("Hip Thrust (Machine)", "hip_thrust_machine"),
        ("Squat (Barbell)", "back_squat"),
        ("Bulgarian Split Squat (Dumbbell)", "bulgarian_split_squat"),
        ("Glute Kickback (Machine)", "glute_kickback_machine"),
        ("Hip Thrust (Dumbbell)", "hip_thrust_dumbbell"),
        ("Lunge (Dumbbell)", "forward_lunge"),
        ("Hip Adduction (Machine)", "machine_hip_adduction"),
        ("Seated Leg Curl (Machine)", "leg_curl_machine"),
        ("glute bridges", "glute_bridge"),
        ("Step Ups", "step_up"),
        ("  world’s greatest stretch ", "worlds_greatest_stretch"),
    ],
)
def test_a_written_name_means_its_exercise(written, meant):
    assert match(written) == EXERCISES[meant]


@pytest.mark.parametrize(
    "written",
    [
        "Squat (Smith Machine)", "Squat (Dumbbell)", "Good Morning (Barbell)", "Good morning",
        "Leg Extension (Machine)", "Plank", "lunge", "hip", "", "()", "?",
    ],
)  # fmt: skip
def test_a_name_that_is_unknown_or_only_near_means_nothing(written):
    assert match(written) is None

"""The guide's exercises and the user's own, as one catalogue."""

from dataclasses import replace

import pytest

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.muscles import Muscle
from glutetracker.guides import Catalogue, all_exercises
from glutetracker.guides.filtering import Wanted, filtered
from glutetracker.guides.pages import all_pages
from glutetracker.guides.suggesting import like_one, suggested

THRUST = all_exercises()["hip_thrust_barbell"]


def own(name, **about):
    return replace(suggested(name), **about)


@pytest.mark.parametrize(
    ("name", "like", "load"),
    [
        ("curtsy lunge machine", "curtsy_lunge", LoadType.MACHINE),
        ("Squat (Smith Machine)", "back_squat", LoadType.MACHINE),
        ("Hip Abductor", "machine_hip_abduction", LoadType.MACHINE),
        ("Frog pumps with a band", "frog_pump", LoadType.BAND),
        ("Jump Squat", "bodyweight_squat", LoadType.BODYWEIGHT),
        ("Cable glute kickbacks, standing", "cable_kickback", LoadType.CABLE),
        ("Good Morning (Barbell)", "romanian_deadlift", LoadType.BARBELL),
    ],
)
def test_the_words_of_a_name_say_what_it_is_like(name, like, load):
    found = suggested(name)
    base = all_exercises()[like]
    assert (found.name, found.based_on, found.load_type, found.pattern) == (name, like, load, base.pattern)
    assert dict(found.shares) == dict(base.shares)


@pytest.mark.parametrize("name", ["Bench Press (Barbell)", "Trap bar shrug", "Dumbbell curl", "Lat Pulldown", "Zumba"])
def test_what_works_no_muscle_that_is_counted_is_credited_with_none(name):
    found = suggested(name)
    assert (found.based_on, found.glute_share, found.side_hip_share) == ("", 0.0, 0.0)


def test_muscles_of_thigh_and_trunk_are_credited_without_a_page():
    assert dict(suggested("Leg Extension (Machine)").shares) == {"quads": 1.0}
    assert dict(suggested("Hanging leg raise").shares) == {"core": 1.0}


def test_one_leg_and_a_hold_are_read_from_the_name():
    assert suggested("Single-leg press").one_sided
    assert suggested("Glute bridge hold").timed


def test_own_exercises_are_found_among_those_of_the_guide():
    mine = own("Kas thrust at the rack", names=("Kassie",))
    catalogue = Catalogue([mine])
    assert catalogue.find("kassie")[0] == mine
    assert catalogue.find("kas thr")[0] == mine
    assert mine in catalogue.find("thrust")
    assert THRUST in catalogue.find("thrust")
    assert mine in catalogue.find("", runs=True)


def test_a_written_name_means_the_own_exercise_first():
    mine = own("Hip thrust")
    assert Catalogue([mine]).match("hip thrusts") == mine
    assert Catalogue().match("hip thrusts") == THRUST
    assert Catalogue([own("Kas thrust")]).match("back squat") == all_exercises()["back_squat"]


def test_an_own_exercise_shows_the_page_of_what_it_is_based_on_without_its_numbers():
    mine = like_one(THRUST, "My thrust")
    page, base = Catalogue([mine]).page(mine.id), all_pages()[THRUST.id]
    assert (page.id, page.steps, page.cautions, page.fit) == (mine.id, base.steps, base.cautions, base.fit)
    assert base.activation
    assert (page.activation, page.harder, page.note) == ((), (), "")


def test_what_is_based_on_nothing_has_an_empty_page():
    mine = own("Zumba")
    assert Catalogue([mine]).page(mine.id).steps == ()


def test_a_clone_of_a_clone_is_based_on_the_guide():
    assert like_one(like_one(THRUST, "One"), "Two").based_on == THRUST.id


def test_a_deleted_exercise_is_known_and_not_offered():
    mine = own("Kas thrust")
    catalogue = Catalogue([], [mine])
    assert catalogue.exercise(mine.id) == mine
    assert mine not in catalogue.find("kas thrust")
    assert catalogue.match("kas thrust") is None


def test_what_is_nowhere_is_known_by_its_name():
    found = Catalogue().exercise("own_bench", "Bench")
    assert (found.name, found.pattern, found.load_type) == ("Bench", "other", LoadType.OTHER)


def test_own_exercises_alone_are_shown_when_asked_for():
    mine, other = like_one(THRUST, "My thrust"), own("Zumba")
    catalogue = Catalogue([mine, other])
    assert filtered(catalogue, Wanted(own=True)) == [mine, other]
    assert filtered(catalogue, Wanted(own=True, muscle=Muscle.GLUTE_MAX)) == [mine]
    assert filtered(catalogue, Wanted(own=True, place=all_pages()[THRUST.id].where[0])) == [mine]


def test_what_is_alike_may_be_ones_own():
    mine = like_one(THRUST, "A thrust of mine")
    assert mine in Catalogue([mine]).alike(THRUST, 3)


def test_a_family_of_its_own_is_listed_last():
    mine = Exercise(id="x", name="Aerobics", pattern="other", load_type=LoadType.OTHER, is_own=True)
    assert list(Catalogue([mine]).whole)[-1] == "x"

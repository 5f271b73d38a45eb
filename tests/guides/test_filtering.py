from glutetracker import guides
from glutetracker.domain.guide.exercise_page import KindTo, Level, Place
from glutetracker.domain.guide.muscle_work import main_muscles
from glutetracker.domain.lifting.muscles import Muscle
from glutetracker.guides.filtering import RUNNING, Wanted, filtered
from glutetracker.guides.pages import all_pages

GUIDE = guides.guide_alone()


def test_nothing_wanted_is_the_whole_guide_what_comes_first_first():
    found = filtered(GUIDE, Wanted(), ("side_plank", "clamshell"))
    assert [each.id for each in found[:2]] == ["side_plank", "clamshell"]
    assert len(found) == len(guides.whole_guide())


def test_each_wish_leaves_only_what_fits_it():
    pages = all_pages()
    assert {pages[each.id].level for each in filtered(GUIDE, Wanted(level=Level.ADVANCED))} == {Level.ADVANCED}
    assert all(Place.OUTSIDE in pages[each.id].where for each in filtered(GUIDE, Wanted(place=Place.OUTSIDE)))
    assert {each.pattern for each in filtered(GUIDE, Wanted(pattern=RUNNING))} == {RUNNING}
    assert all(Muscle.SIDE_HIP in main_muscles(each) for each in filtered(GUIDE, Wanted(muscle=Muscle.SIDE_HIP)))
    both = Wanted(kind_to=(KindTo.KNEES, KindTo.BACK))
    assert all({*KindTo} == set(pages[each.id].kind_to) for each in filtered(GUIDE, both))
    assert [each.id for each in filtered(GUIDE, Wanted(only=("clamshell",)))] == ["clamshell"]


def test_every_movement_family_and_muscle_has_something_to_show():
    for muscle in Muscle:
        assert filtered(GUIDE, Wanted(muscle=muscle)), muscle
    for place in Place:
        assert filtered(GUIDE, Wanted(place=place)), place


def test_words_and_wishes_go_together():
    found = filtered(GUIDE, Wanted(text="bridge", level=Level.BEGINNER))
    assert found
    assert all(all_pages()[each.id].level is Level.BEGINNER for each in found)

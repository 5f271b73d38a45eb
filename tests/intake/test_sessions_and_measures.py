"""Sessions and measures of other apps: once each, under the exercises' names used here."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from glutetracker import intake
from glutetracker.domain.body.measure import Measure, OwnSite, Site
from glutetracker.domain.period import Period
from glutetracker.domain.units import KG_PER_LB
from glutetracker.guides import Catalogue
from glutetracker.intake import Status
from glutetracker.intake.matching import meaning
from glutetracker.store.body import body_sites, measures
from glutetracker.store.file import check
from glutetracker.store.incoming import imported_names
from glutetracker.store.lifting import own_exercises, sessions

DAY = date(2026, 3, 2)
EVENING = datetime(2026, 3, 2, 17, 30, tzinfo=UTC)
ALL = Period(date(2020, 1, 1), date(2030, 1, 1))


def weight(value: float, day: date = DAY, site=Site.WEIGHT) -> Measure:
    return Measure(visit_id=f"visit-{day}", site=site, value=value, local_day=day, source="Hevy")


def exercises_of(store) -> list[str]:
    return [
        part.entry.exercise
        for each in sessions.summaries(store, ALL)
        for part in sessions.load(store, each.session.id).entries
    ]


def test_a_session_comes_in_with_its_sets_under_the_names_used_here(store, bring, session):
    outcome = bring(session("Hip Thrust (Barbell)", "Curtsy Lunge (Dumbbell)"))
    assert (outcome.status, outcome.sessions, outcome.sets) == (Status.ADDED, 1, 4)
    assert exercises_of(store) == ["hip_thrust_barbell", "curtsy_lunge"]
    assert sum(glute for _, glute, _ in sessions.hard_sets_by_day(store, ALL)) == pytest.approx(2 * 1 + 2 * 0.5)
    assert not own_exercises.with_deleted(store)[0]


@pytest.mark.parametrize("name", ["Thrust hip, barbell", "hip thrusts (BARBELL)", "Barbell Hip Thrust"])
def test_case_order_of_words_and_a_plural_do_not_matter(store, bring, name, session):
    bring(session(name))
    assert exercises_of(store) == ["hip_thrust_barbell"]


def test_what_a_watch_calls_a_hip_thrust_is_the_hip_thrust_here(store, bring, session):
    bring(session("Barbell hip thrust with bench", "Dumbbell bulgarian split squat"))
    assert {each[0] for each in sessions.trained_exercises(store)} == {"hip_thrust_barbell", "bulgarian_split_squat"}


def test_a_name_that_several_have_is_not_guessed_but_kept_as_an_own_exercise(store, bring, session):
    outcome = bring(session("Hip Abduction"))
    (own,) = own_exercises.with_deleted(store)[0]
    assert own.name == "Hip Abduction"
    assert own.side_hip_share >= 0.5
    assert outcome.warnings == ("New exercises of your own: Hip Abduction.",)


def test_another_load_is_another_exercise_with_the_same_muscles(store, bring, session):
    bring(session("Split Squat (Barbell)"))
    (own,) = own_exercises.with_deleted(store)[0]
    assert (own.name, own.load_type, own.based_on) == ("Split Squat (Barbell)", "barbell", "split_squat")


def test_what_has_no_word_of_ours_has_no_muscles_of_ours(store, bring, session):
    bring(session("Bench Press (Barbell)", "Bicep Curl"))
    assert [dict(each.shares) for each in own_exercises.with_deleted(store)[0]] == [{}, {}]


def test_a_choice_made_once_holds_for_the_next_file(store, bring, session):
    with store.write("Names") as edit:
        imported_names.save(edit, {"Hip Abduction": "machine_hip_abduction", "Hip Thrust": intake.NEW})
    bring(session("Hip Abduction", "Hip Thrust"))
    assert exercises_of(store) == ["machine_hip_abduction", "own_hip_thrust"]


def test_a_name_chosen_to_be_its_own_is_that_exercise_again_as_the_user_made_it(store, bring, session):
    with store.write("Names") as edit:
        imported_names.save(edit, {"Hip Thrust": intake.NEW})
    bring(session("Hip Thrust"))
    (own,) = own_exercises.with_deleted(store)[0]
    with store.write("Muscles") as edit:
        own_exercises.save(edit, replace(own, shares={"gmed": 1.0}))
    outcome = bring(session("Hip Thrust", day=DAY + timedelta(days=2)), content=b"later")
    assert dict(own_exercises.with_deleted(store)[0][0].shares) == {"gmed": 1.0}
    assert outcome.warnings == ()


def test_an_own_exercise_is_found_again_by_its_name(store, bring, session):
    bring(session("Box Squat"))
    bring(session("box squat", day=DAY + timedelta(days=2)), content=b"later")
    assert exercises_of(store) == ["own_box_squat"] * 2


def test_an_own_exercise_of_the_very_name_is_not_one_of_several(store, bring, session):
    bring(session("Face Pull"), session("Face Pull (Cable)", day=DAY + timedelta(days=1)))
    plain = meaning("Face Pull", Catalogue(*own_exercises.with_deleted(store)), {})
    assert (plain.exercise.name, plain.is_new, plain.may_be) == ("Face Pull", False, ())


def test_a_longer_export_of_the_same_app_adds_only_what_is_new(store, bring, session):
    first = session("Hip Thrust", started_at=EVENING)
    bring(first)
    later = session("Hip Thrust", day=DAY + timedelta(days=3), started_at=EVENING + timedelta(days=3))
    again = session("Hip Thrust", started_at=EVENING + timedelta(seconds=40))
    outcome = bring(again, later, content=b"longer export")
    assert (outcome.sessions, outcome.warnings) == (1, ("1 session is here already.",))
    assert len(exercises_of(store)) == 2


def test_the_same_day_with_the_same_sets_is_the_same_session_in_pounds_too(store, bring, session):
    bring(session("Hip Thrust", started_at=EVENING, load_kg=round(135 * KG_PER_LB, 2)))
    outcome = bring(session("Hip Thrust", load_kg=135 * KG_PER_LB), content=b"without times")
    assert (outcome.status, outcome.reason) == (Status.ALREADY_THERE, "1 session is here already.")


def test_two_sessions_a_day_stay_two(store, bring, session):
    bring(session("Hip Thrust", started_at=EVENING), session("Step Up", started_at=EVENING - timedelta(hours=8)))
    assert len(exercises_of(store)) == 2


def test_the_same_start_with_other_sets_is_told_and_what_is_here_stays(store, bring, session):
    bring(session("Hip Thrust", started_at=EVENING))
    outcome = bring(session("Hip Thrust", started_at=EVENING, reps=12), content=b"other")
    assert outcome.status is Status.ALREADY_THERE
    assert "with other sets; it stays as it is" in outcome.reason


def test_the_same_file_twice_adds_nothing(store, bring, session):
    told = (session("Hip Thrust", started_at=EVENING), weight(64.2))
    bring(*told)
    before = store.path.read_bytes()
    assert bring(*told).reason == "This file came in before."
    assert store.path.read_bytes() == before


def test_measures_come_in_and_those_that_are_here_do_not_come_twice(store, bring):
    assert bring(weight(64.2), weight(98.5, site=Site.HIP)).measures == 2
    outcome = bring(weight(64.2), weight(64.9, day=DAY + timedelta(days=7)), content=b"longer")
    assert (outcome.measures, outcome.warnings) == (1, ("1 measure is here already.",))
    assert [each.value for each in measures.of_site(store, Site.WEIGHT, ALL)] == [64.2, 64.9]


def test_two_readings_of_one_visit_that_are_the_same_both_come(store, bring):
    twice = [weight(98.5, site=Site.HIP), replace(weight(98.5, site=Site.HIP), reading=2)]
    assert bring(*twice).measures == 2


def test_a_site_that_the_user_named_is_not_named_twice(store, bring):
    with store.write("Site") as edit:
        body_sites.save(edit, OwnSite("neck", "Neck", "cm"))
    bring(weight(33.0, site=OwnSite("hals", "neck", "cm")), weight(31.0, site=OwnSite("calf", "Calf", "cm")))
    assert [site.title for site in body_sites.own_sites(store)] == ["Calf", "Neck"]


def test_the_journal_is_sound_afterwards(store, bring, session):
    bring(session("Hip Thrust", "Box Squat", started_at=EVENING), weight(64.2))
    wrong = [each for each in check.check(store.path, deep=True) if each.severity is not check.Severity.NOTE]
    assert wrong == []

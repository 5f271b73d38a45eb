"""Whole lines: what each one tells of."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutetracker.domain import clock
from glutetracker.domain.body.measure import ImpossibleMeasureError, Measure, Site
from glutetracker.domain.grammar import (
    Cell,
    LoggedSets,
    MistypedError,
    NotYetError,
    TypedSet,
    examples,
    parse_cell,
    parse_line,
    parse_measures,
    parse_run,
    parse_sets,
    with_its_day,
)
from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.strength import ImpossibleSetError, SetKind
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import ImpossibleRunError, Run, RunKind, Surface
from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit
from glutetracker.words import Problem, numbers

NOON = datetime(2026, 10, 31, 12, 0, tzinfo=UTC)
METRIC = Preferences()
IMPERIAL = Preferences(load_unit=LoadUnit.LB, distance_unit=DistanceUnit.MI, girth_unit=GirthUnit.INCH)


def exercise(name, pattern="thrust"):
    return Exercise(id=name.lower().replace(" ", "_"), name=name, pattern=pattern, load_type=LoadType.OTHER)


CATALOGUE = {
    "hip thrust": exercise("Barbell hip thrust"),
    "hip thrust with knee band": exercise("Band-resisted hip thrust"),
    "prone hip extension, bent knee": exercise("Prone hip extension, bent knee"),
    "90/90": exercise("90/90 switch", "mobility"),
    "walking lunge": exercise("Walking lunge", "lunge"),
    "side plank": exercise("Side plank", "plank"),
    "hill sprint": exercise("Hill sprint", "locomotion"),
    "flat sprint, 10 seconds": exercise("Flat sprint, 10 seconds", "locomotion"),
    "stairs": exercise("Stair climb, walking", "locomotion"),
    "stairmaster": exercise("Stair climb, walking", "locomotion"),
    "lsd": exercise("Long run", "locomotion"),
    "treadmill hill walk": exercise("Incline walk", "locomotion"),
    "incline sprint": exercise("Hill sprint", "locomotion"),
    "dune sprint": exercise("Sand sprint", "locomotion"),
    "tire run": exercise("Tyre drag run", "locomotion"),
    "ruck": exercise("Weighted vest walk", "carry"),
    "sled push": exercise("Sled push", "locomotion"),
    "sled sprint": exercise("Sled drag, forward", "locomotion"),
}


def find_exercise(name):
    return CATALOGUE.get(name.lower())


def line(text, preferences=METRIC):
    return parse_line(text, preferences, find_exercise, NOON)


@pytest.mark.parametrize(
    "text",
    ["hip thrust 82.5x8@2, 82.5x8@1", "Hip Thrust: 82,5 x 8 @8, 82,5 x 8 @9", "hip thrust, 82.5x8@2, 8@1",
     "  hip thrust 82.5x8 @2, 82.5x8 @1 "],
)  # fmt: skip
def test_an_exercise_and_its_sets(text):
    logged = line(text)
    assert isinstance(logged, LoggedSets)
    assert logged.exercise.name == "Barbell hip thrust"
    assert logged.sets == tuple(TypedSet(load_kg=82.5, load_given=True, reps=8, rir=rir) for rir in (2, 1))
    assert (logged.local_day, logged.started_at) == (date(2026, 10, 31), None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("hip thrust with knee band x15", "Band-resisted hip thrust"),
        ("prone hip extension, bent knee x12, x12", "Prone hip extension, bent knee"),
        ("90/90 10", "90/90 switch"),
        ("walking lunge 20x12/12", "Walking lunge"),
        ("side plank 45s, 40s", "Side plank"),
        ("sled push 60x20m", "Sled push"),
        ("sled sprint 20x20m", "Sled drag, forward"),
    ],
)
def test_the_longest_name_that_is_known_is_the_exercise(text, name):
    assert line(text).exercise.name == name


def test_load_and_band_go_on_from_set_to_set_but_effort_and_kind_do_not():
    first, second, third = line("hip thrust w 40x10 b2 @5, 8, x6").sets
    assert first == TypedSet(load_kg=40, load_given=True, reps=10, band_step=2, rir=5, kind=SetKind.WARMUP)
    assert second == TypedSet(load_kg=40, load_given=True, reps=8, band_step=2)
    assert third == TypedSet(load_given=True, reps=6, band_step=2)


def test_a_day_and_a_time_may_stand_first():
    logged = line("yesterday at 18:05 hip thrust 82.5x8 ; gym")
    assert logged.local_day == date(2026, 10, 30)
    assert logged.started_at == clock.moment_at(date(2026, 10, 30), time(18, 5))
    assert logged.sets[0].note == "gym"
    assert line("2026-10-29 hips 98.4")[0].local_day == date(2026, 10, 29)
    assert line("2026-10-29 easy 5.2 km").local_day == date(2026, 10, 29)
    with pytest.raises(NotYetError):
        line("2026-11-01 hip thrust 82.5x8")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("sat hip thrust 82.5x8", date(2026, 10, 31)),
        ("Sunday hip thrust 82.5x8", date(2026, 10, 25)),
        ("thurs at 18:05 hip thrust 82.5x8", date(2026, 10, 29)),
        ("5 Oct hip thrust 82.5x8", date(2026, 10, 5)),
        ("5. march 2025 hip thrust 82.5x8", date(2025, 3, 5)),
        ("31 dec hips 98.4", date(2025, 12, 31)),
        ("easy 5.2 km 28:40 mon", date(2026, 10, 26)),
        ("3 May 2000 m easy", date(2026, 5, 3)),
    ],
)
def test_a_weekday_is_the_last_such_day_and_so_is_a_date_without_a_year(text, day):
    found = line(text)
    assert (found[0] if isinstance(found, list) else found).local_day == day


def test_a_date_that_there_is_not_is_told_of():
    with pytest.raises(MistypedError, match="“31 feb” is no day"):
        line("31 feb hip thrust 82.5x8")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("sun easy 5 km ; with Ana, mon too", "2026-10-25 easy 5 km ; with Ana, mon too"),
        ("easy 5 km 3 May", "easy 5 km 2026-05-03"),
        ("monster walk b3 x12", "2026-10-31 monster walk b3 x12"),
    ],
)
def test_a_line_that_waited_means_the_day_that_it_was_typed_for(typed, kept):
    assert with_its_day(typed, date(2026, 10, 31)) == kept


@pytest.mark.parametrize(
    ("text", "kind", "surface"),
    [
        ("easy 5.2 km 28:40", RunKind.EASY, None),
        ("5 km 28:40", RunKind.EASY, None),
        ("28:40 5.2", RunKind.EASY, None),
        ("treadmill 30 min 5 km 2%", RunKind.EASY, Surface.TREADMILL),
        ("8x20s hill 31:12", RunKind.HILL, None),
        ("hill sprint 8x10s 2 km 28:40", RunKind.HILL, None),
        ("flat sprint, 10 seconds 8x10s 28:40", RunKind.SPRINT, None),
        ("stairs 20 min", RunKind.STAIRS, Surface.STAIRS),
        ("stairmaster 20 min", RunKind.STAIRS, Surface.STAIRS),
        ("incline sprint 8x10s 28:40", RunKind.HILL, None),
        ("dune sprint 8x10s 28:40", RunKind.SPRINT, Surface.SAND),
        ("tire run 2 km", RunKind.LOADED, None),
        ("LSD 20 km", RunKind.LONG, None),
        ("treadmill hill walk 30 min 8%", RunKind.WALK, Surface.TREADMILL),
        ("ruck 5 km 55:00", RunKind.WALK, None),
    ],
)
def test_a_kind_a_surface_a_distance_a_time_or_a_way_of_running_makes_a_run(text, kind, surface):
    done = line(text)
    assert isinstance(done, Run)
    assert (done.kind, done.surface) == (kind, surface)


def test_a_site_with_a_number_is_a_measure_and_hip_thrust_is_not():
    measures = line("hip 98.4 98.6 weight 63.2")
    assert [each.site for each in measures] == [Site.HIP, Site.HIP, Site.WEIGHT]
    assert all(isinstance(each, Measure) for each in measures)
    assert isinstance(line("hip thrust 98x4"), LoggedSets)


def test_every_unit_is_the_users():
    assert line("hip thrust 100x5", IMPERIAL).sets[0].load_kg == 45.359237
    assert line("easy 3 28:40", IMPERIAL).distance_m == pytest.approx(4828.032)
    assert line("hips 40", IMPERIAL)[0].value == 101.6


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("hip trust 82.5x8", "hip trust", "“hip trust” is no exercise of the guide, no kind of run and no measure"),
        ("squat @2", "squat", "no exercise of the guide"),
        ("hello", "hello", "hip thrust 82.5x8 @2"),
        ("82.5x8", "82.5x8", "Name the exercise or the run first"),
        ("hip thrust", "hip thrust", "What was done of Barbell hip thrust?"),
        ("hip thrust ; heavy", "hip thrust", "What was done of"),
        ("hip thrust 82.5", "82.5", "not understood"),
        ("hip thrust 82.5x8 quick", "quick", "not understood"),
        ("easy 5.2 km quick", "quick", "not understood"),
        ("hips", "hips", "needs a number"),
        ("yesterday yesterday hips 98.4", "yesterday", "Keep one of the two"),
    ],
)
def test_a_line_that_is_not_understood_names_the_word_and_what_to_write(text, word, sentence):
    with pytest.raises(MistypedError) as refusal:
        line(text)
    assert sentence in str(refusal.value)
    assert refusal.value.words[0] == word


@pytest.mark.parametrize("text", ["", "   ", "yesterday", "; just a thought"])
def test_a_line_that_tells_of_nothing_shows_examples(text):
    with pytest.raises(MistypedError, match=r"Nothing to log yet.*hip thrust 82\.5x8 @2.*hips 98\.4"):
        line(text)


def test_a_set_without_reps_is_named_by_its_number():
    with pytest.raises(MistypedError, match="Set 2 has no reps"):
        line("hip thrust 82.5x8, 85x")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("hip thrust 82.5x0", ImpossibleSetError),
        ("easy 5000 km", ImpossibleRunError),
        ("hips 9840", ImpossibleMeasureError),
    ],
)
def test_an_impossible_number_is_refused_by_what_it_would_have_been(text, kind):
    with pytest.raises(kind):
        line(text)


def test_a_line_is_for_this_machines_now_when_no_other_is_given():
    before = clock.today()
    assert before <= parse_line("hips 98.4", METRIC, find_exercise)[0].local_day <= clock.today()


PARTS = [
    *CATALOGUE, "easy", "hill", "sand", "stairs", "walk", "on", "at", "at 18:05", "yesterday", "mon", "5 Oct",
    "2026-10-31", "31.02.2026", "hips", "thigh", "left", "weight", "fat", "82.5", "82,5", "1.234,5", "9" * 30, "x", "×",
    "x12", "12/11", "12/", "/", "@", "@2", "@8.5", "@99", "b3", "b", "45s", "8x20s", "10x400m", "28:40", "1:05:09",
    "28:99", "5 km", "km", "kg", "lb", "in", '"', "%", "+180 m", "+", "-20", "−", "142 bpm", "bpm", ";", ",", ", ", ".",
    "w", "a", "d", "f", "rir", "rpe 8", "bw", "\u2009", "\u00a0", "\n", "\x00", "٣", "½", "K", "ſ", "０", "{}",
    "{0}", "%s",
]  # fmt: skip
typed_text = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(PARTS), max_size=8).map(" ".join),
    st.lists(st.sampled_from(PARTS), max_size=8).map("".join),
)


def refusal_of(parse):
    try:
        parse()
    except Problem as refusal:
        return refusal
    return None


@settings(deadline=None, max_examples=500)
@given(typed_text, st.sampled_from([METRIC, IMPERIAL]))
def test_whatever_is_typed_is_understood_or_refused_in_a_sentence_with_its_places(text, preferences):
    parsers = [
        lambda: line(text, preferences),
        lambda: parse_sets(text, preferences),
        lambda: parse_run(text, preferences, NOON.date()),
        lambda: parse_measures(text, preferences, NOON),
        *(lambda cell=cell: parse_cell(text, cell, preferences) for cell in Cell),
    ]
    refusals = [refusal for refusal in map(refusal_of, parsers) if refusal]
    assert all(str(refusal) for refusal in refusals)
    for refusal in refusals:
        if isinstance(refusal, MistypedError):
            assert len(refusal.text) == len(text)
            assert all(0 <= start < end <= len(text) for start, end in refusal.spans)


@pytest.mark.parametrize(("preferences", "mark"), [(METRIC, "."), (METRIC, ","), (IMPERIAL, "."), (IMPERIAL, ",")])
def test_the_examples_are_in_ones_own_units_and_can_be_typed_as_they_stand(preferences, mark):
    numbers.use_decimal_mark(mark)
    try:
        lines = [
            f"hip thrust {examples.a_set(preferences)} @2",
            examples.a_run(preferences),
            examples.girths(preferences),
        ]
        with pytest.raises(Problem, match=re.escape(f"“{lines[0]}”, “{lines[1]}” or “{lines[2]}”")):
            parse_line("nothing 12", preferences, find_exercise, NOON)
    finally:
        numbers.use_decimal_mark(".")
    assert str(preferences.distance_unit) in lines[1]
    logged, run, read = (parse_line(line, preferences, find_exercise, NOON) for line in lines)
    assert 80 < logged.sets[0].load_kg < 90
    assert 5000 < run.distance_m < 5300
    assert all(98 < each.value < 99 for each in read)


@pytest.mark.parametrize("load_type", [LoadType.BARBELL, LoadType.BODYWEIGHT, LoadType.BAND])
@pytest.mark.parametrize("typed", ["3x10", "3 x 10 @2", "5×5"])
def test_three_times_ten_of_a_barbell_or_the_body_is_asked_about(load_type, typed):
    lift = replace(exercise("Squat"), load_type=load_type)
    with pytest.raises(MistypedError, match="sets of"):
        parse_line(f"squat {typed}", METRIC, lambda name: lift if name == "squat" else None, NOON)


@pytest.mark.parametrize("typed", ["3 kg x10", "3x10, 4x10", "30x10", "x10, x10, x10", "2.5x10", "12x5"])
def test_a_load_that_is_plainly_one_is_taken(typed):
    lift = replace(exercise("Squat"), load_type=LoadType.BODYWEIGHT)
    assert parse_line(f"squat {typed}", METRIC, lambda name: lift if name == "squat" else None, NOON).sets


def test_three_kilograms_are_a_dumbbell():
    lift = replace(exercise("Squat"), load_type=LoadType.DUMBBELL)
    logged = parse_line("squat 3x10", METRIC, lambda name: lift if name == "squat" else None, NOON)
    assert [(each.load_kg, each.reps) for each in logged.sets] == [(3, 10)]

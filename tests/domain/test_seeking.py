"""What is typed into the history's search: words and numbers in any order, in the user's units or in named ones."""

import pytest

from glutetracker.domain import seeking
from glutetracker.domain.body.measure import Site
from glutetracker.domain.happenings import Happening, Reading, What
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import RunKind, Surface
from glutetracker.domain.seeking import Bound, SetLimit
from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit

METRIC = Preferences()
IMPERIAL = Preferences(load_unit=LoadUnit.LB, distance_unit=DistanceUnit.MI, girth_unit=GirthUnit.INCH)
TEN_KM = Happening(
    What.RUN, "r", "2026-03-02", kind=RunKind.EASY, surface=Surface.TRAIL, distance_m=10_000.0, lasted_s=3300.0,
    ascent_m=120.0, avg_hr_bpm=148.0, note="by the lake",
)  # fmt: skip
VISIT = Happening(
    What.VISIT, "v", "2026-03-02",
    readings=(Reading(Site.HIP, 97.0), Reading(Site.THIGH_LEFT, 57.0), Reading(Site.WEIGHT, 63.0)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "words", "bounds"),
    [
        ("", (), ()),
        ("Hip Thrust", ("hip", "thrust"), ()),
        ("hip thrust > 80", ("hip", "thrust"), (Bound(">", 80),)),
        ("hip thrust>=82,5kg", ("hip", "thrust"), (Bound(">=", 82.5, "kg"),)),
        ("> 10 km run < 55:00", ("run",), (Bound(">", 10, "km"), Bound("<", 55, "min"))),
        ("< 1:10:30", (), (Bound("<", 70.5, "min"),)),
        ("squat ≥ 8 reps", ("squat",), (Bound(">=", 8, "reps"),)),
        ("hip thrust >", ("hip", "thrust"), ()),
        ("run > 10 kilo", ("run", "kilo"), (Bound(">", 10),)),
        ("assisted > -20", ("assisted",), (Bound(">", -20),)),
    ],
)
def test_words_and_numbers_are_told_apart(typed, words, bounds):
    assert seeking.parse(typed) == (words, bounds)


@pytest.mark.parametrize(
    ("typed", "preferences", "fits"),
    [
        ("> 9.9", METRIC, True),
        ("> 10", METRIC, False),
        (">= 10 km", METRIC, True),
        ("> 6 mi", METRIC, True),
        ("> 7", IMPERIAL, False),
        ("> 6", IMPERIAL, True),
        ("= 10", METRIC, True),
        ("< 55:01", METRIC, True),
        ("< 55 min", METRIC, False),
        ("> 100 m", METRIC, True),
        ("> 100 m < 110 m", METRIC, False),
        ("<= 148 bpm", METRIC, True),
        ("> 80 kg", METRIC, False),
        ("> 5 cm", METRIC, False),
    ],
)
def test_a_run_is_held_to_its_own_numbers(typed, preferences, fits):
    assert seeking.fits(TEN_KM, seeking.parse(typed), preferences) is fits


@pytest.mark.parametrize(
    ("typed", "preferences", "fits"),
    [
        ("hip > 96", METRIC, True),
        ("hip > 97", METRIC, False),
        ("thigh > 60", METRIC, False),
        ("> 60", METRIC, True),
        ("hip > 38", IMPERIAL, True),
        ("hip > 38.5", IMPERIAL, False),
        ("weight < 64 kg", METRIC, True),
        ("weight > 139 lb", METRIC, False),
        ("hip > 60 kg", METRIC, False),
        ("> 10 km", METRIC, False),
    ],
)
def test_a_visit_is_held_to_the_site_that_is_named(typed, preferences, fits):
    assert seeking.fits(VISIT, seeking.parse(typed), preferences) is fits


def test_a_number_without_a_unit_is_a_load_in_the_users_own():
    assert seeking.set_limits(seeking.parse("> 80"), METRIC) == [SetLimit("load_kg", ">", 80.0)]
    (limit,) = seeking.set_limits(seeking.parse("> 100"), IMPERIAL)
    assert limit.value == pytest.approx(45.359237)


def test_a_way_is_no_limit_of_a_set():
    assert seeking.set_limits(seeking.parse("> 80 kg > 5 km"), METRIC) is None


def test_how_long_a_session_took_can_be_asked_for():
    hour = Happening(What.SESSION, "s", "2026-03-02", lasted_s=3600.0)
    assert seeking.fits(hour, seeking.parse("> 50 min"), METRIC)
    assert not seeking.fits(hour, seeking.parse("> 61 min"), METRIC)


@pytest.mark.parametrize("word", ["run", "easy", "trail", "lake", "2026-03", "march", "monday"])
def test_a_run_is_found_by_each_of_its_words(word):
    assert seeking.parse(word).named_in(TEN_KM.told())


def test_a_visit_is_found_by_the_sites_that_were_measured():
    assert seeking.parse("left thigh").named_in(VISIT.told())
    assert not seeking.parse("waist").named_in(VISIT.told())

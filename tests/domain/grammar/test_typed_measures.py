"""Measures as people type them."""

from datetime import UTC, date, datetime, time

import pytest

from glutetracker.domain import clock
from glutetracker.domain.body.measure import ImpossibleMeasureError, Site, own_site
from glutetracker.domain.grammar import MistypedError, NotYetError, parse_measures
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import GirthUnit, LoadUnit

NOON = datetime(2026, 10, 31, 12, 0, tzinfo=UTC)
METRIC = Preferences()
IMPERIAL = Preferences(girth_unit=GirthUnit.INCH, load_unit=LoadUnit.LB)


def readings(text, preferences=METRIC):
    return [(each.site, each.reading, each.value) for each in parse_measures(text, preferences, NOON)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hips 98.4 98.6", [(Site.HIP, 1, 98.4), (Site.HIP, 2, 98.6)]),
        ("Hip 98,4, 98,6", [(Site.HIP, 1, 98.4), (Site.HIP, 2, 98.6)]),
        ("hips: 98.4 cm", [(Site.HIP, 1, 98.4)]),
        ("weight 63.2", [(Site.WEIGHT, 1, 63.2)]),
        ("body weight 63.2kg", [(Site.WEIGHT, 1, 63.2)]),
        ("thigh left 55.1", [(Site.THIGH_LEFT, 1, 55.1)]),
        ("right thigh 55.1", [(Site.THIGH_RIGHT, 1, 55.1)]),
        ("body fat 27%", [(Site.BODY_FAT, 1, 27.0)]),
        (
            "hip 98.4 98.6 waist 71 71.5 weight 63.2",
            [(Site.HIP, 1, 98.4), (Site.HIP, 2, 98.6), (Site.WAIST, 1, 71), (Site.WAIST, 2, 71.5),
             (Site.WEIGHT, 1, 63.2)],
        ),
        ("hip 98.4 waist 71 hip 98.6 99",
         [(Site.HIP, 1, 98.4), (Site.WAIST, 1, 71), (Site.HIP, 2, 98.6), (Site.HIP, 3, 99)]),
    ],
)  # fmt: skip
def test_readings_are_numbered_by_site(text, expected):
    assert readings(text) == expected


def test_readings_of_a_line_are_one_visit_with_one_note():
    taken = parse_measures("hips 98.4 98.6 weight 63.2 ; before breakfast", METRIC, NOON)
    assert len({each.visit_id for each in taken}) == 1
    assert len({each.id for each in taken}) == 3
    assert {each.note for each in taken} == {"before breakfast"}
    assert taken[0].visit_id != parse_measures("hips 98.4", METRIC, NOON)[0].visit_id


def test_bare_numbers_are_in_the_users_units_and_a_unit_wins():
    assert readings("hips 40 weight 140", IMPERIAL) == [(Site.HIP, 1, 101.6), (Site.WEIGHT, 1, 140 * 0.45359237)]
    assert readings("hips 98.4 cm weight 63.2 kg", IMPERIAL) == readings("hips 98.4 weight 63.2")
    assert readings('hips 40" weight 140 lbs') == readings("hips 40 weight 140", IMPERIAL)
    assert readings("fat 27", IMPERIAL) == [(Site.BODY_FAT, 1, 27)]


def test_a_unit_at_the_end_stands_for_the_numbers_before_it():
    assert readings("hips 40 40 in waist 71") == [(Site.HIP, 1, 101.6), (Site.HIP, 2, 101.6), (Site.WAIST, 1, 71)]
    assert readings("hips 98.4 cm 40 in") == [(Site.HIP, 1, 98.4), (Site.HIP, 2, 101.6)]


def test_a_measure_is_taken_now_unless_the_line_names_a_day():
    (now,) = parse_measures("hips 98.4", METRIC, NOON)
    assert (now.local_day, now.taken_at) == (date(2026, 10, 31), NOON)
    (then,) = parse_measures("yesterday hips 98.4", METRIC, NOON)
    assert (then.local_day, then.taken_at) == (date(2026, 10, 30), None)
    (timed,) = parse_measures("hips 98.4 2026-10-29 at 7:30", METRIC, NOON)
    assert timed.taken_at == clock.moment_at(date(2026, 10, 29), time(7, 30))
    with pytest.raises(NotYetError):
        parse_measures("hips 98.4 2026-11-01", METRIC, NOON)


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("hips", "hips", "needs a number"),
        ("hips waist 71", "hips", "needs a number"),
        ("thigh 55", "thigh", "Which thigh"),
        ("98.4 hips", "98.4", "Name the site first"),
        ("hips 98 kg", "98 kg", "does not fit"),
        ("weight 63 cm", "63 cm", "does not fit"),
        ("fat 27 kg", "27 kg", "does not fit"),
        ("hips 98.4 98.6 98.5 98.7", "98.7", "up to three readings"),
        ("hips 98.4 or so", "or", "not understood"),
        ("hips 98.4/98.6", "98.4/98.6", "not understood"),
        ("hips 1.098,4", "1.098,4", "not understood"),
    ],
)
def test_a_line_that_cannot_be_meant_is_refused_with_the_word(text, word, sentence):
    with pytest.raises(MistypedError, match=sentence) as refusal:
        parse_measures(text, METRIC, NOON)
    assert refusal.value.words[0] == word


def test_a_line_without_a_site_says_what_to_write():
    with pytest.raises(MistypedError, match=r"as in hips 98\.4"):
        parse_measures("", METRIC, NOON)


@pytest.mark.parametrize("text", ["hips 984", "weight 6.32", "hips 38.7", "fat 98"])
def test_a_measure_that_no_body_has_is_refused_in_its_own_words(text):
    with pytest.raises(ImpossibleMeasureError, match="Check the number and its unit"):
        parse_measures(text, METRIC, NOON)


OWN = (own_site("upper arm", "cm"), own_site("Upper arm left", "cm"), own_site("muscle", "%"), own_site("Ärmel", "kg"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("upper arm 31.5 31,2", [("upper_arm", 1, 31.5), ("upper_arm", 2, 31.2)]),
        ("Upper  Arm: 31.5 cm", [("upper_arm", 1, 31.5)]),
        ("upper arm left 31 hips 98", [("upper_arm_left", 1, 31), ("hip", 1, 98)]),
        ("hips 98 muscle 34 %", [("hip", 1, 98), ("muscle", 1, 34)]),
        ("ärmel 2", [("ärmel", 1, 2)]),
        ("upper arm 12 in", [("upper_arm", 1, 30.48)]),
    ],
)
def test_sites_of_ones_own_are_typed_by_their_names(text, expected):
    found = parse_measures(text, METRIC, NOON, OWN)
    assert [(each.site.value, each.reading, pytest.approx(each.value)) for each in found] == expected


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [("upper arm", "upper arm", "needs a number"), ("muscle 34 cm", "34 cm", "does not fit"),
     ("upper arm 31 upper leg 5", "upper", "not understood")],
)  # fmt: skip
def test_sites_of_ones_own_are_refused_in_the_same_words(text, word, sentence):
    with pytest.raises(MistypedError, match=sentence) as refusal:
        parse_measures(text, METRIC, NOON, OWN)
    assert refusal.value.words[0] == word


@pytest.mark.parametrize(
    ("text", "preferences", "other"),
    [("hips 38.7", METRIC, "in"), ("hips 120", IMPERIAL, "cm"), ("weight 500", METRIC, "lb")],
)
def test_a_number_that_only_the_other_unit_can_mean_is_asked_about(text, preferences, other):
    with pytest.raises(ImpossibleMeasureError, match=f"for {text.split()[1]} {other}, write the unit"):
        parse_measures(text, preferences, NOON)
    assert parse_measures(f"{text} {other}", preferences, NOON)


@pytest.mark.parametrize(
    ("text", "preferences"), [("hips 300", IMPERIAL), ("weight 9", METRIC), ("weight 9 kg", METRIC)]
)
def test_a_number_that_no_unit_can_mean_is_not_asked_about(text, preferences):
    with pytest.raises(ImpossibleMeasureError, match="outside"):
        parse_measures(text, preferences, NOON)

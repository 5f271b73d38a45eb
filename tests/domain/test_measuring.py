"""Measures of the body."""

from dataclasses import replace
from datetime import date

import pytest

from glutetracker.domain.body.measure import (
    ImpossibleMeasureError,
    Measure,
    Site,
    far_from,
    needs_third,
    own_site,
    site_order,
    sites_read_once,
    sites_to_read_again,
)
from glutetracker.words import Problem


def a_measure(site, value):
    return Measure(visit_id="visit", site=site, value=value, local_day=date(2026, 10, 31))


@pytest.mark.parametrize("site", list(Site))
def test_each_site_has_numbers_that_a_body_has_and_numbers_that_none_has(site):
    least, most = site.believable
    assert a_measure(site, least).value == least
    assert a_measure(site, most).value == most
    for value in (least - 0.1, most + 0.1, float("nan")):
        with pytest.raises(ImpossibleMeasureError, match=f"outside {least:g} to {most:g} {site.unit}"):
            a_measure(site, value)


def test_what_a_grown_body_has_is_stated_site_by_site():
    assert {site.value: site.believable for site in Site} == {
        "hip": (40, 250),
        "waist": (35, 250),
        "thigh_left": (20, 150),
        "thigh_right": (20, 150),
        "weight": (20, 400),
        "body_fat": (2, 75),
    }


def test_girths_are_in_centimetres_weight_in_kilograms_fat_in_per_cent():
    assert [site.unit for site in Site] == ["cm", "cm", "cm", "cm", "kg", "%"]


@pytest.mark.parametrize(
    ("readings", "third"),
    [
        ([98.4, 99.5], True),
        ([99.5, 98.4], True),
        ([98.4, 98.6], False),
        ([98.4], False),
        ([98.4, 99.9, 98.6], False),
        ([63.4, 64.4], False),  # one centimetre, though 64.4 − 63.4 is more in binary
    ],
)
def test_two_readings_more_than_a_centimetre_apart_ask_for_a_third(readings, third):
    assert needs_third(readings) is third


def test_a_visit_names_the_girths_to_read_again():
    def reading(site, value, number):
        return Measure(visit_id="v", site=site, value=value, reading=number, local_day=date(2026, 3, 2))

    visit = [reading(Site.HIP, 98.4, 1), reading(Site.HIP, 99.6, 2), reading(Site.WAIST, 70, 1),
             reading(Site.WAIST, 70.5, 2), reading(Site.WEIGHT, 63, 1), reading(Site.WEIGHT, 66, 2)]  # fmt: skip
    assert sites_to_read_again(visit) == [Site.HIP]
    assert sites_to_read_again([*visit, reading(Site.HIP, 98.8, 3)]) == []
    assert sites_read_once([*visit, reading(Site.THIGH_LEFT, 55.0, 1)]) == [Site.THIGH_LEFT], "a weight is read once"


def test_a_site_of_ones_own_is_named_in_the_file_by_the_words_of_the_user():
    arm = own_site(" upper   arm ", "cm")
    assert (arm.value, arm.title, arm.unit) == ("upper_arm", "upper arm", "cm")
    assert own_site("Oberschenkel außen", "cm").value == "oberschenkel_aussen"
    assert a_measure(arm, 31.5).site is arm


def test_no_two_sites_share_a_name_in_the_file_not_even_with_one_that_is_gone():
    gone = own_site("calf", "kg")
    assert own_site("calf", "cm", [gone]).value == "calf_2"
    assert own_site("hip", "cm").value == "hip_2"


@pytest.mark.parametrize("title", ["", "   ", "arm 2", "arm; left", "arm, left", "a" * 31, "-", "arm_left"])
def test_a_site_is_called_by_letters(title):
    with pytest.raises(Problem, match="letters and no digits"):
        own_site(title, "cm")


@pytest.mark.parametrize("unit", ["cm", "kg", "%"])
def test_a_site_of_ones_own_refuses_what_no_body_has(unit):
    site = own_site("arm", unit)
    least, most = site.believable
    for value in (least / 2, most + 1):
        with pytest.raises(ImpossibleMeasureError, match="outside"):
            a_measure(site, value)


def test_girths_of_ones_own_ask_for_a_third_reading_too():
    arm = own_site("arm", "cm")
    visit = [replace(a_measure(arm, value), reading=number) for number, value in ((1, 31.0), (2, 32.5))]
    assert sites_to_read_again(visit) == [arm]


@pytest.mark.parametrize(
    ("site", "value", "before", "far"),
    [
        (Site.WEIGHT, 63.0, 139.0, True),
        (Site.WEIGHT, 139.0, 63.0, True),
        (Site.WEIGHT, 63.0, 80.0, False),
        (Site.HIP, 249.0, 98.0, True),
        (Site.BODY_FAT, 10.0, 30.0, False),
    ],
)
def test_a_wrong_unit_is_told_by_how_far_a_measure_is_from_the_last(site, value, before, far):
    assert far_from(a_measure(site, value), before) is far


def test_our_sites_stand_before_the_users():
    sites = [own_site("wrist", "cm"), own_site("Arm", "cm"), Site.WEIGHT, Site.HIP]
    shown = [site if isinstance(site, Site) else site.title for site in sorted(sites, key=site_order)]
    assert shown == [Site.HIP, Site.WEIGHT, "Arm", "wrist"]

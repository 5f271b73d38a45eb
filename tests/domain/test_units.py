"""Units, by their definitions."""

import pytest

from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit, pace_s


def test_a_pound_a_mile_and_an_inch_are_what_they_were_defined_as():
    assert LoadUnit.LB.to_kg(100) == 45.359237
    assert DistanceUnit.MI.to_m(1) == 1609.344
    assert GirthUnit.INCH.to_cm(40) == 101.6


def test_the_files_own_units_stay_as_they_are():
    assert LoadUnit.KG.to_kg(82.5) == LoadUnit.KG.from_kg(82.5) == 82.5
    assert GirthUnit.CM.to_cm(98.4) == GirthUnit.CM.from_cm(98.4) == 98.4
    assert DistanceUnit.KM.to_m(5.2) == 5200
    assert DistanceUnit.KM.from_m(5200) == 5.2


@pytest.mark.parametrize("value", [0, 0.25, 45, 135, 2204.5, -45])
def test_a_value_shown_in_another_unit_comes_back(value):
    assert LoadUnit.LB.from_kg(LoadUnit.LB.to_kg(value)) == pytest.approx(value)
    assert DistanceUnit.MI.from_m(DistanceUnit.MI.to_m(value)) == pytest.approx(value)
    assert GirthUnit.INCH.from_cm(GirthUnit.INCH.to_cm(value)) == pytest.approx(value)


def test_pace_is_seconds_a_kilometre_or_a_mile():
    assert pace_s(5000, 1500, DistanceUnit.KM) == 300
    assert pace_s(1609.344, 480, DistanceUnit.MI) == 480
    assert pace_s(0, 480, DistanceUnit.KM) is None

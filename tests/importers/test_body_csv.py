from datetime import UTC, date

import pytest

from glutetracker.domain.body.measure import Site
from glutetracker.domain.units import GirthUnit, LoadUnit
from glutetracker.importers import Contents, Hints, UnreadableFileError, Unsaid, read_bytes


def body(text: str, hints: Hints | None = None) -> Contents:
    reading = read_bytes("body.csv", text.encode(), hints or Hints(zone=UTC))
    assert reading.format == "Body measures"
    return reading.contents


def values(found: Contents) -> dict[str, float]:
    return {each.site.value: each.value for each in found.measures}


def test_hevys_measurements_bring_hips_waist_thighs_and_other_girths():
    found = body("date,weight_kg,fat_percent,neck_cm,waist_cm,hips_cm,left_thigh_cm\n5 Dec 2025,64.5,24,,71,98.5,56\n")
    assert values(found) == {"weight": 64.5, "body_fat": 24, "waist": 71, "hip": 98.5, "thigh_left": 56}
    assert {each.source for each in found.measures} == {"hevy"}
    inches = body("date,weight_lbs,fat_percent,neck_in,hips_in\n5 Dec 2025,142,,13,38.5\n")
    assert values(inches) == {"weight": 64.41, "neck": 33.02, "hip": 97.79}


def test_withings_tells_the_mass_of_fat_from_which_the_share_is_worked_out():
    found = body("Date,Weight (kg),Fat mass (kg),Bone mass (kg),Hydration (kg)\n2026-01-02 07:01:00,64,16,2.6,33\n")
    assert values(found) == {"weight": 64, "body_fat": 25}
    assert found.warnings == ("Not kept here: Bone mass (kg), Hydration (kg).",)
    assert found.measures[0].taken_at is not None


def test_what_a_scale_did_not_measure_is_no_reading():
    header = '"bone","dateTime","fat","hip","lbm","thigh","visceralFat","waist","weight"\n'
    found = body(header + '"0.0","2026-01-02 07:00","0.0","0.0","0","0","0","70.5","64.0"\n')
    assert values(found) == {"waist": 70.5, "weight": 64}
    assert found.unsaid == {Unsaid.WEIGHT_UNIT, Unsaid.GIRTH_UNIT}
    renpho = body("Time of Measurement,Weight(lb),BMI,Body Fat(%)\n07/25/2026 09:34:26 AM,141.1,--,--\n")
    assert values(renpho) == {"weight": 64.002}
    assert renpho.measures[0].local_day == date(2026, 7, 25)


def test_a_table_kept_by_hand_is_asked_for_its_units_with_a_likely_guess():
    found = body("Date,Weight,Hips\n1/2/2026,142,38\n1/9/2026,141,\n")
    assert found.unsaid == {Unsaid.WEIGHT_UNIT, Unsaid.GIRTH_UNIT, Unsaid.DAY_BEFORE_MONTH}
    assert (found.taken_as.weight_unit, found.taken_as.girth_unit) == (LoadUnit.LB, GirthUnit.INCH)
    said = Hints(zone=UTC, weight_unit=LoadUnit.LB, girth_unit=GirthUnit.INCH, day_before_month=False)
    told = body("Date,Weight,Hips\n1/2/2026,142,38\n1/9/2026,141,\n", said)
    assert told.unsaid == frozenset()
    assert [each.local_day for each in told.measures if each.site is Site.WEIGHT] == [
        date(2026, 1, 2),
        date(2026, 1, 9),
    ]


def test_a_decimal_comma_and_words_of_another_language_are_read():
    found = body("Datum;Gewicht (kg);Hüftumfang (cm)\n02.01.2026 07:15;64,5;98,5\n")
    assert values(found) == {"weight": 64.5, "hip": 98.5}


def test_a_reading_that_no_body_has_is_named():
    found = body("date,weight_kg\n2026-01-01,645\n2026-01-02,64.5\n2026-13-01,64\n")
    assert values(found) == {"weight": 64.5}
    assert [each.split(":")[0] for each in found.warnings] == ["Row 2", "Row 4"]
    with pytest.raises(UnreadableFileError, match="no measures in it"):
        body("date,weight_kg\n2026-01-01,\n")

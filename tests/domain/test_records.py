"""What is a best: a fact by load and reps, an estimate only beyond its likely error."""

from dataclasses import replace

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.records import Lift, Past, best_told, lift_of, record_told
from glutetracker.domain.lifting.strength import SetKind, StrengthSet
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import LoadUnit

THRUST = Exercise(id="hip_thrust_barbell", name="Hip thrust", pattern="thrust", load_type=LoadType.BARBELL)
BEFORE = [Lift(80.0, 8, rir=2.0), Lift(85.0, 5, rir=1.0), Lift(60.0, 15)]


def test_heavier_than_ever_is_a_record_whatever_the_reps() -> None:
    assert Past(BEFORE).is_beaten_by(Lift(90.0, 1))


def test_more_reps_with_a_load_lifted_before_is_a_record() -> None:
    assert Past(BEFORE).is_beaten_by(Lift(80.0, 9))
    assert not Past(BEFORE).is_beaten_by(Lift(80.0, 8)), "the same again is none"


def test_fewer_reps_than_with_a_heavier_load_is_no_record() -> None:
    assert not Past([*BEFORE, Lift(70.0, 20)]).is_beaten_by(Lift(60.0, 15))
    assert not Past(BEFORE).is_beaten_by(Lift(82.5, 6)), "a load between two is no news"


def test_the_first_time_nothing_is_a_record() -> None:
    assert not Past([]).is_beaten_by(Lift(80.0, 8))


def test_of_the_body_alone_and_of_holds_more_is_more() -> None:
    assert Past([Lift(0.0, 20)]).is_beaten_by(Lift(0.0, 21))
    assert Past([Lift(0.0, hold_s=45.0)]).is_beaten_by(Lift(0.0, hold_s=50.0))
    assert Past([Lift(-20.0, 8)]).is_beaten_by(Lift(-10.0, 8)), "less help is more"


def test_an_estimate_is_a_best_only_beyond_its_likely_error() -> None:
    assert not Past(BEFORE).is_outdone_by(Lift(85.0, 8, rir=2.0)), "113 after 107 may be chance"
    assert Past(BEFORE).is_outdone_by(Lift(90.0, 8, rir=2.0))


def test_warm_ups_bands_carries_and_plans_are_no_lifts() -> None:
    done = StrengthSet(entry_id="e", position=1, reps=8, load_kg=80.0, rir=1.0)
    assert lift_of(done) == Lift(80.0, 8, rir=1.0)
    for other in (
        replace(done, kind=SetKind.WARMUP),
        replace(done, kind=SetKind.ACTIVATION),
        replace(done, band="medium"),
        replace(done, is_done=False),
        replace(done, reps=None, distance_m=20.0),
    ):
        assert lift_of(other) is None


def test_the_best_is_told_with_its_likely_range_in_the_users_unit() -> None:
    told = best_told(Past(BEFORE).best, THRUST, Preferences())
    assert told == "Best 80 kg × 8 · 1RM about 107 kg, likely 99 to 114"
    in_pounds = best_told(Lift(45.359237, 5), THRUST, Preferences(load_unit=LoadUnit.LB))
    assert in_pounds.startswith("Best 100 lb × 5 · 1RM about 117 lb")
    assert best_told(Lift(0.0, 20), THRUST, Preferences()) == "Best 20 reps"
    assert best_told(None, THRUST, Preferences()) == ""


def test_a_record_is_told_as_what_it_is() -> None:
    assert record_told(Lift(85.0, 6, rir=3.0), Past(BEFORE), THRUST, Preferences()) == "Your best so far: 85 kg × 6"
    assert record_told(Lift(85.0, 6), Past(BEFORE), THRUST, Preferences()) == "Your most so far at this load: 85 kg × 6"
    assert record_told(Lift(90.0, 1), Past(BEFORE), THRUST, Preferences()) == "Your heaviest so far: 90 kg × 1"
    assert "likely error" in record_told(Lift(90.0, 8, rir=2.0), Past(BEFORE), THRUST, Preferences())
    assert record_told(Lift(80.0, 8), Past(BEFORE), THRUST, Preferences()) == ""

"""The sets of an exercise in one short line."""

import pytest

from glutetracker.domain.lifting.strength import SetKind, Side, StrengthSet
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import LoadUnit
from glutetracker.domain.wording import load, work_done

METRIC = Preferences()


def done(position: int = 1, **about: object) -> StrengthSet:
    return StrengthSet(entry_id="e", position=position, **about)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sets", "text"),
    [
        ([done(1, reps=8, load_kg=82.5), done(2, reps=8, load_kg=82.5)], "2 × 8 at 82.5 kg"),
        ([done(1, reps=10, load_kg=60), done(2, reps=8, load_kg=65)], "2 × 8–10 at 60–65 kg"),
        ([done(1, reps=12, load_kg=20, kind=SetKind.WARMUP), done(2, reps=8, load_kg=80)], "1 × 8 at 80 kg"),
        ([done(1, reps=12, load_kg=20, kind=SetKind.WARMUP)], "1 × 12 at 20 kg"),
        ([done(1, reps=9, side=Side.LEFT), done(1, reps=10, side=Side.RIGHT)], "1 × 9–10"),
        ([done(1, reps=20, band="medium"), done(2, reps=20, band="medium")], "2 × 20, medium"),
        ([done(1, hold_s=30), done(2, hold_s=45)], "2 × 30–45 s"),
        ([done(1, distance_m=20, load_kg=24)], "1 × 20 m at 24 kg"),
        ([done(1, reps=5, load_kg=-20)], "1 × 5 at −20 kg"),
    ],
)
def test_sets_are_summed_up_as_a_lifter_would(sets: list[StrengthSet], text: str) -> None:
    assert work_done(sets, METRIC) == text


def test_loads_come_in_the_users_unit() -> None:
    assert work_done([done(reps=8, load_kg=45.359237)], Preferences(load_unit=LoadUnit.LB)) == "1 × 8 at 100 lb"


def test_pounds_of_kilograms_say_tenths_and_what_was_in_quarters_stays_so():
    pounds = Preferences(load_unit=LoadUnit.LB)
    assert load(90.0, pounds) == "198.4 lb"
    assert load(LoadUnit.LB.to_kg(101.25), pounds) == "101.25 lb"
    assert load(81.25, Preferences()) == "81.25 kg"

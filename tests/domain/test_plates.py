"""What goes on the bar, and the next load that one's own kit makes."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.kit import Plates, usual_kit
from glutetracker.domain.lifting.plates import load_at_most_kg, loading, next_load_kg, told
from glutetracker.domain.units import LoadUnit
from glutetracker.words import numbers

KG, LB = LoadUnit.KG, LoadUnit.LB
IN_KG, IN_LB = usual_kit(KG), usual_kit(LB)


def exercise(load_type, *equipment):
    return Exercise(id="x", name="X", pattern="thrust", load_type=load_type, equipment=equipment)


BARBELL, DUMBBELL, MACHINE = (exercise(each) for each in (LoadType.BARBELL, LoadType.DUMBBELL, LoadType.MACHINE))
BODY, CABLE = exercise(LoadType.BODYWEIGHT), exercise(LoadType.CABLE)
SWING = exercise(LoadType.DUMBBELL, "kettlebell")


@pytest.mark.parametrize(
    ("load_kg", "sentence"),
    [
        (82.5, "Each side: 25 + 5 + 1.25 · bar 20 kg"),
        (95, "Each side: 25 + 10 + 2.5 · bar 20 kg"),
        (160, "Each side: 2 × 25 + 20 · bar 20 kg"),
        (83.7, "Each side: 25 + 5 + 1.25 · bar 20 kg · 1.2 kg short of 83.7 kg"),
        (82.504, "Each side: 25 + 5 + 1.25 · bar 20 kg"),
        (20, "Bar alone: 20 kg"),
        (21, "Bar alone: 20 kg · 1 kg short of 21 kg"),
        (15, "Bar alone: 20 kg · 5 kg over 15 kg"),
        (900, "Each side: 3 × 25 + 20 + 15 + 10 + 5 + 2.5 + 1.25 · bar 20 kg · 622.5 kg short of 900 kg"),
    ],
)
def test_each_side_is_told_and_what_cannot_be_made(load_kg, sentence):
    pairs = tuple(replace(each, pairs=3 if each.load_kg == 25 else 1) for each in IN_KG.plates)
    assert told(loading(load_kg, 20, pairs), KG) == sentence


def test_pound_plates_are_told_in_pounds_and_mixed_ones_each_by_its_mark():
    assert told(loading(LB.to_kg(185), LB.to_kg(45), IN_LB.plates), LB) == "Each side: 45 + 25 · bar 45 lb"
    assert told(loading(LB.to_kg(135), 20, IN_LB.plates), LB) == (
        "Each side: 45 lb · bar 20 kg · 0.9 lb short of 135 lb"
    )
    assert told(loading(45, LB.to_kg(45), IN_LB.plates), LB) == (
        "Each side: 25 · bar 45 lb · 4.2 lb short of 99.2 lb"
    ), "as the cell writes it"
    assert told(loading(LB.to_kg(185.03), LB.to_kg(45), IN_LB.plates), LB) == "Each side: 45 + 25 · bar 45 lb"
    assert told(loading(60, 20, IN_KG.plates), LB) == "Each side: 20 kg · bar 20 kg"


def test_tenths_of_a_pound_are_made_of_the_kilograms_that_they_stand_for():
    typed_kg = LB.to_kg(198.4)  # 90 kg are 198.416 lb
    assert told(loading(typed_kg, 20, IN_KG.plates), KG) == "Each side: 25 + 10 · bar 20 kg"
    assert load_at_most_kg(typed_kg, BARBELL, IN_KG, unit=LB) == 90
    assert next_load_kg(typed_kg, BARBELL, IN_KG, up=True, unit=LB) == 92.5
    assert next_load_kg(typed_kg, BARBELL, IN_KG, up=False, unit=LB) == 87.5


def test_loads_are_told_in_the_languages_decimal_mark():
    numbers.use_decimal_mark(",")
    try:
        assert told(loading(22.5, 20, IN_KG.plates), KG) == "Each side: 1,25 · bar 20 kg"
    finally:
        numbers.use_decimal_mark(".")


quarters_kg = st.integers(1, 120).map(lambda each: each / 4)
quarters_lb = st.integers(1, 200).map(lambda each: LB.to_kg(each / 4))
kinds = st.one_of(
    st.lists(quarters_kg, max_size=5, unique=True), st.lists(quarters_lb, max_size=5, unique=True)
).flatmap(
    lambda loads: st.tuples(*[st.builds(Plates, load_kg=st.just(each), pairs=st.integers(0, 3)) for each in loads])
)

ALIKE_KG = 0.023
"""As near as a tenth of a pound tells."""


def every_way(plates):
    """All plates that one side can hold: (what they weigh, how many they are)."""
    for counts in product(*[range(each.pairs + 1) for each in plates]):
        yield sum(n * each.load_kg for n, each in zip(counts, plates, strict=True)), sum(counts)


@settings(deadline=None)
@given(kinds, st.sampled_from([0.0, 15.0, 20.0, LB.to_kg(45)]), st.floats(0, 300))
def test_no_other_plates_come_nearer_and_no_fewer_make_it(plates, bar_kg, load_kg):
    found = loading(load_kg, bar_kg, plates)
    ways = list(every_way(plates))
    fitting = [total for total, _ in ways if bar_kg + 2 * total <= load_kg + ALIKE_KG]
    nearest = max(fitting, default=0.0)
    assert found.load_kg == pytest.approx(bar_kg + 2 * nearest)
    assert len(found.each_side_kg) == min(n for total, n in ways if total == pytest.approx(nearest, abs=1e-7))
    assert found.short_kg == pytest.approx(load_kg - found.load_kg, abs=ALIKE_KG + 1e-9)
    owned = {round(each.load_kg, 6): each.pairs for each in plates}
    for each in set(found.each_side_kg):
        assert found.each_side_kg.count(each) <= owned[round(each, 6)]
    assert list(found.each_side_kg) == sorted(found.each_side_kg, reverse=True)


@settings(deadline=None)
@given(kinds, st.floats(20, 300))
def test_a_step_up_leads_to_the_nearest_heavier_load_and_down_to_the_nearest_lighter(plates, load_kg):
    kit = replace(IN_KG, plates=plates)
    makeable = sorted(20 + 2 * total for total, _ in every_way(plates))
    above = [each for each in makeable if each > load_kg + ALIKE_KG]
    below = [each for each in makeable if each < load_kg - ALIKE_KG]
    assert next_load_kg(load_kg, BARBELL, kit, up=True, unit=KG) == pytest.approx(above[0] if above else load_kg)
    assert next_load_kg(load_kg, BARBELL, kit, up=False, unit=KG) == pytest.approx(below[-1] if below else 20)
    at_most = [each for each in makeable if each <= load_kg + ALIKE_KG]
    assert load_at_most_kg(load_kg, BARBELL, kit, unit=KG) == pytest.approx(at_most[-1])


@pytest.mark.parametrize(
    ("what", "load_kg", "up", "after"),
    [
        (BARBELL, None, True, 20),
        (BARBELL, None, False, 0),
        (BARBELL, 20, False, 20),
        (BARBELL, 15, False, 15),
        (BARBELL, 82.5, True, 85),
        (BARBELL, 83.7, False, 82.5),
        (BARBELL, 900, True, 900),
        (DUMBBELL, 9, True, 10),
        (DUMBBELL, 10, True, 12),
        (DUMBBELL, 11, True, 12),
        (DUMBBELL, 11, False, 10),
        (DUMBBELL, 50, True, 50),
        (DUMBBELL, 1, False, 1),
        (SWING, 16, True, 18),
        (MACHINE, 42, True, 47),
        (CABLE, 42, True, 44.5),
        (BODY, None, True, 2.5),
        (BODY, None, False, -2.5),
        (BODY, -20, True, -17.5),
        (BODY, 1, False, 0),
        (BODY, -1, True, 0),
        (BODY, -200, False, -200),
        (BODY, 999, True, 1000),
        (BARBELL, -20, True, -17.5),
    ],
)
def test_the_next_load_is_one_that_there_is(what, load_kg, up, after):
    assert next_load_kg(load_kg, what, IN_KG, up=up, unit=KG) == pytest.approx(after)


def test_a_step_of_pounds_is_five_and_another_bar_has_other_loads():
    assert LB.from_kg(next_load_kg(LB.to_kg(20), BODY, IN_LB, up=True, unit=LB)) == pytest.approx(25)
    assert LB.from_kg(next_load_kg(LB.to_kg(135), BARBELL, IN_LB, up=True, unit=LB)) == pytest.approx(140)
    assert next_load_kg(15, BARBELL, IN_KG, up=True, unit=KG, bar_kg=15) == pytest.approx(17.5)


@settings(deadline=None)
@given(st.integers(45 * 4, 2000), st.booleans())
def test_a_load_shown_in_pounds_and_typed_back_is_still_the_same_load(quarters, up):
    load_kg = LB.to_kg(quarters / 4)
    as_shown = LB.to_kg(float(f"{LB.from_kg(load_kg):.2f}"))
    steps = [next_load_kg(each, BARBELL, IN_LB, up=up, unit=LB) for each in (load_kg, as_shown)]
    assert steps[0] == pytest.approx(steps[1], abs=0.01)


def test_what_is_not_above_the_lightest_cannot_be_rounded_down():
    assert load_at_most_kg(15, BARBELL, IN_KG, unit=KG) is None
    assert load_at_most_kg(0.5, DUMBBELL, IN_KG, unit=KG) is None
    assert load_at_most_kg(4, MACHINE, IN_KG, unit=KG) is None
    assert load_at_most_kg(44, MACHINE, IN_KG, unit=KG) == 40

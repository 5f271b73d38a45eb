"""Typed sets made facts, and written as they are read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutetracker.domain.grammar import TypedSet, as_sets, as_typed, filled_from, parse_sets, written
from glutetracker.domain.lifting.strength import ImpossibleSetError, SetKind, Side, StrengthSet
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import LoadUnit
from glutetracker.words import numbers

IN_KG = Preferences()
IN_LB = Preferences(load_unit=LoadUnit.LB)


@pytest.fixture
def decimal_comma():
    numbers.use_decimal_mark(",")
    yield
    numbers.use_decimal_mark(".")


def one(text, preferences=IN_KG):
    (typed,) = parse_sets(text, preferences)
    return typed


def loaded(load_kg, **told):
    return TypedSet(load_kg=load_kg, load_given=True, **told)


def test_what_was_not_said_comes_from_the_planned_set():
    planned = loaded(80, reps=8, rir=2, band_step=1, kind=SetKind.WARMUP, note="as last week")
    assert filled_from(one("82.5x"), planned) == loaded(82.5, reps=8, rir=2, band_step=1, kind=SetKind.WARMUP)
    assert filled_from(one("x"), planned).load_kg is None
    assert filled_from(TypedSet(), planned).load_kg == 80
    assert filled_from(one("work b0"), planned).kind is SetKind.WORK
    assert filled_from(one("; heavy"), planned).note == "heavy"


def test_one_amount_said_replaces_all_of_the_plans():
    planned = loaded(20, reps_left=12, reps_right=11, hold_s=5)
    assert filled_from(one("12"), planned) == loaded(20, reps=12)
    assert filled_from(one("30s"), planned) == loaded(20, hold_s=30)


def test_left_and_right_become_two_facts_of_one_place():
    left, right = as_sets(one("20x12/11 @2 ; ok"), entry_id="entry", position=3)
    assert (left.side, left.reps, right.side, right.reps) == (Side.LEFT, 12, Side.RIGHT, 11)
    assert left.position == right.position == 3
    assert left.id != right.id
    assert left.load_kg == right.load_kg == 20
    assert left.rir == right.rir == 2


def test_a_band_is_called_by_the_users_name_for_it():
    bands = ("yellow", "red")
    assert as_sets(one("b2 12"), entry_id="entry", position=1, bands=bands)[0].band == "red"
    assert as_sets(one("b2 12"), entry_id="entry", position=1)[0].band == "2"
    assert as_sets(one("b0 12"), entry_id="entry", position=1, bands=bands)[0].band is None
    with pytest.raises(ImpossibleSetError, match="no band 3: your bands have 2 steps"):
        as_sets(one("b3 12"), entry_id="entry", position=1, bands=bands)


def test_a_set_without_reps_seconds_or_metres_was_not_done():
    with pytest.raises(ImpossibleSetError, match="needs repetitions"):
        as_sets(one("65x"), entry_id="entry", position=1)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (loaded(82.5, reps=8, rir=2), "82.5 kg × 8 @2"),
        (loaded(None, reps=12), "× 12"),
        (loaded(None), "bw"),
        (loaded(-20, reps=8), "−20 kg × 8"),
        (loaded(1000, reps=1), "1000 kg × 1"),
        (TypedSet(reps=12), "12"),
        (loaded(20, reps_left=12, reps_right=11), "20 kg × 12/11"),
        (TypedSet(hold_s=45, rir=6), "45 s rir 6"),
        (loaded(60, distance_m=20, kind=SetKind.DROP, band_step=2, note="slow"), "60 kg × 20 m b2 d ; slow"),
    ],
)
def test_a_set_is_written_as_people_read_it(typed, text):
    assert written(typed) == text


def test_a_set_is_written_in_the_users_unit_and_decimal_mark(decimal_comma):
    assert written(loaded(LoadUnit.LB.to_kg(137.5), reps=5), LoadUnit.LB) == "137,5 lb × 5"
    assert one("137,5 lb × 5") == one("137.5x5", IN_LB)


def test_a_kept_set_is_said_as_it_would_be_typed():
    assert as_typed(as_sets(one("82.5x8 @2 f"), entry_id="e", position=1)) == one("82.5x8 @2 f")
    assert as_typed(as_sets(one("20x12/11"), entry_id="e", position=1)) == one("20x12/11")
    left_only = StrengthSet(entry_id="e", position=1, side=Side.LEFT, reps=9)
    assert as_typed([left_only]) == loaded(None, reps=9)


quarters = st.integers(-800, 4000).filter(bool).map(lambda each: each / 4)
words = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), min_size=1, max_size=12)
amounts = st.one_of(
    st.builds(dict, reps=st.integers(1, 1000)),
    st.builds(dict, reps_left=st.integers(1, 1000), reps_right=st.integers(1, 1000)),
    st.builds(dict, hold_s=st.integers(1, 7200).map(float)),
    st.builds(dict, reps=st.integers(1, 50), hold_s=st.integers(2, 120).map(lambda each: each / 2)),
    st.builds(dict, distance_m=st.integers(1, 4000).map(lambda each: each / 4)),
    st.just({}),
)
halves = st.integers(0, 20).map(lambda each: each / 2)


@st.composite
def typed_sets(draw, loads_kg):
    load = draw(st.sampled_from([{}, {"load_given": True}, {"load_given": True, "load_kg": draw(loads_kg)}]))
    return TypedSet(
        **load,
        **draw(amounts),
        rir=draw(st.none() | halves),
        band_step=draw(st.none() | st.integers(0, 99)),
        kind=draw(st.none() | st.sampled_from(SetKind)),
        note=draw(st.none() | words),
    )


@settings(deadline=None)
@given(typed_sets(quarters), st.sampled_from(".,"))
def test_whatever_is_written_is_read_back_the_same(typed, mark):
    numbers.use_decimal_mark(mark)
    try:
        text = written(typed)
    finally:
        numbers.use_decimal_mark(".")
    assert parse_sets(text, IN_LB) == (() if typed == TypedSet() else (typed,))


@settings(deadline=None)
@given(st.integers(1, 8000).map(lambda each: each / 4), st.integers(1, 1000))
def test_pounds_written_are_read_back_the_same(load_lb, reps):
    typed = loaded(LoadUnit.LB.to_kg(load_lb), reps=reps)
    again = one(written(typed, LoadUnit.LB))
    assert again.load_kg == pytest.approx(typed.load_kg)
    assert again.reps == reps


@settings(deadline=None)
@given(st.integers(0, 999), st.integers(0, 999_999), st.integers(1, 6))
def test_comma_and_point_are_the_same_and_no_number_grows_a_thousandfold(whole, fraction, digits):
    decimals = f"{fraction:06}"[:digits]
    point, comma = one(f"{whole}.{decimals}x5"), one(f"{whole},{decimals}x5")
    assert point == comma
    assert (point.load_kg or 0) == pytest.approx(float(f"{whole}.{decimals}"))

"""Kit as people type it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutetracker.domain.lifting.kit import Bar, ImpossibleKitError, Plates, usual_kit
from glutetracker.domain.lifting.kit_words import (
    bars_written,
    parse_bars,
    parse_plates,
    parse_pull_n,
    parse_weight,
    parse_weights,
    plates_written,
    pull_written,
    weights_written,
)
from glutetracker.domain.units import LoadUnit
from glutetracker.words import numbers

KG, LB = LoadUnit.KG, LoadUnit.LB


def in_kg(plates):
    return [(each.load_kg, each.pairs) for each in plates]


@pytest.mark.parametrize(
    ("text", "plates"),
    [
        ("20 × 2, 10", [(20, 2), (10, 1)]),
        ("10, 20x2", [(20, 2), (10, 1)]),
        ("1,25 x 2, 2,5 x 2", [(2.5, 2), (1.25, 2)]),
        ("20kg*3;  15 × 0", [(20, 3), (15, 0)]),
        ("0.625", [(0.625, 1)]),
        ("", []),
    ],
)
def test_plates_are_a_weight_times_pairs(text, plates):
    assert in_kg(parse_plates(text, KG)) == plates


def test_a_unit_beside_a_weight_wins_over_the_users():
    (plates,) = parse_plates("45 lb x 2", KG)
    assert LB.from_kg(plates.load_kg) == pytest.approx(45)
    assert parse_weight("2.5 kg", LB) == 2.5
    assert parse_weights("5–15 by 5 lb", KG) == tuple(LB.to_kg(float(each)) for each in (5, 10, 15))


@pytest.mark.parametrize(
    ("text", "weights"),
    [
        ("2–10 by 2, 24", (2, 4, 6, 8, 10, 24)),
        ("24, 2-10 by 4", (2, 6, 10, 24)),
        ("2 to 4 by 0,5", (2, 2.5, 3, 3.5, 4)),
        ("2–5 by 2", (2, 4)),
        ("5, 5", (5,)),
        ("", ()),
    ],
)
def test_weights_are_single_or_from_to_by_step(text, weights):
    assert parse_weights(text, KG) == pytest.approx(weights)


def test_bars_have_a_name_and_a_weight():
    assert parse_bars("Barbell 20, Women's bar 15 kg", KG) == (
        Bar(name="Barbell", load_kg=20),
        Bar(name="Women's bar", load_kg=15),
    )


@pytest.mark.parametrize(
    ("parse", "text", "sentence"),
    [
        (parse_plates, "20 × two", "“20 × two” was not understood. Write weight × pairs"),
        (parse_plates, "20,15,10", "“20,15,10” was not understood"),
        (parse_plates, "20 × 99", "0 to 8 pairs"),
        (parse_plates, "500", "at most 100 kg"),
        (parse_bars, "20", "Write a name and a weight"),
        (parse_bars, "Barbell", "Write a name and a weight"),
        (parse_weights, "2–", "was not understood"),
        (parse_weights, "10–2 by 2", "from–to by step"),
        (parse_weights, "1–1000 by 1", "from–to by step"),
        (parse_weights, "1–2 by 0", "from–to by step"),
        (parse_weight, "", "Write a weight"),
        (parse_weight, "2.5, 5", "Write a weight"),
        (parse_weight, "-5", "was not understood"),
        (parse_pull_n, "strong", "was not understood"),
    ],
)
def test_what_was_not_understood_is_told_with_how_it_is_written(parse, text, sentence):
    with pytest.raises(ImpossibleKitError, match=sentence):
        parse(text, KG)


@pytest.mark.parametrize("text", ["1.250", "1,250", "12.500", "01.250"])
def test_a_number_that_could_be_thousands_is_refused_and_never_guessed(text):
    for parse in (parse_plates, parse_weights, parse_weight, parse_pull_n):
        with pytest.raises(ImpossibleKitError, match="can be read as thousands"):
            parse(text, KG)


def test_a_pull_is_typed_as_the_weight_that_hangs_from_the_band():
    assert parse_pull_n("2", KG) == pytest.approx(19.6133)
    assert pull_written(parse_pull_n("4.4", LB), LB) == "4.4"


def test_the_usual_kit_is_written_short():
    kit = usual_kit(KG)
    assert bars_written(kit.bars, KG) == "Barbell 20"
    assert plates_written(kit.plates, KG) == "25 × 4, 20 × 4, 15 × 2, 10 × 2, 5 × 2, 2.5 × 2, 1.25 × 2"
    assert weights_written(kit.dumbbells_kg, KG) == "1–10 by 1, 12–50 by 2"
    assert weights_written(usual_kit(LB).dumbbells_kg, LB) == "5–100 by 5"
    assert weights_written(usual_kit(LB).dumbbells_kg, KG) == "5–100 by 5 lb"
    assert bars_written(usual_kit(LB).bars, KG) == "Barbell 45 lb"


hundredths = st.integers(10, 10_000).map(lambda each: each / 100)
in_either = st.one_of(hundredths, hundredths.map(LB.to_kg))


@settings(deadline=None)
@given(
    st.lists(in_either, unique_by=lambda each: round(each, 3), max_size=30).map(sorted),
    st.sampled_from(LoadUnit),
    st.sampled_from(".,"),
)
def test_whatever_is_written_is_read_back_the_same(weights, unit, mark):
    numbers.use_decimal_mark(mark)
    try:
        text = weights_written(weights, unit)
        plates = [Plates(load_kg=each, pairs=2) for each in reversed(weights)]
        plates_text = plates_written(plates, unit)
    finally:
        numbers.use_decimal_mark(".")
    assert parse_weights(text, unit) == pytest.approx(weights)
    assert in_kg(parse_plates(plates_text, unit)) == [(pytest.approx(each.load_kg), 2) for each in plates]

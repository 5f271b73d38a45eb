"""Bands as people type them: by step, by the name they gave it, and where it sits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutetracker.domain.grammar import (
    Cell,
    MistypedError,
    TypedSet,
    as_sets,
    as_typed,
    parse_cell,
    parse_sets,
    written,
)
from glutetracker.domain.lifting.kit import usual_kit
from glutetracker.domain.lifting.strength import BandPlace, ImpossibleSetError, StrengthSet
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import LoadUnit

IN_KG = Preferences()
USUAL = usual_kit(LoadUnit.KG).band_names


def one(text, bands=USUAL):
    (typed,) = parse_sets(text, IN_KG, bands=bands)
    return typed


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("b3 15", 3),
        ("medium 15", 3),
        ("15 MEDIUM", 3),
        ("medium band 15", 3),
        ("extra light 15", 1),
        ("Extra  Light band 15", 1),
        ("light 15", 2),
        ("x15@2 extra heavy", 5),
        ("b0 15", 0),
    ],
)
def test_a_band_is_known_by_its_step_and_by_its_name(text, step):
    assert one(text).band_step == step


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("medium 15 above knees", BandPlace.ABOVE_KNEES),
        ("above the knees b3 15", BandPlace.ABOVE_KNEES),
        ("Ankles 15 b3", BandPlace.ANKLES),
        ("b3 feet 15", BandPlace.FEET),
        ("b3 15", None),
    ],
)
def test_where_the_band_sat_is_said_beside_it(text, place):
    assert one(text) == TypedSet(reps=15, band_step=3, band_place=place)
    assert as_sets(one(text), entry_id="e", position=1, bands=USUAL)[0].band_place is place


def test_a_step_that_the_user_has_not_is_refused_wherever_it_is_typed():
    for refused in (
        lambda: parse_sets("b6 15", IN_KG, bands=USUAL),
        lambda: parse_cell("6", Cell.BAND, IN_KG, bands=USUAL),
    ):
        with pytest.raises(ImpossibleSetError, match="no band 6: your bands have 5 steps"):
            refused()


def test_the_name_of_no_band_is_a_word_not_understood():
    with pytest.raises(MistypedError, match="“purple” was not understood"):
        one("purple 15")


@pytest.mark.parametrize("name", ["w", "drop", "b1", "45 s", "12", "ankles", "20 kg"])
def test_a_name_that_means_something_else_already_leaves_that_its_meaning(name):
    bands = ("thin", name)
    assert one(name, bands) == one(name, ("thin", "thick"))
    assert written(TypedSet(reps=15, band_step=2), bands=bands) == "15 b2"
    assert one("b2 15", bands).band_step == 2


def test_a_kept_band_is_typed_again_by_its_step():
    done = StrengthSet(entry_id="e", position=1, reps=15, band="Medium", band_place=BandPlace.ANKLES)
    typed = as_typed([done], USUAL)
    assert (typed.band_step, typed.band_place) == (3, BandPlace.ANKLES)
    assert written(typed, bands=USUAL) == "× 15 medium ankles"
    assert written(typed) == "× 15 b3 ankles"


@pytest.mark.parametrize(
    ("band", "bands", "step"), [("4", (), 4), ("4", USUAL, 4), ("9", USUAL, None), ("old", USUAL, None)]
)
def test_a_band_kept_by_its_step_alone_is_that_step_while_there_is_one(band, bands, step):
    done = StrengthSet(entry_id="e", position=1, reps=15, band=band)
    assert as_typed([done], bands).band_step == step


def test_a_set_without_a_band_sits_nowhere():
    assert as_sets(one("b0 15 ankles"), entry_id="e", position=1, bands=USUAL)[0].band_place is None


names = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"], exclude_characters=",;@"), min_size=1, max_size=9
)


@settings(deadline=None)
@given(
    st.lists(st.lists(names, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4, unique_by=str.casefold),
    st.integers(1, 4),
    st.none() | st.sampled_from(BandPlace),
)
def test_whatever_bands_are_called_a_set_with_one_is_read_back_the_same(bands, step, place):
    typed = TypedSet(load_given=True, reps=15, band_step=min(step, len(bands)), band_place=place)
    text = written(typed, bands=bands)
    assert parse_sets(text, IN_KG, bands=bands) == (typed,)
    kept = as_sets(typed, entry_id="e", position=1, bands=bands)
    assert kept[0].band == bands[typed.band_step - 1]
    assert as_typed(kept, bands) == typed


@pytest.mark.parametrize("name", ["M", "min", "M :", "M 0", "kg", "/ 5"])
def test_a_band_called_like_a_unit_is_typed_by_its_step(name: str) -> None:
    (typed,) = parse_sets("x15 b1", IN_KG, bands=[name])
    assert written(typed, bands=[name]).endswith("b1")
    assert parse_sets(written(typed, bands=[name]), IN_KG, bands=[name]) == (typed,)

"""What people train with."""

from dataclasses import replace
from itertools import pairwise

import pytest

from glutetracker.domain.lifting.kit import Band, BandColour, Bar, ImpossibleKitError, Plates, marked_in, usual_kit
from glutetracker.domain.units import LoadUnit

IN_KG, IN_LB = usual_kit(LoadUnit.KG), usual_kit(LoadUnit.LB)


def test_a_gym_in_kilograms_and_one_in_pounds_have_their_own_usual_kit():
    assert IN_KG.bar_kg == 20
    assert LoadUnit.LB.from_kg(IN_LB.bar_kg) == pytest.approx(45)
    assert {marked_in(each.load_kg) for each in (*IN_KG.bars, *IN_KG.plates)} == {LoadUnit.KG}
    assert {marked_in(each.load_kg) for each in (*IN_LB.bars, *IN_LB.plates)} == {LoadUnit.LB}


def test_the_usual_bands_are_five_steps_and_each_pulls_more_than_the_one_before():
    assert IN_KG.band_names == ("extra light", "light", "medium", "heavy", "extra heavy")
    for lighter, heavier in pairwise(IN_KG.bands):
        assert lighter.least_n < heavier.least_n < lighter.most_n < heavier.most_n


@pytest.mark.parametrize(
    ("impossible", "sentence"),
    [
        (lambda: Bar(name=" ", load_kg=20), "needs a name"),
        (lambda: Bar(name="Bar", load_kg=101), "0 to 100 kg"),
        (lambda: Bar(name="Bar", load_kg=float("nan")), "0 to 100 kg"),
        (lambda: Plates(load_kg=0, pairs=1), "more than 0"),
        (lambda: Plates(load_kg=5, pairs=-1), "0 to 8 pairs"),
        (lambda: Band(name="red, thick", colour=BandColour.RED, least_n=1, most_n=2), "no comma"),
        (lambda: Band(name="red", colour=BandColour.RED, least_n=3, most_n=2), "more than nothing"),
        (lambda: Band(name="r" * 41, colour=BandColour.RED, least_n=1, most_n=2), "up to 40 letters"),
        (lambda: replace(IN_KG, bars=()), "One bar stays"),
        (lambda: replace(IN_KG, dumbbells_kg=(0.0,)), "more than 0"),
        (lambda: replace(IN_KG, dumbbells_kg=tuple(map(float, range(1, 102)))), "up to 100"),
        (lambda: replace(IN_KG, cable_step_kg=0), "step is 0.1"),
        (lambda: replace(IN_KG, plates=(Plates(load_kg=5, pairs=1), Plates(load_kg=5, pairs=2))), "already"),
        (lambda: replace(IN_KG, bands=(*IN_KG.bands, replace(IN_KG.bands[0], name="Medium"))), "this name already"),
    ],
)
def test_kit_that_nobody_has_is_refused_with_a_sentence(impossible, sentence):
    with pytest.raises(ImpossibleKitError, match=sentence):
        impossible()

"""The user's kit and choices for one exercise, in the file."""

import json
from dataclasses import replace

import pytest

from glutetracker.domain.lifting.exercise_choice import ExerciseChoice
from glutetracker.domain.lifting.kit import Band, BandColour, Bar, Plates, usual_kit
from glutetracker.domain.units import LoadUnit
from glutetracker.store import Table
from glutetracker.store.lifting import exercise_choices, kit

IN_KG = usual_kit(LoadUnit.KG)
OWN = replace(
    IN_KG,
    bars=(Bar(name="Kurze Stange", load_kg=12.5),),
    plates=(Plates(load_kg=LoadUnit.LB.to_kg(2.5), pairs=2), Plates(load_kg=10, pairs=1)),
    bands=(Band(name="grün", colour=BandColour.GREEN, least_n=40, most_n=80.5),),
)


def test_until_it_is_told_the_kit_is_the_usual_one_of_the_users_unit(store):
    assert kit.load(store, LoadUnit.KG) == usual_kit(LoadUnit.KG)
    assert kit.load(store, LoadUnit.LB) == usual_kit(LoadUnit.LB)


def test_the_kit_told_is_kept_whole_and_another_unit_does_not_change_it(store):
    news = []
    store.on_change = news.append
    kit.save(store, OWN)
    assert kit.load(store, LoadUnit.KG) == kit.load(store, LoadUnit.LB) == OWN
    assert news == [frozenset({Table.SETTING})]


def test_undo_does_not_touch_the_kit(store):
    kit.save(store, OWN)
    assert store.undo() is None
    assert kit.load(store, LoadUnit.KG) == OWN


def spoiled(**parts):
    told = {
        "bars": [{"name": "Bar", "load_kg": 20}],
        "plates": [{"load_kg": 20, "pairs": 2}],
        "dumbbells_kg": [2],
        "kettlebells_kg": [],
        "machine_step_kg": 5,
        "cable_step_kg": 5,
        "bands": [{"name": "red", "colour": "red", "least_n": 1, "most_n": 2}],
    }
    return json.dumps({**told, **parts})


@pytest.mark.parametrize(
    "text",
    [
        "{}", "[]", "null", "7", '"kit"', "{", "",
        spoiled(bars=[]),
        spoiled(bars=[{"name": 7, "load_kg": 20}]),
        spoiled(bars=[{"name": "Bar", "load_kg": "20"}]),
        spoiled(bars=[{"name": "Bar", "load_kg": 20, "bend": 1}]),
        spoiled(plates=[{"load_kg": 20, "pairs": 2.5}]),
        spoiled(plates=[{"load_kg": float("nan"), "pairs": 2}]),
        spoiled(dumbbells_kg=None),
        spoiled(bands=[{"name": "red", "colour": "octarine", "least_n": 1, "most_n": 2}]),
    ],
)  # fmt: skip
def test_a_kit_that_means_nothing_here_is_the_usual_one_and_stays_in_the_file(store, text):
    with store.write("By hand") as edit:
        edit.put(Table.SETTING, {"id": "kit", "value": text})
    assert kit.load(store, LoadUnit.KG) == IN_KG
    assert store.rows("select value from setting where id = 'kit'")[0]["value"] == text


def test_the_same_text_unspoiled_is_a_kit(store):
    with store.write("By hand") as edit:
        edit.put(Table.SETTING, {"id": "kit", "value": spoiled()})
    assert kit.load(store, LoadUnit.KG).band_names == ("red",)


def choose(store, **chosen):
    with store.write("Choice") as edit:
        exercise_choices.save(edit, ExerciseChoice(exercise="hip_thrust_barbell", **chosen))


def test_what_was_chosen_for_an_exercise_is_kept_whole(store):
    assert exercise_choices.load_all(store) == {}
    chosen = {"rest_s": 150.0, "load_unit": LoadUnit.LB, "bar_kg": 15.0}
    choose(store, **chosen)
    kept = ExerciseChoice(exercise="hip_thrust_barbell", **chosen)
    assert exercise_choices.load_all(store) == {"hip_thrust_barbell": kept}
    choose(store, bar_kg=10.0)
    assert exercise_choices.load_all(store)["hip_thrust_barbell"].load_unit is None


def test_a_choice_taken_back_can_be_made_again(store):
    choose(store, bar_kg=10.0)
    assert store.undo() == "Choice"
    assert exercise_choices.load_all(store) == {}
    choose(store, bar_kg=10.0)
    assert exercise_choices.load_all(store)["hip_thrust_barbell"].bar_kg == 10

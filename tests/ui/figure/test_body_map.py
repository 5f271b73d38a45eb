"""The body map: what is loaded is shaded, and every muscle can be asked by mouse and by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from glutetracker.figure.body_regions import body_regions
from glutetracker.ui.figure.body_map import BodyMap, region_names

TOLD = {"glute_max": "11 hard sets", "glute_med": "4 hard sets"}


@pytest.fixture
def body_map(look, shown):
    made = BodyMap(look)
    made.show_loads({"glute_max": 0.9, "glute_med": 0.4}, TOLD)
    return shown(made, (440, 500))


def test_more_load_is_another_colour_than_less_and_than_none(body_map):
    image = body_map.grab().toImage()
    spots = [body_map._middle_of(region) for region in ("glute_max", "hamstrings")]
    loaded, idle = (image.pixelColor(spot + QPoint(12, 0)).name() for spot in spots)
    assert loaded != idle
    body_map.show_loads({"glute_max": 0.2}, TOLD)
    assert body_map.grab().toImage().pixelColor(spots[0] + QPoint(12, 0)).name() not in {loaded, idle}


def test_arrow_keys_go_round_all_muscles_most_loaded_first(body_map):
    seen = []
    for _ in region_names():
        QTest.keyClick(body_map, Qt.Key.Key_Right)
        seen.append(body_map.at)
    assert seen[:2] == ["glute_max", "glute_med"]
    assert sorted(seen) == sorted(region_names())
    QTest.keyClick(body_map, Qt.Key.Key_Right)
    assert body_map.at == "glute_max"
    QTest.keyClick(body_map, Qt.Key.Key_Left)
    assert body_map.at == seen[-1]


def test_the_picked_muscle_is_told(body_map):
    QTest.keyClick(body_map, Qt.Key.Key_Down)
    assert QToolTip.text() == "Gluteus maximus: 11 hard sets"
    assert body_map.accessibleDescription().startswith("Gluteus maximus: 11 hard sets.")


def test_the_mouse_picks_the_muscle_it_is_over(body_map, qtbot):
    with qtbot.waitSignal(body_map.picked):
        QTest.mouseMove(body_map, body_map._middle_of("hamstrings") + QPoint(0, 2))
    assert body_map.at == "hamstrings"


def test_the_map_is_a_list_of_words_too(body_map):
    assert body_map.words() == "Gluteus maximus: 11 hard sets. Side hip: 4 hard sets."
    body_map.show_loads({}, {})
    assert body_map.accessibleDescription() == "Nothing is loaded."


def test_every_region_has_a_name():
    assert {region.id for region in body_regions()} == set(region_names())

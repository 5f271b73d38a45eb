"""How an exercise is moved, beside its sets."""

import pytest
from PySide6.QtCore import QSize

from glutetracker import guides
from glutetracker.ui.log.entry.small_figure import SmallFigure
from glutetracker.ui.log.figure_place import FigurePlace
from glutetracker.ui.log.session.so_far import CuesCard


@pytest.fixture
def card(context, shown):
    made = CuesCard(context)
    shown(made, (380, 500))
    return made


def test_the_exercise_in_hand_moves_beside_its_cues(card, qtbot):
    card.show_exercise(guides.all_exercises()["hip_thrust_barbell"])
    qtbot.waitUntil(lambda: card.figure.stage is not None)
    assert card.figure.stage.movement.id == "hip_thrust_barbell"
    assert card.figure.stage.is_playing
    card.show_exercise(guides.all_exercises()["romanian_deadlift"])
    qtbot.waitUntil(lambda: card.figure.stage.movement.id == "romanian_deadlift")


def test_an_exercise_that_is_not_drawn_yet_shows_its_cues_alone(context, shown, qtbot):
    place = FigurePlace(context)
    shown(place, (380, 300))
    place.show_exercise("glute_bridge")
    qtbot.waitUntil(lambda: place.stage is not None and place.stage.isVisible())
    place.show_exercise("no_such_exercise")
    qtbot.waitUntil(lambda: not place.stage.isVisible())
    place.show_exercise("glute_bridge")
    qtbot.waitUntil(place.stage.isVisible)


def test_a_small_picture_stands_in_the_head(look, shown, qtbot):
    small = SmallFigure(look, "glute_bridge")
    room = small.sizeHint()
    shown(small, (84, 64))
    qtbot.waitUntil(lambda: small.is_drawn)
    assert small.sizeHint() == room == QSize(84, 64), "the sets below are moved when the picture comes"
    assert small.grab().toImage().pixelColor(42, 6) == look.theme.colour("sunken")


def test_no_room_is_taken_where_there_is_no_picture(look, shown, qtbot):
    drawn, empty = SmallFigure(look, "glute_bridge"), SmallFigure(look, "no_such_exercise")
    shown(empty, (84, 64))
    shown(drawn, (84, 64))
    qtbot.waitUntil(lambda: drawn.is_drawn)
    assert empty.sizeHint().isEmpty()

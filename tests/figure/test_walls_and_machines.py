"""Who presses a wall touches it, a machine's plate goes round its pivot, and a wall hides nobody."""

import numpy as np
import pytest

from glutetracker import resources
from glutetracker.figure import BrokenPoseError, movement_named, solve
from glutetracker.figure.camera import Camera
from glutetracker.figure.props import items_of
from glutetracker.figure.reading import read_movement

TOUCH, KNEE_R, PALM_R = 0.01, 0.031, 0.0205
COUNT = 20


def the_prop(movement, kind):
    return next(prop for prop in movement.props if prop.kind == kind)


def bones_at(movement, share):
    return solve(movement, movement.seconds * share).bones


def test_the_knee_that_presses_a_wall_is_on_it():
    movement = movement_named("wall_press_abduction")
    wall = the_prop(movement, "wall")
    pressed = solve(movement, sum(phase.seconds for phase in movement.phases[:3]) - 1e-6).bones
    assert pressed.place("shank_l")[2] - KNEE_R == pytest.approx(wall.at[2] + wall.size[2] / 2, abs=TOUCH)


def test_the_hands_of_a_knee_drive_stay_flat_on_the_wall():
    movement = movement_named("wall_knee_drive")
    wall = the_prop(movement, "wall")
    for share in np.arange(COUNT) / COUNT:
        palm = bones_at(movement, share).point("hand_r", (0.002, -0.045, 0.0))
        assert palm[0] + PALM_R == pytest.approx(wall.at[0] - wall.size[0] / 2, abs=TOUCH)


def test_the_plate_of_a_kickback_machine_goes_round_its_pivot():
    movement = movement_named("glute_kickback_machine")
    pivot = np.array(the_prop(movement, "lever").at[:2])
    reach = [float(np.linalg.norm(bones_at(movement, at / COUNT).place("foot_r")[:2] - pivot)) for at in range(COUNT)]
    assert np.ptp(reach) < 0.1 * np.mean(reach)


@pytest.mark.parametrize(("yaw", "is_glass"), [(-16, False), (-90, False), (90, True)])
def test_one_sees_the_body_through_a_wall_in_front_of_it(yaw, is_glass):
    movement = movement_named("wall_knee_drive")
    (wall,) = items_of(movement, bones_at(movement, 0.1), Camera(yaw, 8))
    assert wall.is_back is not is_glass
    assert {piece.is_glass for piece in wall.pieces} == {is_glass}


def test_a_lever_that_nothing_pushes_is_told(tmp_path):
    path = tmp_path / "glute_bridge.toml"
    good = resources.path("poses", "glute_bridge.toml").read_text("utf-8")
    path.write_text(good.replace('kind = "mat"', 'kind = "lever"'), "utf-8")
    with pytest.raises(BrokenPoseError, match=r"“prop 1\.to” must be told for a band, cable"):
        read_movement(path)

"""What is lifted is drawn, and goes past the legs; lengths in statures, over 80 moments of a loop."""

from itertools import product

import numpy as np
import pytest

from glutetracker import guides
from glutetracker.domain.lifting.exercise import LoadType
from glutetracker.figure import movement_named, pose_ids, pose_of, solve
from glutetracker.figure.pieces import grip

COUNT, DUMBBELL_END, CLEAR_OF_A_LEG = 80, 0.062, 0.085
KIT = {LoadType.BARBELL: {"barbell", "trap_bar"}, LoadType.DUMBBELL: {"dumbbells", "dumbbell", "kettlebell"}}
LIFTS = [each for each in guides.all_exercises().values() if each.load_type in KIT and pose_of(each.id)]


def things(pose_id):
    return {prop.kind for prop in movement_named(pose_id).props}


@pytest.mark.parametrize("lift", LIFTS, ids=[each.id for each in LIFTS])
def test_what_counts_as_a_lift_of_a_bar_or_dumbbells_is_drawn_with_them(lift):
    assert things(pose_of(lift.id)) & KIT[lift.load_type]


@pytest.mark.parametrize("pose_id", [each for each in pose_ids() if "dumbbells" in things(each)])
def test_dumbbells_go_past_the_legs_and_not_through_them(pose_id):
    movement = movement_named(pose_id)
    for bones in (solve(movement, movement.seconds * place / COUNT).bones for place in range(COUNT)):
        for side, leg, (upper, lower) in product("rl", "rl", (("thigh", "shank"), ("shank", "foot"))):
            start, end = bones.place(f"{upper}_{leg}"), bones.place(f"{lower}_{leg}")
            handle = bones.turn(f"hand_{side}")[:, 0] * DUMBBELL_END
            for held in (grip(bones, side) + handle * sign for sign in (-1, 0, 1)):
                along = np.clip((held - start) @ (end - start) / ((end - start) @ (end - start)), 0, 1)
                assert np.linalg.norm(held - start - along * (end - start)) > CLEAR_OF_A_LEG

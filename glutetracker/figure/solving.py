"""A movement at a time becomes a body in space."""

from typing import NamedTuple

import numpy as np

from glutetracker.figure.mannequin import mannequin
from glutetracker.figure.movement import SIDES, Movement, Muscles
from glutetracker.figure.reaching import reach_with_feet, reach_with_hands
from glutetracker.figure.skeleton import Skeleton, put_foot, stand
from glutetracker.figure.timing import moment
from glutetracker.figure.turning import about_y


class Posture(NamedTuple):
    """A body in space, and what works in it.

    Attributes:
        bones: Where they are.
        muscles: How hard each works, 0 to 1.
        share: How much of the loop has gone by, 0 to 1.
    """

    bones: Skeleton
    muscles: Muscles
    share: float = 0.0


def solve(movement: Movement, seconds: float) -> Posture:
    """Find where the body is at a time of a movement's loop.

    The chain is built from the pelvis, shifted as a whole so that the anchor is where it is held, and then
    the hands and feet that are told a place reach for it.
    """
    channels, muscles, anchor_at = moment(movement, seconds)
    bones = stand(mannequin(), channels)
    anchor = movement.anchor
    for side in anchor.flat:
        facing = about_y(-SIDES[side] * anchor.toe_out)
        put_foot(bones, channels, side, facing, bones.place(f"foot_{side}").copy())
    bones.places += np.array(anchor_at) - bones.marker(anchor.marker)
    reach_with_feet(bones, channels, movement)
    reach_with_hands(bones, channels, movement)
    return Posture(bones, muscles, seconds / movement.seconds % 1.0)

"""The bones in space: each with its turn and the place of its near joint."""

from dataclasses import dataclass, field

import numpy as np

from glutetracker.figure.mannequin import BONES, PLACE_OF, Mannequin
from glutetracker.figure.movement import SIDES, Channels, Vector
from glutetracker.figure.turning import Array, about, about_z, of_limb, of_pelvis, of_trunk, unit

FEET = "feet"
"""The marker of who stands on both feet: held there, the hips stay above the middle."""
STRAIGHT = (0.0,)
NO_TURN = (0.0, 0.0, 0.0)


@dataclass(slots=True, eq=False)
class Skeleton:
    """Where all bones are; made once a frame and moved into place.

    Attributes:
        body: Whose bones they are.
        turns: The turn of each bone in the world.
        places: The place of its near joint.
    """

    body: Mannequin
    turns: Array = field(default_factory=lambda: np.zeros((len(BONES), 3, 3)))
    places: Array = field(default_factory=lambda: np.zeros((len(BONES), 3)))

    def turn(self, bone: str) -> Array:
        """Give a bone's turn."""
        turn: Array = self.turns[PLACE_OF[bone]]
        return turn

    def place(self, bone: str) -> Array:
        """Give the place of a bone's near joint."""
        place: Array = self.places[PLACE_OF[bone]]
        return place

    def point(self, bone: str, at: Vector | tuple[float, ...] | Array) -> Array:
        """Give where a point of a bone is in the world."""
        at_bone = PLACE_OF[bone]
        found: Array = self.places[at_bone] + self.turns[at_bone] @ np.asarray(at)
        return found

    def marker(self, name: str) -> Array:
        """Give where a named point is in the world; `feet` is midway between both soles."""
        if name == FEET:
            midway: Array = (self.marker("sole_r") + self.marker("sole_l")) / 2
            return midway
        return self.point(*self.body.markers[name])

    def put(self, bone: str, turn: Array, place: Array) -> None:
        """Put a bone."""
        at_bone = PLACE_OF[bone]
        self.turns[at_bone], self.places[at_bone] = turn, place


def stand(body: Mannequin, channels: Channels) -> Skeleton:
    """Chain all bones up from the pelvis by their angles; the pelvis is at the origin."""
    bones = Skeleton(body)
    lengths = body.lengths
    bones.put("pelvis", of_pelvis(*channels.get("pelvis", NO_TURN)), np.zeros(3))
    below = "pelvis"
    for bone, at in (
        ("lumbar", lengths.lumbar_at),
        ("thorax", lengths.thorax_at),
        ("neck", lengths.neck_at),
        ("head", lengths.head_at),
    ):
        bones.put(bone, bones.turn(below) @ of_trunk(*channels.get(bone, NO_TURN)), bones.point(below, at))
        below = bone
    for side, sign in SIDES.items():
        _hang_leg(bones, channels, side, sign)
        _hang_arm(bones, channels, side, sign)
    return bones


def _hang_leg(bones: Skeleton, channels: Channels, side: str, sign: int) -> None:
    lengths = bones.body.lengths
    root = bones.point("pelvis", (0.0, 0.0, sign * lengths.hip_half))
    turn = bones.turn("pelvis") @ of_limb(sign, *channels.get(f"hip_{side}", NO_TURN))
    knee = root - turn[:, 1] * lengths.thigh
    shank = turn @ about_z(-channels.get(f"knee_{side}", STRAIGHT)[0])
    ankle = knee - shank[:, 1] * lengths.shank
    foot = shank @ about_z(channels.get(f"ankle_{side}", STRAIGHT)[0])
    if swing := channels.get(f"swing_{side}", STRAIGHT)[0]:
        swung = about(unit(ankle - root), sign * swing)
        turn, shank, foot = swung @ turn, swung @ shank, swung @ foot
        knee = root + swung @ (knee - root)
    bones.put(f"thigh_{side}", turn, root)
    bones.put(f"shank_{side}", shank, knee)
    put_foot(bones, channels, side, foot, ankle)


def put_foot(bones: Skeleton, channels: Channels, side: str, turn: Array, ankle: Array, bent: float = 0.0) -> None:
    """Put a foot and its toes, which are bent upward by their own angle and by `bent`."""
    bones.put(f"foot_{side}", turn, ankle)
    up = channels.get(f"toe_{side}", STRAIGHT)[0] + bent
    x, y = bones.body.lengths.ball
    bones.put(f"toe_{side}", turn @ about_z(up), ankle + turn @ (x, y, 0.0))


def _hang_arm(bones: Skeleton, channels: Channels, side: str, sign: int) -> None:
    lengths = bones.body.lengths
    x, y = lengths.shoulder_at
    root = bones.point("thorax", (x, y, sign * lengths.shoulder_half))
    upper = bones.turn("thorax") @ of_limb(sign, *channels.get(f"shoulder_{side}", NO_TURN))
    lower = upper @ about_z(channels.get(f"elbow_{side}", STRAIGHT)[0])
    elbow = root - upper[:, 1] * lengths.upperarm
    bones.put(f"upperarm_{side}", upper, root)
    bones.put(f"forearm_{side}", lower, elbow)
    put_hand(bones, channels, side, sign, elbow - lower[:, 1] * lengths.forearm)


def put_hand(bones: Skeleton, channels: Channels, side: str, sign: int, wrist: Array) -> None:
    """Put a hand at its wrist."""
    turn = bones.turn(f"forearm_{side}") @ of_limb(sign, *channels.get(f"wrist_{side}", NO_TURN))
    bones.put(f"hand_{side}", turn, wrist)

"""Arms and legs that reach for a place: two bones and the joint between them."""

from math import acos, atan2, cos, hypot, pi, sin
from typing import NamedTuple

import numpy as np

from glutetracker.figure.movement import SIDES, Channels, Movement
from glutetracker.figure.skeleton import Skeleton, put_foot, put_hand
from glutetracker.figure.turning import Array, about, about_y, about_z, across, unit

ALMOST_STRAIGHT = 0.9998
ELBOW_POLE = (-1.0, -0.35, 0.35)
KNEE_AHEAD, KNEE_OVER_TOES = 0.55, 0.45
KNEES_OUT = 0.9
"""How far a well bent knee may turn out beyond its toes, in radians."""
TOES_GIVE_TO, TOES_STRAIGHT_FROM = -60.0, -90.0
"""On raised heels toes stay on the floor up to the one; a foot that lies on its laces has straight ones."""


class Reach(NamedTuple):
    """Two bones that reach from a root to a target.

    Attributes:
        joint: The knee or elbow.
        end: The ankle or wrist; short of the target where that is too far.
        hinge: The axis that the joint turns about, for a knee.
    """

    joint: Array
    end: Array
    hinge: Array


def reach(root: Array, target: Array, first: float, second: float, pole: Array) -> Reach:
    """Bend two bones so that they reach a target, with the joint towards a pole."""
    away = target - root
    far = min(float(np.sqrt(away @ away)), ALMOST_STRAIGHT * (first + second))
    along = unit(away)
    towards = unit(pole - along * float(pole @ along))
    cosine = (first**2 + far**2 - second**2) / (2 * first * far)
    joint = root + along * (first * cosine) + towards * (first * max(0.0, 1 - cosine**2) ** 0.5)
    return Reach(joint, root + along * far, across(along, towards))


def reach_with_feet(bones: Skeleton, channels: Channels, movement: Movement) -> None:
    """Let legs whose feet are told a place reach for it; places are told along the floor, also where it slopes.

    Who stands on both feet keeps the knees above the toes.
    """
    lengths = bones.body.lengths
    floor = about_z(movement.slope)
    for side, sign in SIDES.items():
        if f"foot_{side}" not in channels:
            continue
        x, y, z, pitch, toe_out = channels[f"foot_{side}"]
        facing = floor @ about_y(-sign * toe_out)
        turn = facing @ about_z(pitch)
        flat_ankle = floor @ (x, y + lengths.ankle_h, z)
        ball_x = lengths.ball[0]
        stays = np.array((ball_x if pitch < 0 else -lengths.heel, -lengths.ankle_h, 0.0))
        ankle = flat_ankle + facing @ stays - turn @ stays
        root = bones.place(f"thigh_{side}")
        pole = KNEE_AHEAD * bones.turn("pelvis")[:, 0] + KNEE_OVER_TOES * facing[:, 0]
        if movement.anchor.flat == "rl":
            pole = _over_toes(ankle - root, lengths.thigh, lengths.shank, facing)
        found = reach(root, ankle, lengths.thigh, lengths.shank, pole)
        bones.put(f"thigh_{side}", _along(root, found.joint, found.hinge), root)
        bones.put(f"shank_{side}", _along(found.joint, found.end, found.hinge), found.joint)
        put_foot(bones, channels, side, turn, found.end, _bent_toes(pitch))


def _over_toes(away: Array, thigh: float, shank: float, facing: Array) -> Array:
    """Give the way to bend a knee so that it is seen above its toes from the front; less so, the straighter the leg."""
    far = min(float(np.sqrt(away @ away)), ALMOST_STRAIGHT * (thigh + shank))
    along = unit(away)
    ahead = unit(facing[:, 0] - along * float(facing[:, 0] @ along))
    sideways = across(along, ahead)
    cosine = (thigh**2 + far**2 - shank**2) / (2 * thigh * far)
    bend = max(1e-6, 1 - cosine**2) ** 0.5
    missing = float(facing[:, 2] @ (away - along * (thigh * cosine))) / (thigh * bend)
    first, second = float(facing[:, 2] @ ahead), float(facing[:, 2] @ sideways)
    turn = atan2(second, first)
    most = KNEES_OUT * bend
    ways = [turn + sign * acos(min(1.0, max(-1.0, missing / hypot(first, second)))) for sign in (-1, 1)]
    nearest = min(((way + pi) % (2 * pi) - pi for way in ways), key=abs)
    way = min(most, max(-most, nearest))
    return ahead * cos(way) + sideways * sin(way)


def reach_with_hands(bones: Skeleton, channels: Channels, movement: Movement) -> None:
    """Let arms whose hands are told a place reach for it."""
    lengths = bones.body.lengths
    for side, sign in SIDES.items():
        if f"hand_{side}" not in channels:
            continue
        target = np.array(channels[f"hand_{side}"])
        if bone := movement.hand_on.get(side):
            target = bones.point(bone, target)
        x, y, z = ELBOW_POLE
        pole = bones.turn("thorax") @ np.array(channels.get(f"elbow_pole_{side}", (x, y, sign * z)))
        root = bones.place(f"upperarm_{side}")
        away = unit(target - root)
        if swivel := channels.get(f"elbow_swivel_{side}", (0.0,))[0]:
            pole = about(away, -sign * swivel) @ pole
        found = reach(root, target, lengths.upperarm, lengths.forearm, pole)
        bones.put(f"upperarm_{side}", _along(root, found.joint, -found.hinge), root)
        bones.put(f"forearm_{side}", _along(found.joint, found.end, -found.hinge), found.joint)
        put_hand(bones, channels, side, sign, found.end)


def _along(near: Array, far: Array, hinge: Array) -> Array:
    """Turn a bone so that it goes from joint to joint and its hinge is its third axis."""
    up = unit(near - far)
    return np.stack((across(up, hinge), up, hinge), axis=1)


def _bent_toes(pitch: float) -> float:
    if pitch >= 0:
        return 0.0
    if pitch >= TOES_GIVE_TO:
        return -pitch
    return max(0.0, -TOES_GIVE_TO * (pitch - TOES_STRAIGHT_FROM) / (TOES_GIVE_TO - TOES_STRAIGHT_FROM))

"""What a runner drags or wears: rope and belt, sled, tyre, weighted vest; lengths in statures."""

from collections.abc import Iterator

import numpy as np

from glutetracker.figure.camera import Camera
from glutetracker.figure.movement import SIDES, Prop
from glutetracker.figure.outlines import Disc, of_balls, of_discs, of_many, of_rod, rod
from glutetracker.figure.pieces import Item, Piece, faces_of, grip
from glutetracker.figure.skeleton import Skeleton
from glutetracker.figure.turning import Array

ROPE_R = 0.005
BELT_AT, BELT_HALF, BELT_Z, BELT_R = (-0.006, 0.046, 0.0), 0.014, 0.038, 0.057
BELT_NEAR = 0.075
"""A belt is seen on the hips, yet behind the arms."""
SLED, SLED_POST, SLED_PLATES, SLED_PLATE_R = (0.36, 0.03, 0.28), 0.24, (0.05, 0.078, 0.106), 0.12
RUNNER_HALF, RUNNER_R = 0.20, 0.012
TYRE_HIGH, TYRE_R, TREAD = 0.11, 0.165, 0.016
VEST = ((0.012, -0.012, 0.036, 0.058), (0.012, 0.078, 0.046, 0.060))
STRAP = ((0.010, 0.080, 0.050, 0.060), (-0.004, 0.116, 0.052, 0.043))
VEST_NEAR = 0.03
GIRTH = 0.02


def rope(prop: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a taut rope to what is dragged: from a wide belt on the hips, or a strap from each hand."""
    if prop.to == "hands":
        for side in SIDES:
            yield _taut(camera, grip(bones, side), prop)
        return
    yield from belt(prop, bones, camera)
    behind = bones.point("pelvis", BELT_AT) - bones.turn("pelvis")[:, 0] * (BELT_R + ROPE_R)
    yield _taut(camera, behind, prop)


def belt(_: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a wide belt on the hips; it also shows how the pelvis tilts."""
    turn, middle = bones.turn("pelvis"), bones.point("pelvis", BELT_AT)
    across, up = turn[:, 2] * BELT_Z, turn[:, 1]
    sides: list[Disc] = [
        (middle + side * across + end * BELT_HALF * up, up, BELT_R) for side in (-1, 1) for end in (-1, 1)
    ]
    yield Item(camera.depth(middle) + BELT_NEAR, [Piece(of_discs(camera, sides), "pad", 0.1)])


def _taut(camera: Camera, start: Array, prop: Prop) -> Item:
    end = np.array(prop.at)
    return Item(camera.depth((start + end) / 2), [Piece(of_rod(camera, start, end, ROPE_R), "rim")])


def sled(prop: Prop, _: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a flat sled on two runners, with plates on its post."""
    foot = np.array(prop.at)
    length, high, width = SLED
    for side in (-1, 1):
        spot = foot + np.array((0.0, RUNNER_R, side * width / 2))
        half = np.array((RUNNER_HALF, 0.0, 0.0))
        yield Item(camera.depth(spot), [Piece(of_rod(camera, spot - half, spot + half, RUNNER_R), "rim")])
    up = np.array((0.0, 1.0, 0.0))
    yield Item(camera.depth(foot), faces_of(camera, foot + up * RUNNER_R, (length, high, width), "metal"))
    post = Piece(of_rod(camera, foot + up * high, foot + up * SLED_POST, RUNNER_R), "metal")
    plates = [piece for at in SLED_PLATES for piece in _lying(camera, foot + up * at, SLED_PLATE_R, 0.026)]
    yield Item(camera.depth(foot) + 1e-3, [*plates, post])


def tyre(prop: Prop, _: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a car tyre that lies on its side."""
    foot = np.array(prop.at)
    up = np.array((0.0, 1.0, 0.0))
    low, top = foot + up * TREAD, foot + up * (TYRE_HIGH - TREAD)
    wall = foot + up * TYRE_HIGH
    shapes: list[tuple[Disc, ...]] = [
        ((foot, up, TYRE_R - TREAD), (low, up, TYRE_R), (top, up, TYRE_R), (wall, up, TYRE_R - TREAD)),
        ((wall, up, TYRE_R - TREAD),),
        ((wall, up, TYRE_R * 0.56),),
    ]
    body, side, hole = of_many(camera, shapes)
    pieces = [Piece(body, "plate", -0.1), Piece(side, "plate", 0.14), Piece(hole, "plate", -0.45)]
    yield Item(camera.depth(foot), pieces)


def vest(_: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a snug vest tightened by a strap."""
    turn = bones.turn("thorax")
    middle = bones.point("thorax", (0.0, 0.05, 0.0))
    pieces = [Piece(of_balls(camera, _balls(bones, VEST)), "pad")]
    for side in (-1, 1):
        pieces.insert(0, Piece(of_balls(camera, _balls(bones, STRAP, (side,))), "pad", -0.08))
    discs: list[Disc] = [(bones.point("thorax", (0.012, GIRTH, side * 0.042)), turn[:, 1], 0.059) for side in (-1, 1)]
    pieces.append(Piece(of_discs(camera, discs), "rim", is_line=True))
    yield Item(camera.depth(middle) + VEST_NEAR, pieces)


def _balls(
    bones: Skeleton, told: tuple[tuple[float, ...], ...], sides: tuple[int, ...] = (-1, 1)
) -> list[tuple[Array, float]]:
    return [(bones.point("thorax", (x, y, side * z)), radius) for x, y, z, radius in told for side in sides]


def _lying(camera: Camera, middle: Array, radius: float, thick: float) -> Iterator[Piece]:
    up = np.array((0.0, 1.0, 0.0))
    top = middle + up * (thick / 2)
    body, face = of_many(camera, (rod(middle - up * (thick / 2), top, radius), ((top, up, radius),)))
    yield Piece(body, "plate", -0.1)
    yield Piece(face, "plate", 0.14)

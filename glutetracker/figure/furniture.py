"""What stands in the room: walls, benches, boxes, pads, mats, cables, levers; lengths in statures."""

from collections.abc import Iterator

import numpy as np

from glutetracker.figure.camera import Camera
from glutetracker.figure.movement import Prop
from glutetracker.figure.outlines import leaning, of_ball, of_rod
from glutetracker.figure.pieces import Item, Piece, faces_of, grip, place_of
from glutetracker.figure.skeleton import Skeleton
from glutetracker.figure.turning import unit

BENCH_PAD, BENCH_LEG, LEG_INSET = 0.045, 0.028, 0.03
TOWER = (0.10, 1.18, 0.18)
PULLEY_HIGH, PULLEY_R, CABLE_R = 0.08, 0.022, 0.0035
LEVER_R, PIVOT_R = 0.011, 0.02
HIDES_FROM = 0.05
"""A wall that is so much nearer to the viewer than the hips would hide them, so it is glass."""


def bench(prop: Prop, _: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a bench."""
    length, height, width = prop.size
    foot = np.array(prop.at)
    spots = [(x, z) for x in (-1, 1) for z in (-1, 1)]
    inset = np.array(((length / 2 - LEG_INSET), 0.0, (width / 2 - 2 * LEG_INSET)))
    legs = [foot + inset * (x, 0.0, z) for x, z in spots]
    legs.sort(key=camera.depth)
    pieces = [
        piece for leg in legs for piece in faces_of(camera, leg, (BENCH_LEG, height - BENCH_PAD, BENCH_LEG), "metal")
    ]
    top = np.array((0.0, height - BENCH_PAD, 0.0))
    pieces += faces_of(camera, foot + top, (length, BENCH_PAD, width), "pad")
    yield Item(camera.depth(foot), pieces, prop.is_back)


def box(prop: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a box, or a pad of a machine."""
    foot, turn = place_of(prop, bones), leaning(prop.tilt)
    if prop.on:
        turn = bones.turn(prop.on) @ turn
    faces = faces_of(camera, foot, prop.size, "pad" if prop.kind == "pad" else "metal", turn)
    middle = foot + turn @ (0.0, prop.size[1] / 2, 0.0)
    yield Item(camera.depth(middle), faces, prop.is_back)


def wall(prop: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a piece of a wall, behind the body or as glass before it."""
    foot = np.array(prop.at)
    ahead = camera.depth(foot) - camera.depth(bones.place("pelvis"))
    is_glass = ahead > HIDES_FROM
    faces = [piece._replace(is_glass=is_glass) for piece in faces_of(camera, foot, prop.size, "ground")]
    yield Item(camera.depth(foot), faces, is_back=not is_glass)


def mat(prop: Prop, _: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a mat."""
    foot = np.array(prop.at) - (0.0, prop.size[1] / 2, 0.0)
    yield Item(-np.inf, faces_of(camera, foot, prop.size, "mat"), is_back=True)


def ball(prop: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a ball that rolls along under the feet."""
    radius = prop.size[1] / 2
    feet = (bones.place("foot_r") + bones.place("foot_l")) / 2
    middle = np.array((feet[0], radius, feet[2]))
    yield Item(camera.depth(middle), [Piece(of_ball(camera, middle, radius), "mat", -0.1)], prop.is_back)


def cable(prop: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a cable tower and the cable to what pulls it."""
    foot = np.array(prop.at)
    yield Item(camera.depth(foot), faces_of(camera, foot, TOWER, "metal"), is_back=True)
    end = (grip(bones, "r") + grip(bones, "l")) / 2 if prop.to == "hands" else bones.place(prop.to)
    inward = unit((end - foot) * (1.0, 0.0, 1.0))
    pulley = foot + inward * (TOWER[0] / 2 + PULLEY_R) + (0.0, PULLEY_HIGH, 0.0)
    wheel = Piece(of_ball(camera, pulley, PULLEY_R), "plate")
    rope = Piece(of_rod(camera, pulley, end, CABLE_R), "rim")
    yield Item(camera.depth((pulley + end) / 2), [wheel, rope])


def lever(prop: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a machine's arm that turns about a pivot, in its own plane, with the bone that pushes it."""
    pivot = np.array(prop.at)
    end = bones.place(prop.to) * (1.0, 1.0, 0.0) + (0.0, 0.0, prop.at[2])
    arm = Piece(of_rod(camera, pivot, end, LEVER_R), "metal")
    yield Item(camera.depth((pivot + end) / 2), [arm, Piece(of_ball(camera, pivot, PIVOT_R), "plate")], prop.is_back)

"""Flat pieces that things are made of on a stage."""

from typing import NamedTuple

import numpy as np

from glutetracker.figure.camera import Camera
from glutetracker.figure.movement import Prop
from glutetracker.figure.outlines import of_block
from glutetracker.figure.skeleton import Skeleton
from glutetracker.figure.turning import Array

TONES = {"top": 0.14, "end": -0.10, "side": 0.0, "under": -0.25}


class Piece(NamedTuple):
    """One flat shape.

    Attributes:
        outline: Its corners, in pixels.
        role: What it is made of.
        tone: How much lighter or darker, −1 to 1.
        is_glass: One sees through it.
        is_line: Only its edge is drawn.
    """

    outline: Array
    role: str
    tone: float = 0.0
    is_glass: bool = False
    is_line: bool = False


class Item(NamedTuple):
    """Pieces that are drawn together, in order.

    Attributes:
        depth: How near to the viewer they are.
        pieces: The pieces.
        is_back: They are drawn before the body in any case.
        still: Of what stands still: the thing, the look at it, and which of its items they are.
    """

    depth: float
    pieces: list[Piece]
    is_back: bool = False
    still: tuple[Prop, Camera, int] | None = None


def grip(bones: Skeleton, side: str) -> Array:
    """Give the middle of what a hand holds."""
    return bones.point(f"hand_{side}", (0.0, -bones.body.lengths.grip, 0.0))


def place_of(prop: Prop, bones: Skeleton) -> Array:
    """Give where a thing is: in the room, on its bone, or in both hands."""
    if prop.on == "hands":
        held: Array = (grip(bones, "r") + grip(bones, "l")) / 2 + np.array(prop.at)
        return held
    return bones.point(prop.on, prop.at) if prop.on else np.array(prop.at)


def faces_of(camera: Camera, foot: Array, size: tuple[float, ...], role: str, turn: Array | None = None) -> list[Piece]:
    """Give the faces of a block that are seen, from far to near."""
    faces = sorted(of_block(camera, foot, size, turn), key=lambda face: face[2])
    return [Piece(outline, role, TONES[name]) for outline, name, _ in faces]

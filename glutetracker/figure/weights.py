"""Weights: barbells, dumbbells, kettlebells, plates; lengths in statures."""

from collections.abc import Iterator

import numpy as np

from glutetracker.figure.camera import Camera
from glutetracker.figure.movement import SIDES, Prop
from glutetracker.figure.outlines import Disc, of_ball, of_discs, of_many, of_rod, rod
from glutetracker.figure.pieces import Item, Piece, grip, place_of
from glutetracker.figure.skeleton import Skeleton
from glutetracker.figure.turning import Array, about_x, unit

BAR_R, BAR_HALF, SLEEVE_R, SLEEVE_END = 0.0085, 0.39, 0.014, 0.60
PLATES = ((0.40, 0.132), (0.435, 0.129))
PLATE_HALF, PAD_R, PAD_HALF = 0.015, 0.026, 0.13
HEAD_R, HEAD_AT, HEAD_HALF, HANDLE_R = 0.040, 0.062, 0.017, 0.009
BELL_R, BELL_BELOW = 0.052, 0.085
SMALL_PLATE_R = 0.10
FRAME_LONG, FRAME_TIP = 0.20, 0.34
GLASS_FROM = 0.55
"""A barbell's near plate that is seen more from the side than this would hide the hips, so it is glass."""


def barbell(prop: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a barbell, piece by piece, so that each is before or behind what it should be."""
    if prop.on == "hands":
        left, right = grip(bones, "l"), grip(bones, "r")
        middle, axis = (left + right) / 2, unit(right - left)
    else:
        middle, axis = bones.point(prop.on, prop.at), bones.turn(prop.on)[:, 2]
    inner = PAD_HALF if prop.pad else BAR_HALF / 3
    rods = (
        (-SLEEVE_END, -BAR_HALF, SLEEVE_R),
        (-BAR_HALF, -inner, BAR_R),
        (-inner, inner, PAD_R if prop.pad else BAR_R),
        (inner, BAR_HALF, BAR_R),
        (BAR_HALF, SLEEVE_END, SLEEVE_R),
    )
    discs = [middle + axis * (sign * at) for sign in (-1, 1) for at, _ in PLATES]
    shapes: list[tuple[Disc, ...]] = [
        rod(middle + axis * start, middle + axis * end, radius) for start, end, radius in rods
    ]
    for place, (_, radius) in zip(discs, PLATES * 2, strict=True):
        shapes += _plate_shapes(camera, place, axis, radius)
    outlines = of_many(camera, shapes)
    for (start, end, radius), outline in zip(rods, outlines, strict=False):
        role = "pad" if radius == PAD_R else "metal"
        yield Item(camera.depth(middle + axis * ((start + end) / 2)), [Piece(outline, role)])
    for count, place in enumerate(discs):
        sign = 1 if count >= len(PLATES) else -1
        is_glass = camera.depth(axis) * sign > GLASS_FROM
        first = len(rods) + 4 * count
        yield Item(camera.depth(place), _plate_pieces(outlines[first : first + 4], is_glass=is_glass))


def trap_bar(_: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a frame that one stands in: a handle in each hand, plates outside them."""
    left, right = grip(bones, "l"), grip(bones, "r")
    middle, axis = (left + right) / 2, unit(right - left)
    ahead = unit(np.cross((0.0, 1.0, 0.0), axis))
    half = float(np.linalg.norm(right - left)) / 2
    corners = [middle + ahead * (x * FRAME_LONG) + axis * (z * half) for x, z in ((1, 1), (1, -1), (-1, -1), (-1, 1))]
    tips = {1: middle + axis * FRAME_TIP, -1: middle - axis * FRAME_TIP}
    frame = [(corners[0], corners[1]), (corners[2], corners[3])]
    frame += [(corners[place], tips[sign]) for place, sign in ((0, 1), (3, 1), (1, -1), (2, -1))]
    frame += [(corners[0], corners[3]), (corners[1], corners[2])]
    frame += [(tips[sign], middle + axis * (sign * SLEEVE_END)) for sign in (1, -1)]
    for start, end in frame:
        yield Item(camera.depth((start + end) / 2), [Piece(of_rod(camera, start, end, BAR_R), "metal")])
    for sign in (-1, 1):
        is_glass = camera.depth(axis) * sign > GLASS_FROM
        for at, radius in PLATES:
            place = middle + axis * (sign * at)
            pieces = _plate_pieces(of_many(camera, _plate_shapes(camera, place, axis, radius)), is_glass=is_glass)
            yield Item(camera.depth(place), pieces)


def _plate_shapes(camera: Camera, middle: Array, axis: Array, radius: float) -> list[tuple[Disc, ...]]:
    """Give a plate's body, its near face and two rims on that."""
    near = PLATE_HALF if camera.depth(axis) > 0 else -PLATE_HALF
    face = middle + axis * near
    body = ((middle - axis * near, axis, radius), (face, axis, radius))
    return [body, *(((face, axis, radius * share),) for share in (1.0, 0.62, 0.22))]


def _plate_pieces(outlines: list[Array], *, is_glass: bool = False) -> list[Piece]:
    body, face, outer, inner = outlines
    return [
        Piece(body, "plate", -0.2, is_glass),
        Piece(face, "plate", 0.05, is_glass, is_line=is_glass),
        Piece(outer, "rim", 0.0, is_glass, is_line=True),
        Piece(inner, "rim", 0.0, is_glass, is_line=True),
    ]


def dumbbells(_: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a dumbbell in each hand."""
    for side in SIDES:
        yield from _one_dumbbell(camera, grip(bones, side), bones.turn(f"hand_{side}")[:, 0])


def dumbbell(prop: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw one dumbbell: in a hand or both, or upright on a bone (across it at a tilt of 90)."""
    if prop.on.startswith("hand"):
        side = prop.on[-1] if prop.on != "hands" else "r"
        middle = place_of(prop, bones) if prop.on == "hands" else grip(bones, side)
        yield from _one_dumbbell(camera, middle, bones.turn(f"hand_{side}")[:, 0])
    else:
        axis = bones.turn(prop.on) @ about_x(prop.tilt)[:, 1]
        yield from _one_dumbbell(camera, place_of(prop, bones), axis)


def _one_dumbbell(camera: Camera, middle: Array, axis: Array) -> Iterator[Item]:
    ends = sorted((-1, 1), key=lambda sign: camera.depth(axis * sign))
    pieces = []
    for sign in ends:
        start, end = (middle + axis * (sign * (HEAD_AT + half)) for half in (-HEAD_HALF, HEAD_HALF))
        pieces.append(Piece(of_rod(camera, start, end, HEAD_R), "plate"))
        near = end if sign == ends[-1] else start
        pieces.append(Piece(of_discs(camera, ((near, axis, HEAD_R * 0.8),)), "plate", 0.18))
        if sign == ends[0]:
            inner = HEAD_AT - HEAD_HALF
            pieces.append(Piece(of_rod(camera, middle - axis * inner, middle + axis * inner, HANDLE_R), "metal"))
    yield Item(camera.depth(middle), pieces)


def kettlebell(prop: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a kettlebell that hangs from where it is held."""
    held = place_of(prop, bones)
    down = (
        -unit(bones.turn("hand_r")[:, 1] + bones.turn("hand_l")[:, 1]) if prop.on == "hands" else np.array((0, -1, 0))
    )
    bell = held + down * BELL_BELOW
    side = bones.turn("thorax")[:, 2]
    handle = [held + side * (0.03 * sign) for sign in (-1, 1)]
    pieces = [Piece(of_rod(camera, spot, bell + (spot - held), HANDLE_R), "metal") for spot in handle]
    pieces.append(Piece(of_rod(camera, handle[0], handle[1], HANDLE_R), "metal"))
    pieces.append(Piece(of_ball(camera, bell, BELL_R), "plate", 0.05))
    yield Item(camera.depth(bell), pieces)


def plate(prop: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a plate that lies on a bone."""
    axis = bones.turn(prop.on)[:, 0] if prop.on and prop.on != "hands" else np.array((0.0, 1.0, 0.0))
    middle = place_of(prop, bones)
    yield Item(camera.depth(middle), _plate_pieces(of_many(camera, _plate_shapes(camera, middle, axis, SMALL_PLATE_R))))

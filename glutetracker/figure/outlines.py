"""Outlines of round things as they are seen: the hull of circles is where it reaches farthest in each direction."""

from collections.abc import Sequence

import numpy as np

from glutetracker.figure.camera import Camera
from glutetracker.figure.turning import Array, about_z, across, unit

COUNT = 36
_ANGLES = np.arange(COUNT) * (2 * np.pi / COUNT)
DIRECTIONS = np.stack((np.cos(_ANGLES), np.sin(_ANGLES)), axis=1)
"""The directions in which an outline is asked for its farthest point, on the screen."""
_CORNERS = np.array([[(x, y, z) for z in (-1, 1)] for x in (-1, 1) for y in (0, 1)]).reshape(8, 3) * (0.5, 1.0, 0.5)
_FACES = (
    ((0.0, 1.0, 0.0), (2, 3, 7, 6), "top"),
    ((0.0, -1.0, 0.0), (0, 1, 5, 4), "under"),
    ((1.0, 0.0, 0.0), (4, 5, 7, 6), "end"),
    ((-1.0, 0.0, 0.0), (0, 1, 3, 2), "end"),
    ((0.0, 0.0, 1.0), (1, 3, 7, 5), "side"),
    ((0.0, 0.0, -1.0), (0, 2, 6, 4), "side"),
)


def of_discs(camera: Camera, discs: Sequence[tuple[Array, Array, float]]) -> Array:
    """Give the outline of the hull of discs, each a middle, an axis and a radius."""
    middles = camera.pixels(np.array([middle for middle, _, _ in discs]))
    spread = np.array([_spread(camera, axis, radius) for _, axis, radius in discs])
    along = np.einsum("nij,dj->ndi", spread, DIRECTIONS)
    far = np.sqrt((along**2).sum(axis=2)) + 1e-9
    reach = middles @ DIRECTIONS.T + far
    best = reach.argmax(axis=0)
    each = np.arange(COUNT)
    outline: Array = middles[best] + np.einsum("di,dij->dj", along[best, each], spread[best]) / far[best, each, None]
    return outline


def of_ball(camera: Camera, middle: Array, radius: float) -> Array:
    """Give the outline of a ball."""
    outline: Array = camera.pixels(middle) + DIRECTIONS * (radius * camera.scale)
    return outline


def of_rod(camera: Camera, start: Array, end: Array, radius: float) -> Array:
    """Give the outline of a cylinder."""
    axis = unit(end - start)
    return of_discs(camera, ((start, axis, radius), (end, axis, radius)))


def of_block(
    camera: Camera, foot: Array, size: Sequence[float], turn: Array | None = None
) -> list[tuple[Array, str, float]]:
    """Give the visible faces of a block that stands on the middle of its underside: outline, which, how near."""
    turn = np.eye(3) if turn is None else turn
    corners = foot + (_CORNERS * size) @ turn.T
    seen = camera.seen(corners)
    flat = camera.on_screen(seen)
    return [
        (flat[list(places)], name, float(seen[list(places), 2].mean()))
        for normal, places, name in _FACES
        if camera.turn[2] @ (turn @ normal) > 1e-6
    ]


def leaning(tilt: float) -> Array:
    """Turn a block so that it leans back by some degrees."""
    return about_z(tilt)


def _spread(camera: Camera, axis: Array, radius: float) -> Array:
    """Give two radii of a disc at right angles, on the screen."""
    other = np.array((0.0, 1.0, 0.0)) if abs(axis[1]) < 0.9 else np.array((1.0, 0.0, 0.0))
    first = unit(across(axis, other))
    second = across(axis, first)
    seen = camera.seen(np.array((first, second)))[:, :2]
    spread: Array = seen * (camera.scale * radius, -camera.scale * radius)
    return spread

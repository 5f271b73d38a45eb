"""Outlines of round things as they are seen: the hull of circles is where it reaches farthest in each direction."""

from collections.abc import Sequence

import numpy as np

from glutetracker.figure.camera import Camera
from glutetracker.figure.turning import Array, about_z, unit

COUNT = 36
Disc = tuple[Array, Array, float]
"""A middle, an axis and a radius."""
UPRIGHT = 0.9
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


def of_many(camera: Camera, shapes: Sequence[Sequence[Disc]]) -> list[Array]:
    """Give the outline of each shape, all in one step."""
    most = max(map(len, shapes))
    filled = [disc for shape in shapes for disc in (*shape, *(shape[0],) * (most - len(shape)))]
    seen = camera.on_screen(camera.seen(np.array([middle for middle, _, _ in filled])))
    middles = seen.reshape(len(shapes), most, 2)
    spread = _spread(camera, filled).reshape(len(shapes), most, 2, 2)
    along = spread @ DIRECTIONS.T
    far = np.sqrt((along**2).sum(axis=2)) + 1e-9
    reach = middles @ DIRECTIONS.T + far
    best = reach.argmax(axis=1)
    shape, each = np.arange(len(shapes))[:, None], np.arange(COUNT)
    weight = along[shape, best, :, each] / far[shape, best, each][..., None]
    return list(middles[shape, best] + np.einsum("sdi,sdij->sdj", weight, spread[shape, best]))


def of_discs(camera: Camera, discs: Sequence[Disc]) -> Array:
    """Give the outline of the hull of discs."""
    return of_many(camera, (discs,))[0]


def rod(start: Array, end: Array, radius: float) -> tuple[Disc, Disc]:
    """Give the ends of a cylinder."""
    axis = unit(end - start)
    return (start, axis, radius), (end, axis, radius)


def of_ball(camera: Camera, middle: Array, radius: float) -> Array:
    """Give the outline of a ball."""
    outline: Array = camera.pixels(middle) + DIRECTIONS * (radius * camera.scale)
    return outline


def of_balls(camera: Camera, balls: Sequence[tuple[Array, float]]) -> Array:
    """Give the outline of the hull of balls, each a middle and a radius."""
    middles = camera.pixels(np.array([middle for middle, _ in balls]))
    radii = np.array([radius for _, radius in balls]) * camera.scale
    best = (middles @ DIRECTIONS.T + radii[:, None]).argmax(axis=0)
    outline: Array = middles[best] + DIRECTIONS * radii[best][:, None]
    return outline


def of_rod(camera: Camera, start: Array, end: Array, radius: float) -> Array:
    """Give the outline of a cylinder."""
    return of_discs(camera, rod(start, end, radius))


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


def _spread(camera: Camera, discs: Sequence[Disc]) -> Array:
    """Give two radii of each disc at right angles, on the screen."""
    axes = np.array([axis for _, axis, _ in discs], dtype=float)
    radii = np.array([radius for _, _, radius in discs])
    other = np.where(abs(axes[:, 1:2]) < UPRIGHT, ((0.0, 1.0, 0.0),), ((1.0, 0.0, 0.0),))
    first = np.cross(axes, other)
    first /= np.sqrt((first**2).sum(axis=1))[:, None]
    both = np.stack((first, np.cross(axes, first)), axis=1)
    spread: Array = camera.seen(both)[..., :2] * (camera.scale, -camera.scale) * radii[:, None, None]
    return spread

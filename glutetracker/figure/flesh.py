"""The flesh of the mannequin as outlines on a stage: all hulls in one step."""

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from glutetracker.figure.camera import Camera
from glutetracker.figure.mannequin import PLACE_OF, Part, mannequin
from glutetracker.figure.outlines import COUNT, DIRECTIONS
from glutetracker.figure.skeleton import Skeleton
from glutetracker.figure.turning import Array

Places = npt.NDArray[np.intp]


class Flesh(NamedTuple):
    """All spheres of all hulls of all parts, in rows.

    Attributes:
        parts: The parts.
        bone: The place of each sphere's bone.
        at: Where each is in its bone.
        radius: How large each is.
        hulls: The spheres of each hull, filled up with its first.
        hulls_of: Where each part's hulls begin and end.
        walks: For each part one walk round all its hulls: places in the rows of all outlines' points.
        ends: The first and the last sphere of each part.
        mean: Averages spheres into parts.
    """

    parts: tuple[Part, ...]
    bone: Places
    at: Array
    radius: Array
    hulls: Places
    hulls_of: tuple[tuple[int, int], ...]
    walks: tuple[Places, ...]
    ends: Places
    mean: Array


class Outline(NamedTuple):
    """The body as it is seen.

    Attributes:
        points: The outline of each hull, in pixels.
        depth: How near each part is to the viewer, its bias counted in.
        ends: Where each part begins and ends, in pixels.
        box: Left, top, right, bottom of all.
    """

    points: Array
    depth: Array
    ends: Array
    box: tuple[float, float, float, float]


@cache
def flesh() -> Flesh:
    """Lay the mannequin's flesh out in rows."""
    parts = mannequin().parts
    spheres = [sphere for part in parts for hull in part.hulls for sphere in hull]
    longest = max(len(hull) for part in parts for hull in part.hulls)
    hulls: list[list[int]] = []
    hulls_of, ends, start = [], [], 0
    mean = np.zeros((len(parts), len(spheres)))
    for place, part in enumerate(parts):
        first, hulls_before = start, len(hulls)
        for hull in part.hulls:
            row = list(range(start, start + len(hull)))
            hulls.append(row + row[:1] * (longest - len(row)))
            start += len(hull)
        hulls_of.append((hulls_before, len(hulls)))
        ends.append((first, start - 1))
        mean[place, first:start] = 1 / (start - first)
    numbers = np.array([sphere[1:] for sphere in spheres], dtype=float)
    bone = np.array([PLACE_OF[sphere[0]] for sphere in spheres])
    walks = tuple(_walk(*span) for span in hulls_of)
    return Flesh(
        parts, bone, numbers[:, :3], numbers[:, 3], np.array(hulls), tuple(hulls_of), walks, np.array(ends), mean
    )


def _walk(first: int, end: int) -> Places:
    """Go round each hull, and back to where the walk began: the ways between cancel out where it is filled."""
    start = first * COUNT
    walk = [*range(start, start + COUNT), start]
    for hull in range(first + 1, end):
        walk += [*range(hull * COUNT, (hull + 1) * COUNT), hull * COUNT, start]
    return np.array(walk)


def spheres_of(bones: Skeleton) -> Array:
    """Give the middles of all spheres in the world."""
    rows = flesh()
    middles: Array = bones.places[rows.bone] + np.einsum("nij,nj->ni", bones.turns[rows.bone], rows.at)
    return middles


def outline_of(bones: Skeleton, camera: Camera) -> Outline:
    """Give the body's outlines from a camera."""
    rows = flesh()
    seen = camera.seen(spheres_of(bones))
    middles = camera.on_screen(seen)
    radius = rows.radius * camera.scale
    reach = middles @ DIRECTIONS.T + radius[:, None]
    best = reach[rows.hulls].argmax(axis=1)
    sphere = np.take_along_axis(rows.hulls, best, axis=1)
    points = middles[sphere] + radius[sphere][..., None] * DIRECTIONS
    low, high = (middles - radius[:, None]).min(axis=0), (middles + radius[:, None]).max(axis=0)
    return Outline(
        points, rows.mean @ seen[:, 2] + _biases(bones, camera), middles[rows.ends], (*low.tolist(), *high.tolist())
    )


def _biases(bones: Skeleton, camera: Camera) -> Array:
    rows = flesh()
    bias_dirs = _bias_dirs()
    turned = np.einsum("nij,nj->ni", bones.turns[rows.bone[rows.ends[:, 0]]], bias_dirs)
    biases: Array = turned @ camera.turn[2] + [part.bias for part in rows.parts]
    return biases


@cache
def _bias_dirs() -> Array:
    return np.array([part.bias_dir for part in flesh().parts])


def faces_viewer(bones: Skeleton, camera: Camera, place: int) -> float:
    """Say how much of a muscle is seen, 0 to 1."""
    rows = flesh()
    turn = bones.turns[rows.bone[rows.ends[place, 0]]]
    normal = np.array(rows.parts[place].normal)
    towards = float(camera.turn[2] @ (turn @ normal)) / float(np.sqrt(normal @ normal))
    return min(1.0, max(0.0, (towards + 0.35) / 0.5))

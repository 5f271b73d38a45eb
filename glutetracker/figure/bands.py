"""Loop bands: round both legs, or from under the feet to behind the shoulders."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from glutetracker.figure.camera import Camera
from glutetracker.figure.movement import SIDES, Prop
from glutetracker.figure.outlines import of_rod
from glutetracker.figure.pieces import Item, Piece
from glutetracker.figure.skeleton import Skeleton
from glutetracker.figure.turning import Array, across, unit

BAND_HALF, BAND_STEPS = 0.018, 9
WEAVE_HALF, WEAVE_TONE = 0.011, 0.16
"""The raised middle of a woven band."""
LIMB_R = {"thigh": (0.051, 0.036), "shank": (0.032, 0.021), "foot": (0.030, 0.026)}
"""How thick each limb is at its beginning and its end."""
LONG_R, LONG_BEFORE = 0.007, 0.05
LONG_OVER = ((0.052, 0.126, 0.068), (-0.004, 0.164, 0.066), (-0.052, 0.118, 0.05))
"""Where a long band runs over a shoulder, from the front to behind."""


def band(prop: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a loop round both limbs: what of it is behind them before, the rest after."""
    thick, thin = LIMB_R[prop.bone]
    radius = thick + (thin - thick) * prop.f + 0.004
    downs = {side: _limb(bones, prop.bone, side) for side in SIDES}
    right, left = (bones.place(f"{prop.bone}_{side}") + downs[side] * prop.f for side in SIDES)
    axis = unit(downs["r"] + downs["l"])
    apart = right - left
    outward = unit(apart - axis * float(apart @ axis))
    ahead = across(axis, outward)
    angles = np.linspace(-np.pi / 2, np.pi / 2, BAND_STEPS)
    ways = np.concatenate(
        [np.cos(turn)[:, None] * outward + np.sin(turn)[:, None] * ahead for turn in (angles, angles + np.pi)]
    )
    loop = np.repeat((right, left), BAND_STEPS, axis=0) + ways * radius
    is_near = (ways + np.roll(ways, -1, axis=0)) @ camera.turn[2] > 0
    depths = camera.depth(right), camera.depth(left)
    for near, depth, tone in ((False, min(depths) - radius, -0.3), (True, max(depths) + radius, 0.0)):
        runs = _runs(is_near == near)
        pieces = [Piece(_ribbon(camera, loop, run, axis * BAND_HALF), "band", tone) for run in runs]
        pieces += [Piece(_ribbon(camera, loop, run, axis * WEAVE_HALF), "band", tone + WEAVE_TONE) for run in runs]
        yield Item(depth, pieces)


def _ribbon(camera: Camera, loop: Array, run: list[int], half: Array) -> Array:
    points = loop[[*run, (run[-1] + 1) % len(loop)]]
    return camera.pixels(np.concatenate((points + half, points[::-1] - half)))


def _runs(chosen: npt.NDArray[np.bool_]) -> list[list[int]]:
    """Give the stretches of a loop that are chosen, each as places in a row."""
    start = int(np.argmin(chosen))
    runs: list[list[int]] = [[]]
    for step in range(len(chosen)):
        at = (start + step) % len(chosen)
        if chosen[at]:
            runs[-1].append(at)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _limb(bones: Skeleton, bone: str, side: str) -> Array:
    following = {"thigh": "shank", "shank": "foot", "foot": "toe"}[bone]
    return bones.place(f"{following}_{side}") - bones.place(f"{bone}_{side}")


def long_band(_: Prop, bones: Skeleton, camera: Camera) -> Iterator[Item]:
    """Draw a long loop that one stands on: up from each foot, over the shoulder, and across behind the neck."""
    ahead = LONG_BEFORE if camera.depth(bones.turn("thorax")[:, 0]) > 0 else -LONG_BEFORE
    ends = []
    for side, sign in SIDES.items():
        over = [bones.point("thorax", (x, y, sign * z)) for x, y, z in LONG_OVER]
        under = bones.point(f"foot_{side}", (0.03, -0.03, 0.0))
        yield _strand(camera, under, over[0], ahead)
        yield _strand(camera, over[0], over[1], LONG_BEFORE)
        yield _strand(camera, over[1], over[2], -ahead)
        ends.append(over[2])
    yield _strand(camera, ends[0], ends[1], -ahead)


def _strand(camera: Camera, start: Array, end: Array, nearer: float) -> Item:
    return Item(camera.depth((start + end) / 2) + nearer, [Piece(of_rod(camera, start, end, LONG_R), "band")])

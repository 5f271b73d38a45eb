"""How light falls on the flesh: across the length of each limb, from the upper left."""

from functools import cache

import numpy as np

from glutetracker.figure.flesh import Outline, Places, flesh
from glutetracker.figure.turning import Array

LIGHT = (-0.55, -0.84)


def lit_to_shaded(outline: Outline) -> Array:
    """Give the line from the lit edge of each part to its shaded one: x and y, and how far it goes on; in pixels."""
    first, owner = _first_hulls(), _owners()
    start, end = outline.ends[:, 0], outline.ends[:, 1]
    (along_x, along_y), middle = (end - start).T, (start + end) / 2
    long = np.hypot(along_x, along_y)
    is_long = long > 1
    divided_by = np.where(is_long, long, 1.0)
    across = np.stack((-along_y / divided_by, along_x / divided_by), axis=1)
    across = np.where(is_long[:, None], across, (LIGHT,))
    across *= np.where(across @ LIGHT < 0, -1.0, 1.0)[:, None]
    reach = np.einsum("hpi,hi->hp", outline.points, across[owner])
    own = np.einsum("hi,hi->h", middle, across)
    lit = np.maximum.reduceat(reach.max(axis=1), first) - own
    shaded = np.minimum.reduceat(reach.min(axis=1), first) - own
    return np.concatenate((middle + across * lit[:, None], across * (shaded - lit)[:, None]), axis=1)


@cache
def _first_hulls() -> Places:
    return np.array([first for first, _ in flesh().hulls_of])


@cache
def _owners() -> Places:
    """Give the part of each hull."""
    return np.array([place for place, (first, end) in enumerate(flesh().hulls_of) for _ in range(first, end)])

"""Turns of bones as 3 × 3 matrices, right-handed; angles in degrees."""

from math import cos, radians, sin

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


def about_x(degrees: float) -> Array:
    """Turn about the axis that points forward."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return np.array(((1.0, 0.0, 0.0), (0.0, c, -s), (0.0, s, c)))


def about_y(degrees: float) -> Array:
    """Turn about the axis that points up."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return np.array(((c, 0.0, s), (0.0, 1.0, 0.0), (-s, 0.0, c)))


def about_z(degrees: float) -> Array:
    """Turn about the axis that points to the figure's own right."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return np.array(((c, -s, 0.0), (s, c, 0.0), (0.0, 0.0, 1.0)))


def about(axis: Array, degrees: float) -> Array:
    """Turn about any axis of length 1."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    x, y, z = (float(part) for part in axis)
    across = np.array(((0.0, -z, y), (z, 0.0, -x), (-y, x, 0.0)))
    turned: Array = np.eye(3) * c + across * s + np.outer(axis, axis) * (1 - c)
    return turned


def of_pelvis(pitch: float, roll: float, heading: float) -> Array:
    """Turn the pelvis in the world: leaning forward, to its own right, facing to its own right."""
    return about_y(-heading) @ about_z(-pitch) @ about_x(roll)


def of_trunk(flex: float, side: float, twist: float) -> Array:
    """Turn a bone of the trunk on the one below: forward, to its own right, twisted to its own right."""
    return _about_zxy(-flex, side, -twist)


def of_limb(sign: int, flex: float, abduction: float, rotation: float) -> Array:
    """Turn a limb at its root: forward, away from the mid-line, outward; sign is +1 right, −1 left."""
    return _about_zxy(flex, -sign * abduction, -sign * rotation)


def _about_zxy(z: float, x: float, y: float) -> Array:
    """Turn about all three axes: `about_z(z) @ about_x(x) @ about_y(y)`, written out because each frame asks often."""
    cz, sz = cos(radians(z)), sin(radians(z))
    cx, sx = cos(radians(x)), sin(radians(x))
    cy, sy = cos(radians(y)), sin(radians(y))
    return np.array(
        (
            (cz * cy - sz * sx * sy, -sz * cx, cz * sy + sz * sx * cy),
            (sz * cy + cz * sx * sy, cz * cx, sz * sy - cz * sx * cy),
            (-cx * sy, sx, cx * cy),
        )
    )


def unit(vector: Array) -> Array:
    """Make a vector as long as 1."""
    x, y, z = vector.tolist()
    return vector / ((x * x + y * y + z * z) ** 0.5 or 1.0)


def across(first: Array, second: Array) -> Array:
    """Give the vector across two others; for single vectors quicker than numpy's own."""
    (a, b, c), (d, e, f) = first.tolist(), second.tolist()
    return np.array((b * f - c * e, c * d - a * f, a * e - b * d))

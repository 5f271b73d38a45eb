"""Where the figure is looked at from, without perspective, and where that puts a point on a stage."""

from dataclasses import dataclass, field

import numpy as np

from glutetracker.figure.turning import Array, about_x, about_y


@dataclass(frozen=True, slots=True, eq=False)
class Camera:
    """A look from a side.

    Attributes:
        yaw: 0 from the figure's right, 90 from the front, −90 from behind.
        pitch: From how far above, in degrees.
        scale: Pixels for a stature.
        left: Where the world's origin is from the left, in pixels.
        top: Where it is from the top.
        turn: The world turned before the eye: right, up, towards the viewer.
    """

    yaw: float
    pitch: float
    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0
    turn: Array = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "turn", about_x(self.pitch) @ about_y(-self.yaw))

    def seen(self, points: Array) -> Array:
        """Turn points before the eye: right, up, towards the viewer; in statures."""
        turned: Array = points @ self.turn.T
        return turned

    def on_screen(self, seen: Array) -> Array:
        """Give the pixels of points before the eye."""
        flat: Array = seen[..., :2] * (self.scale, -self.scale) + (self.left, self.top)
        return flat

    def pixels(self, points: Array) -> Array:
        """Give the pixels of points in the world."""
        return self.on_screen(self.seen(np.asarray(points, dtype=float)))

    def depth(self, point: Array) -> float:
        """Say how near to the viewer a point is."""
        return float(self.turn[2] @ point)

"""How high the floor is: level, a slope, or stairs that come down as they are climbed."""

from math import radians, tan
from typing import NamedTuple

import numpy as np

from glutetracker.figure.movement import Movement
from glutetracker.figure.turning import Array


class Floor(NamedTuple):
    """The floor at one time of a movement.

    Attributes:
        movement: What is shown.
        share: How much of the loop has gone by.
    """

    movement: Movement
    share: float

    @property
    def gone(self) -> float:
        """How far it has gone by since the loop began, along itself."""
        return self.share * self.movement.cycle.stride if self.movement.cycle else 0.0

    @property
    def rise(self) -> float:
        """How much higher it is a stature ahead, stairs as if their edges were a slope."""
        stairs = self.movement.stairs
        return stairs.rise / stairs.run if stairs else tan(radians(self.movement.slope))

    def under(self, x: Array) -> Array:
        """Give its height at places ahead of the hips."""
        stairs = self.movement.stairs
        if stairs is None:
            return x * self.rise
        found: Array = np.floor((x - stairs.at + self.gone) / stairs.run) * stairs.rise - self.gone * self.rise
        return found

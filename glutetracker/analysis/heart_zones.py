"""Time in zones of the heart rate, in parts of the highest that was ever held.

Zones by shares of the highest heart rate are a convention; where one ends differs from person to person.
"""

import itertools
from collections.abc import Iterable, Sequence

import numpy as np

from glutetracker.tracks import Column

HELD_S = 30.0
"""A heart rate counts as reached once it was held so long in all: single beats of a strap are often wrong."""
BOUNDS = (0.7, 0.8, 0.9)
"""Upper ends of the zones but the last, in parts of the highest."""


def highest_held(seconds_at: Iterable[Column]) -> int | None:
    """Find the highest heart rate that was held for half a minute in all; None where none was recorded."""
    total: Column | None = None
    for each in seconds_at:
        total = each.copy() if total is None else total + each
    if total is None:
        return None
    held = np.cumsum(total[::-1])[::-1] >= HELD_S
    found = np.flatnonzero(held)
    return int(found[-1]) if len(found) and found[-1] > 0 else None


def zone_seconds(seconds_at: Column, highest: int) -> Sequence[float]:
    """Sum the seconds of each zone, the lightest first."""
    ends = [0, *(int(np.ceil(highest * bound)) for bound in BOUNDS), len(seconds_at)]
    return [float(seconds_at[max(1, first) : after].sum()) for first, after in itertools.pairwise(ends)]

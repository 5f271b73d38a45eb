"""Exercises that do the same job as another: the same movement, the same muscles."""

import math
from collections.abc import Iterable

from glutetracker.domain.lifting.exercise import Exercise

_SAME_PATTERN, _SAME_SIDES, _SAME_KIT = 0.35, 0.05, 0.1
_OTHER_COUNT, _LIGHTER = 0.4, 0.3


def nearest(exercise: Exercise, others: Iterable[Exercise]) -> list[Exercise]:
    """Order others by how near they come to an exercise, the nearest first.

    Nearness is the cosine of the muscles' shares, more for the same movement
    pattern, a little for the same kit and for both or one leg alike; less for
    a hold in place of reps, and for a drill in place of work.
    """
    return sorted(others, key=lambda each: (-_nearness(exercise, each), each.name))


def _nearness(one: Exercise, other: Exercise) -> float:
    return (
        _cosine(one, other)
        + _SAME_PATTERN * (one.pattern == other.pattern)
        + _SAME_SIDES * (one.one_sided == other.one_sided)
        + _SAME_KIT * (one.load_type == other.load_type)
        - _OTHER_COUNT * (one.timed != other.timed)
        - _LIGHTER * (other.drill and not one.drill)
    )


def _cosine(one: Exercise, other: Exercise) -> float:
    lengths = math.hypot(*one.shares.values()) * math.hypot(*other.shares.values())
    product = sum(share * other.shares.get(muscle, 0.0) for muscle, share in one.shares.items())
    return product / lengths if lengths else 0.0

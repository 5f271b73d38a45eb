"""Sets counted by what a stimulus is judged by."""

from datetime import date
from typing import NamedTuple

from glutetracker.domain.lifting.strength import SetKind, Side


class SetCount(NamedTuple):
    """So many sets of a week that are alike in all that a stimulus is judged by.

    Attributes:
        week: Its first day.
        exercise: Id of the exercise.
    """

    week: date
    exercise: str
    kind: SetKind
    side: Side
    rir: float | None
    sets: int

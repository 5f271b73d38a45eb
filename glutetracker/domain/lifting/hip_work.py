"""A session as the hips felt it."""

from datetime import date, datetime
from typing import NamedTuple


class HipWork(NamedTuple):
    """A session in the few numbers that many of them are judged by.

    Attributes:
        began: Its moment; None when only the day is known.
        hard_sets: Hard sets of the gluteus maximus.
        effort_rpe: How hard the whole was, 0 to 10; None when not said.
        elapsed_s: How long it took; None when not known.
    """

    day: date
    began: datetime | None
    hard_sets: float
    effort_rpe: float | None = None
    elapsed_s: float | None = None

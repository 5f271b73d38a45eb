"""A session as the hips felt it."""

from datetime import date, datetime
from typing import NamedTuple


class HipWork(NamedTuple):
    """A session in the few numbers that many of them are judged by.

    Attributes:
        began: Its moment; None when only the day is known.
        hard_sets: Hard sets of the gluteus maximus.
    """

    day: date
    began: datetime | None
    hard_sets: float

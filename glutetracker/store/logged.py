"""What holds for all that was logged."""

from datetime import date

from glutetracker.store import runs
from glutetracker.store.body import measures
from glutetracker.store.lifting import sessions
from glutetracker.store.store import Store


def first_day(store: Store) -> date | None:
    """Find the day of the first session, run or measure; None where nothing was logged."""
    days = (table.first_day(store) for table in (runs, sessions, measures))
    return min((day for day in days if day is not None), default=None)

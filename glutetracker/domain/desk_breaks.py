"""When a short break from sitting is due."""

from datetime import datetime, timedelta

from glutetracker.domain.preferences import Preferences

WEEKDAYS = range(5)
STILL_DUE = timedelta(minutes=5)
"""A machine that slept through a break does not tell of it later."""


def break_due(preferences: Preferences, now: datetime) -> datetime | None:
    """Give the break that is due now, by the time that it was due at; None when there is none."""
    if not preferences.break_every_min or now.weekday() not in WEEKDAYS:
        return None
    first = now.replace(hour=preferences.break_from_h, minute=0, second=0, microsecond=0)
    every = timedelta(minutes=preferences.break_every_min)
    count = (now - first) // every
    due = first + count * every
    is_within = count >= 1 and due - first <= timedelta(hours=preferences.break_to_h - preferences.break_from_h)
    return due if is_within and now - due < STILL_DUE else None

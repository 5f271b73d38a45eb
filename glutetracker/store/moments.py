"""Moments between the file (UTC text and an offset) and the program (a clock with its offset)."""

import sqlite3
from datetime import date, datetime

from glutetracker.domain.clock import at_offset, offset_min
from glutetracker.domain.period import Period
from glutetracker.store.tables import utc_text


def moment_columns(moment: datetime | None, name: str = "started_at") -> dict[str, object]:
    """Write a moment as its two columns; both empty when only the day is known."""
    if moment is None:
        return {name: None, "utc_offset_min": None}
    return {name: utc_text(moment), "utc_offset_min": offset_min(moment)}


def moment_of(row: sqlite3.Row, name: str = "started_at") -> datetime | None:
    """Read a moment back onto the clock it was lived by."""
    text = row[name]
    return at_offset(datetime.fromisoformat(text), row["utc_offset_min"] or 0) if text else None


def day_of(row: sqlite3.Row) -> date:
    """Read the wearer's day."""
    return date.fromisoformat(row["local_day"])


def day_range(period: Period) -> tuple[str, str]:
    """Bounds for `local_day >= ? and local_day < ?`."""
    return period.first.isoformat(), period.after.isoformat()

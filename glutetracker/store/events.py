"""What the user pinned to days: values in, values out."""

import sqlite3
from datetime import date

from glutetracker.domain.events import Event, EventKind
from glutetracker.domain.period import Period
from glutetracker.store.moments import day_range
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table


def save(edit: Edit, event: Event) -> None:
    """Keep an event as it is now."""
    edit.put(
        Table.EVENT,
        {
            "id": event.id,
            "kind": event.kind.value,
            "first_day": event.first_day.isoformat(),
            "last_day": event.last_day.isoformat() if event.last_day else None,
            "words": event.words,
        },
    )


def delete(edit: Edit, event_id: str) -> None:
    """Take an event away."""
    edit.remove(Table.EVENT, event_id)


def between(store: Store, period: Period) -> list[Event]:
    """Read the events that share a day with a period, the earliest first."""
    first, after = day_range(period)
    rows = store.rows(
        "select * from event where first_day < ? and coalesce(last_day, first_day) >= ? and deleted_at is null "
        "order by first_day, id",
        (after, first),
    )
    return [_event(row) for row in rows]


def _event(row: sqlite3.Row) -> Event:
    return Event(
        id=row["id"],
        kind=EventKind(row["kind"]),
        first_day=date.fromisoformat(row["first_day"]),
        last_day=date.fromisoformat(row["last_day"]) if row["last_day"] else None,
        words=row["words"],
    )

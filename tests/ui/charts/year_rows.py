"""Rows of the public views as plain Python takes them."""

from datetime import date, timedelta

from glutetracker.domain.period import EVER, Period
from glutetracker.store import Store


def rows(store: Store, view: str, within: Period = EVER) -> list[dict[str, object]]:
    """Rows of a view within some days, days as dates."""
    wanted = (within.first.isoformat(), within.after.isoformat())
    found = store.rows(f"select * from {view} where local_day >= ? and local_day < ?", wanted)
    return [{**dict(row), "local_day": date.fromisoformat(row["local_day"])} for row in found]


def monday(day: date) -> date:
    return day - timedelta(days=day.weekday())

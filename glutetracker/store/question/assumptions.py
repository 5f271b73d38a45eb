"""What the user takes for granted in The question: one setting."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from glutetracker.domain.question.data import Assumptions
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table
from glutetracker.words import Problem

_ID = "question_assumptions"


def load(store: Store) -> Assumptions:
    """Read the assumptions; what was never changed, or means nothing here, is as at first."""
    rows = store.rows("select value from setting where id = ? and deleted_at is null", (_ID,))
    try:
        return _read(json.loads(rows[0]["value"])) if rows else Assumptions()
    except (ValueError, TypeError, AttributeError, Problem):
        return Assumptions()  # of a newer GluteTracker, or by hand; it stays in the file until changed anew


def save(edit: Edit, assumptions: Assumptions) -> None:
    """Keep the assumptions."""
    told = {**asdict(assumptions), "new_tape_on": [day.isoformat() for day in assumptions.new_tape_on]}
    edit.put(Table.SETTING, {"id": _ID, "value": json.dumps(told), "deleted_at": None})


def _read(told: dict[str, Any]) -> Assumptions:
    days = tuple(date.fromisoformat(each) for each in told.get("new_tape_on", ()))
    numbers = {name: value for name, value in told.items() if name != "new_tape_on"}
    if any(isinstance(value, bool) or not isinstance(value, int | float | None) for value in numbers.values()):
        raise TypeError(numbers)
    return Assumptions(**numbers, new_tape_on=days)

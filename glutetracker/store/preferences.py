"""What the user chose, one setting a row."""

import json
from dataclasses import asdict, fields
from enum import StrEnum
from typing import Any

from glutetracker.domain.preferences import Preferences, ThemeChoice
from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit
from glutetracker.store.store import Store
from glutetracker.store.tables import Table
from glutetracker.words import tr

_KINDS: dict[str, type[StrEnum]] = {
    "load_unit": LoadUnit,
    "distance_unit": DistanceUnit,
    "girth_unit": GirthUnit,
    "theme": ThemeChoice,
}


def load(store: Store) -> Preferences:
    """Read the user's choices; what was never chosen, or is not known here, is as at first."""
    known = {field.name for field in fields(Preferences)}
    chosen: dict[str, Any] = {}
    for row in store.rows("select id, value from setting"):
        if row["id"] in known:
            value = json.loads(row["value"])
            kind = _KINDS.get(row["id"])
            if kind is None:
                chosen[row["id"]] = value
            elif value in set(kind):
                chosen[row["id"]] = kind(value)
    return Preferences(**chosen)


def save(store: Store, preferences: Preferences) -> None:
    """Keep the user's choices; undo does not touch them."""
    before = asdict(load(store))
    with store.write(tr("Settings"), undoable=False) as edit:
        for name, value in asdict(preferences).items():
            if value != before[name]:
                edit.put(Table.SETTING, {"id": name, "value": json.dumps(value)})

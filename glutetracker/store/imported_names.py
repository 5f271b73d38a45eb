"""What exercises of other apps are called here, as the user chose when files came in."""

import json
from collections.abc import Mapping

from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table

_KEY = "imported_exercise:"


def load(store: Store) -> dict[str, str]:
    """Read the chosen exercises' ids by the name that the file used."""
    rows = store.rows("select id, value from setting where id >= ? and id < ?", (_KEY, _KEY[:-1] + ";"))
    return {row["id"].removeprefix(_KEY): str(json.loads(row["value"])) for row in rows}


def save(edit: Edit, chosen: Mapping[str, str]) -> None:
    """Keep choices for the next import."""
    for name, exercise_id in chosen.items():
        edit.put(Table.SETTING, {"id": _KEY + name, "value": json.dumps(exercise_id), "deleted_at": None})

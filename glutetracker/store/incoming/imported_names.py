"""What names of other apps mean here, as the user chose when files came in: exercises, and columns of tables."""

import json
from collections.abc import Mapping

from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table

_EXERCISE, _COLUMN = "imported_exercise:", "imported_column:"


def load(store: Store) -> dict[str, str]:
    """Read the chosen exercises' ids by the name that the file used."""
    return _load(store, _EXERCISE)


def save(edit: Edit, chosen: Mapping[str, str]) -> None:
    """Keep what exercises were chosen to be, for the next import."""
    _save(edit, _EXERCISE, chosen)


def load_columns(store: Store) -> dict[str, str]:
    """Read what stands in columns of tables that no reader knows, by the column's name."""
    return _load(store, _COLUMN)


def save_columns(edit: Edit, chosen: Mapping[str, str]) -> None:
    """Keep what stands in which column, for the next import."""
    _save(edit, _COLUMN, chosen)


def _load(store: Store, key: str) -> dict[str, str]:
    rows = store.rows("select id, value from setting where id >= ? and id < ?", (key, key[:-1] + ";"))
    return {row["id"].removeprefix(key): str(json.loads(row["value"])) for row in rows}


def _save(edit: Edit, key: str, chosen: Mapping[str, str]) -> None:
    for name, value in chosen.items():
        edit.put(Table.SETTING, {"id": key + name, "value": json.dumps(value), "deleted_at": None})

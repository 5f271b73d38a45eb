"""What the user chose, one setting a row."""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from glutetracker.domain.preferences import Hope, Preferences, RunSum, ThemeChoice
from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit
from glutetracker.store.store import Store
from glutetracker.store.tables import Table
from glutetracker.words import tr


def load(store: Store) -> Preferences:
    """Read the user's choices; what was never chosen, or means nothing here, is as at first."""
    chosen: dict[str, Any] = {}
    for row in store.rows("select id, value from setting"):
        if read := _READ.get(row["id"]):
            try:
                chosen[row["id"]] = read(json.loads(row["value"]))
            except (ValueError, TypeError):
                continue  # of a newer GluteTracker, or by hand; it stays in the file until chosen anew
    return Preferences(**chosen)


def save(store: Store, preferences: Preferences) -> None:
    """Keep the user's choices; undo does not touch them."""
    before = asdict(load(store))
    with store.write(tr("Settings"), undoable=False) as edit:
        for name, value in asdict(preferences).items():
            if value != before[name]:
                edit.put(Table.SETTING, {"id": name, "value": json.dumps(value)})


def _whole(least: int, most: int) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ValueError(value)
        return value

    return read


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _aim(value: Any) -> Any:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1000):
        raise ValueError(value)
    return value


def _words(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise TypeError(value)
    return tuple(value)


def _weekday(value: Any) -> int | None:
    return None if value is None else _whole(0, 6)(value)


_READ: dict[str, Callable[[Any], Any]] = {
    "load_unit": LoadUnit,
    "distance_unit": DistanceUnit,
    "girth_unit": GirthUnit,
    "first_weekday": _whole(0, 6),
    "theme": ThemeChoice,
    "text_scale_pct": _whole(80, 200),
    "weekly_glute_sets": _aim,
    "weekly_run_km": _aim,
    "run_sum": RunSum,
    "shows_body": _yes_or_no,
    "body_sites": _words,
    "asks_cycle_day": _yes_or_no,
    "measure_weekday": _weekday,
    "shows_all_run_fields": _yes_or_no,
    "rest_heavy_s": _whole(0, 3600),
    "rest_light_s": _whole(0, 3600),
    "rest_warmup_s": _whole(0, 3600),
    "rest_activation_s": _whole(0, 3600),
    "rest_chimes": _yes_or_no,
    "rest_notifies": _yes_or_no,
    "break_every_min": _whole(0, 240),
    "break_from_h": _whole(0, 23),
    "break_to_h": _whole(1, 24),
    "favourites": _words,
    "has_seen_screening": _yes_or_no,
    "hope": Hope,
}

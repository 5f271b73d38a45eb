"""What the user trains with, kept whole as one setting."""

import json
from dataclasses import asdict
from operator import index
from typing import Any

from glutetracker.domain.lifting.kit import Band, BandColour, Bar, Kit, Plates, usual_kit
from glutetracker.domain.units import LoadUnit
from glutetracker.store.store import Store
from glutetracker.store.tables import Table
from glutetracker.words import Problem, tr

_ID = "kit"


def load(store: Store, unit: LoadUnit) -> Kit:
    """Read the user's kit; until it is told, or where what stands there means nothing here, the usual one of a unit."""
    for row in store.rows("select value from setting where id = ?", (_ID,)):
        try:
            return _kit(json.loads(row["value"]))
        except (Problem, ValueError, TypeError, KeyError, AttributeError):
            break  # of a newer GluteTracker, or by hand; it stays in the file until the kit is told anew
    return usual_kit(unit)


def save(store: Store, kit: Kit) -> None:
    """Keep the user's kit; undo does not touch it."""
    with store.write(tr("Kit"), undoable=False) as edit:
        edit.put(Table.SETTING, {"id": _ID, "value": json.dumps(asdict(kit), ensure_ascii=False)})


def _kit(told: dict[str, Any]) -> Kit:
    return Kit(
        bars=tuple(Bar(**each) for each in told["bars"]),
        plates=tuple(Plates(**{**each, "pairs": index(each["pairs"])}) for each in told["plates"]),
        dumbbells_kg=tuple(map(float, told["dumbbells_kg"])),
        kettlebells_kg=tuple(map(float, told["kettlebells_kg"])),
        machine_step_kg=float(told["machine_step_kg"]),
        cable_step_kg=float(told["cable_step_kg"]),
        bands=tuple(Band(**{**each, "colour": BandColour(each["colour"])}) for each in told["bands"]),
    )

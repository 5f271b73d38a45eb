"""The routines that ship with the program, one file each: `resources/routines/<id>.toml`.

name = "Gym A: thrust and squat"
note = "…"                          # a sentence or two
sources = ["Plotkin 2023: …"]       # what the doses stand on, in own words

[[entries]]
exercise = "hip_thrust_barbell"     # the id of an exercise
sets = 3
reps = [6, 10]                      # fewest and most; or hold_s
rir = 2                             # these four may be left out
rest_s = 150
kind = "work"
note = "…"
superset = 1                        # neighbours that share a number are done in turn
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from glutetracker import resources
from glutetracker.domain.lifting.routine import Routine, RoutineEntry
from glutetracker.domain.lifting.strength import SetKind

ORDER = ("gym_a", "gym_b", "home_without_kit", "bands_at_home", "activation_before_a_run")


@cache
def shipped_routines() -> Mapping[str, Routine]:
    """Return every routine that ships under its id, in the order in which lists show them."""
    read = {file.stem: _read(file) for file in sorted(resources.path("routines").glob("*.toml"))}
    return {key: read[key] for key in (*ORDER, *sorted(read.keys() - set(ORDER)))}


def _read(file: Path) -> Routine:
    import tomllib  # costs 10 ms, which no start pays

    table = tomllib.loads(file.read_text("utf-8"))
    entries = tuple(_entry(f"{file.stem}.{place}", each) for place, each in enumerate(table["entries"], start=1))
    return Routine(
        id=file.stem, name=table["name"], note=table["note"], sources=tuple(table["sources"]), entries=entries
    )


def _entry(entry_id: str, table: Mapping[str, Any]) -> RoutineEntry:
    told = dict(table)
    least, most = told.pop("reps", (None, None))
    kind, set_count = SetKind(told.pop("kind", SetKind.WORK)), told.pop("sets")
    return RoutineEntry(id=entry_id, kind=kind, set_count=set_count, reps_least=least, reps_most=most, **told)

"""Hevy's workouts: a row a set, exercises told apart by their neighbours."""

from glutetracker.domain.lifting.strength import SetKind
from glutetracker.domain.units import DistanceUnit, LoadUnit
from glutetracker.importers.importer import Contents, Hints, Importer
from glutetracker.importers.reading.cells import decimal_mark, number
from glutetracker.importers.reading.dates import placed, when
from glutetracker.importers.reading.tables import Row, header_of, table_of
from glutetracker.importers.rows.lifting import lifted, no_sets
from glutetracker.importers.rows.oddities import Oddities, OddRowError
from glutetracker.importers.rows.set_rows import SetRow
from glutetracker.words import tr

SOURCE = "hevy"
_SIGNS = frozenset({"start_time", "exercise_title", "set_index", "set_type"})
_KINDS = {
    "normal": SetKind.WORK, "warmup": SetKind.WARMUP, "failure": SetKind.FAILURE, "dropset": SetKind.DROP,
    "drop": SetKind.DROP,
}  # fmt: skip
_NUMBERS = ("weight_kg", "weight_lbs", "weight_lb", "distance_km", "distance_miles", "rpe")


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read the sets of a Hevy export.

    Raises:
        UnreadableFileError: There is no set in it.
    """
    odd = Oddities()
    table = table_of(name, content, odd)
    mark = decimal_mark(text for column in _NUMBERS for text in table.column(column))
    rows: list[SetRow] = []
    for row in table.rows:
        try:
            rows.append(_set(row, mark, hints, odd))
        except OddRowError as problem:
            odd.leave_out(row.number, str(problem))
    found = lifted(rows, SOURCE, odd)
    if not found.sessions and not found.runs:
        raise no_sets(name, odd)
    return Contents(activities=tuple(found.runs), sessions=tuple(found.sessions), warnings=odd.warnings)


def _set(row: Row, mark: str | None, hints: Hints, odd: Oddities) -> SetRow:
    exercise = row.get("exercise_title")
    if not exercise:
        raise OddRowError(tr("It names no exercise."))
    begun = when(row.get("start_time"))
    kind = row.get("set_type").casefold()
    if kind and kind not in _KINDS:
        odd.say(row.number, tr("The kind of set “{kind}” is not known here; it is taken as a working set.", kind=kind))
    return SetRow(
        number=row.number,
        start=placed(begun, hints),
        title=row.get("title"),
        exercise=exercise,
        kind=_KINDS.get(kind, SetKind.WORK),
        reps=number(row.get("reps"), mark),
        load_kg=_load_kg(row, mark),
        hold_s=number(row.get("duration_seconds"), mark),
        distance_m=_distance_m(row, mark),
        rpe=number(row.get("rpe"), mark),
        begins_anew=row.get("set_index") == "0",
        entry_note=row.get("exercise_notes"),
        session_note=row.get("description"),
        elapsed_s=_elapsed_s(row),
        superset=row.get("superset_id"),
    )


def _load_kg(row: Row, mark: str | None) -> float | None:
    unit = LoadUnit.KG if row.has("weight_kg") else LoadUnit.LB
    load = number(row.get("weight_kg", "weight_lbs", "weight_lb"), mark)
    return None if load is None else unit.to_kg(load)


def _distance_m(row: Row, mark: str | None) -> float | None:
    if row.has("distance_meters"):
        return number(row.get("distance_meters"), mark)
    unit = DistanceUnit.KM if row.has("distance_km") else DistanceUnit.MI
    distance = number(row.get("distance_km", "distance_miles"), mark)
    return None if distance is None else unit.to_m(distance)


def _elapsed_s(row: Row) -> float | None:
    """Tell how long the workout took; both of its times are of one clock."""
    if not row.get("end_time"):
        return None
    begun, ended = when(row.get("start_time")), when(row.get("end_time"))
    try:
        return max((ended - begun).total_seconds(), 0.0) or None
    except TypeError:
        return None


IMPORTER = Importer(name="Hevy", suffixes=(".csv",), recognises=lambda content: header_of(content) >= _SIGNS, read=read)

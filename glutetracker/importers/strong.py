"""Strong: a row a set, in the six layouts that it has had."""

import re
from dataclasses import dataclass

from glutetracker.domain.lifting.strength import SetKind
from glutetracker.domain.units import M_PER_MILE, DistanceUnit, LoadUnit
from glutetracker.importers.importer import Contents, Hints, Importer, Unsaid
from glutetracker.importers.reading.cells import METRES, decimal_mark, duration_s, number
from glutetracker.importers.reading.dates import day_order, placed, when
from glutetracker.importers.reading.tables import Row, Table, header_of, table_of
from glutetracker.importers.rows.lifting import lifted, no_sets
from glutetracker.importers.rows.load_units import likely_unit, unit_named
from glutetracker.importers.rows.oddities import Oddities, OddRowError
from glutetracker.importers.rows.set_rows import SetRow
from glutetracker.words import tr

SOURCE = "strong"
_SIGNS = frozenset({"date", "workout name", "exercise name", "set order", "reps"})
_KINDS = {"W": SetKind.WARMUP, "D": SetKind.DROP, "F": SetKind.FAILURE}
_NO_SETS = frozenset({"rest timer", "note"})
_BARE = {"weight": ("kg", "lbs"), "distance": ("km", "mi", "mi.")}
"""What the columns were called in 2018."""
_UNIT_IN_NAME = re.compile(r"(weight|distance) \((\w+)\.?\)")


@dataclass(frozen=True, slots=True)
class _Units:
    """What the numbers of a table are in.

    Attributes:
        mark: Its decimal mark.
        load: Unit of loads where a row does not say it.
        distance_m: Metres of one where a row does not say it.
        day_first: Whether 3/4 is the third of April.
    """

    mark: str | None
    load: LoadUnit
    distance_m: float
    day_first: bool | None


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read the sets of a Strong export.

    Raises:
        UnreadableFileError: There is no set in it.
    """
    odd = Oddities()
    table = table_of(name, content, odd)
    units, unsaid = _units(table, hints)
    rows: list[SetRow] = []
    notes: dict[tuple[str, str, str], str] = {}
    for row in table.rows:
        order = row.get("set order")
        if order.casefold() in _NO_SETS:
            if order.casefold() == "note" and row.get("notes"):
                notes[_key(row)] = row.get("notes")
            continue
        try:
            rows.append(_set(row, units, notes.pop(_key(row), ""), hints))
        except OddRowError as problem:
            odd.leave_out(row.number, str(problem))
    found = lifted(rows, SOURCE, odd)
    if not found.sessions and not found.runs:
        raise no_sets(name, odd)
    taken = Hints(
        load_unit=units.load,
        distance_unit=DistanceUnit.MI if units.distance_m == M_PER_MILE else DistanceUnit.KM,
        day_before_month=units.day_first is not False,
    )
    return Contents(
        activities=tuple(found.runs),
        sessions=tuple(found.sessions),
        unsaid=unsaid,
        taken_as=taken,
        warnings=odd.warnings,
    )


def _key(row: Row) -> tuple[str, str, str]:
    return row.get("date"), row.get("workout name"), row.get("exercise name")


def _units(table: Table, hints: Hints) -> tuple[_Units, frozenset[Unsaid]]:
    """Tell the units by header and columns; what they leave open is taken by plausibility."""
    loads, ways = table.column(*_columns(table, "weight")), table.column(*_columns(table, "distance"))
    mark = decimal_mark([*loads, *ways])
    weights = [(row.get("exercise name"), _known(text, mark)) for row, text in zip(table.rows, loads, strict=True)]
    named = _named(table)
    load = unit_named(named.get("weight", "")) or _most_named(table)
    unsaid = set()
    if load is None and any(weight for _, weight in weights):
        load = hints.load_unit or likely_unit(weights)
        unsaid |= set() if hints.load_unit else {Unsaid.LOAD_UNIT}
    distance_m = METRES.get(named.get("distance", ""))
    has_units = "distance unit" in table.header
    if distance_m is None:
        distance = hints.distance_unit or (DistanceUnit.MI if load is LoadUnit.LB else DistanceUnit.KM)
        distance_m = distance.metres
        if not hints.distance_unit and not has_units and any(_known(text, mark) for text in ways):
            unsaid.add(Unsaid.DISTANCE_UNIT)
    day_first, doubts = day_order(table.column("date"), hints)
    return _Units(mark, load or hints.load_unit or LoadUnit.KG, distance_m, day_first), frozenset(unsaid) | doubts


def _named(table: Table) -> dict[str, str]:
    """Read units that stand in the names of columns: Weight (kg), Distance (meters)."""
    found = (_UNIT_IN_NAME.fullmatch(each) for each in table.header)
    bare = {what: each.rstrip(".") for what, names in _BARE.items() for each in names if each in table.header}
    return bare | {each[1]: each[2] for each in found if each}


def _columns(table: Table, what: str) -> list[str]:
    return [each for each in table.header if each == what or each.startswith(f"{what} (") or each in _BARE[what]]


def _most_named(table: Table) -> LoadUnit | None:
    """Take the unit of most rows for those that leave it blank."""
    units = [unit for text in table.column("weight unit") if (unit := unit_named(text))]
    return max(LoadUnit, key=units.count) if units else None


def _known(text: str, mark: str | None) -> float:
    try:
        return number(text, mark) or 0.0
    except OddRowError:
        return 0.0


def _set(row: Row, units: _Units, note: str, hints: Hints) -> SetRow:
    order = row.get("set order").upper()
    load = number(row.get("weight", "weight (kg)", "weight (lbs)", "weight (lb)", *_BARE["weight"]), units.mark)
    unit = unit_named(row.get("weight unit")) or units.load
    way = number(
        row.get("distance", "distance (meters)", "distance (km)", "distance (mi)", *_BARE["distance"]), units.mark
    )
    metres = METRES.get(row.get("distance unit").casefold().rstrip("."), units.distance_m)
    exercise = row.get("exercise name")
    if not exercise:
        raise OddRowError(tr("It names no exercise."))
    return SetRow(
        number=row.number,
        start=placed(when(row.get("date"), day_first=units.day_first), hints),
        title=row.get("workout name"),
        exercise=exercise,
        kind=_KINDS.get(order[:1], SetKind.WORK),
        reps=number(row.get("reps"), units.mark),
        load_kg=None if load is None else unit.to_kg(load),
        hold_s=number(row.get("seconds"), units.mark),
        distance_m=None if way is None else way * metres,
        rpe=number(row.get("rpe"), units.mark),
        entry_note="\n".join(filter(None, (note, row.get("notes")))),
        session_note=row.get("workout notes"),
        elapsed_s=duration_s(row.get("duration", "workout duration", "duration (sec)")),
    )


IMPORTER = Importer(
    name="Strong", suffixes=(".csv",), recognises=lambda content: header_of(content) >= _SIGNS, read=read
)

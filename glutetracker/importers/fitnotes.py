"""FitNotes: a row a set, days without times, in its Android layouts and that of iOS."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from glutetracker.domain.lifting.strength import SetKind
from glutetracker.domain.units import LoadUnit
from glutetracker.importers.importer import Contents, Hints, Importer, Unsaid
from glutetracker.importers.reading.cells import METRES, decimal_mark, duration_s, number
from glutetracker.importers.reading.dates import day_order, placed, when
from glutetracker.importers.reading.tables import Row, Table, header_of, table_of
from glutetracker.importers.rows.lifting import lifted, no_sets
from glutetracker.importers.rows.load_units import likely_unit, unit_named
from glutetracker.importers.rows.oddities import Oddities, OddRowError
from glutetracker.importers.rows.set_rows import SetRow
from glutetracker.words import tr

SOURCE = "fitnotes"
_SIGNS = frozenset({"date", "exercise", "category", "reps"})
_EXERCISE = 1
_KG, _LB = ("weight (kg)", "weight (kgs)"), ("weight (lbs)", "weight (lb)")


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read the sets of a FitNotes export.

    Raises:
        UnreadableFileError: There is no set in it.
    """
    odd = Oddities()
    table = _mended(table_of(name, content, odd, mends=True), odd)
    mark = decimal_mark([*table.column("weight", *_KG, *_LB), *table.column("distance")])
    day_first, unsaid = day_order(table.column("date"), hints)
    unit = None if set(table.header) & {*_KG, *_LB, "weight unit"} else hints.load_unit
    rows: list[SetRow] = []
    for row in table.rows:
        try:
            rows.append(_set(row, mark, unit, day_first=day_first, hints=hints))
        except OddRowError as problem:
            odd.leave_out(row.number, str(problem))
    likely = likely_unit((row.exercise, row.load_kg or 0.0) for row in rows)
    if "weight" in table.header and "weight unit" not in table.header and unit is None:
        rows = [replace(row, load_kg=row.load_kg and likely.to_kg(row.load_kg)) for row in rows]
        unsaid |= {Unsaid.LOAD_UNIT}
    found = lifted(_by_day(rows), SOURCE, odd, by_name=True)
    if not found.sessions and not found.runs:
        raise no_sets(name, odd)
    return Contents(
        activities=tuple(found.runs),
        sessions=tuple(found.sessions),
        unsaid=unsaid,
        taken_as=Hints(load_unit=unit or likely, day_before_month=day_first is not False),
        warnings=odd.warnings,
    )


def _mended(table: Table, odd: Oddities) -> Table:
    """Put names back together that hold commas without quotes: all other columns are told from the right."""
    rows = []
    width = len(table.header)
    for row in table.rows:
        cells = [*row.cells]
        more = len(cells) - width
        if more > 0:
            cells[_EXERCISE : _EXERCISE + more + 1] = [table.delimiter.join(cells[_EXERCISE : _EXERCISE + more + 1])]
        if more < 0:
            odd.leave_out(
                row.number, tr("It has {count} cells, the header has {width}.", count=len(cells), width=width)
            )
        else:
            rows.append(replace(row, cells=cells))
    return replace(table, rows=tuple(rows))


def _set(row: Row, mark: str | None, unit: LoadUnit | None, *, day_first: bool | None, hints: Hints) -> SetRow:
    exercise = row.get("exercise")
    if not exercise:
        raise OddRowError(tr("It names no exercise."))
    moment = when(row.get("date"), day_first=day_first)
    start = placed(moment, hints)
    metres = METRES.get(row.get("distance unit").casefold().rstrip("."), 1000.0)
    distance = number(row.get("distance"), mark)
    return SetRow(
        number=row.number,
        start=start,
        exercise=exercise,
        kind=SetKind.WARMUP if _is_warmup(row) else SetKind.WORK,
        reps=number(row.get("reps"), mark),
        load_kg=_load_kg(row, mark, unit),
        hold_s=duration_s(row.get("time", "duration")),
        distance_m=None if distance is None else distance * metres,
        rir=number(row.get("rir"), mark),
        rpe=number(row.get("rpe"), mark),
        note=row.get("comment", "notes"),
        done_at=start.moment if isinstance(moment, datetime) else None,
    )


def _is_warmup(row: Row) -> bool:
    is_said = row.get("iswarmup", "is warmup", "warmup").casefold() in {"true", "1", "yes"}
    return is_said or "warm" in row.get("kind").casefold()


def _load_kg(row: Row, mark: str | None, unit: LoadUnit | None) -> float | None:
    """Read a load; where its unit is not known, the number as it stands."""
    for names, theirs in ((_KG, LoadUnit.KG), (_LB, LoadUnit.LB)):
        load = number(row.get(*names), mark)
        if load is not None:
            return theirs.to_kg(load)
    load = number(row.get("weight"), mark)
    theirs = unit_named(row.get("weight unit")) or unit or LoadUnit.KG
    return None if load is None else theirs.to_kg(load)


def _by_day(rows: Sequence[SetRow]) -> list[SetRow]:
    """Let the sets of a day share its first moment, for the app knows no sessions."""
    first: dict[object, SetRow] = {}
    for row in rows:
        kept = first.setdefault(row.start.day, row)
        if row.start.moment and kept.start.moment and row.start.moment < kept.start.moment:
            first[row.start.day] = row
    return [replace(row, start=first[row.start.day].start) for row in rows]


IMPORTER = Importer(
    name="FitNotes", suffixes=(".csv",), recognises=lambda content: header_of(content) >= _SIGNS, read=read
)

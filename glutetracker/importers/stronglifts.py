"""StrongLifts: a row an exercise, its sets in columns; the body's weight beside them, in a unit of its own."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime

from glutetracker.importers.importer import NO_HINTS, Contents, Hints, Importer
from glutetracker.importers.reading.cells import decimal_mark, number
from glutetracker.importers.reading.dates import placed, when
from glutetracker.importers.reading.tables import Row, Table, header_of, table_of
from glutetracker.importers.rows.body_rows import ReadingRow, readings
from glutetracker.importers.rows.body_sites import Measured, measured
from glutetracker.importers.rows.lifting import lifted, no_sets
from glutetracker.importers.rows.load_units import unit_named
from glutetracker.importers.rows.oddities import Oddities, OddRowError
from glutetracker.importers.rows.set_rows import SetRow

SOURCE = "stronglifts"
_SET = re.compile(r"set (\d+) \((reps|kg|lbs?|time|seconds)\)")
_BODY = re.compile(r"body ?weight \((kg|lbs?)\)")


def recognises(content: bytes) -> bool:
    """Tell whether a table has an exercise and its sets side by side."""
    header = header_of(content)
    return "exercise" in header and any((found := _SET.fullmatch(each)) and found[2] == "reps" for each in header)


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read the sets of an export, and what the body weighed.

    Raises:
        UnreadableFileError: There is no set in it.
    """
    odd = Oddities()
    table = table_of(name, content, odd)
    sets, body = _columns(table), next((each for each in table.header if _BODY.fullmatch(each)), "")
    mark = decimal_mark(text for column in (*sets.values(), body) for text in table.column(column))
    rows: list[SetRow] = []
    weights: dict[object, ReadingRow] = {}
    for row in table.rows:
        try:
            made = list(_sets(row, sets, mark, hints))
            rows += made
            weight, what = number(row.get(body), mark), measured(body)
            if made and weight and isinstance(what, Measured):
                weights.setdefault(made[0].start.day, ReadingRow(row.number, made[0].start, what, weight))
        except OddRowError as problem:
            odd.leave_out(row.number, str(problem))
    found = lifted(rows, SOURCE, odd)
    if not found.sessions and not found.runs:
        raise no_sets(name, odd)
    told = [*weights.values()]
    measures = readings(name, told, SOURCE, odd, NO_HINTS, frozenset()).measures if told else ()
    return Contents(
        activities=tuple(found.runs), sessions=tuple(found.sessions), measures=measures, warnings=odd.warnings
    )


def _columns(table: Table) -> Mapping[tuple[int, str], str]:
    """Find the columns of the sets by number and what they tell."""
    found = {each: _SET.fullmatch(each) for each in table.header}
    return {(int(match[1]), match[2]): each for each, match in found.items() if match}


def _sets(row: Row, columns: Mapping[tuple[int, str], str], mark: str | None, hints: Hints) -> Iterator[SetRow]:
    date = row.get("date (yyyy/mm/dd)", "date")
    begun = when(" ".join((date, row.get("start time (h:mm)", "start time"))))
    ended = when(" ".join((date, row.get("end time (h:mm)", "end time"))))
    has_times = isinstance(begun, datetime) and isinstance(ended, datetime)
    for count in sorted({set_of for set_of, _ in columns}):
        told = {what: number(row.get(column), mark) for (set_of, what), column in columns.items() if set_of == count}
        load = next(((what, value) for what, value in told.items() if value and unit_named(what)), None)
        unit = unit_named(load[0]) if load else None
        held = told.get("time") or told.get("seconds")
        if not told.get("reps") and not held:
            continue
        yield SetRow(
            number=row.number,
            start=placed(begun, hints),
            title=row.get("workout name", "workout"),
            exercise=row.get("exercise"),
            reps=told.get("reps"),
            load_kg=unit.to_kg(load[1] or 0.0) if unit and load else None,
            hold_s=held,
            begins_anew=count == 1,
            entry_note=row.get("notes", "note"),
            elapsed_s=(ended - begun).total_seconds() if has_times else None,
        )


IMPORTER = Importer(name="StrongLifts", suffixes=(".csv",), recognises=recognises, read=read)

"""Any other table, once it is said what stands in its columns."""

import re
from collections.abc import Iterator
from dataclasses import replace

from glutetracker.domain.lifting.strength import SetKind
from glutetracker.domain.units import DistanceUnit, LoadUnit
from glutetracker.importers.importer import Column, Contents, Hints, Importer, UnknownTableError, Unsaid
from glutetracker.importers.reading.cells import METRES, duration_s
from glutetracker.importers.reading.tables import Row, Table, header_of, shown_columns, table_of, text_of, tidy
from glutetracker.importers.recording.assembly import Account
from glutetracker.importers.rows.activity_lists import Listed, known, runs_of
from glutetracker.importers.rows.body_rows import ReadingRow, readings
from glutetracker.importers.rows.body_sites import Measured, measured, unit_of
from glutetracker.importers.rows.lifting import lifted, no_sets
from glutetracker.importers.rows.load_units import likely_unit, unit_named
from glutetracker.importers.rows.mapped_table import MappedTable
from glutetracker.importers.rows.oddities import Oddities, OddRowError
from glutetracker.importers.rows.set_rows import SetRow
from glutetracker.importers.rows.table_fields import BODY, TableField, likely_fields, tells_something
from glutetracker.words import tr

SOURCE = "csv"
MOST_SETS = 50
_HEAD_BYTES = 4096
_KINDS = {
    "warm": SetKind.WARMUP, "true": SetKind.WARMUP, "1": SetKind.WARMUP, "yes": SetKind.WARMUP, "drop": SetKind.DROP,
    "fail": SetKind.FAILURE,
}  # fmt: skip
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_LOOKED_AT, _EXAMPLES, _LONGEST_EXAMPLE = 50, 3, 40


def recognises(content: bytes) -> bool:
    """Tell whether a text is a table at all: readable, with a header of several columns and rows below."""
    head = content[:_HEAD_BYTES]
    text = text_of(head)
    return len(header_of(content)) > 1 and not _CONTROLS.search(text) and len(text.split("\n")) > 1


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read a table by what the person said of its columns, else by what their names make likely.

    Raises:
        UnknownTableError: Nobody said it, and the names tell too little.
        UnreadableFileError: There is nothing in it that can be read.
    """
    odd = Oddities()
    table = table_of(name, content, odd)
    fields = _fields(name, table, hints)
    how = MappedTable(table, fields, hints)
    if TableField.EXERCISE in fields:
        found = _lifts(name, how, odd)
    elif fields.keys() & BODY:
        found = _measures(name, how, odd)
    else:
        found = _runs(name, how, odd)
    unsaid = found.unsaid | (frozenset() if _told(table, hints) else frozenset({Unsaid.COLUMNS}))
    columns = _columns(table, fields)
    pairs = tuple((each.name, each.likely) for each in columns)
    taken = replace(found.taken_as, columns=pairs, day_before_month=how.day_first is not False)
    return replace(found, unsaid=unsaid | how.unsaid, taken_as=taken, columns=columns)


def _fields(name: str, table: Table, hints: Hints) -> dict[TableField, str]:
    """Find the column of each field, by its tidy name."""
    told = _told(table, hints)
    pairs = told.items() if told else likely_fields(table.written).items()
    said = {TableField(field): tidy(column) for column, field in pairs if field in set(TableField)}
    if not tells_something([*said]):
        raise UnknownTableError(
            name,
            tr("This table is not known here. Its columns are: {columns}.", columns=shown_columns(table.written)),
            _columns(table, said),
        )
    return said


def _told(table: Table, hints: Hints) -> dict[str, str]:
    """Give what was told of the columns of this table; nothing where it was told of other columns."""
    told = dict(hints.columns or ())
    return {each: told[each] for each in table.written} if all(each in told for each in table.written) else {}


def _columns(table: Table, fields: dict[TableField, str]) -> tuple[Column, ...]:
    """Give each column with its field and what is written in it first."""
    by_column = {column: field.value for field, column in fields.items()}
    return tuple(Column(each, by_column.get(tidy(each), ""), _example(table, each)) for each in table.written)


def _example(table: Table, column: str) -> str:
    texts = dict.fromkeys(each for each in table.column(tidy(column))[:_LOOKED_AT] if each)
    return " · ".join(text[:_LONGEST_EXAMPLE] for text in list(texts)[:_EXAMPLES])


def _lifts(name: str, how: MappedTable, odd: Oddities) -> Contents:
    loads: list[tuple[str, float]] = []
    unitless = set()
    rows: list[SetRow] = []
    for row in how.rows:
        try:
            made = list(_sets(row, how))
        except OddRowError as problem:
            odd.leave_out(row.number, str(problem))
            continue
        rows += made
        if made[0].load_kg and _unit(row, how) is None:
            unitless.add(row.number)
            loads.append((made[0].exercise, made[0].load_kg))
    unit = how.hints.load_unit or likely_unit(loads)
    rows = [replace(row, load_kg=unit.to_kg(row.load_kg or 0.0)) if row.number in unitless else row for row in rows]
    found = lifted(rows, SOURCE, odd)
    if not found.sessions and not found.runs:
        raise no_sets(name, odd)
    is_asked = bool(loads) and how.hints.load_unit is None
    return Contents(
        activities=tuple(found.runs),
        sessions=tuple(found.sessions),
        unsaid=frozenset({Unsaid.LOAD_UNIT} if is_asked else ()),
        taken_as=Hints(load_unit=unit),
        warnings=odd.warnings,
    )


def _sets(row: Row, how: MappedTable) -> Iterator[SetRow]:
    """Give the set of a row, or as many as it says; a load whose unit is not known stands as it is."""
    exercise = how.text(row, TableField.EXERCISE)
    if not exercise:
        raise OddRowError(tr("It names no exercise."))
    load, unit = how.value(row, TableField.LOAD), _unit(row, how)
    metres = METRES.get(how.unit(row, TableField.DISTANCE), 1.0)
    distance = how.value(row, TableField.DISTANCE)
    count = int(how.value(row, TableField.SETS) or 1)
    if not 1 <= count <= MOST_SETS:
        raise OddRowError(tr("{count} sets are not believed.", count=count))
    made = SetRow(
        number=row.number,
        start=how.start(row),
        title=how.text(row, TableField.TITLE),
        exercise=exercise,
        kind=_kind(how.text(row, TableField.KIND)),
        reps=how.value(row, TableField.REPS),
        load_kg=unit.to_kg(load) if unit and load else load,
        hold_s=_held_s(row, how),
        distance_m=None if distance is None else distance * metres,
        rpe=how.value(row, TableField.RPE),
        rir=how.value(row, TableField.RIR),
        note=how.text(row, TableField.NOTE),
    )
    yield from [made] * count


def _kind(text: str) -> SetKind:
    """Read a kind of set by how its word begins; a yes is a warm-up, for so the column is called."""
    plain = text.casefold()
    return next((kind for beginning, kind in _KINDS.items() if plain.startswith(beginning)), SetKind.WORK)


def _unit(row: Row, how: MappedTable) -> LoadUnit | None:
    return unit_named(how.text(row, TableField.LOAD_UNIT)) or unit_named(how.unit(row, TableField.LOAD))


def _held_s(row: Row, how: MappedTable) -> float | None:
    return duration_s(how.text(row, TableField.SECONDS) or how.text(row, TableField.DURATION))


def _measures(name: str, how: MappedTable, odd: Oddities) -> Contents:
    rows: list[ReadingRow] = []
    for row in how.rows:
        try:
            start = how.start(row)
            for field in BODY & how.fields.keys():
                value, what = how.value(row, field), measured(field.value)
                if value and isinstance(what, Measured):
                    unit = "" if field is TableField.BODY_FAT else unit_of(how.unit(row, field))
                    rows.append(ReadingRow(row.number, start, Measured(what.site, unit or what.unit), value))
        except OddRowError as problem:
            odd.leave_out(row.number, str(problem))
    return readings(name, rows, SOURCE, odd, how.hints, frozenset())


def _runs(name: str, how: MappedTable, odd: Oddities) -> Contents:
    unit, is_asked = how.hints.distance_unit or DistanceUnit.KM, False
    rows: list[Listed] = []
    if TableField.SPORT not in how.fields:
        odd.remark(tr("The table does not say what each row was; all are taken as runs."))
    for row in how.rows:
        try:
            distance = known(how.value(row, TableField.DISTANCE))
            metres = METRES.get(how.unit(row, TableField.DISTANCE))
            is_asked |= distance is not None and metres is None and how.hints.distance_unit is None
            account = Account(
                sort=None,
                word=how.text(row, TableField.SPORT) if TableField.SPORT in how.fields else "run",
                title=how.text(row, TableField.NOTE) or how.text(row, TableField.TITLE),
                source=SOURCE,
                distance_m=distance and distance * (metres or unit.metres),
                duration_s=duration_s(how.text(row, TableField.DURATION)),
                ascent_m=known(how.value(row, TableField.ASCENT)),
                avg_hr_bpm=known(how.value(row, TableField.HEART_RATE)),
            )
            rows.append(Listed(row.number, account, how.start(row)))
        except OddRowError as problem:
            odd.leave_out(row.number, str(problem))
    unsaid = frozenset({Unsaid.DISTANCE_UNIT} if is_asked else ())
    return runs_of(name, rows, odd, unsaid=unsaid, taken_as=Hints(distance_unit=unit))


IMPORTER = Importer(name="Table", suffixes=(".csv", ".tsv"), recognises=recognises, read=read)

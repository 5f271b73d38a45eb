"""Liftosaur: a row a set, what was asked and what was done; moments of universal time."""

from datetime import datetime

from glutetracker.domain.lifting.strength import SetKind
from glutetracker.importers.importer import Contents, Hints, Importer
from glutetracker.importers.reading.cells import number
from glutetracker.importers.reading.dates import placed, when
from glutetracker.importers.reading.tables import Row, header_of, table_of
from glutetracker.importers.rows.lifting import lifted, no_sets
from glutetracker.importers.rows.load_units import unit_named
from glutetracker.importers.rows.oddities import Oddities, OddRowError
from glutetracker.importers.rows.set_rows import SetRow
from glutetracker.words import tr, trn

SOURCE = "liftosaur"
_SIGNS = frozenset({"workout datetime", "exercise", "completed reps"})


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read the sets that were done.

    Raises:
        UnreadableFileError: There is none.
    """
    odd = Oddities()
    table = table_of(name, content, odd)
    rows: list[SetRow] = []
    undone = 0
    for row in table.rows:
        try:
            if number(row.get("completed reps")):
                rows.append(_set(row, hints))
            else:
                undone += 1
        except OddRowError as problem:
            odd.leave_out(row.number, str(problem))
    if undone:
        odd.remark(trn("{count} set was asked for and not done.", "{count} sets were asked for and not done.", undone))
    found = lifted(rows, SOURCE, odd)
    if not found.sessions and not found.runs:
        raise no_sets(name, odd)
    return Contents(activities=tuple(found.runs), sessions=tuple(found.sessions), warnings=odd.warnings)


def _set(row: Row, hints: Hints) -> SetRow:
    exercise = row.get("exercise")
    if not exercise:
        raise OddRowError(tr("It names no exercise."))
    load = number(row.get("completed weight value", "weight value"))
    unit = unit_named(row.get("completed weight unit", "weight unit"))
    if load and unit is None:
        raise OddRowError(tr("Its load has no unit."))
    ended = row.get("completed reps time")
    return SetRow(
        number=row.number,
        start=placed(when(row.get("workout datetime")), hints),
        title=row.get("day name") or row.get("program"),
        exercise=exercise,
        kind=SetKind.WARMUP if row.get("is warmup set?") in {"1", "true"} else SetKind.WORK,
        reps=number(row.get("completed reps")),
        load_kg=unit.to_kg(load) if unit and load else None,
        rpe=number(row.get("completed rpe", "rpe")),
        entry_note=row.get("notes"),
        done_at=_moment(ended, hints) if ended else None,
    )


def _moment(text: str, hints: Hints) -> datetime | None:
    return placed(when(text), hints).moment


IMPORTER = Importer(
    name="Liftosaur", suffixes=(".csv",), recognises=lambda content: header_of(content) >= _SIGNS, read=read
)

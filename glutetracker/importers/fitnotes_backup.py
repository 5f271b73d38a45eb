"""FitNotes' own backup: a database with all sets, loads in kilograms, and what its tape and scale said."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from glutetracker.importers.fitnotes import SOURCE
from glutetracker.importers.importer import NO_HINTS, Contents, Hints, Importer, UnreadableFileError
from glutetracker.importers.reading.dates import placed, when
from glutetracker.importers.reading.foreign_database import SIGNATURE, ForeignDatabase, Record, foreign_database
from glutetracker.importers.reading.moments import Start
from glutetracker.importers.rows.body_rows import ReadingRow, readings
from glutetracker.importers.rows.body_sites import measured, unit_of
from glutetracker.importers.rows.lifting import lifted
from glutetracker.importers.rows.oddities import Oddities, OddRowError
from glutetracker.importers.rows.set_rows import SetRow
from glutetracker.words import tr

_NEEDED = ("training_log", "exercise")


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands in other tables about a set's day.

    Attributes:
        exercises: Names by id.
        comments: By the id of a set and its day.
        groups: Groups of exercises done in turn, by day and exercise.
        days: Note, start and length of a day's workout, by day.
    """

    exercises: dict[object, str]
    comments: dict[tuple[object, object], str]
    groups: dict[tuple[object, object], str]
    notes: dict[object, str]
    times: dict[object, tuple[datetime, float]]


def read(name: str, content: bytes, hints: Hints) -> Contents:
    """Read the sets and readings of a backup.

    Raises:
        UnreadableFileError: It is damaged, or of another app.
    """
    odd = Oddities()
    with foreign_database(name, content) as database:
        if not database.has(*_NEEDED):
            raise UnreadableFileError(
                name, tr("This is an SQLite database, but no backup of FitNotes. Export from the app as CSV.")
            )
        sets = [*_sets(database, odd, hints)]
        measures = [*_readings(database, odd, hints)]
    found = lifted(sets, SOURCE, odd, by_name=True)
    if not found.sessions and not found.runs and not measures:
        raise UnreadableFileError(name, tr("There is nothing logged in this backup."))
    body = readings(name, measures, SOURCE, odd, hints, frozenset()) if measures else Contents()
    return replace(
        body, activities=tuple(found.runs), sessions=tuple(found.sessions), taken_as=NO_HINTS, warnings=odd.warnings
    )


def _sets(database: ForeignDatabase, odd: Oddities, hints: Hints) -> Iterator[SetRow]:
    around = _around(database)
    for count, row in enumerate(database.rows("training_log", "_id"), 1):
        try:
            yield _set(count, row, around, odd, hints)
        except OddRowError as problem:
            odd.leave_out(count, str(problem))


def _around(database: ForeignDatabase) -> _Around:
    times: dict[object, tuple[datetime, float]] = {}
    for row in database.rows("WorkoutTime"):
        try:
            begun, ended = when(str(row.get("start_date_time"))), when(str(row.get("end_date_time")))
        except OddRowError:
            continue
        if isinstance(begun, datetime) and isinstance(ended, datetime) and begun.tzinfo == ended.tzinfo:
            times.setdefault(row.get("workout_date"), (begun, (ended - begun).total_seconds()))
    return _Around(
        exercises={row.get("_id"): str(row.get("name")) for row in database.rows("exercise")},
        comments={(row.get("owner_id"), row.get("date")): str(row.get("comment")) for row in database.rows("Comment")},
        groups={
            (row.get("date"), row.get("exercise_id")): str(row.get("workout_group_id"))
            for row in database.rows("WorkoutGroupExercise")
        },
        notes={row.get("date"): str(row.get("comment")) for row in database.rows("WorkoutComment")},
        times=times,
    )


def _set(count: int, row: Record, around: _Around, odd: Oddities, hints: Hints) -> SetRow:
    day, exercise = row.get("date"), row.get("exercise_id")
    start = placed(when(str(day or "")), hints)
    begun, elapsed_s = around.times.get(day, (None, None))
    if begun is not None and begun.date() == start.day:
        start = Start(moment=placed(begun, hints).moment, day=start.day)
    named = around.exercises.get(exercise)
    if not named:
        odd.remark(tr("Some exercises have no name in this backup; they are called by their number."))
        named = tr("Exercise {number}", number=exercise)
    return SetRow(
        number=count,
        start=start,
        exercise=named,
        reps=_number(row, "reps"),
        load_kg=_number(row, "metric_weight"),
        hold_s=_number(row, "duration_seconds"),
        distance_m=_number(row, "distance"),
        note=around.comments.get((row.get("_id"), day), ""),
        session_note=around.notes.get(day, ""),
        elapsed_s=elapsed_s,
        superset=around.groups.get((day, exercise), ""),
    )


def _number(row: Record, column: str) -> float | None:
    value = row.get(column)
    if value is None or (isinstance(value, (int, float)) and math.isfinite(value)):
        return value
    raise OddRowError(tr("Its {column} is no number.", column=column.replace("_", " ")))


def _readings(database: ForeignDatabase, odd: Oddities, hints: Hints) -> Iterator[ReadingRow]:
    units = {row.get("_id"): str(row.get("short_name")) for row in database.rows("MeasurementUnit")}
    names = {
        row.get("_id"): (str(row.get("name")), units.get(row.get("unit_id"), ""))
        for row in database.rows("Measurement")
    }
    told = [
        (row, *names.get(row.get("measurement_id"), ("", "")), "value", f"{row.get('date')} {row.get('time') or ''}")
        for row in database.rows("MeasurementRecord")
    ]
    for row in database.rows("BodyWeight"):
        told.append((row, "Bodyweight", "kg", "body_weight_metric", str(row.get("date"))))
        told.append((row, "Body Fat", "%", "body_fat", str(row.get("date"))))
    for count, (row, title, unit, column, moment) in enumerate(told, 1):
        what = measured(title, unit_of(unit))
        try:
            value = _number(row, column)
            if what is not None and value:
                note = str(row.get("comment") or row.get("comments") or "")
                yield ReadingRow(count, placed(when(moment), hints), what, value, note)
        except OddRowError as problem:
            odd.leave_out(count, str(problem))


IMPORTER = Importer(
    name="FitNotes backup",
    suffixes=(".fitnotes",),
    recognises=lambda content: content.startswith(SIGNATURE),
    read=read,
)

"""What a column of a table that no reader knows may tell, and what its name makes likely."""

import re
from collections.abc import Sequence
from enum import StrEnum

from glutetracker.importers.reading.tables import tidy
from glutetracker.importers.rows.body_sites import measured
from glutetracker.words import tr


class TableField(StrEnum):
    """What stands in a column."""

    DATE = "date"
    TIME = "time"
    TITLE = "title"
    EXERCISE = "exercise"
    KIND = "kind"
    SETS = "sets"
    REPS = "reps"
    LOAD = "load"
    LOAD_UNIT = "load_unit"
    SECONDS = "seconds"
    RPE = "rpe"
    RIR = "rir"
    SPORT = "sport"
    DISTANCE = "distance"
    DURATION = "duration"
    HEART_RATE = "heart_rate"
    ASCENT = "ascent"
    HIP = "hip"
    WAIST = "waist"
    THIGH_LEFT = "thigh_left"
    THIGH_RIGHT = "thigh_right"
    WEIGHT = "weight"
    BODY_FAT = "body_fat"
    NOTE = "note"


BODY = frozenset({
    TableField.HIP, TableField.WAIST, TableField.THIGH_LEFT, TableField.THIGH_RIGHT, TableField.WEIGHT,
    TableField.BODY_FAT,
})  # fmt: skip
_NAMES = {
    TableField.DATE: "date day datum fecha data dato datetime date_time timestamp start_time start started when",
    TableField.TIME: "time time_of_day clock uhrzeit hora heure",
    TableField.TITLE: "title workout workout_name session name routine training titel",
    TableField.EXERCISE: (
        "exercise exercise_name movement lift übung name_der_übung ejercicio nombre_del_ejercicio exercice esercizio "
        "nome_esercizio oefening øvelse övning ćwiczenie exercício"
    ),
    TableField.KIND: "set_type kind_of_set iswarmup is_warmup warmup warm_up set_kind",
    TableField.SETS: "sets sätze series set_count number_of_sets",
    TableField.REPS: "reps repetitions rep wiederholungen wiederh wdh repeticiones répétitions ripetizioni herhalingen",
    TableField.LOAD: "load weight gewicht peso poids kg lbs lb resistance weight_used",
    TableField.LOAD_UNIT: "unit weight_unit load_unit einheit gewichtseinheit unidad unité unità",
    TableField.SECONDS: "seconds secs hold hold_s sekunden segundos secondes duration_seconds",
    TableField.RPE: "rpe effort",
    TableField.RIR: "rir reps_in_reserve",
    TableField.SPORT: "sport type activity activity_type kind sportart",
    TableField.DISTANCE: "distance distanz strecke entfernung distancia distanza km miles mi meters metres",
    TableField.DURATION: "duration elapsed elapsed_time moving_time dauer zeit duración durée tiempo total_time",
    TableField.HEART_RATE: "heart_rate avg_hr average_heart_rate avg_heart_rate hr bpm puls",
    TableField.ASCENT: "ascent elevation elevation_gain climb total_ascent elev_gain",
    TableField.NOTE: "note notes comment comments bemerkung notiz notizen notas commentaire commentaires",
}
_FIELDS = [(field, frozenset(names.split())) for field, names in _NAMES.items()]
_UNIT = re.compile(r"[\s_]*[(\[].*$|_(kg|lbs?|km|mi|miles|m|s|bpm|min)$")


def field_words(field: TableField) -> str:
    """Name a field for people."""
    return {
        TableField.DATE: tr("Day"),
        TableField.TIME: tr("Time of day"),
        TableField.TITLE: tr("Title"),
        TableField.EXERCISE: tr("Exercise"),
        TableField.KIND: tr("Kind of set"),
        TableField.SETS: tr("Number of sets"),
        TableField.REPS: tr("Repetitions"),
        TableField.LOAD: tr("Load"),
        TableField.LOAD_UNIT: tr("Unit of the load"),
        TableField.SECONDS: tr("Seconds held"),
        TableField.RPE: tr("Effort (RPE)"),
        TableField.RIR: tr("Reps in reserve"),
        TableField.SPORT: tr("Kind of sport"),
        TableField.DISTANCE: tr("Distance"),
        TableField.DURATION: tr("Length of time"),
        TableField.HEART_RATE: tr("Average heart rate"),
        TableField.ASCENT: tr("Metres climbed"),
        TableField.HIP: tr("Hips"),
        TableField.WAIST: tr("Waist"),
        TableField.THIGH_LEFT: tr("Left thigh"),
        TableField.THIGH_RIGHT: tr("Right thigh"),
        TableField.WEIGHT: tr("Body weight"),
        TableField.BODY_FAT: tr("Body fat"),
        TableField.NOTE: tr("Note"),
    }[field]


def likely_fields(written: Sequence[str]) -> dict[str, TableField]:
    """Guess what stands below the names of columns; each field once, the names that say nothing left out.

    Weight is the load where there is an exercise, else that of the body.
    """
    bare = {each: re.sub(r"\W+", "_", _UNIT.sub("", tidy(each))).strip("_") for each in written if each.strip()}
    has_exercise = any(name in dict(_FIELDS)[TableField.EXERCISE] for name in bare.values())
    found: dict[str, TableField] = {}
    for column, name in bare.items():
        body = measured(column)
        field = None if has_exercise or body is None else _body_field(body.site.value)
        if field is None:
            field = next((field for field, names in _FIELDS if name in names), None)
        if field is TableField.LOAD and not has_exercise:
            field = None
        if field is not None and field not in found.values():
            found[column] = field
    _settle(found, has_exercise=has_exercise)
    return found


def _settle(found: dict[str, TableField], *, has_exercise: bool) -> None:
    """Take a time for what is lacking: the date where there is none, the length of runs where none is said."""
    told = {field: column for column, field in found.items()}
    column = told.get(TableField.TIME)
    if column is None:
        return
    if TableField.DATE not in told:
        found[column] = TableField.DATE
    elif TableField.DISTANCE in told and TableField.DURATION not in told and not has_exercise:
        found[column] = TableField.DURATION


def _body_field(site: str) -> TableField | None:
    return TableField(site) if site in BODY else None


def tells_something(fields: Sequence[TableField]) -> bool:
    """Tell whether fields make a session, a run or a measure: a day, and what was done or measured."""
    told = set(fields)
    is_lift = TableField.EXERCISE in told and told & {
        TableField.REPS, TableField.SECONDS, TableField.DISTANCE, TableField.DURATION
    }  # fmt: skip
    is_run = TableField.EXERCISE not in told and told & {TableField.DISTANCE, TableField.DURATION}
    return TableField.DATE in told and bool(is_lift or is_run or told & BODY)

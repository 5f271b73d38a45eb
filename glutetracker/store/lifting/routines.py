"""The user's own routines: values in, values out."""

import sqlite3
from datetime import datetime

from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.lifting.routine import ExerciseOf, Routine, RoutineEntry
from glutetracker.domain.lifting.routine_planning import entry_like
from glutetracker.domain.lifting.strength import SetKind
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table, utc_text

_ENTRIES = "select * from routine_entry where routine_id = ? and deleted_at is null order by position, id"


def save(edit: Edit, routine: Routine, exercise_of: ExerciseOf) -> None:
    """Keep a routine as it is now, with all its exercises; those that it no longer has go out of it.

    One that was deleted meanwhile is there again.
    """
    assert routine.made_at is not None, "what ships is no row of the journal"
    about = {"name": routine.name, "note": routine.note, "made_at": utc_text(routine.made_at)}
    edit.put(Table.ROUTINE, {"id": routine.id, **about, "deleted_at": None})
    for position, entry in enumerate(routine.entries, start=1):
        exercise = exercise_of(entry.exercise)
        edit.keep_if_new(Table.EXERCISE, {"id": exercise.id, "name": exercise.name})
        edit.put(Table.ROUTINE_ENTRY, _row(routine.id, position, entry))
    kept = {entry.id for entry in routine.entries}
    for row in edit.connection.execute(_ENTRIES, (routine.id,)).fetchall():
        if row["id"] not in kept:
            edit.remove(Table.ROUTINE_ENTRY, row["id"])


def delete(edit: Edit, routine_id: str) -> None:
    """Take a routine out; sessions begun from it stay."""
    edit.remove(Table.ROUTINE, routine_id)


def load(store: Store, routine_id: str) -> Routine | None:
    """Read a routine; None when it is deleted or never was."""
    rows = store.rows("select * from routine where id = ? and deleted_at is null", (routine_id,))
    return _routine(store, rows[0]) if rows else None


def own(store: Store) -> list[Routine]:
    """Read all of them by name."""
    rows = store.rows("select * from routine where deleted_at is null order by casefold(name), id")
    return [_routine(store, row) for row in rows]


def like_session(logged: LoggedSession, name: str, now: datetime) -> Routine:
    """Make a routine of what was done in a session, under a name."""
    found = [entry_like(each) for each in logged.entries]
    return Routine(name=name, made_at=now, entries=tuple(entry for entry in found if entry is not None))


def _row(routine_id: str, position: int, entry: RoutineEntry) -> dict[str, object]:
    return {
        "id": entry.id,
        "routine_id": routine_id,
        "exercise": entry.exercise,
        "position": position,
        "superset": entry.superset,
        "kind": entry.kind.value,
        "set_count": entry.set_count,
        "reps_least": entry.reps_least,
        "reps_most": entry.reps_most,
        "hold_s": entry.hold_s,
        "rir": entry.rir,
        "rest_s": entry.rest_s,
        "note": entry.note,
        "deleted_at": None,
    }


def _routine(store: Store, row: sqlite3.Row) -> Routine:
    return Routine(
        id=row["id"],
        name=row["name"],
        note=row["note"],
        made_at=datetime.fromisoformat(row["made_at"]),
        entries=tuple(_entry(each) for each in store.rows(_ENTRIES, (row["id"],))),
    )


def _entry(row: sqlite3.Row) -> RoutineEntry:
    return RoutineEntry(
        id=row["id"],
        exercise=row["exercise"],
        superset=row["superset"],
        kind=SetKind(row["kind"]),
        set_count=row["set_count"],
        reps_least=row["reps_least"],
        reps_most=row["reps_most"],
        hold_s=row["hold_s"],
        rir=row["rir"],
        rest_s=row["rest_s"],
        note=row["note"],
    )

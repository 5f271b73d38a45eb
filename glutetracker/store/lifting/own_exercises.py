"""The user's own exercises: values in, values out."""

import json
import sqlite3

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.strength import hard_sets
from glutetracker.store.lifting.session_rows import set_of
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table


def save(edit: Edit, exercise: Exercise) -> None:
    """Keep an own exercise as it is now; one that was deleted is there again, and all its sets are counted anew."""
    edit.put(Table.EXERCISE, _row(exercise))
    _count_anew(edit, exercise)


def delete(edit: Edit, exercise_id: str) -> None:
    """Take an own exercise out of the catalogue; what was done of it stays."""
    edit.remove(Table.EXERCISE, exercise_id)


def all(store: Store) -> list[Exercise]:  # noqa: A001 (read as own_exercises.all)
    """Read all of them, by name."""
    return _read(store, "deleted_at is null")


def with_deleted(store: Store) -> tuple[list[Exercise], list[Exercise]]:
    """Read those that there are, and those deleted, of which sets may be there: a catalogue is made of both."""
    return all(store), _read(store, "deleted_at is not null")


def _read(store: Store, which: str) -> list[Exercise]:
    rows = store.rows(f"select * from exercise where pattern is not null and {which}")
    return sorted(map(_exercise, rows), key=lambda each: each.name.casefold())


def _count_anew(edit: Edit, exercise: Exercise) -> None:
    """Let the sets say what they count for by the shares of now."""
    rows = edit.connection.execute(
        "select s.* from session_entry e join strength_set s on s.entry_id = e.id where e.exercise = ?", (exercise.id,)
    )
    for row in rows.fetchall():
        hard_glute, hard_side_hip = hard_sets(set_of(row), exercise)
        edit.put(Table.STRENGTH_SET, {"id": row["id"], "hard_glute": hard_glute, "hard_side_hip": hard_side_hip})


def _row(exercise: Exercise) -> dict[str, object]:
    return {
        "id": exercise.id,
        "name": exercise.name,
        "names": _json(exercise.names),
        "pattern": exercise.pattern,
        "load_type": exercise.load_type.value,
        "one_sided": int(exercise.one_sided),
        "drill": int(exercise.drill),
        "timed": int(exercise.timed),
        "shares": _json(dict(exercise.shares)),
        "equipment": _json(exercise.equipment),
        "rep_range": exercise.rep_range,
        "cues": _json(exercise.cues),
        "based_on": exercise.based_on or None,
        "deleted_at": None,
    }


def _exercise(row: sqlite3.Row) -> Exercise:
    return Exercise(
        id=row["id"],
        name=row["name"],
        names=tuple(_list(row["names"])),
        pattern=row["pattern"],
        load_type=LoadType(row["load_type"] or LoadType.OTHER),
        one_sided=bool(row["one_sided"]),
        drill=bool(row["drill"]),
        timed=bool(row["timed"]),
        shares=json.loads(row["shares"] or "{}"),
        equipment=tuple(_list(row["equipment"])),
        rep_range=row["rep_range"] or "",
        cues=tuple(_list(row["cues"])),
        is_own=True,
        based_on=row["based_on"] or "",
    )


def _list(text: str | None) -> list[str]:
    return list(json.loads(text or "[]"))


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

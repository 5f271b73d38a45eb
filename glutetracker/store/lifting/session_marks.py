"""What a session is known by when a file tells of it again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from glutetracker.domain.lifting.strength import StrengthSet
from glutetracker.domain.period import Period
from glutetracker.store.moments import day_range
from glutetracker.store.store import Store

Done = tuple[tuple[str, int, float, float, float], ...]
"""Exercises with repetitions, kilograms, seconds and metres, whatever their order."""


@dataclass(frozen=True, slots=True)
class SessionMark:
    """A session's day, start and sets."""

    id: str
    local_day: date
    started_at: datetime | None
    done: Done


def done_of(sets: Iterable[tuple[str, StrengthSet]]) -> Done:
    """Write sets, each with its exercise's id, so that the same ones are equal: pounds and kilograms, too."""
    return tuple(
        sorted(_one(exercise, each.reps, each.load_kg, each.hold_s, each.distance_m) for exercise, each in sets)
    )


def marks(store: Store, period: Period) -> list[SessionMark]:
    """Read the marks of the sessions of a period."""
    done: dict[str, list[tuple[str, int, float, float, float]]] = {}
    for row in store.rows(
        "select w.id, e.exercise, s.reps, s.load_kg, s.hold_s, s.distance_m from session w "
        "cross join session_entry e on e.session_id = w.id cross join strength_set s on s.entry_id = e.id "
        "where w.local_day >= ? and w.local_day < ? and w.deleted_at is null and e.deleted_at is null "
        "and s.deleted_at is null and s.is_done = 1",
        day_range(period),
    ):
        done.setdefault(row[0], []).append(_one(*row[1:]))
    rows = store.rows(
        "select id, local_day, started_at from session "
        "where local_day >= ? and local_day < ? and deleted_at is null and is_open = 0",
        day_range(period),
    )
    return [
        SessionMark(
            row["id"],
            date.fromisoformat(row["local_day"]),
            datetime.fromisoformat(row["started_at"]) if row["started_at"] else None,
            tuple(sorted(done.get(row["id"], ()))),
        )
        for row in rows
    ]


def _one(
    exercise: str, reps: int | None, load_kg: float | None, hold_s: float | None, distance_m: float | None
) -> tuple[str, int, float, float, float]:
    return exercise, reps or 0, round(load_kg or 0.0, 1), round(hold_s or 0.0), round(distance_m or 0.0)

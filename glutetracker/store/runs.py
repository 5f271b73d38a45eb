"""Runs with their laps and tracks: values in, values out."""

import sqlite3
from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime, timedelta

from glutetracker.domain.period import Period
from glutetracker.domain.running import Lap, Run, RunKind, Surface
from glutetracker.store.moments import day_of, day_range, moment_columns, moment_of
from glutetracker.store.problems import DamagedError
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table, utc_text
from glutetracker.words import tr

_PLAIN = (
    "distance_m", "duration_s", "elapsed_s", "work_s", "incline_pct", "shoes", "ascent_m", "avg_hr_bpm",
    "max_hr_bpm", "avg_cadence_spm", "effort_rpe", "energy_kcal", "source", "note",
)  # fmt: skip
_OF_LAP = tuple(each.name for each in fields(Lap))


def save(edit: Edit, run: Run) -> None:
    """Keep a run as it is now."""
    edit.put(Table.RUN, _row(run))


def bring(
    edit: Edit, run: Run, laps: Sequence[Lap], packed_track: bytes | None, point_count: int, *, file_id: str
) -> None:
    """Keep a run that is new, with all that an imported file told of it."""
    edit.put_new(Table.RUN, {**_row(run), "file_id": file_id})
    save_parts(edit, run, laps, packed_track, point_count)


def save_laps(edit: Edit, run_id: str, laps: Sequence[Lap]) -> None:
    """Keep these laps of a run in place of those it had; undo brings them back."""
    edit.replace(Table.LAP, run_id, [{"run_id": run_id, **_told(lap)} for lap in laps])


def save_parts(edit: Edit, run: Run, laps: Sequence[Lap], packed_track: bytes | None, point_count: int) -> None:
    """Keep what a new run brings along: its laps and its track."""
    edit.add(Table.LAP, ({"run_id": run.id, **_told(lap)} for lap in laps))
    if packed_track is not None and point_count:
        edit.add(Table.TRACK, [_track_row(run.id, packed_track, point_count)])


def fill_parts(edit: Edit, run_id: str, laps: Sequence[Lap], packed_track: bytes | None, point_count: int) -> None:
    """Keep laps and a track of a run that had none; undo takes them out again."""
    if laps:
        save_laps(edit, run_id, laps)
    if packed_track is not None and point_count:
        edit.replace(Table.TRACK, run_id, [_track_row(run_id, packed_track, point_count)])


def _row(run: Run) -> dict[str, object]:
    return {
        "id": run.id,
        **moment_columns(run.started_at),
        "local_day": run.local_day.isoformat(),
        "kind": run.kind.value,
        "surface": run.surface.value if run.surface else None,
        **{name: getattr(run, name) for name in _PLAIN},
    }


def _track_row(run_id: str, packed: bytes, point_count: int) -> dict[str, object]:
    from hashlib import sha256  # loads OpenSSL, which no start needs

    return {"run_id": run_id, "point_count": point_count, "packed": packed, "sha256": sha256(packed).hexdigest()}


def _told(lap: Lap) -> dict[str, object]:
    return {name: getattr(lap, name) for name in _OF_LAP}


def between(store: Store, period: Period, *, limit: int = -1) -> list[Run]:
    """Read the runs, walks and hikes of a period, newest first."""
    rows = store.rows(
        "select * from run where local_day >= ? and local_day < ? and deleted_at is null "
        "order by local_day desc, started_at desc, id desc limit ?",
        (*day_range(period), limit),
    )
    return [_run(row) for row in rows]


def until(store: Store, day: date, days: int = 90) -> list[Run]:
    """Read the runs, walks and hikes of a day and of so many before it, newest first."""
    return between(store, Period(day - timedelta(days=days), day + timedelta(days=1)))


def distance_by_day(store: Store, period: Period) -> list[tuple[date, RunKind, float, float]]:
    """Sum metres and seconds for each day and kind of run; walks and hikes are left out."""
    rows = store.rows(
        "select local_day, kind, coalesce(sum(distance_m), 0.0) as distance_m, "
        "coalesce(sum(duration_s), 0.0) as duration_s from run "
        "where local_day >= ? and local_day < ? and kind not in ('walk', 'hike') and deleted_at is null "
        "group by 1, 2 order by 1",
        day_range(period),
    )
    return [(day_of(row), RunKind(row["kind"]), row["distance_m"], row["duration_s"]) for row in rows]


def efforts(store: Store, period: Period) -> list[tuple[date, float | None, float | None]]:
    """Read day, effort and seconds of each run, walk and hike, newest first; None for what is not known."""
    rows = store.rows(
        "select local_day, effort_rpe, duration_s from run where local_day >= ? and local_day < ? "
        "and deleted_at is null order by local_day desc, started_at desc, id desc",
        day_range(period),
    )
    return [(day_of(row), row["effort_rpe"], row["duration_s"]) for row in rows]


def load(store: Store, run_id: str) -> Run | None:
    """Read one run; None when it is deleted or never was."""
    rows = store.rows("select * from run where id = ? and deleted_at is null", (run_id,))
    return _run(rows[0]) if rows else None


def laps(store: Store, run_id: str) -> list[Lap]:
    """Read a run's laps in order."""
    rows = store.rows("select * from lap where run_id = ? order by position", (run_id,))
    return [
        Lap(
            position=row["position"],
            start_s=row["start_s"],
            duration_s=row["duration_s"],
            distance_m=row["distance_m"],
            avg_hr_bpm=row["avg_hr_bpm"],
            kind=row["kind"],
        )
        for row in rows
    ]


def packed_track(store: Store, run_id: str) -> bytes | None:
    """Read a run's track as it is packed; None without one.

    Raises:
        DamagedError: The track is not the one that was written.
    """
    from hashlib import sha256

    rows = store.rows("select packed, sha256 from track where run_id = ?", (run_id,))
    if not rows:
        return None
    packed = bytes(rows[0]["packed"])
    if sha256(packed).hexdigest() != rows[0]["sha256"]:
        raise DamagedError(tr("The track of this run is damaged in the file. Restore a backup to get it back."))
    return packed


def shoes_used(store: Store) -> list[str]:
    """Read the names of the shoes that runs were in, those used last first."""
    rows = store.rows(
        "select shoes from run where shoes <> '' and deleted_at is null group by shoes order by max(local_day) desc"
    )
    return [row["shoes"] for row in rows]


def started_around(store: Store, earliest: datetime, latest: datetime) -> list[Run]:
    """Read the runs that began between two moments, to find one told twice."""
    rows = store.rows(
        "select * from run where started_at >= ? and started_at <= ? and deleted_at is null",
        (utc_text(earliest), utc_text(latest)),
    )
    return [_run(row) for row in rows]


def first_day(store: Store) -> date | None:
    """Find the day of the first run."""
    row = store.rows("select min(local_day) as day from run where deleted_at is null")[0]
    return date.fromisoformat(row["day"]) if row["day"] else None


def has_any(store: Store) -> bool:
    """Tell whether a run was ever logged; walks and hikes are none."""
    return bool(store.rows("select 1 from run where kind not in ('walk', 'hike') and deleted_at is null limit 1"))


def _run(row: sqlite3.Row) -> Run:
    return Run(
        id=row["id"],
        kind=RunKind(row["kind"]),
        local_day=day_of(row),
        started_at=moment_of(row),
        surface=Surface(row["surface"]) if row["surface"] else None,
        **{name: row[name] for name in _PLAIN},
    )


def with_track(store: Store, period: Period) -> list[Run]:
    """Read the runs of a period that have a track, oldest first; walks and hikes are left out."""
    rows = store.rows(
        "select * from run where local_day >= ? and local_day < ? and kind not in ('walk', 'hike') "
        "and deleted_at is null and exists (select 1 from track where run_id = run.id) order by local_day, started_at",
        day_range(period),
    )
    return [_run(row) for row in rows]

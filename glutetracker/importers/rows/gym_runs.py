"""Runs and walks that strength apps log as an exercise with distance and time."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from glutetracker.domain.running import Lap, Surface
from glutetracker.importers.importer import Activity, UnreadableFileError
from glutetracker.importers.recording.assembly import Account, activity
from glutetracker.importers.recording.kinds import Sort, sort_of
from glutetracker.importers.rows.oddities import Oddities
from glutetracker.importers.rows.set_rows import SetRow
from glutetracker.words import tr

_BRACKETS = re.compile(r"[()]")


def is_run(rows: list[SetRow]) -> bool:
    """Tell whether the rows of an exercise are a run, walk or hike: by its name, and none has repetitions."""
    return _sort(rows[0].exercise) is not None and all(not row.reps and (row.distance_m or row.hold_s) for row in rows)


def _sort(exercise: str) -> Sort | None:
    name = _BRACKETS.sub("", exercise)
    sort = sort_of(name) or sort_of(exercise.partition("(")[0])
    return replace(sort, surface=Surface.TREADMILL) if sort and "treadmill" in exercise.casefold() else sort


def runs_of(exercises: list[list[SetRow]], source: str, odd: Oddities) -> Iterable[Activity]:
    """Make a run of each; those of one session are put one after the other, for only its start is known."""
    gone_s = 0.0
    for every in exercises:
        rows = [each for each in every if not _is_below_zero(each, odd)]
        if not rows:
            continue
        row = rows[0]
        duration_s = sum(each.hold_s or 0.0 for each in rows) or None
        begun = row.start.moment and row.start.moment + timedelta(seconds=gone_s)
        account = Account(
            sort=_sort(row.exercise),
            title=row.note or row.entry_note or row.title,
            source=source,
            distance_m=sum(each.distance_m or 0.0 for each in rows) or None,
            duration_s=duration_s,
        )
        try:
            made = activity("", account, replace(row.start, moment=begun), _laps(rows), None, ())
        except UnreadableFileError as problem:
            odd.leave_out(row.number, problem.reason)
            continue
        if isinstance(made, Activity):
            odd.remark(tr("A run logged in the gym has no start of its own. Look whether your watch told of it, too."))
            gone_s += duration_s or 0.0
            yield made


def _is_below_zero(row: SetRow, odd: Oddities) -> bool:
    is_so = min(row.distance_m or 0.0, row.hold_s or 0.0) < 0
    if is_so:
        odd.leave_out(row.number, tr("Its distance or time is below zero."))
    return is_so


def _laps(rows: list[SetRow]) -> tuple[Lap, ...]:
    if len(rows) < 2 or not all(row.hold_s for row in rows):
        return ()
    starts = [sum(row.hold_s or 0.0 for row in rows[:place]) for place in range(len(rows))]
    return tuple(
        Lap(position=place, start_s=start_s, duration_s=row.hold_s or 0.0, distance_m=row.distance_m or None)
        for place, (start_s, row) in enumerate(zip(starts, rows, strict=True), 1)
    )

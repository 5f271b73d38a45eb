"""Rows of sets into sessions, and those of running and walking into runs, whatever app wrote them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.strength import ImpossibleSetError, Session, SessionEntry, StrengthSet
from glutetracker.importers.importer import Activity, UnreadableFileError
from glutetracker.importers.reading.lines import line, lines
from glutetracker.importers.reading.moments import Start
from glutetracker.importers.rows.gym_runs import is_run, runs_of
from glutetracker.importers.rows.oddities import Oddities, OddRowError
from glutetracker.importers.rows.set_rows import SetRow
from glutetracker.words import tr

LONGEST_SESSION_S = 24 * 3600
LONGEST_NAME, LONGEST_TITLE = 100, 120


@dataclass(slots=True)
class Lifted:
    """What rows of sets were made into."""

    sessions: list[LoggedSession] = field(default_factory=list)
    runs: list[Activity] = field(default_factory=list)


def lifted(rows: Iterable[SetRow], source: str, odd: Oddities, *, by_name: bool = False) -> Lifted:
    """Make sessions and runs of rows of sets.

    Args:
        rows: In the order of the file; those of a session share start and title.
        source: The app.
        odd: Takes what is odd.
        by_name: All rows of an exercise in a session are one entry, wherever they stand; else only neighbours.
    """
    found = Lifted()
    together: dict[tuple[date, datetime | None, str], list[SetRow]] = {}
    for row in rows:
        together.setdefault((row.start.day, row.start.moment, row.title), []).append(row)
    for each in sorted(together.values(), key=lambda rows: _order(rows[0].start)):
        exercises = _entries(each, by_name=by_name)
        lifts = [rows for rows in exercises if not is_run(rows)]
        if lifts and (session := _session(lifts, source, odd)).entries:
            found.sessions.append(session)
        found.runs += runs_of([rows for rows in exercises if is_run(rows)], source, odd)
    return found


def no_sets(name: str, odd: Oddities) -> UnreadableFileError:
    """Say that a file holds no set, and what is odd about its first row that is."""
    first = next(iter(odd.warnings), "")
    return UnreadableFileError(name, tr("There are no sets in it that can be read. {first}", first=first).strip())


def _order(start: Start) -> tuple[date, str]:
    return start.day, start.moment.isoformat() if start.moment else ""


def _entries(rows: Sequence[SetRow], *, by_name: bool) -> list[list[SetRow]]:
    """Deal the rows of a session out to its exercises."""
    found: list[list[SetRow]] = []
    named: dict[str, list[SetRow]] = {}
    for row in rows:
        before = named.get(row.exercise) if by_name else (found[-1] if found else None)
        if before and before[0].exercise == row.exercise and before[0].superset == row.superset and not row.begins_anew:
            before.append(row)
        else:
            found.append([row])
            named[row.exercise] = found[-1]
    return found


def _session(entries: list[list[SetRow]], source: str, odd: Oddities) -> LoggedSession:
    first = entries[0][0]
    session = Session(
        local_day=first.start.day,
        started_at=first.start.moment,
        title=line(first.title, LONGEST_TITLE),
        elapsed_s=_believable(first, odd),
        source=source,
        note=lines(next((row.session_note for rows in entries for row in rows if row.session_note), "")),
    )
    groups = _supersets(entries)
    made: list[LoggedEntry] = []
    for rows in entries:
        entry = SessionEntry(
            session_id=session.id,
            exercise=line(rows[0].exercise, LONGEST_NAME) or tr("Unknown exercise"),  # marks alone are no name
            position=len(made) + 1,
            superset=groups.get(rows[0].superset),
            note=lines(_entry_note(rows)),
        )
        sets = tuple(_sets(rows, entry.id, odd))
        if sets:
            made.append(LoggedEntry(entry, sets))
    return LoggedSession(session, tuple(made))


def _believable(row: SetRow, odd: Oddities) -> float | None:
    if row.elapsed_s is not None and row.elapsed_s > LONGEST_SESSION_S:
        odd.say(row.number, tr("Its session lasted longer than a day. Its length is left out."))
        return None
    return row.elapsed_s if row.elapsed_s and row.elapsed_s > 0 else None


def _supersets(entries: list[list[SetRow]]) -> dict[str, int]:
    """Number what was done in turn; one exercise alone is no superset."""
    names = [rows[0].superset for rows in entries if rows[0].superset]
    shared = [name for name in dict.fromkeys(names) if names.count(name) > 1]
    return {name: number for number, name in enumerate(shared, 1)}


def _entry_note(rows: list[SetRow]) -> str:
    return "\n".join(dict.fromkeys(row.entry_note for row in rows if row.entry_note))


def _sets(rows: list[SetRow], entry_id: str, odd: Oddities) -> Iterable[StrengthSet]:
    position = 0
    for row in rows:
        try:
            done = _set(row, entry_id, position + 1, odd)
        except (ImpossibleSetError, OddRowError) as problem:
            odd.leave_out(row.number, str(problem))
            continue
        position += 1
        yield done


def _set(row: SetRow, entry_id: str, position: int, odd: Oddities) -> StrengthSet:
    return StrengthSet(
        entry_id=entry_id,
        position=position,
        kind=row.kind,
        side=row.side,
        reps=_whole_reps(row, odd),
        load_kg=_load(row, odd),
        hold_s=row.hold_s or None,
        distance_m=row.distance_m or None,
        rir=_rir(row, odd),
        done_at=row.done_at,
        note=lines(row.note),
    )


def _whole_reps(row: SetRow, odd: Oddities) -> int | None:
    if not row.reps:
        return None
    whole = int(row.reps)
    if whole != row.reps and whole >= 1:
        odd.say(row.number, tr("{reps:g} repetitions are taken as {whole}.", reps=row.reps, whole=whole))
    return whole


def _load(row: SetRow, odd: Oddities) -> float | None:
    """Nothing is the body alone; what helped is below zero."""
    if not row.load_kg:
        return None
    if row.load_kg > 0 and "assisted" in row.exercise.casefold():
        odd.remark(tr("The loads of assisted exercises are taken as help, below zero."))
        return round(-row.load_kg, 4)
    if row.load_kg < 0:
        odd.say(row.number, tr("Its load below zero is taken as help."))
    return round(row.load_kg, 4)


def _rir(row: SetRow, odd: Oddities) -> float | None:
    left = row.rir if row.rir is not None else (10 - row.rpe if row.rpe else None)
    if left is not None and not 0 <= left <= 10:
        odd.say(row.number, tr("Its effort cannot be; it is left out."))
        return None
    return left

"""What is written when a session starts, grows and ends."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from glutetracker.domain.ids import new_id
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession, by_position
from glutetracker.domain.lifting.planning import finished, planned_sets
from glutetracker.domain.lifting.strength import Session, SessionEntry
from glutetracker.store import Table
from glutetracker.store.lifting import session_changes, sessions
from glutetracker.store.tables import Edit


def begun(now: datetime) -> LoggedSession:
    """Begin a session with nothing in it."""
    return LoggedSession(Session(local_day=now.date(), started_at=now, is_open=True), ())


def add_exercise(edit: Edit, logged: LoggedSession, exercise: Exercise, before: LoggedEntry | None) -> None:
    """Plan an exercise at the end of a session, its sets and its note as last time; begin a session that is new."""
    last = max((each.entry.position for each in logged.entries), default=0)
    entry = SessionEntry(session_id=logged.session.id, exercise=exercise.id, position=last + 1)
    sessions.save_session(edit, logged.session)
    _save_planned(edit, entry, exercise, before)


def repeat(edit: Edit, past: LoggedSession, exercise_of: Callable[[str], Exercise], now: datetime) -> None:
    """Begin a session planned like a past one, its supersets and notes too."""
    title, routine_id = past.session.title, past.session.routine_id
    session = Session(local_day=now.date(), started_at=now, is_open=True, title=title, routine_id=routine_id)
    sessions.save_session(edit, session)
    for position, each in enumerate((each for each in past.entries if each.done), start=1):
        entry = replace(each.entry, id=new_id(), session_id=session.id, position=position, felt=None)
        _save_planned(edit, entry, exercise_of(each.entry.exercise), each)


def swap(edit: Edit, logged: LoggedSession, entry: LoggedEntry, exercise: Exercise, before: LoggedEntry | None) -> None:
    """Plan another exercise in the place of one, for as many sets as that one still had to do."""
    waiting = [sides for sides in by_position(entry.sets) if not sides[0].is_done]
    for sides in waiting:
        for each in sides:
            edit.remove(Table.STRENGTH_SET, each.id)
    if not entry.done:
        edit.remove(Table.SESSION_ENTRY, entry.entry.id)
    at = entry.entry.position + (1 if entry.done else 0)
    for other in logged.entries:
        if other.entry.position >= at and other.entry.id != entry.entry.id:
            session_changes.move_entry(edit, other.entry.id, other.entry.position + 1)
    fresh = replace(entry.entry, id=new_id(), exercise=exercise.id, position=at, note="", felt=None)
    _save_planned(edit, fresh, exercise, before, count=len(waiting) or None)


def move_to(edit: Edit, logged: LoggedSession, day: date, began: datetime | None) -> None:
    """Give a session another day and start; what is known of when its sets were done moves along."""
    before = logged.session.started_at
    sessions.save_session(edit, replace(logged.session, local_day=day, started_at=began))
    if before is None or began is None:
        return
    for entry in logged.entries:
        for each in entry.sets:
            if each.done_at is not None:
                session_changes.move_set(edit, each.id, each.done_at + (began - before))


def finish(edit: Edit, logged: LoggedSession, ended: datetime) -> None:
    """End a session; what was planned and not done goes out of it."""
    sessions.save_session(edit, finished(logged.session, ended))
    for entry in logged.entries:
        for each in entry.sets:
            if not each.is_done:
                edit.remove(Table.STRENGTH_SET, each.id)
        if not entry.done:
            edit.remove(Table.SESSION_ENTRY, entry.entry.id)


def _save_planned(
    edit: Edit, entry: SessionEntry, exercise: Exercise, before: LoggedEntry | None, count: int | None = None
) -> None:
    note = entry.note or (before.entry.note if before else "")
    sessions.save_entry(edit, replace(entry, note=note), exercise)
    planned = planned_sets(before.done if before else (), entry.id)
    for each in planned:
        if count is None or each.position <= count:
            sessions.save_set(edit, each, exercise)

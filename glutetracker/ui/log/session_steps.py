"""What is written when a session starts, grows and ends."""

from collections.abc import Callable, Sequence
from datetime import datetime

from glutetracker.domain.exercise import Exercise
from glutetracker.domain.logged import LoggedEntry, LoggedSession
from glutetracker.domain.planning import finished, planned_sets
from glutetracker.domain.strength import Session, SessionEntry, StrengthSet
from glutetracker.store import Table, sessions
from glutetracker.store.tables import Edit


def begun(now: datetime) -> LoggedSession:
    """Begin a session with nothing in it."""
    return LoggedSession(Session(local_day=now.date(), started_at=now, is_open=True), ())


def add_exercise(edit: Edit, logged: LoggedSession, exercise: Exercise, last_time: Sequence[StrengthSet]) -> None:
    """Plan an exercise at the end of a session, its sets like last time; begin the session where it is new."""
    last = max((each.entry.position for each in logged.entries), default=0)
    entry = SessionEntry(session_id=logged.session.id, exercise=exercise.id, position=last + 1)
    sessions.save_session(edit, logged.session)
    _save_planned(edit, entry, exercise, last_time)


def repeat(edit: Edit, past: LoggedSession, exercise_of: Callable[[str], Exercise], now: datetime) -> None:
    """Begin a session planned like a past one."""
    title = past.session.title
    session = Session(local_day=now.date(), started_at=now, is_open=True, title=title)
    sessions.save_session(edit, session)
    for position, each in enumerate((each for each in past.entries if _done(each)), start=1):
        entry = SessionEntry(session_id=session.id, exercise=each.entry.exercise, position=position)
        _save_planned(edit, entry, exercise_of(each.entry.exercise), _done(each))


def finish(edit: Edit, logged: LoggedSession, now: datetime) -> None:
    """End a session; what was planned and not done goes out of it."""
    sets = [each for entry in logged.entries for each in entry.sets]
    sessions.save_session(edit, finished(logged.session, sets, now))
    for entry in logged.entries:
        for each in entry.sets:
            if not each.is_done:
                edit.remove(Table.STRENGTH_SET, each.id)
        if not _done(entry):
            edit.remove(Table.SESSION_ENTRY, entry.entry.id)


def set_counts(logged: LoggedSession) -> tuple[int, int]:
    """Count sets done and sets in all; left and right are one."""
    places = [{each.position for each in entry.sets} for entry in logged.entries]
    done = [{each.position for each in _done(entry)} for entry in logged.entries]
    return sum(map(len, done)), sum(map(len, places))


def _save_planned(edit: Edit, entry: SessionEntry, exercise: Exercise, last_time: Sequence[StrengthSet]) -> None:
    sessions.save_entry(edit, entry, exercise)
    for each in planned_sets(last_time, entry.id):
        sessions.save_set(edit, each, exercise)


def _done(entry: LoggedEntry) -> list[StrengthSet]:
    return [each for each in entry.sets if each.is_done]

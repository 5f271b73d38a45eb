"""Sets typed as a line: which session they belong to, and their place in it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from glutetracker.domain.grammar import LoggedSets, TypedSet, as_sets, as_typed, filled_from
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.strength import Session, SessionEntry, StrengthSet
from glutetracker.domain.period import Period
from glutetracker.store.lifting import sessions
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table
from glutetracker.words import trn


def add_sets(store: Store, logged: LoggedSets, now: datetime, source: str, *, opens: bool = False) -> list[TypedSet]:
    """Keep sets in the session that they belong to, in one step of undo.

    That is the open session of their day; else the day's session of the same
    source; else a new one. Sets planned there for the exercise are done
    first, and say what was not typed. With opens, sets of today that find no
    open session begin one.

    Returns:
        The sets as they are kept.
    """
    begins = opens and logged.local_day == now.date() and logged.started_at is None
    found = _session_of_day(store, logged, source, only_open=begins)
    session = found.session if found else _new_session(logged, source, now if begins else None)
    entry = _entry_of(found, session, logged)
    done_at = now if session.is_open and logged.started_at is None else None
    with store.write(_label(logged)) as edit:
        sessions.save_session(edit, session)
        sessions.save_entry(edit, entry.entry, logged.exercise)
        return _keep(edit, logged, entry, done_at)


def _session_of_day(store: Store, logged: LoggedSets, source: str, *, only_open: bool) -> LoggedSession | None:
    current = sessions.open_session(store)
    if current and (only_open or current.session.local_day == logged.local_day):
        return current
    if only_open:
        return None
    day = Period(logged.local_day, logged.local_day + timedelta(days=1))
    of_day = [each.session for each in sessions.summaries(store, day) if each.session.source == source]
    fitting = [each for each in of_day if logged.started_at in {None, each.started_at}]
    return sessions.load(store, fitting[0].id) if fitting else None


def _new_session(logged: LoggedSets, source: str, begun_at: datetime | None) -> Session:
    started_at = begun_at or logged.started_at
    return Session(local_day=logged.local_day, started_at=started_at, source=source, is_open=begun_at is not None)


def _entry_of(found: LoggedSession | None, session: Session, logged: LoggedSets) -> LoggedEntry:
    entries = found.entries if found else ()
    same = [each for each in entries if each.entry.exercise == logged.exercise.id]
    if same:
        return same[-1]
    last = max((each.entry.position for each in entries), default=0)
    return LoggedEntry(SessionEntry(session_id=session.id, exercise=logged.exercise.id, position=last + 1), ())


def _keep(edit: Edit, logged: LoggedSets, entry: LoggedEntry, done_at: datetime | None) -> list[TypedSet]:
    planned: dict[int, list[StrengthSet]] = {}
    for each in entry.sets:
        if not each.is_done:
            planned.setdefault(each.position, []).append(each)
    last = max((each.position for each in entry.sets), default=0)
    places = [*planned, *range(last + 1, last + 1 + len(logged.sets))]
    kept = []
    for typed, position in zip(logged.sets, places, strict=False):
        plan = planned.get(position, [])
        full = filled_from(typed, as_typed(plan, logged.bands)) if plan else typed
        made = as_sets(full, entry_id=entry.entry.id, position=position, bands=logged.bands, done_at=done_at)
        if plan and full.band_step is None:
            made = [replace(each, band=plan[0].band) for each in made]  # one that the user has no more
        _put(edit, made, plan, logged)
        kept.append(full)
    return kept


def _put(edit: Edit, made: Sequence[StrengthSet], plan: Sequence[StrengthSet], logged: LoggedSets) -> None:
    """Write a set, or its two sides, under the names of the planned ones."""
    for place, each in enumerate(made):
        named = replace(each, id=plan[place].id) if place < len(plan) else each
        sessions.save_set(edit, named, logged.exercise)
    for spare in plan[len(made) :]:
        edit.remove(Table.STRENGTH_SET, spare.id)


def _label(logged: LoggedSets) -> str:
    count = len(logged.sets)
    return trn("{count} set of {exercise}", "{count} sets of {exercise}", count, exercise=logged.exercise.name)

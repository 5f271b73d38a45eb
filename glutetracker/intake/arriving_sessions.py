"""Sessions of a file: their exercises by the names used here, those that are new, and into the journal."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.period import Period
from glutetracker.domain.twins import START_TOLERANCE_S
from glutetracker.guides import Catalogue
from glutetracker.intake.matching import Meaning, meaning
from glutetracker.intake.tally import Tally
from glutetracker.store import Store
from glutetracker.store.incoming import imported_names
from glutetracker.store.lifting import own_exercises, sessions
from glutetracker.store.lifting.session_marks import Done, SessionMark, done_of, marks
from glutetracker.store.tables import Edit
from glutetracker.words import tr
from glutetracker.words.durations import short_day

Meanings = Mapping[str, Meaning]
_TOLERANCE = timedelta(seconds=START_TOLERANCE_S)


def names_in(found: Iterable[LoggedSession]) -> list[str]:
    """Name the exercises of sessions as their file calls them, in order."""
    return list(dict.fromkeys(each.entry.exercise for session in found for each in session.entries))


def meanings(store: Store, names: Sequence[str]) -> dict[str, Meaning]:
    """Tell what exercises of a file are here."""
    if not names:
        return {}
    catalogue = Catalogue(*own_exercises.with_deleted(store))
    chosen = imported_names.load(store)
    return {name: meaning(name, catalogue, chosen) for name in names}


def arriving(store: Store, found: Sequence[LoggedSession], known: Meanings, tally: Tally) -> list[LoggedSession]:
    """Give the sessions that are not here yet; the tally is told of the others."""
    if not found:
        return []
    days = [each.session.local_day for each in found]
    here = _Here(marks(store, Period(min(days) - timedelta(days=1), max(days) + timedelta(days=2))))
    new = []
    for each in found:
        done = done_of((known[part.entry.exercise].exercise.id, one) for part in each.entries for one in part.done)
        twin = here.twin(each.session.local_day, each.session.started_at, done)
        if twin is None:
            new.append(each)
        elif twin.done == done:
            tally.same_sessions += 1
        else:
            tally.other_sessions.append(_with_other_sets(twin))
    return new


def keep(edit: Edit, new: Iterable[LoggedSession], known: Meanings, file_id: str, tally: Tally) -> None:
    """Keep sessions with their exercises and sets; names that mean nothing here become own exercises."""
    made: set[str] = set()
    for each in new:
        sessions.save_session(edit, replace(each.session, is_open=False), file_id=file_id)
        for part in each.entries:
            meant = known[part.entry.exercise]
            if meant.is_new and meant.exercise.id not in made:
                made.add(meant.exercise.id)
                own_exercises.save(edit, meant.exercise)
                tally.new_exercises.append(meant.name)
            _keep_entry(edit, part, meant)
        tally.sessions += 1
        tally.sets += each.counts[0]


def _keep_entry(edit: Edit, part: LoggedEntry, meant: Meaning) -> None:
    sessions.save_entry(edit, replace(part.entry, exercise=meant.exercise.id), meant.exercise)
    for one in part.sets:
        sessions.save_set(edit, one, meant.exercise)


class _Here:
    """The sessions that were here before a file, to be asked for twins."""

    def __init__(self, kept: Iterable[SessionMark]) -> None:
        self._by_day: dict[date, list[SessionMark]] = {}
        for each in kept:
            self._by_day.setdefault(each.local_day, []).append(each)

    def twin(self, day: date, started_at: datetime | None, done: Done) -> SessionMark | None:
        """Find the session that is the same: it began within a minute, or has the same sets on the same day."""
        around = (day, day - timedelta(days=1), day + timedelta(days=1))  # the clock of a file may be another zone's
        for each in (mark for near in around for mark in self._by_day.get(near, ())):
            if started_at and each.started_at and abs(each.started_at - started_at) <= _TOLERANCE:
                return each
        return next((each for each in self._by_day.get(day, ()) if done and each.done == done), None)


def _with_other_sets(twin: SessionMark) -> str:
    at = f", {twin.started_at.astimezone():%H:%M}" if twin.started_at else ""
    return tr(
        "The session of {day} is here already, with other sets; it stays as it is.",
        day=short_day(twin.local_day, with_year=True) + at,
    )

"""What can be done with a session; each act is one step of undo."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from glutetracker.domain.clock import now
from glutetracker.domain.lifting import arranging
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.planning import end_of
from glutetracker.domain.lifting.strength import SessionEntry
from glutetracker.domain.period import Period
from glutetracker.store import Table
from glutetracker.store.lifting import sessions
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.session import steps as session_steps
from glutetracker.words import tr, trn
from glutetracker.words.durations import day_and_month


class SessionActs:
    """Writes what becomes of a session.

    Attributes:
        logged: The session that is shown now; None for none.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self.logged: LoggedSession | None = None

    def take(self, entry: LoggedEntry) -> LoggedEntry:
        """Take an exercise as it stands in the file now: nobody need read it to know."""
        if self.logged is not None:
            self.logged = self.logged.with_entry(entry)
        return entry

    def begin(self) -> bool:
        """Begin a session with nothing planned."""
        fresh = session_steps.begun(now())
        return self._save(tr("Session started"), lambda edit: sessions.save_session(edit, fresh.session))

    def repeat(self, past: LoggedSession) -> bool:
        """Begin a session planned like a past one."""
        label = tr("Session started like the one of {day}", day=day_and_month(past.session.local_day))
        return self._save(label, lambda edit: session_steps.repeat(edit, past, self._context.exercise, now()))

    def add_exercise(self, exercise_id: str) -> bool:
        """Plan an exercise as last time, in a new session where none is shown."""
        exercise = self._context.exercise(exercise_id)
        logged = self.logged or session_steps.begun(now())
        before = sessions.last_entry(self._context.store, exercise_id, but_session=logged.session.id)
        label = tr("{exercise} added", exercise=exercise.name)
        return self._save(label, lambda edit: session_steps.add_exercise(edit, logged, exercise, before))

    def finish(self, said: datetime | None = None) -> bool:
        """End the session, now unless another end is said; what was planned and not done goes out of it."""
        logged = self.logged
        if logged is None or not logged.counts[0]:
            return False
        ended = said or end_of(logged, now())
        done, _ = logged.counts
        label = trn("Session finished, {count} set", "Session finished, {count} sets", done)
        return self._save(label, lambda edit: session_steps.finish(edit, logged, ended), undoable=True)

    def delete(self) -> bool:
        """Throw the session away; undo brings it back."""
        if self.logged is None:
            return False
        session = self.logged.session
        day = day_and_month(session.local_day)
        label = tr("Session discarded") if session.is_open else tr("Session of {day} deleted", day=day)
        return self._save(label, lambda edit: edit.remove(Table.SESSION, session.id), undoable=True)

    def change(self, label: str, *, goes_on: bool = False, **what: object) -> bool:
        """Change what is said of the session as a whole: its title, note, day, times, effort."""
        if self.logged is None:
            return False
        changed = replace(self.logged.session, **what)  # type: ignore[arg-type]
        return changed == self.logged.session or self._save(
            label, lambda edit: sessions.save_session(edit, changed), goes_on=goes_on
        )

    def move_to(self, day: date, began: datetime | None) -> bool:
        """Give the session another day, or another start; its sets move along."""
        logged = self.logged
        if logged is None:
            return False
        label = tr("Session moved to {day}", day=day_and_month(day))
        return self._save(label, lambda edit: session_steps.move_to(edit, logged, day, began))

    def move(self, entry_id: str, by: int) -> None:
        """Move an exercise up (−1) or down (1)."""
        self._arrange(tr("Exercises moved"), lambda logged: arranging.moved(logged, entry_id, by))

    def in_turn(self, entry_id: str) -> None:
        """Make an exercise and the one below it a superset."""
        self._arrange(tr("Superset"), lambda logged: arranging.in_turn_with_next(logged, entry_id))

    def on_its_own(self, entry_id: str) -> None:
        """Take an exercise out of its superset."""
        self._arrange(tr("Out of the superset"), lambda logged: arranging.on_its_own(logged, entry_id))

    def swap(self, entry_id: str, exercise_id: str) -> bool:
        """Put another exercise in the place of one; sets already done stay with the one that they were done of."""
        logged = self.logged
        entry = logged.entry(entry_id) if logged else None
        if logged is None or entry is None:
            return False
        exercise = self._context.exercise(exercise_id)
        before = sessions.last_entry(self._context.store, exercise_id, but_session=logged.session.id)
        names = {"old": self._context.exercise(entry.entry.exercise).name, "new": exercise.name}
        label = tr("{old} swapped for {new}", **names)
        return self._save(label, lambda edit: session_steps.swap(edit, logged, entry, exercise, before), undoable=True)

    def part(self, entry_id: str) -> bool:
        """Part the session in two before an exercise."""
        logged = self.logged
        if logged is None or logged.entries[0].entry.id == entry_id:
            return False
        first, second, gone = arranging.parted(logged, entry_id)

        def write(edit: Edit) -> None:
            for session in (first, second):
                sessions.save_session(edit, session)
            self._write_entries(edit, gone)

        return self._save(tr("Session parted in two"), write, undoable=True)

    def other_of_day(self) -> LoggedSession | None:
        """Find another finished session of the same day."""
        if self.logged is None:
            return None
        store, session = self._context.store, self.logged.session
        found = sessions.summaries(store, Period(session.local_day, session.local_day + timedelta(days=1)))
        other = next((each.session.id for each in found if each.session.id != session.id), None)
        return sessions.load(store, other) if other else None

    def join(self) -> bool:
        """Take the exercises of the other session of the day into this one, which takes its place."""
        other = self.other_of_day()
        if self.logged is None or other is None:
            return False
        whole, entries = arranging.joined(self.logged, other)

        def write(edit: Edit) -> None:
            sessions.save_session(edit, whole)
            self._write_entries(edit, entries)
            edit.remove(Table.SESSION, other.session.id)

        return self._save(tr("Two sessions joined"), write, undoable=True)

    def _arrange(self, label: str, arrange: Callable[[LoggedSession], tuple[SessionEntry, ...]]) -> None:
        entries = arrange(self.logged) if self.logged else ()
        if entries:
            self._save(label, lambda edit: self._write_entries(edit, entries))

    def _write_entries(self, edit: Edit, entries: tuple[SessionEntry, ...]) -> None:
        for each in entries:
            sessions.save_entry(edit, each, self._context.exercise(each.exercise))

    def _save(
        self, label: str, write: Callable[[Edit], None], *, undoable: bool = False, goes_on: bool = False
    ) -> bool:
        return self._context.save(label, write, undoable=undoable, goes_on=goes_on)

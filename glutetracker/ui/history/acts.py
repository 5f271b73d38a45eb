"""What can be done with an entry of the history; each act is one step of undo."""

from dataclasses import replace

from glutetracker.domain import wording
from glutetracker.domain.clock import today
from glutetracker.domain.happenings import What
from glutetracker.domain.ids import new_id
from glutetracker.domain.running import LOGGED, RunKind
from glutetracker.store import Table, plans, runs
from glutetracker.store.body import measures, visits
from glutetracker.store.lifting import sessions
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.words import tr
from glutetracker.words.durations import short_day


class EntryActs:
    """Writes what becomes of an entry."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def change(self, what: What, fact_id: str) -> None:
        """Open it to be changed."""
        asked = {What.SESSION: "edit", What.RUN: "run", What.VISIT: "measure"}[what]
        self._context.asked_for.emit("log", f"{asked}:{fact_id}")

    def delete(self, what: What, fact_id: str) -> bool:
        """Delete it; undo brings it back."""
        named = self._named(what, fact_id)
        if not named:
            return False
        tables = {What.SESSION: Table.SESSION, What.RUN: Table.RUN}

        def write(edit: Edit) -> None:
            if what in tables:
                edit.remove(tables[what], fact_id)
                return
            for measure in measures.of_visit(self._context.store, fact_id):
                edit.remove(Table.MEASURE, measure.id)
            visits.remove(edit, self._context.store, fact_id)

        return self._context.save(tr("{what} deleted", what=named), write, undoable=True)

    def repeat(self, session_id: str) -> None:
        """Begin a session like a past one."""
        self._context.asked_for.emit("log", f"repeat:{session_id}")

    def keep_as_routine(self, session_id: str) -> None:
        """Write a routine like a session."""
        self._context.asked_for.emit("routine", f"session:{session_id}")

    def copy_run(self, run_id: str) -> str:
        """Log a run like a past one today, without its track and its heart rate; its id, or nothing."""
        run = runs.load(self._context.store, run_id)
        if run is None:
            return ""
        copy = replace(run, id=new_id(), local_day=today(), started_at=None, source=LOGGED, elapsed_s=None,
                       avg_hr_bpm=None, max_hr_bpm=None, avg_cadence_spm=None, energy_kcal=None)  # fmt: skip
        label = tr("{run} logged again today", run=wording.run_title(run))
        return copy.id if self._context.save(label, lambda edit: runs.save(edit, copy), undoable=True) else ""

    def copy_session(self, session_id: str) -> str:
        """Log a past session's done sets as done today, without its times and effort; its id, or nothing."""
        logged = sessions.load(self._context.store, session_id)
        if logged is None:
            return ""
        copy = replace(logged.session, id=new_id(), local_day=today(), started_at=None, elapsed_s=None, effort_rpe=None,
                       source=LOGGED, is_open=False)  # fmt: skip

        def write(edit: Edit) -> None:
            sessions.save_session(edit, copy)
            for each in (entry for entry in logged.entries if entry.done):
                exercise = self._context.exercise(each.entry.exercise)
                entry = replace(each.entry, id=new_id(), session_id=copy.id)
                sessions.save_entry(edit, entry, exercise)
                for done in each.done:
                    sessions.save_set(edit, replace(done, id=new_id(), entry_id=entry.id, done_at=None), exercise)

        label = tr("{session} logged again today", session=self._named(What.SESSION, session_id))
        return copy.id if self._context.save(label, write, undoable=True) else ""

    def give_kind(self, run_id: str, kind: RunKind) -> None:
        """Call a run another kind."""
        run = runs.load(self._context.store, run_id)
        if run is None or run.kind is kind:
            return
        label = tr("{old} is now {new}", old=wording.run_title(run), new=wording.run_kind_title(kind))
        other = replace(run, kind=kind)

        def write(edit: Edit) -> None:
            runs.save(edit, other)
            plans.follow(edit, run, other)

        self._context.save(label, write, undoable=True)

    def _named(self, what: What, fact_id: str) -> str:
        """Name an entry for undo; nothing when it is no longer there."""
        store = self._context.store
        if what is What.SESSION:
            logged = sessions.load(store, fact_id)
            return tr("Session of {day}", day=short_day(logged.session.local_day)) if logged else ""
        if what is What.RUN:
            run = runs.load(store, fact_id)
            return f"{wording.run_title(run)}, {short_day(run.local_day)}" if run else ""
        visit = measures.of_visit(store, fact_id)
        return tr("Measures of {day}", day=short_day(visit[0].local_day)) if visit else ""

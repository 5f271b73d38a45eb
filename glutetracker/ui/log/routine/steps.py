"""Routines found and opened, and what is written when a session begins from one."""

from datetime import datetime
from typing import NamedTuple

from glutetracker.domain.clock import now
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.routine import Routine, own_copy
from glutetracker.domain.lifting.routine_planning import session_from
from glutetracker.domain.lifting.routine_words import entry_in_words
from glutetracker.guides.routines import shipped_routines
from glutetracker.store.lifting import routines, sessions
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.words import tr
from glutetracker.words.durations import day_and_month


def find_routine(context: Context, routine_id: str) -> Routine | None:
    """Find one of the user's own, or one that ships; None when there is none of that id."""
    return routines.load(context.store, routine_id) or shipped_routines().get(routine_id)


def all_routines(context: Context) -> list[Routine]:
    """List the user's own by name, then those that ship."""
    return [*routines.own(context.store), *shipped_routines().values()]


class Opened(NamedTuple):
    """A routine to write on, what it is, a word about it, and what the doses of one that ships stand on."""

    routine: Routine
    title: str
    about: str = ""
    sources: str = ""


def opened(context: Context, named: str) -> Opened | None:
    """Open a routine by its id, one like a session ("session:ID"), or with nothing named a new one."""
    if not named:
        return Opened(Routine(name=tr("New routine"), entries=(), made_at=now()), tr("New routine"))
    kind, _, session_id = named.partition(":")
    if kind == "session":
        logged = sessions.load(context.store, session_id)
        if logged is None:
            return None
        name = logged.session.title or tr("Session of {day}", day=day_and_month(logged.session.local_day))
        told = tr("As you did it: sets, repetitions, effort and rest. Change what you like.")
        return Opened(routines.like_session(logged, name, now()), tr("Save as routine"), told)
    routine = find_routine(context, named)
    if routine is None or routine.is_own:
        return Opened(routine, tr("Edit routine")) if routine is not None else None
    told = tr("This one ships with GluteTracker. What you save is a copy of your own.")
    copy = own_copy(routine, tr("{name}, mine", name=routine.name), now())
    return Opened(copy, tr("Your own copy"), told, "\n".join([tr("What it stands on:"), *routine.sources]))


def asked_of(context: Context, routine_id: str | None, exercise: Exercise) -> str:
    """Say what the routine that a session began from asks of an exercise; empty where none does."""
    routine = find_routine(context, routine_id) if routine_id else None
    entries = routine.entries if routine else ()
    asked = next((each for each in entries if each.exercise == exercise.id), None)
    return entry_in_words(asked, exercise) if asked else ""


def begin_routine(edit: Edit, routine: Routine, context: Context, at: datetime) -> None:
    """Begin a session with a routine's exercises and sets planned, their loads from last time."""
    begun = session_from(routine, lambda exercise: sessions.last_sets(context.store, exercise), at)
    sessions.save_session(edit, begun.session)
    for each in begun.entries:
        exercise = context.exercise(each.entry.exercise)
        sessions.save_entry(edit, each.entry, exercise)
        for planned in each.sets:
            sessions.save_set(edit, planned, exercise)


def start_routine(context: Context, routine_id: str) -> None:
    """Begin a session from a routine and go to its first set; an open session is gone on with instead."""
    routine = find_routine(context, routine_id)
    if sessions.open_session(context.store) is not None:
        context.notices.said.emit(tr("A session is going on. Finish it first, then start another."))
    elif routine is None:
        context.notices.said.emit(tr("This routine is no longer there."))
        return
    else:
        label = tr("Session started: {routine}", routine=routine.name)
        if not context.save(label, lambda edit: begin_routine(edit, routine, context, now())):
            return
    context.asked_for.emit("log", "session")

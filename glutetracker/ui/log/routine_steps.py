"""What is written when a session begins from a routine."""

from collections.abc import Callable, Sequence
from datetime import datetime

from glutetracker.domain.routine import ExerciseOf, Routine
from glutetracker.domain.routine_planning import planned_from
from glutetracker.domain.strength import Session, SessionEntry, StrengthSet
from glutetracker.store import routines, sessions
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context

LastSetsOf = Callable[[str], Sequence[StrengthSet]]


def find_routine(context: Context, routine_id: str) -> Routine | None:
    """Find one of the user's own, or one that ships; None when there is none of that id."""
    from glutetracker.guides.routines import shipped_routines

    return routines.load(context.store, routine_id) or shipped_routines().get(routine_id)


def all_routines(context: Context) -> list[Routine]:
    """List the user's own by name, then those that ship."""
    from glutetracker.guides.routines import shipped_routines

    return [*routines.own(context.store), *shipped_routines().values()]


def begin_routine(
    edit: Edit, routine: Routine, exercise_of: ExerciseOf, last_sets_of: LastSetsOf, now: datetime
) -> None:
    """Begin a session with a routine's exercises and sets planned."""
    session = Session(local_day=now.date(), started_at=now, is_open=True, title=routine.name, routine_id=routine.id)
    sessions.save_session(edit, session)
    for position, asked in enumerate(routine.entries, start=1):
        exercise = exercise_of(asked.exercise)
        entry = SessionEntry(
            session_id=session.id,
            exercise=exercise.id,
            position=position,
            superset=asked.superset,
            rest_s=asked.rest_s,
            note=asked.note,
        )
        sessions.save_entry(edit, entry, exercise)
        for each in planned_from(asked, entry.id, last_sets_of(exercise.id)):
            sessions.save_set(edit, each, exercise)

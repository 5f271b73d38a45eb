"""A routine, a plan or a session to be done as a FIT workout, for the watch to lead through."""

from functools import partial
from pathlib import Path

from glutetracker.domain.clock import now
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.lifting.rest import usual_s
from glutetracker.domain.lifting.routine_planning import session_from
from glutetracker.domain.planned import PlannedRun, name_of
from glutetracker.exporters.fit_run_workout import fit_run_workout
from glutetracker.exporters.fit_workout import fit_workout
from glutetracker.guides import Catalogue
from glutetracker.guides.routines import shipped_routines
from glutetracker.outgo.target import ExportError, written
from glutetracker.store import Store, plans, preferences
from glutetracker.store.lifting import exercise_choices, own_exercises, routines, sessions
from glutetracker.words import tr


def write_workout(store: Store, plan_id: str, target: Path, *, overwrites: bool = False) -> None:
    """Write a routine, what is planned, what is left of an open session, or a past session again, into a FIT file.

    Raises:
        ExportError: There is none of that id, or it cannot be written.
        NotWritableError: There is nothing in it to do.
    """
    if target.suffix.lower() != ".fit":
        raise ExportError(tr("{file}: name the file {endings}.", file=target, endings=".fit"))
    content = _content(store, plan_id)
    with written(target, overwrites=overwrites) as file:
        file.write(content)


def _content(store: Store, plan_id: str) -> bytes:
    plan = plans.load(store, plan_id)
    chosen = preferences.load(store)
    if isinstance(plan, PlannedRun):
        return fit_run_workout(plan, name_of(plan, chosen), now())
    planned = _planned(store, (plan.routine_id or plan.like_session_id or "") if plan else plan_id)
    catalogue = Catalogue(*own_exercises.with_deleted(store))
    asked = dict.fromkeys(entry.entry.exercise for entry in planned.entries)
    choices = exercise_choices.load_all(store).items()
    rest_of = partial(
        usual_s,
        exercise_of=catalogue.exercise,
        preferences=chosen,
        own_s={key: choice.rest_s for key, choice in choices if choice.rest_s is not None},
    )
    exercises = {key: (catalogue.exercise(key), catalogue.page(key).fit) for key in asked}
    return fit_workout(planned, exercises, rest_of, now())


def _planned(store: Store, plan_id: str) -> LoggedSession:
    routine = routines.load(store, plan_id) or shipped_routines().get(plan_id)
    if routine is not None:
        return session_from(routine, partial(sessions.last_sets, store), now())
    logged = sessions.load(store, plan_id)
    if logged is None:
        sentence = tr(
            "There is no routine, plan or session {id}. Its id is in “show routines --json” or “show plans --json”.",
            id=plan_id,
        )
        raise ExportError(sentence)
    return logged

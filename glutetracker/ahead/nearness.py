"""Whether a plan stands close to heavy hip work or to a demanding run, done or planned."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from glutetracker.analysis.collisions import HEAVY_SETS, Beside, demand, told_beside
from glutetracker.domain import wording
from glutetracker.domain.clock import now
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.muscles import Muscle, hard_sets_by_muscle
from glutetracker.domain.lifting.routine import Routine
from glutetracker.domain.lifting.routine_planning import session_from
from glutetracker.domain.period import Period
from glutetracker.domain.planned import Planned, PlannedRun, PlannedSession, name_of
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run
from glutetracker.guides import Catalogue
from glutetracker.guides.routines import shipped_routines
from glutetracker.store import Store, plans, runs
from glutetracker.store.lifting import hip_works, own_exercises, routines, sessions
from glutetracker.words import tr

DAY = timedelta(days=1)


def nearness(store: Store, plan: Planned, preferences: Preferences, today: date) -> str:
    """Say in a sentence what a plan stands close to; empty where nothing is asked twice of the hips."""
    if not _is_demanding(store, plan):
        return ""
    around = Period(plan.day - DAY, plan.day + 2 * DAY)
    planned = [
        Beside(each.day, name_of(each, preferences), isinstance(each, PlannedRun))
        for each in plans.ahead(store, around, today)
        if each.id != plan.id and isinstance(each, PlannedRun) is not isinstance(plan, PlannedRun)
        and _is_demanding(store, each)
    ]  # fmt: skip
    done = _sessions_done(store, around) if isinstance(plan, PlannedRun) else _runs_done(store, around, preferences)
    return told_beside(plan.day, [*planned, *done])


def _is_demanding(store: Store, plan: Planned) -> bool:
    if isinstance(plan, PlannedRun):
        as_run = Run(kind=plan.kind, local_day=plan.day, distance_m=plan.distance_m, duration_s=plan.duration_s or 1.0)
        return bool(demand(as_run))
    meant = _as_meant(store, plan)
    if meant is None:
        return False
    exercise_of = Catalogue(*own_exercises.with_deleted(store)).exercise
    return hard_sets_by_muscle(meant, exercise_of).get(Muscle.GLUTE_MAX, 0.0) >= HEAVY_SETS


def _as_meant(store: Store, plan: PlannedSession) -> LoggedSession | None:
    """Give the session as it will be when it is done as planned; None where what it is like is gone."""
    if plan.routine_id is None:
        return sessions.load(store, plan.like_session_id or "")
    routine = routines.load(store, plan.routine_id) or shipped_routines().get(plan.routine_id)
    return _as_asked(routine) if routine else None


def _as_asked(routine: Routine) -> LoggedSession:
    begun = session_from(routine, lambda _: (), now())
    entries = (
        LoggedEntry(each.entry, tuple(replace(one, is_done=True, rir=asked.rir) for one in each.sets))
        for each, asked in zip(begun.entries, routine.entries, strict=True)
    )
    return replace(begun, entries=tuple(entries))


def _sessions_done(store: Store, around: Period) -> Iterator[Beside]:
    for each in hip_works.between(store, around):
        if each.hard_sets >= HEAVY_SETS:
            yield Beside(each.day, tr("Your session"), is_run=False)


def _runs_done(store: Store, around: Period, preferences: Preferences) -> Iterator[Beside]:
    for run in runs.between(store, around):
        if demand(run):
            way = wording.distance(run.distance_m, preferences) if run.distance_m else ""
            yield Beside(run.local_day, ", ".join(filter(None, (wording.run_title(run), way))), is_run=True)

"""From the invented life into a file."""

from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from glutetracker import guides
from glutetracker.demo import calendar, lifting, running
from glutetracker.demo.body import Body
from glutetracker.demo.calendar import Density, Life, Week
from glutetracker.domain.clock import now
from glutetracker.domain.planned import PlannedRun, PlannedSession
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import RunKind
from glutetracker.store import Store, StoreProblem, plans, preferences, runs
from glutetracker.store.body import measures
from glutetracker.store.lifting import rotation, sessions
from glutetracker.store.tables import Edit
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.domain.lifting.exercise import Exercise

WEEKS_A_COMMIT = 26
_LIFT_DAYS = (1, 4, 0, 3, 6, 2, 5, 1, 3, 4)
_RUN_DAYS = (0, 2, 5, 3, 6, 4)


def write(path: Path, years: int = 1, seed: int = 7, progress: Callable[[float], None] = lambda _: None) -> None:
    """Write an invented journal of so many years, up to today, where no file is yet.

    Up to five years it is a believable life; beyond, a load of 500 sessions,
    10,000 sets and 300 runs a year.

    Raises:
        StoreProblem: A file is there already, or none can be made; half of one is not left.
    """
    if path.exists():
        raise StoreProblem(tr("{file} is there already. Choose a name that is free.", file=path))
    store = Store.open(path)
    try:
        with closing(store):
            _write(store, years, seed, progress)
    except BaseException:
        for each in (path, path.with_name(f"{path.name}-journal")):
            each.unlink(missing_ok=True)
        raise


def _write(store: Store, years: int, seed: int, progress: Callable[[float], None]) -> None:
    random, generator = Random(seed), np.random.default_rng(seed)
    today = now()
    first = today.date() - timedelta(days=365 * years)
    life = calendar.weeks(first, today.date(), random)
    much = calendar.density(years)
    body = Body(random)
    for begin in range(0, len(life), WEEKS_A_COMMIT):
        with store.write(tr("Demo"), undoable=False) as edit:
            for week in life[begin : begin + WEEKS_A_COMMIT]:
                _write_week(edit, week, much, body, random, generator, before=today)
        progress(min(1.0, (begin + WEEKS_A_COMMIT) / len(life)))
    if much is calendar.BELIEVABLE:
        _plan(store, today.date())
    preferences.save(store, Preferences(weekly_glute_sets=12, weekly_run_km=20))


def _plan(store: Store, today: date) -> None:
    """Plan what is next: an easy run, and the session that was done longest ago."""
    run = PlannedRun(day=today + timedelta(days=1), kind=RunKind.EASY, distance_m=6000.0, note=tr("along the river"))
    *_, last = rotation.titles_done(store)
    session = PlannedSession(day=today + timedelta(days=2), title=last.title, like_session_id=last.session_id)
    with store.write(tr("Demo"), undoable=False) as edit:
        for plan in (run, session):
            plans.save(edit, plan)


def _write_week(
    edit: Edit,
    week: Week,
    much: Density,
    body: Body,
    random: Random,
    generator: np.random.Generator,
    *,
    before: datetime,
) -> None:
    for at in range(_sessions_in(week, much, random)):
        started_at = _moment(week, _LIFT_DAYS[at % len(_LIFT_DAYS)], 6 + at, random)
        if started_at < before - timedelta(hours=2):
            _keep_session(edit, lifting.session(week, started_at, at, much.sets, random))
    for at, kind in enumerate(running.kinds_of(week, much.runs, random)):
        started_at = _moment(week, _RUN_DAYS[at % len(_RUN_DAYS)], 17, random)
        if started_at < before - timedelta(hours=4):
            made = running.run(kind, week, started_at, random, generator)
            runs.save(edit, made.run)
            runs.save_parts(edit, made.run, made.laps, made.packed, made.point_count)
    for visit in body.visits(week, _moment(week, 0, 7, random)):
        if all(each.taken_at is not None and each.taken_at < before for each in visit):
            measures.save(edit, visit)


def _sessions_in(week: Week, much: Density, random: Random) -> int:
    if much is not calendar.BELIEVABLE:
        return much.sessions
    share = {Life.LIGHT: 0.5, Life.RACE: 0.5, Life.HOLIDAY: 0.0, Life.ILL: 0.0}.get(week.life, 1.0)
    return max(0, round(much.sessions * share) + random.choice((-1, 0, 0, 0, 0, 1))) if share else 0


def _keep_session(edit: Edit, made: lifting.InventedSession) -> None:
    sessions.save_session(edit, made.session)
    exercise_of: dict[str, Exercise] = {}
    for entry in made.entries:
        exercise = guides.all_exercises()[entry.exercise]
        exercise_of[entry.id] = exercise
        sessions.save_entry(edit, entry, exercise)
    for done in made.sets:
        sessions.save_set(edit, done, exercise_of[done.entry_id])


def _moment(week: Week, weekday: int, hour: int, random: Random) -> datetime:
    day = week.monday + timedelta(days=weekday)
    at = time(hour % 24, random.randrange(60), random.randrange(60))
    return datetime.combine(day, at).astimezone()

"""What Today shows first, read in one go and only that; what stands lower on the page is read by itself."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from glutetracker.analysis.aims import Progress
from glutetracker.domain.body.measure import Measure
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.next_step import IN_ROTATION, NextStep, planned_first, steps_in_turn
from glutetracker.domain.period import EVER, Period, last_weeks
from glutetracker.domain.planned import Plan, PlanKind, Planned, planned
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run
from glutetracker.store import Store, events, plans, runs
from glutetracker.store.body import measures
from glutetracker.store.lifting import rotation, sessions
from glutetracker.store.lifting.sessions import SessionSummary

LATEST = 4
TRAINING = {PlanKind.SESSION, PlanKind.RUN}


class DayDone(NamedTuple):
    """What was done on a day.

    Attributes:
        has_glutes: A set was done.
        moved: Runs, walks and hikes.
        plans: What it is planned for, from today on.
    """

    day: date
    has_glutes: bool
    moved: tuple[Run, ...]
    plans: tuple[Plan, ...] = ()

    @property
    def has_run(self) -> bool:
        """Whether one of them was a run."""
        return any(run.kind.is_run for run in self.moved)


class Work(NamedTuple):
    """A past session with what its exercises are called, by their ids."""

    logged: LoggedSession
    names: dict[str, str]


class TodayFacts(NamedTuple):
    """What the Today page shows.

    Attributes:
        is_logging: A session is open.
        week: The seven days of the running week.
        glute_sets: Hard sets of the gluteus maximus this week against the aim.
        run_km: Kilometres run this week against the aim.
        sessions: The last finished sessions, newest first.
        runs: The last runs, walks and hikes, newest first.
        steps: What could come next, the likeliest first; none while a session is open.
        visit: The readings of the last visit.
        later: What is planned next, where nothing is this week.
    """

    now: datetime
    is_logging: bool
    week: tuple[DayDone, ...]
    glute_sets: Progress
    run_km: Progress
    sessions: tuple[SessionSummary, ...]
    runs: tuple[Run, ...]
    steps: tuple[NextStep, ...]
    visit: tuple[Measure, ...]
    later: Planned | None

    @property
    def today(self) -> date:
        """The day on the wearer's clock."""
        return self.now.date()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was logged yet, nor is any training planned for this week."""
        is_planned = any(plan.kind in TRAINING for day in self.week for plan in day.plans)
        return not (self.is_logging or self.sessions or self.runs or self.visit or self.steps or is_planned)

    @property
    def has_week_alone(self) -> bool:
        """Whether nothing comes next and no session has muscles to show: there is one run today, or measures alone."""
        return not (self.steps or self.sessions or self.is_logging)

    @property
    def days_left(self) -> int:
        """Days of the running week still to come, today among them."""
        return sum(each.day >= self.today for each in self.week)


def read(store: Store, now: datetime, preferences: Preferences) -> TodayFacts:
    """Read what the page shows.

    Raises:
        StoreProblem: The file cannot be read.
    """
    days = last_weeks(1, now.date(), preferences.first_weekday)
    hard_sets = sessions.hard_sets_by_day(store, days)
    summaries = tuple(sessions.summaries(store, EVER, limit=LATEST))
    visit = tuple(measures.latest_visit(store))
    pinned, measured_on = events.between(store, days), {each.local_day for each in visit}
    meant = plans.ahead(store, days, now.date())
    ahead = planned(days, now.date(), pinned, preferences, measured_on, meant)
    week = _week(store, days, {day for day, *_ in hard_sets}, ahead)
    run_m = sum(run.distance_m or 0.0 for day in week for run in day.moved if run.kind.is_run)
    last_runs = tuple(runs.between(store, EVER, limit=LATEST))
    is_logging = sessions.open_session(store) is not None
    meant_today = [plan for plan in meant if plan.day == now.date()]
    steps = () if is_logging else _steps(store, summaries, last_runs, meant_today, preferences, now.date())
    return TodayFacts(
        now=now,
        is_logging=is_logging,
        week=week,
        glute_sets=Progress(sum(glute for _, glute, _ in hard_sets), preferences.weekly_glute_sets),
        run_km=Progress(run_m / 1000, preferences.weekly_run_km),
        sessions=summaries,
        runs=last_runs,
        steps=steps,
        visit=visit,
        later=None if meant else plans.first_from(store, days.after),
    )


def work_of(store: Store, step: NextStep) -> Work | None:
    """Read what was done when a step was done last; None for a run, and for what was not done yet."""
    found = rotation.with_names(store, step.session_id) if step.session_id else None
    return Work(*found) if found else None


def _steps(
    store: Store,
    summaries: tuple[SessionSummary, ...],
    last_runs: tuple[Run, ...],
    meant: Sequence[Planned],
    preferences: Preferences,
    today: date,
) -> tuple[NextStep, ...]:
    last = next((each.session for each in summaries if each.set_count), None)
    routines = rotation.routines_done(store, today - IN_ROTATION) if summaries else []
    steps = steps_in_turn(routines, last, next((run for run in last_runs if run.kind.is_run), None), today)
    return planned_first(meant, routines, steps, preferences)


def _week(
    store: Store, period: Period, glute_days: set[date], plans: Mapping[date, tuple[Plan, ...]]
) -> tuple[DayDone, ...]:
    moved = runs.between(store, period)
    days = [period.first + timedelta(days=ahead) for ahead in range(period.days)]
    return tuple(
        DayDone(day, day in glute_days, tuple(run for run in moved if run.local_day == day), plans.get(day, ()))
        for day in days
    )

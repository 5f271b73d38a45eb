"""What the Today page shows, read in one go and only that."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from glutetracker.analysis.aims import GLUTE_DAYS_A_WEEK, Progress, weeks_with
from glutetracker.analysis.girth import tape_reach_cm
from glutetracker.analysis.weekly import WeeklySeries, each_week
from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.lifting.planned_session import PlannedSession
from glutetracker.domain.next_step import IN_ROTATION, NextStep, planned_first, steps_in_turn
from glutetracker.domain.period import EVER, WEEK, Period, last_weeks, week_start
from glutetracker.domain.planned import Plan, planned
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run
from glutetracker.store import Store, events, runs
from glutetracker.store.body import measures
from glutetracker.store.lifting import planned_sessions, rotation, sessions
from glutetracker.store.lifting.sessions import SessionSummary

WEEKS, LATEST = 12, 4
TAPE_LEARNS_FOR = timedelta(days=365)


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


class Rhythm(NamedTuple):
    """Twelve weeks, the running one last.

    Attributes:
        glute_sets: Hard glute sets by week.
        run_m: Metres run by week.
        counted: Weeks since the first entry, twelve at most.
        full: Those with GLUTE_DAYS_A_WEEK glute days; with a run when there are no glute days at all.
    """

    glute_sets: WeeklySeries
    run_m: WeeklySeries
    has_glutes: bool
    counted: int
    full: int


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
        work: What was done when the first of them was done last.
        visit: The readings of the last visit.
        girth: The readings of the last hip girth, of any girth of the visit where there is no hip.
        tape_reach_cm: How far the mean of these may be off by the tape alone; None without a girth.
    """

    now: datetime
    is_logging: bool
    week: tuple[DayDone, ...]
    glute_sets: Progress
    run_km: Progress
    rhythm: Rhythm
    sessions: tuple[SessionSummary, ...]
    runs: tuple[Run, ...]
    steps: tuple[NextStep, ...]
    work: Work | None
    visit: tuple[Measure, ...]
    girth: tuple[Measure, ...]
    tape_reach_cm: float | None

    @property
    def today(self) -> date:
        """The day on the wearer's clock."""
        return self.now.date()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was logged yet, nor planned for today."""
        return not (self.is_logging or self.sessions or self.runs or self.visit or self.steps)

    @property
    def days_left(self) -> int:
        """Days of the running week still to come, today among them."""
        return sum(each.day >= self.today for each in self.week)


def read(store: Store, now: datetime, preferences: Preferences) -> TodayFacts:
    """Read what the page shows.

    Raises:
        StoreProblem: The file cannot be read.
    """
    period = last_weeks(WEEKS, now.date(), preferences.first_weekday)
    hard_sets = sessions.hard_sets_by_day(store, period)
    summaries = tuple(sessions.summaries(store, EVER, limit=LATEST))
    visit = tuple(measures.latest_visit(store))
    days = Period(period.after - WEEK, period.after)
    pinned, measured_on = events.between(store, days), {each.local_day for each in visit}
    meant = planned_sessions.ahead(store, days, now.date())
    plans = planned(days, now.date(), pinned, preferences.remind_weekday, measured_on, meant)
    week = _week(store, days, {day for day, *_ in hard_sets}, plans)
    girth, tape_reach_cm = _girth(store, visit, now.date())
    sets_by_week = each_week([(day, glute) for day, glute, _ in hard_sets], period, preferences.first_weekday)
    run_m = sum(run.distance_m or 0.0 for day in week for run in day.moved if run.kind.is_run)
    last_runs = tuple(runs.between(store, EVER, limit=LATEST))
    is_logging = sessions.open_session(store) is not None
    steps = () if is_logging else _steps(store, summaries, last_runs, meant, now.date())
    return TodayFacts(
        now=now,
        is_logging=is_logging,
        week=week,
        glute_sets=Progress(sets_by_week.values[-1], preferences.weekly_glute_sets),
        run_km=Progress(run_m / 1000, preferences.weekly_run_km),
        rhythm=_rhythm(store, period, preferences.first_weekday, sets_by_week, [day for day, *_ in hard_sets]),
        sessions=summaries,
        runs=last_runs,
        steps=steps,
        work=work_of(store, steps[0]) if steps else None,
        visit=visit,
        girth=girth,
        tape_reach_cm=tape_reach_cm,
    )


def work_of(store: Store, step: NextStep) -> Work | None:
    """Read what was done when a step was done last; None for a run, and for what was not done yet."""
    found = rotation.with_names(store, step.session_id) if step.session_id else None
    return Work(*found) if found else None


def _steps(
    store: Store,
    summaries: tuple[SessionSummary, ...],
    last_runs: tuple[Run, ...],
    meant: tuple[PlannedSession, ...],
    today: date,
) -> tuple[NextStep, ...]:
    last = next((each.session for each in summaries if each.set_count), None)
    routines = rotation.routines_done(store, today - IN_ROTATION) if summaries else []
    steps = steps_in_turn(routines, last, next((run for run in last_runs if run.kind.is_run), None), today)
    return planned_first([plan for plan in meant if plan.day == today], routines, steps)


def _week(
    store: Store, period: Period, glute_days: set[date], plans: Mapping[date, tuple[Plan, ...]]
) -> tuple[DayDone, ...]:
    moved = runs.between(store, period)
    days = [period.first + timedelta(days=ahead) for ahead in range(period.days)]
    return tuple(
        DayDone(day, day in glute_days, tuple(run for run in moved if run.local_day == day), plans.get(day, ()))
        for day in days
    )


def _rhythm(
    store: Store, period: Period, first_weekday: int, glute_sets: WeeklySeries, glute_days: list[date]
) -> Rhythm:
    by_day = [(day, distance_m) for day, _, distance_m, _ in runs.distance_by_day(store, period)]
    days, least = (glute_days, GLUTE_DAYS_A_WEEK) if glute_days else ([day for day, _ in by_day], 1)
    begun = min(filter(None, (sessions.first_day(store), runs.first_day(store))), default=period.first)
    counted = Period(min(max(period.first, week_start(begun, first_weekday)), period.after), period.after)
    return Rhythm(
        glute_sets=glute_sets,
        run_m=each_week(by_day, period, first_weekday),
        has_glutes=bool(glute_days),
        counted=counted.days // WEEK.days,
        full=weeks_with(days, least, counted, first_weekday),
    )


def _girth(store: Store, visit: tuple[Measure, ...], today: date) -> tuple[tuple[Measure, ...], float | None]:
    year = Period(today - TAPE_LEARNS_FOR, today + timedelta(days=1))
    told = measures.of_site(store, Site.HIP, year) or [each for each in visit if each.site.unit == "cm"]
    if not told:
        return (), None
    last = tuple(each for each in told if (each.visit_id, each.site) == (told[-1].visit_id, told[-1].site))
    return last, tape_reach_cm([each for each in told if each.site is last[0].site], len(last))

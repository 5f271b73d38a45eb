"""What a report tells, read in one go."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from glutetracker.analysis.body_story import BodyStory, body_story
from glutetracker.domain.body.measure import site_order
from glutetracker.domain.events import Event
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.records import Lift, Past, lift_of
from glutetracker.domain.period import EVER, Period
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.training_totals import TrainingTotals, totals
from glutetracker.store import Store, events, runs
from glutetracker.store.body import measures
from glutetracker.store.lifting import lifts, sessions

MOST_BESTS = 12


class Best(NamedTuple):
    """The best set of an exercise in the period.

    Attributes:
        sessions: In how many sessions it was done.
        is_record: It was beaten what was lifted before the period; never the first time.
    """

    exercise: Exercise
    sessions: int
    lift: Lift
    is_record: bool


class ReportFacts(NamedTuple):
    """What a report tells.

    Attributes:
        before: The days of the same length before; None where nothing was logged then.
        body: Sites that were measured; none where the user hides the body.
    """

    period: Period
    totals: TrainingTotals
    before: TrainingTotals | None
    bests: tuple[Best, ...]
    body: tuple[BodyStory, ...]
    events: tuple[Event, ...]

    @property
    def has_lifting(self) -> bool:
        """Whether there was a session in these days or in those before."""
        return any(each.sessions or each.glute_days for each in self._both)

    @property
    def has_runs(self) -> bool:
        """Whether there was a run in these days or in those before."""
        return any(each.runs for each in self._both)

    @property
    def _both(self) -> Iterator[TrainingTotals]:
        return (each for each in (self.totals, self.before) if each is not None)


def read(
    store: Store, period: Period, today: date, preferences: Preferences, exercise_of: Callable[[str], Exercise]
) -> ReportFacts:
    """Read what a report of a period tells.

    Raises:
        StoreProblem: The file cannot be read.
    """
    whole = _totals(store, period, today)
    before = _totals(store, Period(period.first - timedelta(days=max(1, whole.days)), period.first), today)
    return ReportFacts(
        period=period,
        totals=whole,
        before=None if before.is_empty else before,
        bests=_bests(store, period, exercise_of),
        body=_body(store, period) if preferences.shows_body else (),
        events=tuple(events.between(store, period)),
    )


def _totals(store: Store, period: Period, today: date) -> TrainingTotals:
    return totals(
        period,
        today,
        sessions=len(sessions.summaries(store, period)),
        hard_sets=sessions.hard_sets_by_day(store, period),
        runs=runs.between(store, period),
        visits=len({each.visit_id for each in measures.between(store, period)}),
    )


def _bests(store: Store, period: Period, exercise_of: Callable[[str], Exercise]) -> tuple[Best, ...]:
    found = []
    for exercise_id, times in lifts.trained_between(store, period, MOST_BESTS):
        done = [lift for _, each in sessions.sets_of(store, exercise_id, period) if (lift := lift_of(each)) is not None]
        best = Past(done).best
        if best is not None:
            earlier = Past(lifts.lifts_of(store, exercise_id, until=period.first - timedelta(days=1)))
            is_record = any(earlier.is_beaten_by(lift) for lift in done)
            found.append(Best(exercise_of(exercise_id), times, best, is_record))
    return tuple(found)


def _body(store: Store, period: Period) -> tuple[BodyStory, ...]:
    every = measures.between(store, EVER)
    sites = sorted({each.site for each in every}, key=site_order)
    told = (body_story(site, [each for each in every if each.site == site], period) for site in sites)
    return tuple(story for story in told if story is not None)

"""What stands lower on Today: the rhythm of twelve weeks, and the latest girth with what its tape can tell."""

from datetime import date, timedelta
from typing import NamedTuple

from glutetracker.analysis.aims import GLUTE_DAYS_A_WEEK, weeks_with
from glutetracker.analysis.girth import tape_reach_cm
from glutetracker.analysis.weekly import WeeklySeries, each_week
from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.period import WEEK, Period, last_weeks, week_start
from glutetracker.store import Store, runs
from glutetracker.store.body import measures
from glutetracker.store.lifting import sessions

WEEKS = 12
TAPE_LEARNS_FOR = timedelta(days=365)


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


class Girth(NamedTuple):
    """The latest girth.

    Attributes:
        readings: Of the last hip girth, or of any girth of the visit where there is no hip; there may be none.
        tape_reach_cm: How far their mean may be off by the tape alone; None without a girth.
    """

    readings: tuple[Measure, ...]
    tape_reach_cm: float | None


def rhythm(store: Store, today: date, first_weekday: int) -> Rhythm:
    """Read how full the last twelve weeks were.

    Raises:
        StoreProblem: The file cannot be read.
    """
    period = last_weeks(WEEKS, today, first_weekday)
    hard_sets = sessions.hard_sets_by_day(store, period)
    glute_days = [day for day, *_ in hard_sets]
    by_day = [(day, distance_m) for day, _, distance_m, _ in runs.distance_by_day(store, period)]
    days, least = (glute_days, GLUTE_DAYS_A_WEEK) if glute_days else ([day for day, _ in by_day], 1)
    begun = min(filter(None, (sessions.first_day(store), runs.first_day(store))), default=period.first)
    counted = Period(min(max(period.first, week_start(begun, first_weekday)), period.after), period.after)
    return Rhythm(
        glute_sets=each_week([(day, glute) for day, glute, _ in hard_sets], period, first_weekday),
        run_m=each_week(by_day, period, first_weekday),
        has_glutes=bool(glute_days),
        counted=counted.days // WEEK.days,
        full=weeks_with(days, least, counted, first_weekday),
    )


def girth(store: Store, visit: tuple[Measure, ...], today: date) -> Girth:
    """Read the latest girth, that of the last visit where no hip was measured in a year.

    Raises:
        StoreProblem: The file cannot be read.
    """
    year = Period(today - TAPE_LEARNS_FOR, today + timedelta(days=1))
    told = measures.of_site(store, Site.HIP, year) or [each for each in visit if each.site.unit == "cm"]
    if not told:
        return Girth((), None)
    last = tuple(each for each in told if (each.visit_id, each.site) == (told[-1].visit_id, told[-1].site))
    return Girth(last, tape_reach_cm([each for each in told if each.site is last[0].site], len(last)))

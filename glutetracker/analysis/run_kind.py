"""What kind of run its numbers speak of, with the reason; a suggestion, never more.

The limits are conventions, chosen so that a usual easy run suggests nothing.
"""

from collections.abc import Sequence
from datetime import timedelta
from statistics import fmean, median
from typing import NamedTuple

from glutetracker.domain import wording
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Lap, Run, RunKind, Surface
from glutetracker.words import tr
from glutetracker.words.numbers import short

RECENT_DAYS = 30
HILLY_M_PER_KM = 20
STEEP_PCT = 4
SPRINT_S, STRIDE_S = 12, 35
"""Repetitions up to these lengths are sprints, or strides."""
FEWEST_REPEATS = 3
LEAST_INTERVALS_S = 180
FEWEST_RUNS = 4
"""With fewer runs to compare with, nothing is usual."""
LONG_TIMES_USUAL, LONG_OF_LONGEST = 1.5, 0.95
TEMPO_OF_EASY, LEAST_TEMPO_S = 0.92, 720
_GROUNDS = {Surface.SAND: RunKind.SAND, Surface.STAIRS: RunKind.STAIRS}


class Suggestion(NamedTuple):
    """A kind that a run may have been, and why."""

    kind: RunKind
    reason: str


def suggested(run: Run, past: Sequence[Run], preferences: Preferences, laps: Sequence[Lap] = ()) -> Suggestion | None:
    """Suggest a kind for a run whose kind was not told; None when it is the one it has, or nothing speaks of any.

    Args:
        run: With the kind it has for now.
        past: The runs of the last 90 days before it.
        preferences: For the units of the reason.
        laps: Its repetitions and rests, where they were told.
    """
    if not run.kind.is_run:
        return None
    before = [each for each in past if each.id != run.id and each.local_day <= run.local_day]
    found = (
        _by_ground(run) or _by_slope(run, preferences) or _by_repeats(run, laps)
        or _by_way(run, before, preferences) or _by_pace(run, before, preferences)
    )  # fmt: skip
    return found if found and found.kind is not run.kind else None


def _by_ground(run: Run) -> Suggestion | None:
    kind = _GROUNDS.get(run.surface) if run.surface else None
    if kind is None or run.surface is None:
        return None
    return Suggestion(kind, tr("the ground was {ground}", ground=wording.surface_name(run.surface).lower()))


def _by_slope(run: Run, preferences: Preferences) -> Suggestion | None:
    if run.surface is Surface.TREADMILL and run.incline_pct is not None and run.incline_pct >= STEEP_PCT:
        return Suggestion(RunKind.HILL, tr("a slope of {slope} %", slope=short(run.incline_pct)))
    if run.kind is RunKind.DOWNHILL or not run.ascent_m or not run.distance_m:
        return None
    if run.ascent_m / (run.distance_m / 1000) < HILLY_M_PER_KM:
        return None
    return Suggestion(RunKind.HILL, wording.steepness(run.ascent_m, run.distance_m, preferences))


def _by_repeats(run: Run, laps: Sequence[Lap]) -> Suggestion | None:
    lengths = [lap.duration_s for lap in laps if lap.kind == "work"]
    work_s = sum(lengths) or run.work_s or 0.0
    if len(lengths) >= FEWEST_REPEATS and (each := fmean(lengths)) <= STRIDE_S:
        kind = RunKind.SPRINT if each <= SPRINT_S else RunKind.STRIDES
        return Suggestion(kind, tr("{count} repetitions of {seconds} s", count=len(lengths), seconds=short(each)))
    if work_s < LEAST_INTERVALS_S:
        return None
    return Suggestion(RunKind.INTERVALS, tr("{minutes} min of repetitions", minutes=short(work_s / 60)))


def _by_way(run: Run, before: Sequence[Run], preferences: Preferences) -> Suggestion | None:
    since = run.local_day - timedelta(days=RECENT_DAYS)
    ways = [each.distance_m for each in before if each.local_day >= since and each.kind.is_run and each.distance_m]
    if not run.distance_m or len(ways) < FEWEST_RUNS:
        return None
    usual = median(ways)
    if run.distance_m < max(LONG_TIMES_USUAL * usual, LONG_OF_LONGEST * max(ways)):
        return None
    way, half = wording.distance(run.distance_m, preferences), wording.distance(usual, preferences)
    return Suggestion(RunKind.LONG, tr("{way}, and half your runs of 30 days were below {usual}", way=way, usual=half))


def _by_pace(run: Run, before: Sequence[Run], preferences: Preferences) -> Suggestion | None:
    if run.kind is RunKind.LONG:  # its way says more about it than its pace
        return None
    easy = [
        each.duration_s / each.distance_m
        for each in before
        if each.kind is RunKind.EASY and each.distance_m and each.duration_s
    ]
    if not run.distance_m or not run.duration_s or run.duration_s < LEAST_TEMPO_S or len(easy) < FEWEST_RUNS:
        return None
    usual = median(easy)
    if run.duration_s / run.distance_m > TEMPO_OF_EASY * usual:
        return None
    pace = wording.pace(run.distance_m, run.duration_s, preferences)
    own = wording.pace(1000, 1000 * usual, preferences)
    return Suggestion(RunKind.TEMPO, tr("{pace}, and your easy runs are about {usual}", pace=pace, usual=own))

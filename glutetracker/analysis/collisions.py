"""Hard, long or downhill runs and heavy hip work within two days of each other.

That is no fault: in 43 studies muscle grew as much with running beside lifting (Schumann and others, Sports Med
2022;52:601-612); explosive strength gained less only where both were done in one go. But hips that worked hard are
weaker for a day or two, so each may be felt in the other. What is heavy, long and close is a convention.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from glutetracker.domain import wording
from glutetracker.domain.lifting.hip_work import HipWork
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Run, RunKind
from glutetracker.words import tr, trn
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number, short

HEAVY_SETS = 6.0
"""Hard glute sets from which a session is heavy for the hips (convention)."""
CLOSE = timedelta(hours=48)
LONG_S, HARD_RPE = 90 * 60, 8
_HARD = {RunKind.INTERVALS, RunKind.RACE}


class Close(NamedTuple):
    """A run and a session close to each other.

    Attributes:
        hours: Between their beginnings; None where a time is not known.
        is_run_first: None where both are of one day and a time is not known.
    """

    run: Run
    work: HipWork
    hours: float | None
    is_run_first: bool | None

    @property
    def days(self) -> tuple[date, date]:
        """The earlier and the later day."""
        first, last = sorted((self.run.local_day, self.work.day))
        return first, last


def demand(run: Run) -> str:
    """Tell what a run asks much of the hips by: hard, long, downhill; empty where nothing."""
    if not run.kind.is_run:
        return ""
    if run.kind is RunKind.DOWNHILL:
        return tr("downhill")
    if run.kind.is_hard or run.kind in _HARD or (run.effort_rpe or 0) >= HARD_RPE:
        return tr("hard")
    return tr("long") if run.kind is RunKind.LONG or (run.duration_s or 0) >= LONG_S else ""


def close_pairs(works: Sequence[HipWork], runs: Sequence[Run]) -> tuple[Close, ...]:
    """Find each such run's nearest heavy session before and after it within two days, in order of days."""
    heavy = sorted((each for each in works if each.hard_sets >= HEAVY_SETS), key=lambda each: each.day)
    days = [each.day for each in heavy]
    found = []
    for run in runs:
        if not demand(run):
            continue
        begin = bisect_left(days, run.local_day - timedelta(days=2))
        end = bisect_left(days, run.local_day + timedelta(days=3))
        near = [pair for each in heavy[begin:end] if (pair := _pair(run, each)) is not None]
        for side in (True, False, None):
            of_side = [pair for pair in near if pair.is_run_first is side]
            if of_side:
                found.append(min(of_side, key=_apart))
    return tuple(sorted(found, key=lambda pair: pair.days))


def told(pair: Close, preferences: Preferences) -> str:
    """Say what was close to what: Long run, 18.2 km, Tue 8 Sep: 20 h after 9 hard glute sets."""
    run, sets = pair.run, short(pair.work.hard_sets)
    way = wording.distance(run.distance_m, preferences) if run.distance_m else ""
    named = ", ".join(part for part in (wording.run_kind_title(run.kind), way, short_day(run.local_day)) if part)
    worked = trn("{sets} hard glute set", "{sets} hard glute sets", 2, sets=sets)
    apart = _apart_words(pair)
    if pair.is_run_first is None:
        return tr("{run}: the day of {work}", run=named, work=worked)
    words = tr("{run}: {apart} before {work}") if pair.is_run_first else tr("{run}: {apart} after {work}")
    return words.format(run=named, apart=apart, work=worked)


def why(pair: Close) -> str:
    """Say in one sentence why it may matter."""
    if pair.is_run_first and pair.run.kind is RunKind.DOWNHILL:
        return tr("Running downhill can leave hips sore that are not used to it, and then the sets go lighter.")
    if pair.is_run_first:
        return tr("After such a run the sets may go lighter for a day or two.")
    return tr("Hips that lifted heavy are weaker for a day or two, so the run may feel harder than its pace.")


class Beside(NamedTuple):
    """A demanding run, or heavy hip work, that a plan may stand close to."""

    day: date
    name: str
    is_run: bool


def told_beside(day: date, others: Sequence[Beside]) -> str:
    """Say in a sentence which of these stands close to a plan of a day; empty where none does.

    They are heavy hip work where the plan is a run, and runs where it is hip work. Without a time of day, close is
    the day before, the same day or the day after.
    """
    near = [each for each in others if abs((each.day - day).days) <= 1]
    if not near:
        return ""
    nearest = min(near, key=lambda each: abs((each.day - day).days))
    if nearest.day == day:
        return tr("{name} is on the same day, so each may be felt in the other.", name=nearest.name)
    is_run_first = nearest.is_run is (nearest.day < day)
    if nearest.day < day:
        words = (
            tr("{name} is the day before, so the sets may go lighter.") if is_run_first
            else tr("{name} is the day before, so the run may feel harder than its pace.")
        )  # fmt: skip
    else:
        words = (
            tr("{name} is the day after, and its sets may go lighter.") if is_run_first
            else tr("{name} is the day after, and may feel harder than its pace.")
        )  # fmt: skip
    return words.format(name=nearest.name)


def _pair(run: Run, work: HipWork) -> Close | None:
    if run.started_at is None or work.began is None:
        apart = (run.local_day - work.day).days
        return Close(run, work, None, (apart < 0) if apart else None) if abs(apart) <= 1 else None
    between = run.started_at - work.began
    if abs(between) > CLOSE:
        return None
    return Close(run, work, abs(between).total_seconds() / 3600, between < timedelta(0))


def _apart(pair: Close) -> float:
    return pair.hours if pair.hours is not None else 24.0 * (pair.days[1] - pair.days[0]).days


def _apart_words(pair: Close) -> str:
    return tr("one day") if pair.hours is None else tr("{hours} h", hours=number(max(1.0, pair.hours)))

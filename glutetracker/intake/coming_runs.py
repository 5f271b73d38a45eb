"""Runs that an import would bring: the kind each is taken as, and the one that its numbers speak of."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from glutetracker.analysis.run_kind import Suggestion, suggested
from glutetracker.domain.period import Period
from glutetracker.domain.running import Run, RunKind
from glutetracker.intake.planning import Plan, PlannedRun
from glutetracker.store import Store, preferences, runs

PAST_DAYS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingRun:
    """A run of a file.

    Attributes:
        file: The file as it was pointed at.
        name: Its name, in letters that can be read.
        position: Place among the runs of the file, from 0.
        run: With the kind that the file tells, or that was taken.
        suggestion: Another kind that its numbers speak of, and why; None when there is none.
    """

    file: str
    name: str
    position: int
    run: Run
    suggestion: Suggestion | None = None


def coming_runs(trial: Store, plans: Iterable[Plan]) -> tuple[ComingRun, ...]:
    """Tell the runs of these files that are new, the newest first.

    Args:
        trial: A copy of the journal into which the files came already.
        plans: The files.
    """
    found = [(planned, place, each) for planned in plans for place, each in enumerate(planned.runs)]
    if not found:
        return ()
    days = [each.run.local_day for _, _, each in found]
    whole = Period(min(days) - timedelta(days=PAST_DAYS), max(days) + timedelta(days=1))
    here = runs.between(trial, whole)[::-1]
    past = _Past(here)
    new = {each.id for each in here}
    chosen = preferences.load(trial)
    told = [
        ComingRun(
            file=planned.file, name=planned.name, position=place, run=each.run,
            suggestion=suggested(each.run, past.before(each.run.local_day), chosen, each.laps),
        )
        for planned, place, each in found if each.run.id in new
    ]  # fmt: skip
    return tuple(sorted(told, key=_moment, reverse=True))


def with_kinds(planned: Plan, kinds: Mapping[int, RunKind]) -> Plan:
    """Give a plan whose runs are of other kinds, by their places in the file."""
    if not kinds:
        return planned
    return replace(planned, runs=tuple(_of_kind(each, kinds.get(place)) for place, each in enumerate(planned.runs)))


def _of_kind(planned: PlannedRun, kind: RunKind | None) -> PlannedRun:
    return planned if kind is None else replace(planned, run=replace(planned.run, kind=kind))


def _moment(each: ComingRun) -> tuple[date, float]:
    return each.run.local_day, each.run.started_at.timestamp() if each.run.started_at else 0.0


class _Past:
    """Runs, the oldest first, to be asked for those of some weeks."""

    def __init__(self, done: Sequence[Run]) -> None:
        self._done = done
        self._days = [each.local_day for each in done]

    def before(self, day: date) -> Sequence[Run]:
        first = bisect_left(self._days, day - timedelta(days=PAST_DAYS))
        return self._done[first : bisect_right(self._days, day)]

"""The visits that read a site before a given one, and whether what changed since is more than tape and day."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from glutetracker.analysis.body_story import wander_of
from glutetracker.analysis.girth import change_told, tape_error
from glutetracker.domain.body.measure import Measure


class VisitBefore(NamedTuple):
    """A site at an earlier visit, in its unit in the file.

    Attributes:
        mean: Mean of its readings.
        readings: How many there were.
        change: From then to the visit that is told of.
        least: What the two must differ by to be told apart; None where no model is known.
    """

    visit_id: str
    day: date
    mean: float
    readings: int
    change: float
    least: float | None

    @property
    def is_told(self) -> bool:
        """Whether the change is more than tape and day."""
        return self.least is not None and abs(self.change) >= self.least


def visits_before(measures: Sequence[Measure], visit_id: str, count: int) -> list[VisitBefore]:
    """Tell of the last visits before one, the latest first.

    Args:
        measures: All readings of one site, oldest first; the user's own error is learned from all of them.
        visit_id: The visit that is told of; without a reading of it nothing is before.
        count: How many visits at most.
    """
    visits = [list(visit) for _, visit in groupby(measures, key=lambda each: each.visit_id)]
    at = next((at for at, visit in enumerate(visits) if visit[0].visit_id == visit_id), 0)
    if not at:
        return []
    now, wander = visits[at], wander_of(measures[0].site)
    tape_sd = tape_error(measures, wander).sd_cm if wander else 0.0
    found = []
    for then in reversed(visits[max(0, at - count) : at]):
        fewest = min(len(now), len(then))
        least = change_told(wander, tape_sd, fewest) if wander else None
        change = _mean(now) - _mean(then)
        found.append(VisitBefore(then[0].visit_id, then[0].local_day, _mean(then), len(then), change, least))
    return found


def _mean(visit: Sequence[Measure]) -> float:
    return sum(each.value for each in visit) / len(visit)

"""What the Body page shows, read in one go."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from glutetracker.domain.body import AnySite, Measure, site_order
from glutetracker.domain.period import EVER, Period
from glutetracker.domain.visits import Circumstances
from glutetracker.store import Store, measures, visits

RANGE_DAYS = {"12w": 84, "1y": 365}


class VisitTold(NamedTuple):
    """One visit.

    Attributes:
        means: Mean and number of readings by site.
        told: What was said of it; None where nothing was.
    """

    visit_id: str
    day: date
    means: dict[AnySite, tuple[float, int]]
    told: Circumstances | None


class BodyFacts(NamedTuple):
    """All that was measured.

    Attributes:
        readings: By site, oldest first; sites in the order in which they are shown.
        visits: The newest first.
    """

    readings: dict[AnySite, list[Measure]]
    visits: tuple[VisitTold, ...]

    @property
    def sites(self) -> tuple[AnySite, ...]:
        """What was ever measured."""
        return tuple(self.readings)


def read(store: Store) -> BodyFacts:
    """Read all that was measured.

    Raises:
        StoreProblem: The file cannot be read.
    """
    every = measures.between(store, EVER)
    readings: dict[AnySite, list[Measure]] = {}
    by_visit: dict[str, list[Measure]] = {}
    for each in every:
        readings.setdefault(each.site, []).append(each)
        by_visit.setdefault(each.visit_id, []).append(each)
    told = visits.every(store)
    ordered = {site: readings[site] for site in sorted(readings, key=site_order)}
    newest_first = reversed(by_visit.items())
    return BodyFacts(ordered, tuple(_visit(name, visit, told.get(name)) for name, visit in newest_first))


def period_shown(key: str, first: date, today: date) -> Period:
    """Find the days of a range: twelve weeks, a year, or all."""
    days = RANGE_DAYS.get(key)
    begin = first if days is None else today - timedelta(days=days)
    return Period(min(begin, today), today + timedelta(days=1))


def _visit(visit_id: str, visit: Sequence[Measure], told: Circumstances | None) -> VisitTold:
    values: dict[AnySite, list[float]] = {}
    for each in visit:
        values.setdefault(each.site, []).append(each.value)
    means = {site: (sum(read) / len(read), len(read)) for site, read in values.items()}
    return VisitTold(visit_id, visit[0].local_day, means, told)

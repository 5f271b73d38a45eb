"""What the Body page shows of all visits, read in one go."""

from datetime import date, timedelta
from typing import NamedTuple

from glutetracker.domain.body.measure import AnySite, site_order
from glutetracker.domain.body.visits import Circumstances
from glutetracker.domain.period import Period
from glutetracker.store import Store
from glutetracker.store.body import visit_means, visits
from glutetracker.store.body.visit_means import VisitMeans

RANGE_DAYS = {"12w": 84, "1y": 365}
LEAST_SHOWN = timedelta(days=28)


class BodyFacts(NamedTuple):
    """All that was measured.

    Attributes:
        sites: What was ever measured, in the order in which it is shown.
        visits: The newest first.
        told: What was said of visits, by their ids.
    """

    sites: tuple[AnySite, ...]
    visits: tuple[VisitMeans, ...]
    told: dict[str, Circumstances]


def read(store: Store) -> BodyFacts:
    """Read all that was measured.

    Raises:
        StoreProblem: The file cannot be read.
    """
    every = tuple(visit_means.every_visit(store))
    sites = {site for visit in every for site in visit.means}
    return BodyFacts(tuple(sorted(sites, key=site_order)), every, visits.every(store))


def period_shown(key: str, first: date, today: date) -> Period:
    """Find the days of a range, twelve weeks, a year, or all; not from before the first reading, but some weeks."""
    days = RANGE_DAYS.get(key)
    begin = first if days is None else max(first, today - timedelta(days=days))
    return Period(min(begin, today - LEAST_SHOWN), today + timedelta(days=1))

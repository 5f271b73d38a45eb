"""Every visit in the means of its sites: what a long table needs, without its single readings."""

from datetime import date
from itertools import groupby
from typing import NamedTuple

from glutetracker.domain.body.measure import AnySite
from glutetracker.store.body.body_sites import sites_of
from glutetracker.store.moments import day_of
from glutetracker.store.store import Store


class VisitMeans(NamedTuple):
    """One visit.

    Attributes:
        means: Mean and number of readings by site.
    """

    visit_id: str
    day: date
    means: dict[AnySite, tuple[float, int]]


def every_visit(store: Store) -> list[VisitMeans]:
    """Read all visits, the newest first."""
    rows = store.rows(
        "select visit_id, max(local_day) as local_day, site, unit, avg(value) as mean, count(*) as readings, "
        "max(max(local_day || coalesce(taken_at, ''))) over (partition by visit_id) as at "
        "from measure where deleted_at is null group by visit_id, site order by at desc, visit_id desc, site"
    )
    sites = sites_of(store, rows)
    found = []
    for visit_id, group in groupby(rows, key=lambda row: str(row["visit_id"])):
        of_visit = list(group)
        means = {sites[row["site"]]: (float(row["mean"]), int(row["readings"])) for row in of_visit}
        found.append(VisitMeans(visit_id, day_of(of_visit[0]), means))
    return found

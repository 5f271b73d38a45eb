"""Measures of the body: values in, values out."""

import sqlite3
from collections.abc import Iterable
from datetime import date
from itertools import groupby

from glutetracker.domain import wording
from glutetracker.domain.body.measure import AnySite, Measure, Site, far_from
from glutetracker.domain.period import Period
from glutetracker.domain.preferences import Preferences
from glutetracker.store.body.body_sites import sites_of
from glutetracker.store.moments import day_of, day_range, moment_columns, moment_of
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table

_SITES = "select id from body_site union values " + ", ".join(f"('{site}')" for site in Site)
_OF_LAST_DAY = (  # by site, because that is what the index knows
    f"site in ({_SITES}) and local_day = (select max((select max(local_day) from measure "
    f"where site = every.id and deleted_at is null)) from ({_SITES}) every)"
)


def save(edit: Edit, measures: Iterable[Measure], *, file_id: str | None = None) -> None:
    """Keep these readings as they are now; file_id names the imported file that told of them."""
    for measure in measures:
        edit.put(
            Table.MEASURE,
            {
                "id": measure.id,
                "visit_id": measure.visit_id,
                **moment_columns(measure.taken_at, "taken_at"),
                "local_day": measure.local_day.isoformat(),
                "site": measure.site.value,
                "value": measure.value,
                "unit": measure.site.unit,
                "reading": measure.reading,
                "note": measure.note,
                "source": measure.source,
                **({"file_id": file_id} if file_id else {}),
            },
        )


def of_site(store: Store, site: AnySite, period: Period) -> list[Measure]:
    """Read every reading of a site in a period, oldest first."""
    rows = store.rows(
        "select * from measure where site = ? and local_day >= ? and local_day < ? and deleted_at is null "
        "order by local_day, taken_at, visit_id, reading",
        (site.value, *day_range(period)),
    )
    return _measures(store, rows)


def latest_value(store: Store, site: AnySite, besides: str = "") -> float | None:
    """Find the mean of the last visit that read a site, in the site's unit, one visit left out if wanted."""
    rows = store.rows(
        "select avg(value) as value from measure where site = ?1 and deleted_at is null and visit_id = ("
        "select visit_id from measure where site = ?1 and deleted_at is null and visit_id <> ?2 "
        "order by local_day desc, taken_at desc, id desc limit 1)",
        (site.value, besides),
    )
    value: float | None = rows[0]["value"]
    return value


def far_from_last(store: Store, visit: Iterable[Measure]) -> list[tuple[Measure, float]]:
    """Find the readings that are far from the last visit's, and what those were."""
    before = [(each, latest_value(store, each.site, besides=each.visit_id)) for each in visit]
    return [(each, value) for each, value in before if value is not None and far_from(each, value)]


def doubts(store: Store, visit: Iterable[Measure], preferences: Preferences) -> list[str]:
    """Ask about the readings of which another unit may be meant, in words."""
    return [wording.far_measure(each, before, preferences) for each, before in far_from_last(store, visit)]


def of_visit(store: Store, visit_id: str) -> list[Measure]:
    """Read the readings of a visit, in order."""
    sql = "select * from measure where visit_id = ? and deleted_at is null order by site, reading"
    return _measures(store, store.rows(sql, (visit_id,)))


def sites(store: Store) -> list[AnySite]:
    """Name what was ever measured."""
    rows = store.rows("select site, min(unit) as unit from measure where deleted_at is null group by site")
    return list(sites_of(store, rows).values())


def last_day(store: Store) -> date | None:
    """Find the day of the last visit."""
    visit = latest_visit(store)
    return visit[0].local_day if visit else None


def latest_visit(store: Store) -> list[Measure]:
    """Read the readings of the last visit; empty before the first."""
    rows = store.rows(
        f"select * from measure where {_OF_LAST_DAY} and deleted_at is null and visit_id = (select visit_id "
        f"from measure where {_OF_LAST_DAY} and deleted_at is null order by taken_at desc, id desc limit 1) "
        "order by site, reading"
    )
    return _measures(store, rows)


def last_visits(store: Store, count: int) -> list[list[Measure]]:
    """Read the last visits, the newest first, each with its readings in order."""
    rows = store.rows(
        "select m.*, v.at from measure m join (select visit_id, max(local_day || coalesce(taken_at, '') || id) as at "
        "from measure where deleted_at is null group by visit_id order by at desc limit ?) v "
        "on v.visit_id = m.visit_id where m.deleted_at is null order by v.at desc, m.site, m.reading",
        (count,),
    )
    return [list(visit) for _, visit in groupby(_measures(store, rows), key=lambda each: each.visit_id)]


def first_day(store: Store) -> date | None:
    """Find the day of the first reading."""
    row = store.rows("select min(local_day) as day from measure where deleted_at is null")[0]
    return date.fromisoformat(row["day"]) if row["day"] else None


def between(store: Store, period: Period) -> list[Measure]:
    """Read all readings of a period, oldest first."""
    rows = store.rows(
        "select * from measure where local_day >= ? and local_day < ? and deleted_at is null "
        "order by local_day, taken_at, visit_id, site, reading",
        day_range(period),
    )
    return _measures(store, rows)


def in_a_strange_unit(store: Store) -> str:
    """Name a site of which a reading is in another unit than the site; empty when there is none."""
    rows = store.rows("select distinct site, unit from measure where deleted_at is null")
    return next((row["site"] for row in rows if sites_of(store, [row])[row["site"]].unit != row["unit"]), "")


def _measures(store: Store, rows: list[sqlite3.Row]) -> list[Measure]:
    sites = sites_of(store, rows)
    return [_measure(row, sites[row["site"]]) for row in rows]


def _measure(row: sqlite3.Row, site: AnySite) -> Measure:
    return Measure(
        id=row["id"],
        visit_id=row["visit_id"],
        site=site,
        value=row["value"],
        local_day=day_of(row),
        taken_at=moment_of(row, "taken_at"),
        reading=row["reading"],
        note=row["note"],
        source=row["source"],
    )

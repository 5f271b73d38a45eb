"""Sites of the body that the user named."""

import sqlite3

from glutetracker.domain.body.measure import AnySite, OwnSite, Site
from glutetracker.store.store import Store
from glutetracker.store.tables import Edit, Table

_OURS = frozenset(site.value for site in Site)


def save(edit: Edit, site: OwnSite) -> None:
    """Keep a site; one that was taken away is there again."""
    row = {"id": site.value, "name": site.title, "unit": site.unit, "deleted_at": None}
    edit.put(Table.BODY_SITE, row)


def own_sites(store: Store) -> list[OwnSite]:
    """Read the user's sites, by name."""
    rows = store.rows("select * from body_site where deleted_at is null")
    return sorted(map(_own_site, rows), key=lambda each: each.title.casefold())


def ever_named(store: Store) -> dict[str, OwnSite]:
    """Read all sites that the user ever named, by their name in the file: their readings stay."""
    return {row["id"]: _own_site(row) for row in store.rows("select * from body_site")}


def sites_of(store: Store, rows: list[sqlite3.Row]) -> dict[str, AnySite]:
    """Find what rows with a `site` and a `unit` are measures of; an unknown one is called as the file calls it."""
    own = ever_named(store) if any(row["site"] not in _OURS for row in rows) else {}
    return {
        row["site"]: Site(row["site"])
        if row["site"] in _OURS
        else own.get(row["site"], OwnSite(row["site"], row["site"], row["unit"]))
        for row in rows
    }


def _own_site(row: sqlite3.Row) -> OwnSite:
    return OwnSite(row["id"], row["name"], row["unit"])

"""Own sites of the body in two journals: called alike in the file, measured in different units."""

import itertools
from collections.abc import Iterable, Mapping

from glutetracker.store.tables import Edit, Row, Table

Tables = Mapping[Table, Iterable[Row]]
"""Rows are gone through more than once."""


def told_apart(edit: Edit, tables: Tables) -> Tables:
    """Call a site that comes differently where its name here is for another unit; its readings go along.

    The same export gets the same names each time, so that it adds nothing twice.
    """
    here = {row["id"]: row["unit"] for row in edit.connection.execute("select id, unit from body_site")}
    coming = {str(row["id"]): row["unit"] for row in tables.get(Table.BODY_SITE, ())}
    names = {
        name: _name(name, str(unit), {**here, **dict.fromkeys(coming)})
        for name, unit in coming.items()
        if here.get(name, unit) != unit
    }
    if not names:
        return tables
    sites = [{**row, "id": names.get(str(row["id"]), row["id"])} for row in tables[Table.BODY_SITE]]
    readings = [{**row, "site": names.get(str(row["site"]), row["site"])} for row in tables.get(Table.MEASURE, ())]
    return {**tables, Table.BODY_SITE: sites, Table.MEASURE: readings}


def _name(name: str, unit: str, units: Mapping[str, str | None]) -> str:
    """Find the first name like it that is free or has its unit."""
    return next(other for each in itertools.count(2) if units.get(other := f"{name}_{each}", unit) == unit)

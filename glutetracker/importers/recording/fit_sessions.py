"""The sessions of a FIT file, and which records, laps and sets are of which."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glutetracker.tracks import Column

Table = Mapping[str, Column]
"""Messages of one kind by field: physical units, moments as seconds since 1970-01-01 UTC, NaN where missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One session: its totals, and the records, laps and strength sets that are of it."""

    totals: Mapping[str, float]
    begun_s: float
    records: Table
    laps: Table
    sets: Table

    def total(self, name: str) -> float | None:
        """Give a total that was measured: known and above zero."""
        value = self.totals.get(name, np.nan)
        return float(value) if value > 0 else None


def sessions(messages: Mapping[str, Table]) -> list[Session]:
    """Deal records, laps and sets out to the sessions, each from its start to the next one's."""
    records, laps, sets, totals = (messages.get(each, {}) for each in ("record", "lap", "set", "session"))
    starts = _starts(totals)
    written_s = column_of(records, "timestamp")
    if not len(starts):
        known = written_s[np.isfinite(written_s)]
        if not len(known):
            return []
        sport = {name: float(column[0]) for name, column in messages.get("sport", {}).items() if len(column)}
        return [Session(totals=sport, begun_s=float(known[0]), records=records, laps=laps, sets=sets)]
    told = [{name: float(column[place]) for name, column in totals.items()} for place in range(len(starts))]
    if len(starts) == 1:
        return [Session(totals=told[0], begun_s=float(starts[0]), records=records, laps=laps, sets=sets)]
    order = np.argsort(starts, kind="stable")
    written = ((records, written_s), (laps, column_of(laps, "start_time")), (sets, column_of(sets, "start_time")))
    shares = zip(*(_dealt(table, moments, starts[order]) for table, moments in written), strict=True)
    return [
        Session(
            totals=told[place],
            begun_s=float(starts[place]),
            records=own_records,
            laps=own_laps,
            sets=own_sets,
        )
        for place, (own_records, own_laps, own_sets) in zip(order, shares, strict=True)
    ]


def _dealt(table: Table, moments: Column, starts: Column) -> list[Table]:
    """Deal messages out by when they were written; what comes before the first start is of the first."""
    of = np.maximum(np.searchsorted(starts, moments, side="right") - 1, 0)
    return [_where(table, of == place) for place in range(len(starts))]


def _starts(totals: Table) -> Column:
    """Find when each session began: as written, else its end less its elapsed time."""
    starts, ends = column_of(totals, "start_time"), column_of(totals, "timestamp")
    elapsed_s = column_of(totals, "total_elapsed_time")
    return np.where(np.isfinite(starts), starts, ends - elapsed_s) if len(elapsed_s) == len(starts) else starts


def _where(table: Table, chosen: NDArray[np.bool_]) -> Table:
    return {name: column[chosen] for name, column in table.items()}


def column_of(table: Table, name: str) -> Column:
    """Give a column; all missing when the messages lack the field."""
    column = table.get(name)
    if column is not None:
        return column
    return np.full(len(next(iter(table.values()), ())), np.nan)

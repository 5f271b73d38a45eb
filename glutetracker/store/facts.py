"""All that a journal tells, read as the facts that it is.

SQLite's own checks let a climb of 1e308 m pass, and then no list of runs opens.
"""

import sqlite3
from collections.abc import Iterator

from glutetracker.domain.period import EVER
from glutetracker.store import events, plans, runs
from glutetracker.store.body import measures, photos, visits
from glutetracker.store.lifting import own_exercises, routines
from glutetracker.store.lifting.session_rows import entry_of, session_of, set_of
from glutetracker.store.question import experiments
from glutetracker.store.store import Store
from glutetracker.words import Problem, tr

_SLICE = 2000


def read_all(store: Store) -> None:
    """Read every row that is told as a fact.

    Raises:
        Exception: One cannot be; what it is depends on the fact.
    """
    for run in runs.between(store, EVER):
        runs.laps(store, run.id)
    for table, fact in (("session", session_of), ("session_entry", entry_of), ("strength_set", set_of)):
        for row in _each(store, table):
            fact(row)
    measures.between(store, EVER)
    if strange := measures.in_a_strange_unit(store):
        raise Problem(tr("{site} has a reading in another unit than its own", site=strange))
    visits.every(store)
    photos.every(store)
    own_exercises.with_deleted(store)
    routines.own(store)
    plans.every(store)
    events.between(store, EVER)
    experiments.every(store)


def _each(store: Store, table: str) -> Iterator[sqlite3.Row]:
    """Read the rows of a table a slice at a time: all at once, their going alone would hold Python's lock for long."""
    last = -1
    sql = f"select rowid as place, * from {table} where rowid > ? and deleted_at is null order by rowid limit {_SLICE}"
    while rows := store.rows(sql, (last,)):
        last = rows[-1]["place"]
        yield from rows

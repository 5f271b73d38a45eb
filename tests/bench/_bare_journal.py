"""A journal as SQLite alone has it: a durable commit of a bare row, and a bare read of what a chart shows."""

import sqlite3
import time
from pathlib import Path

HARD_SETS = (
    "select w.local_day, sum(s.hard_glute) from session w cross join session_entry e on e.session_id = w.id "
    "cross join strength_set s on s.entry_id = e.id where w.local_day > (select date(max(local_day), '-84 days') "
    "from session) and s.is_done = 1 and s.deleted_at is null group by 1"
)


class BareJournal:
    """A connection to a copy of the journal, by the settings that the app has."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.executescript("pragma journal_mode = truncate; pragma synchronous = full;")
        self._row = list(self._connection.execute("select * from strength_set limit 1").fetchone())

    def commit(self) -> None:
        """Add a copy of a set's row in one durable commit."""
        marks = ", ".join("?" * len(self._row))
        self._connection.execute("begin immediate")
        self._connection.execute(f"insert into strength_set values ({marks})", [str(time.time_ns()), *self._row[1:]])
        self._connection.execute("commit")

    def hard_sets(self) -> list[tuple[str, float]]:
        """Read the hard sets of twelve weeks by day."""
        return self._connection.execute(HARD_SETS).fetchall()

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

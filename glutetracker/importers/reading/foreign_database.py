"""Other programs' SQLite files, read in memory and trusted in nothing: real tables only, so many rows, so long."""

import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from glutetracker.importers.importer import UnreadableFileError
from glutetracker.words import tr

SIGNATURE = b"SQLite format 3\0"
MOST_ROWS = 1_000_000
LONGEST_S = 20.0
LONGEST_TEXT = 2**20
_JOURNAL_MODES = slice(18, 20)
_ROLLBACK = b"\1\1"
_STEPS = 10_000

Record = Mapping[str, object]


class ForeignDatabase:
    """A database of another program; asks for whole tables only."""

    def __init__(self, name: str, connection: sqlite3.Connection) -> None:
        self._name = name
        self._connection = connection
        found = connection.execute("select name, sql from sqlite_master where type = 'table'")
        self._tables = {
            str(table) for table, sql in found if not str(sql or "").lstrip().lower().startswith("create virtual")
        }

    def has(self, *tables: str) -> bool:
        """Tell whether these are real tables of it, neither views nor made by extensions."""
        return self._tables >= set(tables)

    def rows(self, table: str, order: str = "rowid") -> Iterator[Record]:
        """Give the rows of a table by column; none when there is no such table."""
        if table not in self._tables:
            return
        asked = self._connection.execute(f'select * from "{table}" order by "{order}" limit {MOST_ROWS + 1}')
        names = [each[0] for each in asked.description]
        for count, row in enumerate(asked):
            if count >= MOST_ROWS:
                raise UnreadableFileError(self._name, tr("There are more rows in it than anyone can have logged."))
            yield dict(zip(names, row, strict=True))


@contextmanager
def foreign_database(name: str, content: bytes) -> Iterator[ForeignDatabase]:
    """Open the bytes of a database; nothing is written to any disk.

    Raises:
        UnreadableFileError: It is damaged, or takes too long to read.
    """
    connection = sqlite3.connect(":memory:")
    try:
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        plain = bytearray(content)
        plain[_JOURNAL_MODES] = _ROLLBACK  # a log beside it, which we do not have, is not asked for
        connection.deserialize(bytes(plain))
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_TEXT)
        for safe in ("trusted_schema = off", "query_only = on", "cell_size_check = on"):
            connection.execute(f"pragma {safe}")
        ends = time.monotonic() + LONGEST_S
        connection.set_progress_handler(lambda: time.monotonic() > ends, _STEPS)
        yield ForeignDatabase(name, connection)
    except (sqlite3.Error, UnicodeError, OverflowError, MemoryError) as error:
        raise UnreadableFileError(name, tr("This SQLite database is damaged. Make the backup again.")) from error
    finally:
        connection.close()

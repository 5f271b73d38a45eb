"""A table whose columns were told by a person or guessed by their names: its cells by field."""

import re
from collections.abc import Sequence
from dataclasses import replace

from glutetracker.importers.importer import Hints
from glutetracker.importers.reading.cells import decimal_mark, number
from glutetracker.importers.reading.dates import day_order, placed, when
from glutetracker.importers.reading.moments import Start
from glutetracker.importers.reading.tables import Row, Table
from glutetracker.importers.rows.table_fields import TableField

_NUMBER = re.compile(r"([+\-−]?[\d.,' ]*\d)\s*(\D*)")
"""A number with what follows it: 62,5 kg and 20 ripetizioni."""


_SHARED = (TableField.DATE, TableField.EXERCISE)
"""What people write once for the rows below."""


class MappedTable:
    """A table and what stands in its columns.

    Attributes:
        rows: Its rows; a blank day or exercise is that of the row above.
        unsaid: What its dates leave open.
        day_first: Whether 3/4 is the third of April.
    """

    def __init__(self, table: Table, fields: dict[TableField, str], hints: Hints) -> None:
        self.fields, self.hints = fields, hints
        self.rows = _filled_down(table.rows, [fields[each] for each in _SHARED if each in fields])
        texts = (cell for column in fields.values() for cell in table.column(column))
        bare = (found[1] for text in texts if (found := _NUMBER.fullmatch(text)))
        self.mark = decimal_mark(bare)
        self.day_first, self.unsaid = day_order(table.column(fields[TableField.DATE]), hints)

    def text(self, row: Row, field: TableField) -> str:
        """Give a cell's text; "" without such a column."""
        return row.get(self.fields[field]) if field in self.fields else ""

    def value(self, row: Row, field: TableField) -> float | None:
        """Give a cell's number, whatever follows it."""
        found = _NUMBER.fullmatch(self.text(row, field))
        return number(found[1] if found else self.text(row, field), self.mark)

    def unit(self, row: Row, field: TableField) -> str:
        """Give what follows a cell's number, else the unit in its column's name; "" for none."""
        found = _NUMBER.fullmatch(self.text(row, field))
        if found and found[2].strip():
            return found[2].strip().casefold()
        words = re.findall(r"[a-z%]+", self.fields.get(field, ""))
        return words[-1] if words else ""

    def start(self, row: Row) -> Start:
        """Give when it was."""
        moment = " ".join((self.text(row, TableField.DATE), self.text(row, TableField.TIME)))
        return placed(when(moment, day_first=self.day_first), self.hints)


def _filled_down(rows: Sequence[Row], columns: Sequence[str]) -> tuple[Row, ...]:
    above: dict[str, str] = {}
    filled: list[Row] = []
    for row in rows:
        cells = [*row.cells]
        for column in columns:
            place = row.places[column]
            cells[place] = above[column] = cells[place].strip() or above.get(column, "")
        filled.append(replace(row, cells=cells))
    return tuple(filled)

"""A table whose columns were told by a person or guessed by their names: its cells by field."""

import re

from glutetracker.importers.cells import decimal_mark, number
from glutetracker.importers.dates import day_order, placed, when
from glutetracker.importers.importer import Hints
from glutetracker.importers.moments import Start
from glutetracker.importers.table_fields import TableField
from glutetracker.importers.tables import Row, Table

_NUMBER = re.compile(r"([+\-−]?[\d.,' ]*\d)\s*(\D*)")
"""A number with what follows it: 62,5 kg and 20 ripetizioni."""


class MappedTable:
    """A table and what stands in its columns.

    Attributes:
        rows: Its rows.
        unsaid: What its dates leave open.
        day_first: Whether 3/4 is the third of April.
    """

    def __init__(self, table: Table, fields: dict[TableField, str], hints: Hints) -> None:
        self.rows, self.fields, self.hints = table.rows, fields, hints
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

"""Columns of a table that no reader knows as a model: each with what stands in it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from glutetracker.importers import Column
from glutetracker.importers.rows.table_fields import TableField, field_words
from glutetracker.ui.importing.choices import Choices, Index
from glutetracker.words import tr


class Columns(Choices):
    """Rows of columns.

    Attributes:
        columns: What is shown.
        chosen: Names of fields that were chosen, "" for nothing, by the column's name.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.columns: Sequence[Column] = ()
        self.chosen: dict[str, str] = {}

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns; what was chosen for those of the same name holds."""
        self.beginResetModel()
        self.columns = columns
        self.endResetModel()

    @property
    def fields(self) -> dict[str, str]:
        """What stands in each column that is shown."""
        return {each.name: self.key(row) for row, each in enumerate(self.columns)}

    def key(self, row: int) -> str:
        """Tell the name of the field in a column; "" for nothing that is asked for."""
        each = self.columns[row]
        return self.chosen.get(each.name, each.likely)

    def choose(self, row: int, key: str) -> None:
        """Choose what stands in a column; another column that had the same has nothing."""
        changed = [at for at in range(len(self.columns)) if key and self.key(at) == key and at != row]
        self.chosen |= {self.columns[at].name: "" for at in changed} | {self.columns[row].name: key}
        for at in (*changed, row):
            self.dataChanged.emit(self.index(at), self.index(at))

    def title(self, row: int) -> str:
        """Name the column."""
        return self.columns[row].name or tr("no name")

    def becomes(self, row: int) -> str:
        """Tell what stands in it."""
        key = self.key(row)
        return field_words(TableField(key)) if key in set(TableField) else tr("Leave it out")

    def about(self, row: int) -> str:
        """Show what is written in it."""
        return self.columns[row].example or tr("nothing is written in it")

    def is_open(self, row: int) -> bool:  # noqa: ARG002 (a column may well stay out)
        """Whether it is to be looked at."""
        return False

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 (Qt's name)
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

"""What stands in the columns of a table that no reader knows."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Label, Select
from glutetracker.words import tr

NOTHING = "-"
"""Chosen for a column that tells nothing; a combo box has no empty key."""


class ColumnsQuestion(QWidget):
    """Asks for each column what it tells; with nothing to ask it is hidden.

    Attributes:
        answered: The columns were told.
        told: Each column with what stands in it, once that was told.
        selects: The choices by the column's name.
        read: Reads the table with these columns.
    """

    answered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.told: tuple[tuple[str, str], ...] = ()
        self.selects: dict[str, Select] = {}
        self.read = Button(look, tr("Read it with these columns"), kind="primary")
        self.read.setObjectName("readColumns")
        self.read.clicked.connect(self._tell)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Label(look, tr("What stands in which column?"), "h3", "title", wraps=True))
        about = tr("This table is not one that is known here. A day and what was done or measured are enough.")
        self._column.addWidget(Label(look, about, "small", "body2", wraps=True))
        self._column.addWidget(self.read)
        self.hide()

    def forget(self) -> None:
        """Begin anew, for another table."""
        self.told = ()
        self.ask(())

    def ask(self, columns: Sequence[tuple[str, str]]) -> None:
        """Ask for these columns, with what likely stands in them chosen; what was told already is not asked again."""
        from glutetracker.importers.table_fields import TableField, field_words

        for select in self.selects.values():
            self._column.removeWidget(select)
            select.hide()
            select.deleteLater()
        self.selects.clear()
        entries = [(NOTHING, tr("Leave it out")), *((each.value, field_words(each)) for each in TableField)]
        chosen = dict(self.told)
        for name, likely in columns:
            select = Select(self._look, name)
            select.setObjectName(f"column.{name}")
            select.offer(entries, chosen.get(name) or likely or NOTHING)
            self.selects[name] = select
            self._column.insertWidget(self._column.count() - 1, select)
        self.setVisible(bool(columns))

    def _tell(self) -> None:
        self.told = tuple((name, "" if select.key == NOTHING else select.key) for name, select in self.selects.items())
        self.answered.emit()

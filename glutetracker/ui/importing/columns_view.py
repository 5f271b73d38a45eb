"""What stands in the columns of a table that no reader knows: told one by one, and held for the next time."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.importers.rows.table_fields import TableField, field_words
from glutetracker.intake import AskedTable
from glutetracker.ui.importing.choice_list import ChoiceList
from glutetracker.ui.importing.choices import LOW
from glutetracker.ui.importing.columns import Columns
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, Flow, Label, Select
from glutetracker.words import tr
from glutetracker.words.breaking import may_break

NOTHING = "-"
"""Chosen for a column that tells nothing; a combo box has no empty key."""


class ColumnsView(QWidget):
    """Shows the columns of one table with what is written in them.

    Attributes:
        answered: The columns were told; the table is to be read with them.
        told: All columns that were told, of any table.
        table: Which table is asked about; None for none.
        columns: What is shown, and what was chosen.
        listed: The list; C or Enter opens what may stand in a column.
        field: What stands in the marked column.
        read: Reads the table with these columns.
    """

    answered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.told: dict[str, str] = {}
        self.table: AskedTable | None = None
        self.columns = Columns(self)
        self._title = Label(look, "", "h3", "title", wraps=True)
        self._about = Label(look, "", "small", "body2", wraps=True)
        self.listed = ChoiceList(look, self.columns, tr("Columns; C or Enter tells what stands in one"), Qt.Key.Key_C)
        self.field = Select(look, tr("What stands in the marked column"), label_shown=False)
        self.field.box.setObjectName("fieldOfColumn")
        self.read = Button(look, tr("Read it with these columns"))
        self.read.setObjectName("readColumns")
        acts = QWidget()
        self._flow = Flow(acts)
        for each in (self.field, self.read):
            self._flow.addWidget(each)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((self._title, 0), (self._about, 0), (self.listed, 1), (acts, 0)):
            self._column.addWidget(widget, stretch)
        self.field.chosen.connect(self._choose)
        self.read.clicked.connect(self._tell)
        self.listed.others_asked.connect(self.field.box.showPopup)
        self.listed.selectionModel().currentChanged.connect(self._show_field)
        self._space()
        look.changed.connect(self._space)

    def forget(self) -> None:
        """Begin anew, for other files."""
        self.told.clear()
        self.columns.chosen.clear()
        self.ask(None)

    def ask(self, table: AskedTable | None) -> None:
        """Ask what stands in the columns of a table, with what is likely or was told before."""
        at = max(0, self.listed.currentIndex().row()) if self.table == table else 0
        self.table = table
        self.columns.show_columns(table.columns if table else ())
        if table is None:
            return
        self._title.setText(tr("What stands in which column of {file}?", file=may_break(table.name)))
        self._about.setText(self._words(table))
        self.read.set_kind("primary" if table.is_open else "secondary")
        entries = [(NOTHING, tr("Leave it out")), *((each.value, field_words(each)) for each in TableField)]
        self.field.offer(entries)
        self.listed.setCurrentIndex(self.columns.index(min(at, len(table.columns) - 1)))
        self._show_field()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """In a low window only the list and what changes its rows has room."""
        super().resizeEvent(event)
        self._fit()

    def _choose(self, key: str) -> None:
        self.columns.choose(self.listed.currentIndex().row(), "" if key == NOTHING else key)

    def _show_field(self, *_: QModelIndex) -> None:
        row = self.listed.currentIndex().row()
        if row >= 0:
            self.field.choose(self.columns.key(row) or NOTHING)

    def _words(self, table: AskedTable) -> str:
        if not table.is_open:
            return tr("It was read like this. What you change holds for the next time too.")
        if self.told.keys() >= {each.name for each in table.columns}:
            return tr("That is not enough to read it: say which column has the day, and which what was done.")
        return tr("This table is not one that is known here. A day and what was done or measured are enough.")

    def _tell(self) -> None:
        self.told |= self.columns.fields
        self.answered.emit()

    def _fit(self) -> None:
        is_low = self.height() < self._look.theme.px(LOW)
        for each in (self._title, self._about):
            each.setVisible(not is_low)
        self.read.setText(tr("Read it") if is_low else tr("Read it with these columns"))

    def _space(self) -> None:
        px = self._look.theme.px
        self._column.setSpacing(px(8))
        self._flow.setSpacing(px(8))

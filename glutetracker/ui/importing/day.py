"""The day of a file that has none, or one that cannot be."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, DateField, Label
from glutetracker.words import Problem, tr

if TYPE_CHECKING:
    from datetime import date


class DayQuestion(QWidget):
    """Asks on which day it was; with nothing to ask it is hidden.

    Attributes:
        answered: The day was told.
        told: The day, once it was told.
        field: Where it is typed.
        read: Reads the file as of this day.
    """

    answered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.told: date | None = None
        self._file = ""
        self._title = Label(look, "", "h3", "title", wraps=True)
        about = tr("The file has no day, or one that cannot be right.")
        self.field = DateField(look, tr("Day"))
        self.field.edit.setObjectName("dayOfFile")
        self.read = Button(look, tr("Read it as of this day"), kind="primary")
        self.read.setObjectName("readAsOfDay")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for each in (self._title, Label(look, about, "small", "body2", wraps=True), self.field):
            column.addWidget(each)
        column.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeading)
        self.read.clicked.connect(self._tell)
        self.field.edit.returnPressed.connect(self._tell)
        self.hide()

    def forget(self) -> None:
        """Begin anew, for other files."""
        self.told, self._file = None, ""
        self.hide()

    def ask(self, file: str) -> None:
        """Ask for the day of a file; what was told already may be told anew."""
        if file:
            self._file = file
            self._title.setText(tr("On which day was {name}?", name=file))
        self.setVisible(bool(self._file))

    def _tell(self) -> None:
        try:
            self.told = self.field.day()
        except Problem as problem:
            self.field.tell(str(problem))
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.answered.emit()

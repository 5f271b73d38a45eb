"""The days of files that have none, or one that cannot be: one for all of them, or one for each."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.intake import Plan
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, DateField, Label, Select
from glutetracker.words import Problem, tr
from glutetracker.words.breaking import may_break
from glutetracker.words.durations import short_day

if TYPE_CHECKING:
    from datetime import date

ALL = "all"


class DayQuestion(QWidget):
    """Asks on which day it was; with nothing to ask it is hidden.

    Attributes:
        answered: A day was told.
        day: The day of all files; None when it was not told.
        days: The days of single files, by what was pointed at.
        which: Which file the day is of; hidden where there is one.
        field: Where it is typed.
        read: Reads the files as of this day.
    """

    answered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.day: date | None = None
        self.days: dict[str, date] = {}
        self._names: dict[str, str] = {}
        self._title = Label(look, "", "h3", "title", wraps=True)
        self._about = Label(look, "", "small", "body2", wraps=True)
        self.which = Select(look, tr("File"))
        self.which.box.setObjectName("fileOfDay")
        self.field = DateField(look, tr("Day"))
        self.field.edit.setObjectName("dayOfFile")
        self.read = Button(look, tr("Read it as of this day"), kind="primary")
        self.read.setObjectName("readAsOfDay")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for each in (self._title, self._about, self.which, self.field):
            column.addWidget(each)
        column.addWidget(self.read, 0, Qt.AlignmentFlag.AlignLeading)
        self.read.clicked.connect(self._tell)
        self.field.edit.returnPressed.connect(self._tell)
        self.which.chosen.connect(self._show_day)
        self.hide()

    def forget(self) -> None:
        """Begin anew, for other files."""
        self.day = None
        self.days.clear()
        self._names.clear()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a file waits for its day."""
        return bool(self._untold())

    @property
    def is_waiting(self) -> bool:
        """Whether a day was told for one file and another file waits for its own."""
        return bool(self.days) and bool(self._untold())

    def ask(self, files: Sequence[Plan]) -> None:
        """Ask for the days of files; what was told already may be told anew."""
        self._names |= {each.file: each.name for each in files}
        self.setVisible(bool(self._names))
        if not self._names:
            return
        count, name = len(self._names), next(iter(self._names.values()))
        many = tr("On which days were these {count} files?", count=count)
        self._title.setText(many if count > 1 else tr("On which day was {name}?", name=may_break(name)))
        many = tr("They have no day, or one that cannot be right. Say one for all of them, or one for each.")
        self._about.setText(many if count > 1 else tr("The file has no day, or one that cannot be right."))
        self.read.setText(tr("Read them as of this day") if count > 1 else tr("Read it as of this day"))
        self.which.setVisible(count > 1)
        entries = [(file, self._called(file)) for file in self._names]
        self.which.offer([(ALL, tr("All {count} files", count=count)), *entries], self._next())
        self._show_day()
        self.field.edit.selectAll()

    def _called(self, file: str) -> str:
        day = self.days.get(file, self.day)
        return f"{self._names[file]} · {short_day(day, with_year=True)}" if day else self._names[file]

    def _untold(self) -> list[str]:
        return [file for file in self._names if file not in self.days] if self.day is None else []

    def _next(self) -> str:
        """Go on with the next file once days are told one by one; else all are meant."""
        return self._untold()[0] if self.is_waiting else self.which.key if self.days else ALL

    def _show_day(self) -> None:
        day = self.days.get(self.which.key, self.day)
        if day is not None:
            self.field.set_day(day)

    def _tell(self) -> None:
        try:
            day = self.field.day()
        except Problem as problem:
            self.field.tell(str(problem))
            self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if len(self._names) == 1 or self.which.key == ALL:
            self.day = day
            self.days.clear()
        else:
            self.days[self.which.key] = day
        self.answered.emit()

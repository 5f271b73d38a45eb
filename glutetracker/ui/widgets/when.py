"""Dates and times as typed: understood, shown back, never silently another."""

from datetime import date, time, timedelta

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from glutetracker.domain.clock import today
from glutetracker.domain.when import day_of_text, time_of_text
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.fields import Field
from glutetracker.words import Problem, tr
from glutetracker.words.durations import short_day


class DateField(Field):
    """A day: today, yesterday, 31 Jan, 2025-01-31, 31.1.2025; arrows go a day back or on."""

    def __init__(self, look: Look, label: str) -> None:
        super().__init__(look, label, placeholder=tr("today"))
        self.edit.textChanged.connect(lambda _: self._show_back())
        self.edit.installEventFilter(self)
        self._show_back()

    def day(self) -> date:
        """The day that was typed; nothing typed is today.

        Raises:
            Problem: It is no day, or one that has not come yet.
        """
        return day_of_text(self.text(), today()) if self.text() else today()

    def set_day(self, day: date) -> None:
        """Put a day into the line."""
        self.edit.setText("" if day == today() else day.isoformat())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Up goes a day on, Down a day back."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
            if event.key() in steps:
                self._step(steps[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        try:
            stepped = self.day() + timedelta(days=by)
        except Problem:
            return
        if stepped <= today():
            self.set_day(stepped)

    def _show_back(self) -> None:
        try:
            self.explain(short_day(self.day(), with_year=True))
        except Problem as problem:
            self.tell(str(problem))


class TimeField(Field):
    """A time of day: 18:05, 1805, 6:05 pm; empty when it is not known."""

    def __init__(self, look: Look, label: str) -> None:
        super().__init__(look, label, placeholder=tr("now"))
        self.edit.textChanged.connect(lambda _: self._show_back())

    def time(self) -> time | None:
        """The time that was typed; None when nothing was.

        Raises:
            Problem: It is no time.
        """
        return time_of_text(self.text()) if self.text() else None

    def _show_back(self) -> None:
        try:
            at = self.time()
            self.explain(at.strftime("%H:%M") if at else "")
        except Problem as problem:
            self.tell(str(problem))

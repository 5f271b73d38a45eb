"""Dates and times as typed: understood, shown back, never silently another."""

import datetime as dt
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from glutetracker.domain.clock import today
from glutetracker.domain.when import day_of_text, time_of_text
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.fields import Field
from glutetracker.words import Problem, tr
from glutetracker.words.durations import short_day

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class _ShownBack(Field):
    """A field that says what it understood while it is typed, and what is wrong once typing is over."""

    def __init__(self, look: Look, label: str, placeholder: str, example: str) -> None:
        super().__init__(look, label, placeholder=placeholder)
        self._example = example
        self.edit.textChanged.connect(self.show_back)
        self.edit.editingFinished.connect(self._on_finished)
        self.edit.installEventFilter(self)
        self.show_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Up goes on, Down goes back."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            self.step(_STEPS[Qt.Key(event.key())], large=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True
        return super().eventFilter(watched, event)

    def understood(self) -> str:
        """Write out what was understood.

        Raises:
            Problem: It was not.
        """
        raise NotImplementedError

    def step(self, by: int, *, large: bool) -> None:
        """Go one on or back, or by a larger step."""
        raise NotImplementedError

    def show_back(self) -> None:
        """Say what is understood now, which another day may understand differently."""
        try:
            self.explain(self.understood())
        except Problem as problem:
            # Half a word is no mistake yet: while the cursor is here an example is enough.
            if self.edit.hasFocus():
                self.explain(self._example)
            else:
                self.tell(str(problem))

    def _on_finished(self) -> None:
        try:
            self.explain(self.understood())
        except Problem as problem:
            self.tell(str(problem))


class DateField(_ShownBack):
    """A day: today, yesterday, mon, 31 Jan, 2025-01-31, 31.1.2025; arrows go a day back or on, with Shift a week."""

    def __init__(self, look: Look, label: str) -> None:
        super().__init__(look, label, tr("today"), tr("Write it like mon, 31 Jan, 2025-01-31 or yesterday."))

    def day(self) -> date:
        """The day that was typed; nothing typed is today.

        Raises:
            Problem: It is no day, or one that has not come yet.
        """
        return day_of_text(self.text(), today()) if self.text() else today()

    def set_day(self, day: date) -> None:
        """Put a day into the line."""
        self.edit.setText("" if day == today() else day.isoformat())

    def understood(self) -> str:
        """Write the day out, with its weekday and year."""
        return short_day(self.day(), with_year=True)

    def step(self, by: int, *, large: bool) -> None:
        """Go a day or a week on or back, never beyond today."""
        try:
            stepped = self.day() + timedelta(days=by * (7 if large else 1))
        except Problem:
            return
        if stepped <= today():
            self.set_day(stepped)


class TimeField(_ShownBack):
    """A time of day: 18:05, 1805, 6:05 pm; arrows go a minute, with Shift an hour; empty when it is not known."""

    def __init__(self, look: Look, label: str, *, placeholder: str = "") -> None:
        super().__init__(look, label, placeholder or tr("not known"), tr("Write it like 18:05."))

    def time(self) -> dt.time | None:
        """The time that was typed; None when nothing was.

        Raises:
            Problem: It is no time.
        """
        return time_of_text(self.text()) if self.text() else None

    def set_time(self, at: dt.time | None) -> None:
        """Put a time into the line, or none."""
        self.edit.setText(at.strftime("%H:%M") if at else "")

    def understood(self) -> str:
        """Write the time out; nothing where it is not known."""
        at = self.time()
        return at.strftime("%H:%M") if at else ""

    def step(self, by: int, *, large: bool) -> None:
        """Go a minute or an hour on or back, round midnight; from nothing it starts at noon."""
        try:
            before = self.time() or dt.time(12)
        except Problem:
            return
        stepped = dt.datetime.combine(date(2000, 1, 2), before) + timedelta(minutes=by * (60 if large else 1))
        self.set_time(stepped.time())

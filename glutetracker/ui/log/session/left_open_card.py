"""A session left open: asked kindly when it ended."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from glutetracker.domain.clock import now
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.lifting.planning import end_as_said, left_open
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Button, Card, Label, TimeField
from glutetracker.words import Problem, tr
from glutetracker.words.durations import day_and_month, weekday_name


class LeftOpenCard(Card):
    """Asks when a session ended that was left open; hidden while one goes on.

    Attributes:
        ended: It ended, at a moment.
        then: It ended with its last set.
        at: When it ended instead.
        goes_on: It is not over.
    """

    ended = Signal(datetime)

    def __init__(self, context: Context) -> None:
        super().__init__(context.look)
        self._waived = ""
        self._session_id, self._last = "", now()
        self.title = Label(context.look, "", "h3", "title", wraps=True)
        self.then = Button(context.look, "", icon="flag", kind="primary")
        self.goes_on = Button(context.look, tr("It goes on"), kind="ghost")
        self.at = TimeField(context.look, tr("Or it ended at"))
        buttons = QHBoxLayout()
        for button in (self.then, self.goes_on):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addWidget(self.title)
        self.body.addLayout(buttons)
        self.body.addWidget(self.at)
        self.then.clicked.connect(lambda: self.ended.emit(self._last))
        self.goes_on.clicked.connect(self._waive)
        self.at.edit.returnPressed.connect(self._take_time)
        self.hide()

    def show_session(self, logged: LoggedSession | None) -> None:
        """Ask about a session, where there is something to ask."""
        last = left_open(logged, now()) if logged and logged.session.is_open else None
        if logged is None or last is None or logged.session.id == self._waived:
            self.hide()
            return
        self._session_id, self._last = logged.session.id, last.astimezone()
        day, at = self._last.date(), f"{self._last:%H:%M}"
        self.title.setText(
            tr("This session is open since {weekday} {day}. When did it end?", weekday=weekday_name(day),
               day=day_and_month(day))
        )  # fmt: skip
        with_set = bool(logged.counts[0])
        self.then.setText(tr("With its last set, {time}", time=at))
        self.then.setVisible(with_set)
        self.at.setVisible(with_set)
        self.show()

    def take_keyboard(self) -> None:
        """Put the cursor to the likeliest answer."""
        (self.goes_on if self.then.isHidden() else self.then).setFocus(Qt.FocusReason.OtherFocusReason)

    def _waive(self) -> None:
        self._waived = self._session_id
        self.hide()

    def _take_time(self) -> None:
        try:
            ended = end_as_said(self.at.time(), self._last, now())
        except Problem as problem:
            self.at.tell(str(problem))
        else:
            self.ended.emit(ended)

"""What is said of a session as a whole: its title, when it was, a note."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from glutetracker.domain.clock import moment_at, now
from glutetracker.domain.grammar import parse_run_field
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.lifting.planning import LONGEST_SESSION_S
from glutetracker.ui.context import Context
from glutetracker.ui.log.draft import DRAFT_MS
from glutetracker.ui.log.field_grid import FieldGrid
from glutetracker.ui.log.session.acts import SessionActs
from glutetracker.ui.widgets import Card, DateField, Field, TimeField
from glutetracker.words import Problem, tr
from glutetracker.words.durations import clock


class AboutSession(Card):
    """Fields that keep what is typed when the cursor leaves them.

    Attributes:
        title: What the user calls it.
        note: The user's words.
        day: Its day; of a past one alone.
        began: When it began.
        lasted: How long it took; of a past one alone.
    """

    def __init__(self, context: Context, acts: SessionActs) -> None:
        look = context.look
        super().__init__(look, tr("This session"))
        self._context, self._acts = context, acts
        self.title = Field(look, tr("Title"), placeholder=tr("Glute session"))
        self.note = Field(look, tr("Note"))
        self.day, self.began = DateField(look, tr("Day")), TimeField(look, tr("Began at"))
        self.lasted = Field(look, tr("Lasted (h:mm:ss)"))
        self.title.edit.setObjectName("sessionTitle")
        self.note.edit.setObjectName("sessionNote")
        self.when = FieldGrid(look, (self.day, self.began, self.lasted))
        for widget in (self.title, self.when, self.note):
            self.body.addWidget(widget)
        for field, keep in (
            (self.title, self._keep_title), (self.note, self._keep_note), (self.day, self._keep_when),
            (self.began, self._keep_when), (self.lasted, self._keep_lasted),
        ):  # fmt: skip
            field.keep_when_left(keep)
        self._soon = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._soon.timeout.connect(self._keep_words)
        for field in (self.title, self.note):
            field.edit.textEdited.connect(self._keep_soon)

    def show_session(self, logged: LoggedSession) -> None:
        """Show a session as it is in the file now; what is being typed is left alone."""
        session = logged.session
        self.when.setVisible(not session.is_open)
        self._show(self.title, session.title)
        self._show(self.note, session.note)
        if not session.is_open:
            if not self.day.edit.isModified():
                self.day.set_day(session.local_day)
            if not self.began.edit.isModified():
                self.began.set_time(session.started_at.time() if session.started_at else None)
            self._show(self.lasted, clock(session.elapsed_s) if session.elapsed_s else "")

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return [each.edit for each in (self.title, self.day, self.began, self.lasted, self.note)]

    def _show(self, field: Field, text: str) -> None:
        if not field.edit.isModified() and field.text() != text:
            field.set_text(text)

    def _keep_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _keep_words(self) -> None:
        """Keep the words typed so far; the field stays the user's until it is left."""
        for field, keep in ((self.title, self._keep_title), (self.note, self._keep_note)):
            if field.edit.isModified():
                keep()

    def _keep_title(self) -> bool:
        return self._acts.change(tr("Title of the session"), goes_on=True, title=self.title.text())

    def _keep_note(self) -> bool:
        return self._acts.change(tr("Note on the session"), goes_on=True, note=self.note.text())

    def _keep_when(self) -> bool:
        day, at = self.day.day(), self.began.time()
        began = moment_at(day, at) if at else None
        if began and began > now():
            raise Problem(tr("That lies ahead. Log it once it is done."))
        return self._acts.move_to(day, began)

    def _keep_lasted(self) -> bool:
        text = self.lasted.text()
        lasted_s = parse_run_field(text, "duration_s", self._context.preferences) if text else None
        if lasted_s is not None and lasted_s > LONGEST_SESSION_S:
            raise Problem(tr("A session lasts up to 24 hours. Write it like 1:05:00."))
        return self._acts.change(tr("How long the session took"), elapsed_s=lasted_s)

"""The session being logged, or a past one being changed: its exercises, what comes next, what is done so far."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.store import SESSION_TABLES, Table
from glutetracker.store.lifting import sessions
from glutetracker.ui.context import Context
from glutetracker.ui.log.entry.card import EntryCard
from glutetracker.ui.log.exercise_picker import ExercisePicker
from glutetracker.ui.log.part import Part
from glutetracker.ui.log.routine.card import RoutinesCard
from glutetracker.ui.log.session import head_words
from glutetracker.ui.log.session.about_session import AboutSession
from glutetracker.ui.log.session.acts import SessionActs
from glutetracker.ui.log.session.cards import SessionCards
from glutetracker.ui.log.session.keys import add_keys, keys_told
from glutetracker.ui.log.session.left_open_card import LeftOpenCard
from glutetracker.ui.log.session.rest_card import RestCard
from glutetracker.ui.log.session.so_far import CuesCard, SoFar
from glutetracker.ui.log.session.start_card import RecentSessions, StartCard
from glutetracker.ui.log.session.summary import SessionSummary
from glutetracker.ui.painted import OncePainted
from glutetracker.ui.second import EachSecond
from glutetracker.ui.widgets import Button, Card, Label, ReflowColumns
from glutetracker.words import tr

FINISH_KEYS = "Ctrl+Shift+Return"


class SessionPanel(Part):
    """Starts, logs, finishes and changes a session.

    Attributes:
        logged: The session that is shown; None when none is.
        acts: What can be done with it.
        list: Its exercises.
        columns: Holds them, and what stands beside them.
        discard: Throws the session away; stands in the page's head.
        finish: Ends the session, or the changing of a past one; stands in the page's head.
    """

    reads = SESSION_TABLES | {Table.EXERCISE_CHOICE, Table.SETTING}

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        look = context.look
        self.acts = SessionActs(context)
        self._past = ""
        self._is_shown: tuple[bool, bool] | None = None
        self.list = SessionCards(context, self.acts)
        self.start, self.recent = StartCard(context), RecentSessions(context)
        self.routines, self.summary = RoutinesCard(context), SessionSummary(context)
        self.left_open, self.about = LeftOpenCard(context), AboutSession(context, self.acts)
        self.picker = ExercisePicker(context, takes_lines=True)
        self.list.stand_between(self.start.button, self.picker.edit)
        self.cues, self.rest, self.so_far = CuesCard(context), RestCard(context), SoFar(context)
        self.join = Button(look, tr("Join with the other session of this day"), icon="plus")
        self.join.setObjectName("joinSession")
        self.discard = Button(look, tr("Discard"), kind="ghost")
        self.discard.setToolTip(tr("Undo brings it back"))
        self.finish = Button(look, tr("Finish"), icon="flag", kind="primary")
        self.finish.setObjectName("finishSession")
        self._second = EachSecond(self)
        self._beside = OncePainted(self, self._show_beside, context.notices.tell)
        self._lay_out()
        self._wire()

    @property
    def logged(self) -> LoggedSession | None:
        """The session that is shown; None when none is."""
        return self.acts.logged

    @property
    def cards(self) -> dict[str, EntryCard]:
        """Its exercises by the ids of their entries, in order."""
        return self.list.by_entry

    def title(self) -> str:
        """The session's own title."""
        return head_words.title(self.logged, is_past=bool(self._past))

    @property
    def changing(self) -> str:
        """The session of the past that is shown."""
        return self._past

    def leave(self) -> None:
        """Leave the session of the past: all that was changed of it is saved already."""
        if past := self._past:
            self.edit("")
            self.left.emit(past)

    def subtitle(self) -> str:
        """Its day, how long it goes on, how many sets are done."""
        return head_words.subtitle(self.logged, self.context.resting) if self.logged else ""

    def begin(self, what: str = "") -> None:
        """Start a session where none is open, and put the cursor to the next set, or to the next exercise."""
        self.edit("")
        if what:
            self.add_exercise(what)
        elif self.logged is None:
            self.start_empty()
        else:
            self.go_on()

    def go_on(self) -> None:
        """Put the cursor to the next set, else to the choice of the next exercise."""
        if not self.list.go_on():
            self.picker.begin()

    def edit(self, session_id: str) -> None:
        """Show a past session to be changed; empty goes back to the one being logged."""
        if session_id != self._past:
            self._past = session_id
            self.refresh()
        self.catch_up()
        if self._past and self.cards:
            next(iter(self.cards.values())).rows[0].focus_first()

    def refresh(self) -> None:
        """Show the session as it is in the file now."""
        past = sessions.load(self.context.store, self._past) if self._past else None
        if past is None or past.session.is_open:
            self._past, past = "", None
        logged = self.acts.logged = past or self.context.recall.open_session()
        comes_back = logged is not None and past is None and (self.hasFocus() or self.summary.hasFocus())
        self.keys.setText(keys_told(self.context.preferences))
        self.list.show_session(logged)
        self.finish.setEnabled(bool(self._past) or bool(logged and logged.counts[0]))
        if self._is_shown == (logged is not None, bool(self._past)):
            self._beside.start()
        else:
            self._show_beside()
        if comes_back:  # undo of its end: the keyboard stood where it was left
            self.go_on()

    def start_empty(self) -> None:
        """Start a session with nothing planned."""
        if self.acts.begin():
            self.catch_up()
            self.picker.begin()

    def repeat(self, session_id: str) -> None:
        """Start a session planned like a past one; an open one is gone on with instead."""
        self.edit("")
        past = sessions.load(self.context.store, session_id)
        if self.logged is not None:
            self.context.notices.said.emit(tr("A session is going on. Finish it first, then repeat another."))
        if self.logged is not None or past is None or self.acts.repeat(past):
            self.catch_up()
            self.go_on()

    def add_exercise(self, exercise_id: str) -> None:
        """Plan an exercise, in a new session where none is open; one that waits there already is gone on with."""
        if not self.list.go_to(exercise_id) and self.acts.add_exercise(exercise_id):
            self.catch_up()
            self.list.go_to(exercise_id)

    def finish_session(self, ended: datetime | None = None) -> None:
        """End the session; what was planned and not done goes out of it. A past one is only left."""
        self.catch_up()
        self.summary.keep_in_mind(self.logged)
        if self._past:
            self.leave()
        elif self.finish.isEnabled() and self.acts.finish(ended):
            self.summary.setFocus(Qt.FocusReason.OtherFocusReason)  # where one more Enter does nothing
            self.entered.emit(self.summary)

    def discard_session(self) -> None:
        """Throw the session away; undo brings it back."""
        past = self._past
        if self.acts.delete():
            self._past = ""
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # not on what begins another: Enter may come once more
            if past:
                self.left.emit(past)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Let the clock run while it is seen."""
        super().showEvent(event)
        self._second.begin()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Stop the clock."""
        super().hideEvent(event)
        self._second.stop()

    def _show_beside(self) -> None:
        """Show what belongs to a session that goes on, to one of the past, or to none."""
        logged = self.logged
        if self._is_shown != (logged is not None, bool(self._past)):
            self._is_shown = logged is not None, bool(self._past)
            for starts in (self.start, self.routines, self.recent):
                starts.setVisible(logged is None)
            for each in (self.so_far, self.keys, self.about):
                each.setVisible(logged is not None)
            self.finish.setText(tr("Done") if self._past else tr("Finish"))
            self.discard.setText(tr("Delete") if self._past else tr("Discard"))
        self.join.setVisible(bool(self._past and self.acts.other_of_day()))
        self.left_open.show_session(logged)
        self.summary.show_last(is_wanted=logged is None)
        if logged is None:
            self.recent.refresh()
            self.routines.catch_up()
        else:
            self.so_far.show_session(logged)
            self.about.show_session(logged)
        current = self.list.current
        self.cues.show_exercise(current.terms.exercise if current else None)
        self.retitled.emit()

    def _wire(self) -> None:
        self._second.timeout.connect(self.retitled)
        self.picker.chosen.connect(self.add_exercise)
        self.start.button.clicked.connect(self.start_empty)
        self.recent.pressed.connect(self.repeat)
        self.recent.opened.connect(self.edit)
        self.finish.clicked.connect(lambda _: self.finish_session())
        self.discard.clicked.connect(self.discard_session)
        self.join.clicked.connect(lambda _: self.acts.join())
        self.left_open.ended.connect(self.finish_session)
        self.list.entered.connect(self._on_entered)
        self.list.through.connect(self.go_on)
        add_keys(self)

    def _on_entered(self, row: object) -> None:
        self._beside.start()
        self.entered.emit(row)

    def _lay_out(self) -> None:
        look = self.context.look
        add = Card(look)
        add.body.addWidget(self.picker)
        self.keys = Label(look, "", "caption", "caption", wraps=True)
        add.body.addWidget(self.keys)
        self.finish.setToolTip(tr("End the session (Ctrl+Shift+Enter)"))
        self.columns = ReflowColumns(look)
        for widget in (self.left_open, self.summary, self.start, self.routines, self.list, add):
            self.columns.first.addWidget(widget)
        for card in (self.recent, self.cues, self.rest, self.so_far, self.about, self.join):
            self.columns.second.addWidget(card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.columns)

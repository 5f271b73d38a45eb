"""The session being logged: its exercises, what comes next, what is done so far."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.clock import now
from glutetracker.domain.logged import LoggedEntry, LoggedSession
from glutetracker.store import Table, sessions
from glutetracker.ui.context import Context
from glutetracker.ui.log import session_steps
from glutetracker.ui.log.entry_card import EntryCard
from glutetracker.ui.log.exercise_picker import ExercisePicker
from glutetracker.ui.log.part import Part
from glutetracker.ui.log.rest_card import RestCard
from glutetracker.ui.log.routine_card import RoutinesCard
from glutetracker.ui.log.set_row import SetRow
from glutetracker.ui.log.so_far import CuesCard, SoFar
from glutetracker.ui.log.start_card import RecentSessions, StartCard
from glutetracker.ui.widgets import Button, Card, Label, ReflowColumns
from glutetracker.words import tr, trn
from glutetracker.words.durations import clock, day_and_month, weekday_name

FINISH_KEYS = "Ctrl+Shift+Return"


class SessionPanel(Part):
    """Starts, logs and finishes a session.

    Attributes:
        logged: The session being logged; None when there is none.
        cards: Its exercises by the ids of their entries, in order.
        discard: Throws the session away; stands in the page's head.
        finish: Ends the session; stands in the page's head.
    """

    reads = frozenset({Table.SESSION, Table.SESSION_ENTRY, Table.STRENGTH_SET, Table.SETTING})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        look = context.look
        self.logged: LoggedSession | None = None
        self.cards: dict[str, EntryCard] = {}
        self._current, self._unit = "", context.preferences.load_unit
        self._stops: list[QWidget] = []
        self.start, self.routines, self.recent = StartCard(context), RoutinesCard(context), RecentSessions(context)
        self.picker = ExercisePicker(context)
        self.cues, self.rest, self.so_far = CuesCard(context), RestCard(context), SoFar(context)
        self.discard = Button(look, tr("Discard"), kind="ghost")
        self.finish = Button(look, tr("Finish"), icon="flag", kind="primary")
        self.finish.setObjectName("finishSession")
        self._second = QTimer(self, interval=1000)
        self._cards = QVBoxLayout()
        self._lay_out()
        self._second.timeout.connect(self.retitled)
        self.picker.chosen.connect(self.add_exercise)
        self.start.button.clicked.connect(self.start_empty)
        self.recent.pressed.connect(self.repeat)
        self.finish.clicked.connect(self.finish_session)
        self.discard.clicked.connect(self.discard_session)

    def title(self) -> str:
        """The session's own title."""
        if self.logged is None:
            return tr("Log a session")
        return self.logged.session.title or tr("Glute session")

    def subtitle(self) -> str:
        """Its day, how long it goes on, how many sets are done."""
        if self.logged is None:
            return ""
        session = self.logged.session
        day = f"{weekday_name(session.local_day)} {day_and_month(session.local_day)}"
        elapsed = clock(max(0.0, (now() - session.started_at).total_seconds())) if session.started_at else ""
        done, count = session_steps.set_counts(self.logged)
        sets = trn("{done} of {count} set", "{done} of {count} sets", count, done=done) if count else ""
        return "  ·  ".join(part for part in (day, elapsed, sets) if part)

    def begin(self, what: str = "") -> None:
        """Start a session where none is open, and put the cursor to the next set, or to the next exercise."""
        self.catch_up()
        if what:
            self.add_exercise(what)
            return
        if self.logged is None:
            self.start_empty()
        else:
            self._go_on()

    def refresh(self) -> None:
        """Show the session as it is in the file now."""
        self.logged = sessions.open_session(self.context.store)
        self._show_cards()
        is_open = self.logged is not None
        for starts in (self.start, self.routines, self.recent):
            starts.setVisible(not is_open)
        for goes_on in (self.so_far, self.keys):
            goes_on.setVisible(is_open)
        if self.logged is None:
            self.recent.refresh()
        else:
            self.so_far.show_session(self.logged)
            self.finish.setEnabled(session_steps.set_counts(self.logged)[0] > 0)
        self._order_stops()
        self._mark()
        self.retitled.emit()

    def start_empty(self) -> None:
        """Start a session with nothing planned."""
        logged = session_steps.begun(now())
        if self.context.save(tr("Session started"), lambda edit: sessions.save_session(edit, logged.session)):
            self.catch_up()
            self.picker.begin()

    def repeat(self, session_id: str) -> None:
        """Start a session planned like a past one; an open one is gone on with instead."""
        self.catch_up()
        past = sessions.load(self.context.store, session_id)
        if self.logged is not None:
            self.context.notices.said.emit(tr("A session is going on. Finish it first, then repeat another."))
        if self.logged is not None or past is None:
            self._go_on()
            return
        label = tr("Session started like the one of {day}", day=day_and_month(past.session.local_day))
        if self.context.save(label, lambda edit: session_steps.repeat(edit, past, self.context.exercise, now())):
            self.catch_up()
            self._go_on()

    def add_exercise(self, exercise_id: str) -> None:
        """Plan an exercise, in a new session where none is open; one that waits there already is gone on with."""
        for card in self.cards.values():
            if card.exercise.id == exercise_id and (row := card.next_row()) is not None:
                row.focus_first()
                return
        exercise = self.context.exercise(exercise_id)
        logged = self.logged or session_steps.begun(now())
        last_time = sessions.last_sets(self.context.store, exercise_id, before_session=logged.session.id)
        label = tr("{exercise} added", exercise=exercise.name)
        if self.context.save(label, lambda edit: session_steps.add_exercise(edit, logged, exercise, last_time)):
            self.catch_up()
            row = list(self.cards.values())[-1].next_row() if self.cards else None
            if row is not None:
                row.focus_first()

    def finish_session(self) -> None:
        """End the session; what was planned and not done goes out of it."""
        logged = self.logged
        if logged is None or not self.finish.isEnabled():
            return
        done, _ = session_steps.set_counts(logged)
        label = trn("Session finished, {count} set", "Session finished, {count} sets", done)
        if self.context.save(label, lambda edit: session_steps.finish(edit, logged, now()), undoable=True):
            self.start.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def discard_session(self) -> None:
        """Throw the session away; undo brings it back."""
        if self.logged is None:
            return
        session_id = self.logged.session.id
        label = tr("Session discarded")
        if self.context.save(label, lambda edit: edit.remove(Table.SESSION, session_id), undoable=True):
            self.start.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Let the clock run while it is seen."""
        super().showEvent(event)
        self._second.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Stop the clock."""
        super().hideEvent(event)
        self._second.stop()

    def _go_on(self) -> None:
        """Put the cursor to the next set of any exercise, else to the choice of the next exercise."""
        row = next((row for card in self.cards.values() if (row := card.next_row()) is not None), None)
        if row is None:
            self.picker.begin()
        else:
            row.focus_first()

    def _show_cards(self) -> None:
        entries = self.logged.entries if self.logged else ()
        wanted = [each.entry.id for each in entries]
        has_new_unit, self._unit = self._unit != self.context.preferences.load_unit, self.context.preferences.load_unit
        for entry_id in [each for each in self.cards if has_new_unit or each not in wanted]:
            card = self.cards.pop(entry_id)
            self._cards.removeWidget(card)
            card.retire()
        for each in entries:
            if each.entry.id in self.cards:
                self.cards[each.entry.id].show_entry(each)
            else:
                self.cards[each.entry.id] = self._card(each)
        if list(self.cards) != wanted or self._cards.count() != len(wanted):
            self.cards = {entry_id: self.cards[entry_id] for entry_id in wanted}
            for place, card in enumerate(self.cards.values()):
                self._cards.removeWidget(card)
                self._cards.insertWidget(place, card)
                card.show()

    def _order_stops(self) -> None:
        """Let Tab go through the cards as they stand, whenever they were made."""
        stops = [stop for card in self.cards.values() for stop in card.stops()]
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise((self.start.button, *stops, self.picker.edit)):
                self.setTabOrder(before, after)

    def _card(self, each: LoggedEntry) -> EntryCard:
        last_time = sessions.last_sets(self.context.store, each.entry.exercise, before_session=each.entry.session_id)
        card = EntryCard(self.context, each, self.context.exercise(each.entry.exercise), last_time)
        card.moved_on.connect(self._go_on)
        card.entered.connect(lambda row: self._on_entered(each.entry.id, row))
        return card

    def _on_entered(self, entry_id: str, row: SetRow) -> None:
        self._current = entry_id
        self._mark()
        self.entered.emit(row)

    def _mark(self) -> None:
        waiting = {entry_id: card for entry_id, card in self.cards.items() if card.next_row() is not None}
        current = self.cards.get(self._current) if self._current in waiting else next(iter(waiting.values()), None)
        for card in self.cards.values():
            card.mark_next(now=card is current)
        self.cues.show_exercise(current.exercise if current is not None else None)

    def _lay_out(self) -> None:
        look = self.context.look
        add = Card(look)
        add.body.addWidget(self.picker)
        told = tr("Enter logs a set · ↑ ↓ change a number · 82.5x8@2 fills a row · w after a number marks a warm-up")
        self.keys = Label(look, told, "caption", "caption", wraps=True)
        add.body.addWidget(self.keys)
        self.finish.setToolTip(tr("End the session (Ctrl+Shift+Enter)"))
        self.discard.setToolTip(tr("Throw this session away; undo brings it back"))
        self._cards.setSpacing(look.theme.px(16))
        columns = ReflowColumns(look)
        columns.first.addWidget(self.start)
        columns.first.addLayout(self._cards)
        for below in (add, self.routines):
            columns.first.addWidget(below)
        for card in (self.recent, self.cues, self.rest, self.so_far):
            columns.second.addWidget(card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(columns)

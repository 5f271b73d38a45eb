"""What a session came to: said once it is finished, with nothing to dismiss."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain.clock import today
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession
from glutetracker.domain.lifting.muscles import hard_sets_by_muscle, muscle_name
from glutetracker.domain.lifting.records import Past, lift_of, record_told
from glutetracker.store.lifting import session_changes, sessions
from glutetracker.store.lifting.lifts import lifts_of
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.terms import terms_of
from glutetracker.ui.widgets import Button, Card, Chip, Flow, Label
from glutetracker.words import tr, trn
from glutetracker.words.durations import clock
from glutetracker.words.numbers import short

EFFORTS = range(1, 11)


class EffortChips(QWidget):
    """How hard a session was, 1 to 10, or not said.

    Attributes:
        chips: One for each.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._session_id = ""
        look = context.look
        row = Flow(self)
        row.setSpacing(look.theme.px(6))
        self.chips = {effort: Chip(look, str(effort)) for effort in EFFORTS}
        for effort, chip in self.chips.items():
            chip.setAccessibleName(tr("How hard the session was: {effort} of 10", effort=effort))
            chip.clicked.connect(lambda checked, effort=effort: self._keep(float(effort) if checked else None))
            row.addWidget(chip)

    def show_effort(self, session_id: str, effort_rpe: float | None) -> None:
        """Show what was said of a session."""
        self._session_id = session_id
        for effort, chip in self.chips.items():
            chip.setChecked(effort_rpe is not None and round(effort_rpe) == effort)

    def _keep(self, effort_rpe: float | None) -> None:
        said = tr("not said") if effort_rpe is None else tr("{effort} of 10", effort=short(effort_rpe))

        def write(edit: Edit) -> None:
            session_changes.rate(edit, self._session_id, effort_rpe)

        self._context.save(tr("Effort of the session: {effort}", effort=said), write)


class SessionSummary(Card):
    """Sums up the session that was finished last today, also one of an earlier day that was left open.

    Attributes:
        change: Opens the session to be changed.
        effort: How hard it was.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context.look)
        look, self._context = context.look, context
        self._ended_on, self._ended_id = today(), ""
        self._shown: LoggedSession | None = None
        self.title = Label(look, "", "h2", "title", wraps=True)
        self.told = Label(look, "", "body", "body2", wraps=True)
        self.muscles = Label(look, "", "body", "body2", wraps=True)
        self.bests = Label(look, "", "body", "body2", wraps=True)
        self.effort = EffortChips(context)
        self.change = Button(look, tr("Change it"), icon="edit")
        self.change.setObjectName("changeSession")
        self.keep = Button(look, tr("Save as routine"), icon="plan", kind="ghost")
        self._lay_out()
        self.change.clicked.connect(lambda: self._ask("log", "edit:"))
        self.keep.clicked.connect(lambda: self._ask("routine", "session:"))
        self.hide()

    def keep_in_mind(self, logged: LoggedSession | None) -> None:
        """Sum this one up for the rest of the day, once it is ended; one of the past is left as it is."""
        if logged is not None and logged.session.is_open:
            self._ended_on, self._ended_id = today(), logged.session.id

    def show_last(self, *, is_wanted: bool) -> None:
        """Sum up the session that was finished last, where one is wanted and there."""
        store, is_of_today = self._context.store, self._ended_on == today()
        ended = sessions.load(store, self._ended_id) if is_wanted and is_of_today else None
        self.show_session((ended or sessions.last_finished(store, today())) if is_wanted else None)

    def show_session(self, logged: LoggedSession | None) -> None:
        """Sum a session up; None is no session."""
        self.setVisible(logged is not None)
        if logged is None or logged == self._shown:
            return
        self._shown = logged
        session = logged.session
        self.title.setText(tr("Finished: {title}", title=session.title or tr("Glute session")))
        done, _ = logged.counts
        lasted = clock(session.elapsed_s) if session.elapsed_s else ""
        self.told.setText(" · ".join(each for each in (trn("{count} set", "{count} sets", done), lasted) if each))
        self.setAccessibleName(f"{self.title.text()} · {self.told.text()}")
        by_muscle = hard_sets_by_muscle(logged, self._context.exercise)
        parts = [f"{muscle_name(muscle)} {short(count, 1)}" for muscle, count in by_muscle.items()]
        self.muscles.setText(
            tr("Hard sets: {sets}", sets=" · ".join(parts)) if parts else tr("No hard sets this time.")
        )
        bests = [best for each in logged.entries if (best := self._best(each))]
        self.bests.setText("\n".join(bests))
        self.bests.setVisible(bool(bests))
        self.effort.show_effort(session.id, session.effort_rpe)

    def _best(self, each: LoggedEntry) -> str:
        terms = terms_of(self._context, self._context.exercise(each.entry.exercise))
        past = Past(lifts_of(self._context.store, each.entry.exercise, but_session=each.entry.session_id))
        told = ""
        for done in each.done:
            if (lift := lift_of(done)) is not None:
                told = record_told(lift, past, terms.exercise, terms.preferences) or told
                past.add(lift)
        return f"{terms.exercise.name}. {told}" if told else ""

    def _ask(self, page: str, what: str) -> None:
        if self._shown is not None:
            self._context.asked_for.emit(page, f"{what}{self._shown.session.id}")

    def _lay_out(self) -> None:
        look = self._context.look
        asked = QVBoxLayout()
        asked.setSpacing(look.theme.px(6))
        asked.addWidget(Label(look, tr("How hard was it as a whole? 1 very easy, 10 nothing left"), "small", "body2",
                              wraps=True))  # fmt: skip
        asked.addWidget(self.effort)
        buttons = QHBoxLayout()
        for button in (self.change, self.keep):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for label in (self.title, self.told, self.muscles, self.bests):
            self.body.addWidget(label)
        self.body.addLayout(asked)
        self.body.addLayout(buttons)

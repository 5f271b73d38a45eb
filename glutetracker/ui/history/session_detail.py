"""A session, whole: each exercise with its sets, what was best, what was noted."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.lifting import records
from glutetracker.domain.lifting.logged import LoggedEntry, LoggedSession, Position, by_position
from glutetracker.domain.lifting.muscles import hard_sets_by_muscle, muscle_name
from glutetracker.domain.lifting.records import Past
from glutetracker.domain.lifting.side_words import sides_told
from glutetracker.domain.lifting.strength import SetKind, Side, StrengthSet
from glutetracker.store.lifting import sessions
from glutetracker.store.lifting.lifts import lifts_of
from glutetracker.ui.context import Context
from glutetracker.ui.history.parts import Part
from glutetracker.ui.history.times_before import TimesBefore, lifts_before
from glutetracker.ui.log.session.about_session import AboutSession
from glutetracker.ui.log.session.acts import SessionActs
from glutetracker.ui.log.session.summary import EffortChips
from glutetracker.ui.log.terms import Terms, terms_of
from glutetracker.ui.widgets import Card, Flow, Label, Pill, ReflowColumns, Share, ShareRows
from glutetracker.words import tr, trn
from glutetracker.words.durations import clock, short_day
from glutetracker.words.numbers import short


class SessionDetail(Part):
    """Shows a session.

    Attributes:
        fields, effort: What is said of it as a whole, to be changed.
        sums: What it came to.
        exercises: What was done, exercise by exercise.
        before: The times before that each was done.
    """

    def __init__(self, context: Context) -> None:
        self._acts = SessionActs(context)
        self.fields, self.effort = AboutSession(context, self._acts), EffortChips(context)
        look = context.look
        self.fields.body.addWidget(Label(look, tr("Effort (1 very easy, 10 nothing left)"), "label", "body2"))
        self.fields.body.addWidget(self.effort)
        super().__init__(context, self.fields, tr("Change exercises and sets"))
        self.columns = ReflowColumns(look)
        self.sums = Card(look, tr("What it came to"))
        self.muscles, self.shares = Label(look, "", "body", "body2", wraps=True), ShareRows(look, "glute")
        self.bests = Label(look, "", "body", "title", wraps=True)
        self.note = Label(look, "", "body", "body2", wraps=True)
        for widget in (self.muscles, self.shares, self.bests, self.note):
            self.sums.body.addWidget(widget)
        self.exercises = Card(look, tr("Exercises"))
        self._blocks: QWidget | None = None
        self.columns.first.addWidget(self.exercises)
        self.before = TimesBefore(context.look)
        self.before.opened.connect(self.entry_wanted)
        self.columns.second.addWidget(self.sums)
        self.column.addWidget(self.columns)

    def show_fact(self, fact_id: str) -> bool:
        """Show a session; False when it is no longer there."""
        logged = sessions.load(self.context.store, fact_id)
        if logged is None:
            return False
        self._acts.logged = logged
        self.fields.show_session(logged)
        self.effort.show_effort(fact_id, logged.session.effort_rpe)
        self.title = logged.session.title or tr("Glute session")
        self.about = _about(logged)
        by_muscle = hard_sets_by_muscle(logged, self.context.exercise)
        shares = [Share(muscle_name(muscle), count, short(count)) for muscle, count in by_muscle.items()]
        shares.sort(key=lambda each: -each.value)
        told = " · ".join(f"{each.name} {each.told}" for each in shares)
        self.muscles.setText(tr("Hard sets") if told else tr("No hard sets this time."))
        self.shares.show_shares(shares, tr("Hard sets: {sets}", sets=told))
        self.shares.setVisible(bool(shares))
        self.note.setText(logged.session.note)
        self.note.setVisible(bool(logged.session.note))
        self._show_entries(logged)
        roomier = self.columns.first if len(logged.entries) == 1 else self.columns.second
        roomier.addWidget(self.before)
        self.before.show_times(lifts_before(self.context, logged))
        return True

    def _show_entries(self, logged: LoggedSession) -> None:
        if self._blocks is not None:
            self._blocks.deleteLater()
        self._blocks = QWidget()
        column = QVBoxLayout(self._blocks)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.context.look.theme.px(16))
        bests = []
        for each in logged.entries:
            terms = terms_of(self.context, self.context.exercise(each.entry.exercise))
            record, told = self._best(each, terms, logged)
            bests += (
                [tr("Best until then, {exercise}: {lift}", exercise=terms.exercise.name, lift=told)] if told else []
            )
            column.addWidget(_Block(self.context, each, terms, record))
        self.exercises.body.addWidget(self._blocks)
        self.bests.setText("\n".join(bests))
        self.bests.setVisible(bool(bests))

    def _best(self, each: LoggedEntry, terms: Terms, logged: LoggedSession) -> tuple[str, str]:
        """Find the set that was a best on its day, and say so."""
        day = logged.session.local_day
        lifts = lifts_of(self.context.store, each.entry.exercise, but_session=logged.session.id, until=day)
        found = "", ""
        for done, lift in records.bests_among(each.done, Past(lifts)):
            found = done.id, records.told(lift, terms.preferences)
        return found


class _Block(QWidget):
    """An exercise with its sets."""

    def __init__(self, context: Context, logged: LoggedEntry, terms: Terms, record: str) -> None:
        super().__init__()
        look, entry = context.look, logged.entry
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.px(6))
        has_load = any(each.load_kg is not None for each in logged.done)
        name = f"{terms.exercise.name} ({terms.preferences.load_unit})" if has_load else terms.exercise.name
        column.addWidget(Label(look, name, "h3", "title", wraps=True))
        about = [
            tr("superset {number}", number=entry.superset) if entry.superset else "",
            tr("felt: {where}", where=wording.felt_name(entry.felt).lower()) if entry.felt else "",
        ]
        if told := " · ".join(each for each in about if each):
            column.addWidget(Label(look, told, "caption", "caption", wraps=True))
        sets = Flow()
        sets.setSpacing(look.theme.px(6))
        for position in by_position(logged.done):
            words = _set_told(position, terms)
            is_best = any(each.id == record for each in position)
            pill = Pill(look, tr("{set} · best", set=words) if is_best else words, "accent" if is_best else "neutral")
            sets.addWidget(pill)
        column.addLayout(sets)
        notes = [entry.note, *(each.note for each in logged.done)]
        if told := "; ".join(dict.fromkeys(each for each in notes if each)):
            column.addWidget(Label(look, told, "small", "body2", wraps=True))


def _set_told(sides: Position, terms: Terms) -> str:
    told = sides_told([_side_told(side, sides, terms) for side in sides])
    kind = sides[0].kind
    return told if kind is SetKind.WORK else f"{wording.set_kind_name(kind)}  {told}"


def _side_told(done: StrengthSet, sides: Sequence[StrengthSet], terms: Terms) -> str:
    told = wording.strength_set(done, terms.preferences)
    if len(sides) > 1 or done.side is Side.BOTH:
        return told
    return tr("{set}, left", set=told) if done.side is Side.LEFT else tr("{set}, right", set=told)


def _about(logged: LoggedSession) -> str:
    session = logged.session
    began = session.started_at.strftime("%H:%M") if session.started_at else ""
    parts = [
        short_day(session.local_day, with_year=True),
        began,
        clock(session.elapsed_s) if session.elapsed_s else "",
        trn("{count} set", "{count} sets", logged.counts[0]),
        tr("effort {effort} of 10", effort=short(session.effort_rpe)) if session.effort_rpe is not None else "",
        tr("from {source}", source=session.source) if session.source != "logged" else "",
    ]
    return " · ".join(each for each in parts if each)

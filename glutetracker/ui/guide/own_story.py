"""How often the user did an exercise or a kind of run, their best, and the last times."""

from PySide6.QtWidgets import QVBoxLayout

from glutetracker.domain import wording
from glutetracker.domain.clock import today
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.exercise_choice import preferences_for
from glutetracker.domain.lifting.records import Past, best_told
from glutetracker.domain.preferences import Preferences
from glutetracker.store.lifting import doings, lifts
from glutetracker.ui.context import Context
from glutetracker.ui.guide.links import LinkRow
from glutetracker.ui.widgets import Card, Label
from glutetracker.words import tr, trn
from glutetracker.words.durations import near_day

TIMES = 4


class OwnStory(Card):
    """Tells what the user did of it.

    Attributes:
        done: How often, and when last.
        best: The best of it.
        times: Rows of the last times, each opens its session in the history.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, tr("You and this"))
        self._context = context
        self.done = Label(context.look, "", "body", "body2", wraps=True)
        self.best = Label(context.look, "", "strong", "accent", wraps=True)
        self.body.addWidget(self.done)
        self.body.addWidget(self.best)
        self.times: list[LinkRow] = []
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(self._rows)

    def show_exercise(self, exercise: Exercise) -> None:
        """Tell of one exercise, or of the kind of run that it is."""
        done, best = self._of_runs(exercise) if exercise.run_kind else self._of_sets(exercise)
        self.done.setText(done)
        self.best.setText(best)
        self.best.setVisible(bool(best))
        self._show_times(exercise)

    def _show_times(self, exercise: Exercise) -> None:
        for row in self.times:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.times = []
        found = [] if exercise.run_kind else doings.last_times(self._context.store, exercise.id, TIMES)
        for session_id, day, sets in found:
            about = wording.work_done(sets, self._preferences(exercise))
            row = LinkRow(self.look, near_day(day, today()), about)
            row.clicked.connect(lambda _=False, named=f"session:{session_id}": self._open(named))
            self._rows.addWidget(row)
            self.times.append(row)

    def _open(self, named: str) -> None:
        self._context.asked_for.emit("history", named)

    def _preferences(self, exercise: Exercise) -> Preferences:
        return preferences_for(self._context.preferences, self._context.recall.choices().get(exercise.id))

    def _of_sets(self, exercise: Exercise) -> tuple[str, str]:
        found = doings.sessions_with(self._context.store, exercise.id)
        if found.last_day is None:
            return tr("Not logged yet."), ""
        times = trn("In {count} session", "In {count} sessions", found.times)
        past = Past(lifts.lifts_of(self._context.store, exercise.id))
        return self._last(times, found), best_told(past.best, exercise, self._preferences(exercise))

    def _of_runs(self, exercise: Exercise) -> tuple[str, str]:
        assert exercise.run_kind is not None
        found = doings.runs_of(self._context.store, exercise.run_kind)
        kind = wording.run_kind_title(exercise.run_kind)
        if found.last_day is None:
            return tr("No run of this kind logged yet: {kind}.", kind=kind), ""
        times = trn("{kind}: once so far", "{kind}: {count} so far", found.times, kind=kind)
        longest = wording.distance(found.longest_m, self._context.preferences) if found.longest_m else ""
        return self._last(times, found), tr("Longest {distance}", distance=longest) if longest else ""

    def _last(self, times: str, found: doings.Doings) -> str:
        assert found.last_day is not None
        return tr("{times}, most recently {day}.", times=times, day=near_day(found.last_day, today(), within=True))

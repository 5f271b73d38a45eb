"""A run by its numbers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from glutetracker.domain import wording
from glutetracker.domain.clock import now, today
from glutetracker.domain.period import EVER
from glutetracker.domain.running import Run, odd_about
from glutetracker.store import Table, runs
from glutetracker.ui.context import Context
from glutetracker.ui.log.last_rows import LastRow, LastRows
from glutetracker.ui.log.part import Part
from glutetracker.ui.log.run_form import RunForm
from glutetracker.ui.widgets import Button, Card, Label, ReflowColumns
from glutetracker.words import Problem, tr
from glutetracker.words.durations import short_day

SHOWN = 5


class RunPanel(Part):
    """Logs runs, and lists the last.

    Attributes:
        form: Where the run is typed.
        save: Logs it; so does Enter in a field.
        last: The last runs.
    """

    reads = frozenset({Table.RUN, Table.SETTING})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        look = context.look
        self.form = RunForm(context)
        self.problem = Label(look, "", "small", "fieldError", wraps=True)
        self.problem.hide()
        self.save = Button(look, tr("Save run"), icon="check", kind="primary")
        self.save.setObjectName("saveRun")
        nothing = tr("Your last runs will stand here.")
        self.last = LastRows(look, tr("Last runs"), icon="trash", nothing=nothing)
        self._lay_out()
        self.save.clicked.connect(self.log)
        self.form.entered.connect(self.log)
        self.last.pressed.connect(self._delete)

    def title(self) -> str:
        """What the part is for."""
        return tr("Log a run")

    def begin(self, what: str = "") -> None:  # noqa: ARG002 (nothing more can be asked for)
        """Put the cursor to the distance."""
        self.form.distance.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """List the last runs, and write units as they are chosen now."""
        found = runs.between(self.context.store, EVER, limit=SHOWN)
        self.last.show_rows([self._row(run) for run in found])
        self.form.show_units()

    def log(self) -> None:
        """Save the run; what is wrong with it is said where it was typed, and all of it stays."""
        self._say("")
        try:
            run = self.form.run(now())
        except Problem as problem:
            if not self.form.has_said_why:
                self._say(str(problem))
            return
        label = f"{wording.run_title(run)}: {wording.run(run, self.context.preferences)}"
        if self.context.save(label, lambda edit: runs.save(edit, run)):
            if doubt := odd_about(run):
                self.context.notices.said.emit(doubt)
            self.form.empty()
            self.begin()

    def _delete(self, run_id: str) -> None:
        run = runs.load(self.context.store, run_id)
        if run is not None:
            label = tr("{run} of {day} deleted", run=wording.run_title(run), day=short_day(run.local_day))
            self.context.save(label, lambda edit: edit.remove(Table.RUN, run_id), undoable=True)

    def _row(self, run: Run) -> LastRow:
        day = short_day(run.local_day, with_year=run.local_day.year != today().year)
        title = f"{wording.run_title(run)} · {day}"
        button = tr("Delete {run} of {day}", run=wording.run_title(run).lower(), day=day)
        return LastRow(run.id, title, wording.run(run, self.context.preferences), button)

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _lay_out(self) -> None:
        look = self.context.look
        card = Card(look)
        card.body.addWidget(self.form)
        card.body.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addStretch(1)
        card.body.addLayout(foot)
        columns = ReflowColumns(look)
        columns.first.addWidget(card)
        columns.second.addWidget(self.last)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(columns)

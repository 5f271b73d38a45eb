"""A run by its numbers."""

from PySide6.QtCore import Qt

from glutetracker.domain import wording
from glutetracker.domain.clock import now, today
from glutetracker.domain.period import EVER
from glutetracker.domain.running import Run, odd_about
from glutetracker.store import Table, runs
from glutetracker.ui.context import Context
from glutetracker.ui.log.form_part import SHOWN, FormPart
from glutetracker.ui.log.last_rows import LastRow
from glutetracker.ui.log.run_form import RunForm
from glutetracker.words import Problem, tr
from glutetracker.words.durations import short_day


class RunPanel(FormPart):
    """Logs runs, and lists the last.

    Attributes:
        form: Where the run is typed.
    """

    reads = frozenset({Table.RUN, Table.SETTING})

    def __init__(self, context: Context) -> None:
        form = RunForm(context)
        super().__init__(
            context, form, save=tr("Save run"), last=tr("Last runs"),
            nothing=tr("Your last runs will stand here."),
        )  # fmt: skip
        self.form = form
        self.save.setObjectName("saveRun")

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
        self.say("")
        try:
            run = self.form.run(now())
        except Problem as problem:
            if not self.form.has_said_why:
                self.say(str(problem))
            return
        label = f"{wording.run_title(run)}: {wording.run(run, self.context.preferences)}"
        if self.context.save(label, lambda edit: runs.save(edit, run)):
            if doubt := odd_about(run):
                self.context.notices.said.emit(doubt)
            self.form.empty()
            self.begin()

    def delete(self, run_id: str) -> None:
        """Delete the run; undo brings it back."""
        run = runs.load(self.context.store, run_id)
        if run is not None:
            label = tr("{run} of {day} deleted", run=wording.run_title(run), day=short_day(run.local_day))
            self.context.save(label, lambda edit: edit.remove(Table.RUN, run_id), undoable=True)

    def _row(self, run: Run) -> LastRow:
        day = short_day(run.local_day, with_year=run.local_day.year != today().year)
        title = f"{wording.run_title(run)} · {day}"
        button = tr("Delete {run} of {day}", run=wording.run_title(run).lower(), day=day)
        return LastRow(run.id, title, wording.run(run, self.context.preferences), button)

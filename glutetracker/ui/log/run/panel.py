"""A run by its numbers: a new one, or one of the past."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt

from glutetracker.analysis.longest_run import beyond_longest
from glutetracker.domain import wording
from glutetracker.domain.clock import now
from glutetracker.domain.grammar import LoggedRun, told
from glutetracker.domain.period import EVER
from glutetracker.domain.running import Run, RunKind, odd_about, sprints_in_words, with_sprints
from glutetracker.store import Table, runs
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.form_part import SHOWN, FormPart
from glutetracker.ui.log.run.draft import RunDraft
from glutetracker.ui.log.run.editing_bar import EditingBar
from glutetracker.ui.log.run.form import RunForm
from glutetracker.ui.log.run.from_plan import FromPlan
from glutetracker.ui.log.run.kind_guide import KindGuide
from glutetracker.ui.log.run.rows import named, row_of
from glutetracker.ui.widgets import Label
from glutetracker.words import Problem, tr
from glutetracker.words.durations import short_day


class RunPanel(FormPart):
    """Logs runs, changes those of the past, and lists the last.

    Attributes:
        form: Where the run is typed.
        guide: What its kind does for the glutes.
        bar: The ways out while a run of the past is being changed.
        after: What is worth knowing of the run just saved.
    """

    reads = frozenset({Table.RUN, Table.LAP, Table.SETTING})

    def __init__(self, context: Context) -> None:
        form = RunForm(context, self.past)
        self._past: tuple[date, Sequence[Run]] | None = None
        super().__init__(
            context, form, save=tr("Save run"), last=tr("Last runs"),
            nothing=tr("Your last runs will stand here."),
        )  # fmt: skip
        self.form = form
        self.draft = RunDraft(context, form)
        self._from_plan = FromPlan(context, form)
        self.bar = EditingBar(context.look, form)
        form.column.insertWidget(0, self.bar)
        self.after = Label(context.look, "", "small", "body2", wraps=True)
        form.column.addWidget(self.after)
        self.after.hide()
        self.guide = KindGuide(context.look)
        self.columns.second.insertWidget(0, self.guide)
        self._show_kind()
        self.save.setObjectName("saveRun")
        self._wire()
        self._give_back()

    def title(self) -> str:
        """What the part is for."""
        run = self.form.opened
        return tr("Changing {what}", what=named(run)) if run else tr("Log a run")

    @property
    def changing(self) -> str:
        """The run of the past that stands in the form."""
        return self.form.opened.id if self.form.opened else ""

    def begin(self, what: str = "") -> None:
        """Put the cursor to the distance: of a new run, of one of the kind asked for, or of the one with this id.

        For "plan:ID" the form is filled in with a planned run.
        """
        if what.startswith("plan:"):
            self._fill_in(what.removeprefix("plan:"))
            return
        if what in set(RunKind):
            self.form.choose_kind(what)
        elif what:
            self.edit(what)
        self.form.distance.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """List the last runs, and write units as they are chosen now."""
        self._past = None
        found = runs.between(self.context.store, EVER, limit=SHOWN)
        self.last.show_rows([row_of(run, self.context.preferences, is_newest=run is found[0]) for run in found])
        self.form.show_units()
        self.form.offer_shoes(runs.shoes_used(self.context.store))
        if self.form.opened is not None:
            self._follow(self.form.opened.id)

    def past(self, day: date) -> Sequence[Run]:
        """Read the runs that one of this day is compared with."""
        if self._past is None or self._past[0] != day:
            self._past = day, runs.until(self.context.store, day)
        return self._past[1]

    def edit(self, run_id: str) -> None:
        """Open a run of the past; what was begun of a new one waits meanwhile."""
        run = runs.load(self.context.store, run_id)
        if run is None:
            self.context.notices.said.emit(tr("That run is no longer there."))
            return
        if self.form.opened is None:
            self.draft.begun = self.form.begun()
        elif self.form.typed_over():
            if self.form.opened.id != run_id:
                self.context.notices.said.emit(tr("Save what you changed here first, or leave the run as it was."))
            self.begin()
            return
        self._open(run)
        self.begin()

    def leave(self) -> None:
        """Leave the run of the past as it was, and go on with what was begun."""
        if not (run_id := self.changing):
            return
        self._go_on()
        self.begin()
        self.left.emit(run_id)

    def duplicate(self) -> None:
        """Make what stands here a new run of today; the one of the past stays as it was."""
        self.form.duplicate()
        self.draft.keep()
        self._show_whether_new()
        self.begin()

    def log(self) -> None:
        """Save the run; what is wrong with it is said where it was typed, and all of it stays."""
        self.say("")
        try:
            run = self.form.run(now())
        except Problem as problem:
            if not self.form.has_said_why:
                self.say(str(problem))
            return
        before = self.form.opened
        what = told(run, self.context.preferences)
        label = tr("Changed: {run}", run=what) if before else what
        longer = self._worth_knowing(run, before)
        if self.context.save(label, lambda edit: self._keep(edit, run, before), undoable=before is not None):
            if doubt := odd_about(run):
                self.context.notices.said.emit(doubt)
            self._go_on()
            self._know(longer)
            self.begin()
            if before is not None:
                self.left.emit(before.id)

    def delete(self, run_id: str) -> None:
        """Delete the run; undo brings it back."""
        run = runs.load(self.context.store, run_id)
        if run is None:
            return
        label = tr("{run} of {day} deleted", run=wording.run_title(run), day=short_day(run.local_day))
        self.context.save(label, lambda edit: edit.remove(Table.RUN, run_id), undoable=True)

    def add_sprints(self, run_id: str) -> None:
        """Add two short sprints to a run that was logged; undo takes them back."""
        run = runs.load(self.context.store, run_id)
        if run is None:
            return
        try:
            longer = with_sprints(run)
        except Problem as problem:
            self.context.notices.tell(problem)
            return
        label = tr("{sprints} added to {run}", sprints=sprints_in_words(), run=wording.run_title(run).lower())
        self.context.save(label, lambda edit: runs.save(edit, longer), undoable=True)

    def _keep(self, edit: Edit, run: LoggedRun, before: Run | None) -> None:
        runs.save(edit, run)
        runs.save_laps(edit, run.id, run.laps)
        self._from_plan.tick_off(edit, run, before)
        self.draft.forget(edit)

    def _open(self, run: Run) -> None:
        self.say("")
        self._know("")
        self.form.open(run, runs.laps(self.context.store, run.id))
        self._show_whether_new()

    def _fill_in(self, plan_id: str) -> None:
        """Fill in a planned run; changes to one of the past are to be saved or left first."""
        if self.form.opened is not None and self.form.typed_over():
            self.context.notices.said.emit(tr("Save what you changed here first, or leave the run as it was."))
            return
        self.leave()
        self._from_plan.fill(plan_id)

    def _go_on(self) -> None:
        """Go on with what was begun of a new run."""
        self._from_plan.forget()
        begun, self.draft.begun = self.draft.begun, {}
        self.form.empty(begun)
        self.draft.keep()
        self._show_whether_new()

    def _give_back(self) -> None:
        """Show again what stood here half typed when the program ended."""
        self.draft.begun, run_id, typed = self.draft.given_back()
        run = runs.load(self.context.store, run_id) if run_id else None
        if run is None:
            self._go_on()
        else:
            self._open(run)
            self.form.type_over(typed)

    def _follow(self, run_id: str) -> None:
        """Keep true what is open: it may have been deleted or changed elsewhere, or the file be another."""
        run, laps = runs.load(self.context.store, run_id), runs.laps(self.context.store, run_id)
        if run is None:
            self.leave()
        elif self.form.is_behind(run, laps):
            self.form.catch_up(run, laps)

    def _worth_knowing(self, run: Run, before: Run | None) -> str:
        """Tell of a run well beyond the month's longest; once, so not again of one that was so before."""
        was = before is not None and beyond_longest(before, self.past(before.local_day), self.context.preferences)
        return "" if was else beyond_longest(run, self.past(run.local_day), self.context.preferences)

    def _know(self, words: str) -> None:
        self.after.setText(words)
        self.after.setVisible(bool(words))

    def _show_whether_new(self) -> None:
        run = self.form.opened
        self.bar.setVisible(run is not None)
        self.save.setText(tr("Save changes") if run else tr("Save run"))
        self.retitled.emit()

    def _show_kind(self) -> None:
        self.guide.show_kind(RunKind(self.form.kind.key))

    def _wire(self) -> None:
        self.form.kind_shown.connect(self._show_kind)
        self.last.opened.connect(self.begin)
        self.last.added.connect(self.add_sprints)
        self.bar.duplicated.connect(self.duplicate)
        self.bar.cancelled.connect(self.leave)

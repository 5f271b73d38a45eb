"""What is simple of a run, to be changed where the run is shown."""

from dataclasses import replace

from glutetracker.domain import wording
from glutetracker.domain.grammar import parse_run_field
from glutetracker.domain.running import Run, RunKind, Surface
from glutetracker.store import runs
from glutetracker.ui.context import Context
from glutetracker.ui.log.field_grid import FieldGrid
from glutetracker.ui.widgets import Card, Field, Select
from glutetracker.words import Problem, tr
from glutetracker.words.numbers import short


class RunEditor(Card):
    """Fields that keep what is typed when the cursor leaves them, and what is chosen at once.

    Attributes:
        kind, surface, effort, note: What can be changed.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("This run"))
        self._context = context
        self._run: Run | None = None
        self.kind, self.surface = Select(look, tr("Kind")), Select(look, tr("Surface"))
        self.effort, self.note = Field(look, tr("Effort (0 to 10)")), Field(look, tr("Note"))
        self.kind.offer([(kind.value, wording.run_kind_title(kind)) for kind in RunKind])
        grounds = [(surface.value, wording.surface_name(surface)) for surface in Surface]
        self.surface.offer([("", tr("Not said")), *grounds])
        self.body.addWidget(self.note)
        self.body.addWidget(FieldGrid(look, (self.kind, self.surface, self.effort)))
        self.kind.chosen.connect(self._keep_kind)
        self.surface.chosen.connect(self._keep_surface)
        self.effort.keep_when_left(self._keep_effort)
        self.note.keep_when_left(lambda: self._keep(tr("Note on the run"), note=self.note.text()))

    def show_run(self, run: Run) -> None:
        """Show a run as it is in the file now; what is being typed is left alone."""
        is_another, self._run = self._run is None or self._run.id != run.id, run
        self.kind.choose(run.kind.value)
        self.surface.choose(run.surface.value if run.surface else "")
        effort = "" if run.effort_rpe is None else short(run.effort_rpe)
        for field, text in ((self.effort, effort), (self.note, run.note)):
            if is_another or not field.edit.isModified():
                field.set_text(text)

    def _keep_kind(self, key: str) -> None:
        kind = RunKind(key)
        self._tell_or_keep(tr("The run is now: {kind}", kind=wording.run_kind_title(kind)), kind=kind)

    def _keep_surface(self, key: str) -> None:
        self._tell_or_keep(tr("Surface of the run"), surface=Surface(key) if key else None)

    def _keep_effort(self) -> bool:
        effort = parse_run_field(self.effort.text(), "effort_rpe", self._context.preferences)
        return self._keep(tr("Effort of the run"), effort_rpe=effort)

    def _tell_or_keep(self, label: str, **what: object) -> None:
        try:
            self._keep(label, **what)
        except Problem as problem:
            self._context.notices.tell(problem)
        if self._run is not None:
            self.show_run(self._run)

    def _keep(self, label: str, **what: object) -> bool:
        run = runs.load(self._context.store, self._run.id) if self._run else None
        if run is None:
            return False
        changed = replace(run, **what)  # type: ignore[arg-type]
        return changed == run or self._context.save(label, lambda edit: runs.save(edit, changed), undoable=True)

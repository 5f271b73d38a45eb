"""The drafts of the run form: a new run's, and apart from it the changes to one of the past."""

from PySide6.QtCore import QObject

from glutetracker.store.drafts import Texts
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.draft import Draft
from glutetracker.ui.log.run.fields import State
from glutetracker.ui.log.run.form import RunForm


class RunDraft(QObject):
    """Keeps what is half typed of a run.

    Attributes:
        begun: What is begun of a new run and waits while one of the past is changed.
    """

    def __init__(self, context: Context, form: RunForm) -> None:
        super().__init__(form)
        self._form = form
        self.begun: State = {}
        self._new = Draft(context, form, "run", self._of_new)
        self._change = Draft(context, form, "run.change", self._of_change)
        form.edited.connect(self._touch)

    def given_back(self) -> tuple[State, str, State]:
        """Give back what was begun of a new run; the id of the run that was being changed, and what was typed there."""
        fields = {*self._form.typed, "kind", "surface"}
        changes = self._change.given_back({"id", *fields}, dates=False)
        return self._new.given_back(fields), changes.pop("id", ""), changes

    def forget(self, edit: Edit) -> None:
        """Let go of what is saved now."""
        (self._change if self._form.opened else self._new).forget(edit)

    def _touch(self) -> None:
        (self._change if self._form.opened else self._new).touch()

    def keep(self) -> None:
        """Keep both as they stand now, for another run comes into the form."""
        self._new.keep()
        self._change.keep()

    def _of_new(self) -> Texts:
        return self.begun if self._form.opened else self._form.begun()

    def _of_change(self) -> Texts:
        run = self._form.opened
        typed = self._form.typed_over() if run else {}
        return {"id": run.id, **typed} if run and typed else {}

"""The form filled in from a planned run, so that logging it is confirming it."""

from PySide6.QtCore import Qt

from glutetracker.domain.planned import PlannedRun
from glutetracker.domain.running import Run
from glutetracker.store import plans
from glutetracker.store.tables import Edit
from glutetracker.ui.context import Context
from glutetracker.ui.log.run.fields import State, state_of_plan
from glutetracker.ui.log.run.form import RunForm
from glutetracker.words import tr


class FromPlan:
    """Fills the form in, and ticks the plan off once the run is saved."""

    def __init__(self, context: Context, form: RunForm) -> None:
        self._context, self._form = context, form
        self._plan_id = ""

    def fill(self, plan_id: str) -> None:
        """Put what is planned into a form for a new run, and the cursor to what is left open.

        What was begun there stays; it was meant for this run as likely as not. Another plan that nothing was added to
        makes room.
        """
        plan = plans.load(self._context.store, plan_id)
        if not isinstance(plan, PlannedRun):
            self._context.notices.said.emit(tr("It is no longer there."))
            return
        begun = self._form.begun()
        state = self._state(plan)
        self._form.empty(state if self._is_a_plan(begun) else {**state, **begun})
        self._plan_id = plan_id
        is_way_open = not self._form.distance.text()
        (self._form.distance if is_way_open else self._form.time).edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def tick_off(self, edit: Edit, run: Run, before: Run | None) -> None:
        """Tick off the plan that a run was filled in from, else one that it meets."""
        if before is None:
            plans.tick_off(edit, run, self._plan_id)
        else:
            plans.follow(edit, before, run)

    def forget(self) -> None:
        """Go on with a run that was not planned."""
        self._plan_id = ""

    def _is_a_plan(self, begun: State) -> bool:
        """Whether just what is planned stands in the form, be it since the last start."""
        planned = (each for each in plans.every(self._context.store) if isinstance(each, PlannedRun))
        return any(self._state(each) == begun for each in planned)

    def _state(self, plan: PlannedRun) -> State:
        return state_of_plan(plan, self._context.preferences)

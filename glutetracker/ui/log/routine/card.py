"""Routines to start a session from: the user's own, then those that ship."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout

from glutetracker.domain.clock import now
from glutetracker.domain.lifting.routine import ExerciseOf, Routine, own_copy
from glutetracker.domain.lifting.routine_words import minutes_in_words, routine_in_short
from glutetracker.store import Table
from glutetracker.store.lifting import routines
from glutetracker.ui.context import Context
from glutetracker.ui.history.exporting import ask_and_write_workout
from glutetracker.ui.live import LiveWidget
from glutetracker.ui.log.last_rows import LastRow, LastRows
from glutetracker.ui.log.routine.steps import all_routines, find_routine, start_routine
from glutetracker.ui.widgets import Button, IconButton, RowPlace
from glutetracker.words import tr


class RoutinesCard(LiveWidget):
    """Lists the routines; each starts a session, and its menu changes it.

    Attributes:
        rows: A row for each.
        new: Asks for a new one.
    """

    reads = frozenset({Table.ROUTINE, Table.ROUTINE_ENTRY})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._own: set[str] = set()
        self.rows = _RoutineRows(context, self._actions)
        self.new = Button(context.look, tr("New routine"), icon="plus", kind="ghost")
        self.new.setObjectName("newRoutine")
        self.rows.body.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeading)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.rows)
        self.rows.pressed.connect(self.start)
        self.new.clicked.connect(lambda: context.asked_for.emit("routine", ""))

    def refresh(self) -> None:
        """Read them anew."""
        exercise_of = self.context.exercise
        found = all_routines(self.context)
        self._own = {each.id for each in found if each.is_own}
        self.rows.notes = {each.id: each.note for each in found}
        self.rows.show_rows([_row(each, exercise_of) for each in found])

    def start(self, routine_id: str) -> None:
        """Begin a session from a routine."""
        start_routine(self.context, routine_id)

    def edit(self, routine_id: str) -> None:
        """Open a routine to be changed; of one that ships a copy is made when it is saved."""
        self.context.asked_for.emit("routine", routine_id)

    def plan(self, routine_id: str) -> None:
        """Ask for the day to plan a session from a routine for."""
        self.context.asked_for.emit("plan", f"routine:{routine_id}")

    def duplicate(self, routine_id: str) -> None:
        """Make a copy of the user's own."""
        routine = find_routine(self.context, routine_id)
        if routine is None:
            return
        copied = own_copy(routine, tr("{name} (copy)", name=routine.name), now())
        label = tr("{name} made", name=copied.name)
        self.context.save(label, lambda edit: routines.save(edit, copied, self.context.exercise), undoable=True)

    def save_for_watch(self, routine_id: str) -> None:
        """Save a routine as a workout that a watch leads through."""
        routine = find_routine(self.context, routine_id)
        if routine is not None:
            ask_and_write_workout(self.context, self, routine.name, routine.id)

    def delete(self, routine_id: str) -> None:
        """Delete a routine; undo brings it back."""
        routine = find_routine(self.context, routine_id)
        if routine is None:
            return
        label = tr("{name} deleted", name=routine.name)
        if self.context.save(label, lambda edit: routines.delete(edit, routine_id), undoable=True):
            self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _actions(self, routine_id: str) -> dict[str, Callable[[], None]]:
        is_own = routine_id in self._own
        actions: dict[str, Callable[[], None]] = {
            tr("Edit") if is_own else tr("Edit a copy"): partial(self.edit, routine_id),
            tr("Plan for a day…"): partial(self.plan, routine_id),
            tr("Duplicate"): partial(self.duplicate, routine_id),
            tr("Save for a watch…"): partial(self.save_for_watch, routine_id),
        }
        if is_own:
            actions[tr("Delete")] = partial(self.delete, routine_id)
        return actions


class _RoutineRows(LastRows):
    """The rows, each with a menu besides its button.

    Attributes:
        menus: What else can be done, by the routine's id.
        notes: A word about each, shown where the mouse rests.
    """

    def __init__(self, context: Context, actions_of: Callable[[str], dict[str, Callable[[], None]]]) -> None:
        super().__init__(context.look, tr("Start from a routine"), icon="play", nothing="")
        self._actions_of = actions_of
        self.menus: dict[str, QMenu] = {}
        self.notes: dict[str, str] = {}

    def _row(self, row: LastRow) -> RowPlace:
        place = super()._row(row)
        place.setToolTip(self.notes[row.key])
        self.buttons[row.key].setAccessibleDescription(self.notes[row.key])
        more = IconButton(self.look, "more", tr("More for {routine}", routine=row.title))
        menu = self.menus[row.key] = QMenu(more)
        for name, act in self._actions_of(row.key).items():
            menu.addAction(name).triggered.connect(lambda _=False, act=act: act())
        more.setMenu(menu)
        more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        place.add(more)
        return place


def _row(routine: Routine, exercise_of: ExerciseOf) -> LastRow:
    title = " · ".join(part for part in (routine.name, minutes_in_words(routine, exercise_of)) if part)
    detail = routine_in_short(routine, exercise_of)
    return LastRow(routine.id, title, detail, tr("Start {routine}", routine=routine.name))

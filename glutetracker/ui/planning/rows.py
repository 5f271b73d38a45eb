"""The sessions and runs that are planned, a row each, with what can be done about them."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.clock import today
from glutetracker.domain.planned import Planned, PlannedRun, name_of
from glutetracker.store import plans
from glutetracker.ui.context import Context
from glutetracker.ui.history.exporting import ask_and_write_workout
from glutetracker.ui.widgets import IconButton, Label, RowPlace
from glutetracker.words import tr
from glutetracker.words.durations import short_day

MOST_SHOWN, BESIDE_FROM = 5, 320


class PlanRows(QWidget):
    """Lists what is planned; with nothing planned it is hidden.

    Attributes:
        rows: One for each plan that is shown, the next first.
    """

    def __init__(self, context: Context, follows: QWidget) -> None:
        """Make it; Tab leads to its rows from what it follows."""
        super().__init__()
        self._context, self._follows = context, follows
        self._shown: tuple[object, ...] = ()
        self.rows: list[QWidget] = []
        self._more = Label(context.look, "", "small", "caption")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Label(context.look, tr("Planned"), "h3", "title"))
        self._column.addWidget(self._more)
        self._space()
        context.look.changed.connect(self._space)

    def show_plans(self, ahead: tuple[Planned, ...]) -> None:
        """List these plans."""
        self.setVisible(bool(ahead))
        key = today(), ahead, self._context.preferences.distance_unit
        if key == self._shown:
            return
        self._shown = key
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = [self._row(plan) for plan in ahead[:MOST_SHOWN]]
        for at, row in enumerate(self.rows, start=1):
            self._column.insertWidget(at, row)
        before = self._follows
        for button in (each for row in self.rows for each in row.findChildren(IconButton)):
            QWidget.setTabOrder(before, button)  # made last, it would be reached last
            before = button
        more = len(ahead) - MOST_SHOWN
        self._more.setText(tr("and {count} more", count=more))
        self._more.setVisible(more > 0)

    def _row(self, plan: Planned) -> QWidget:
        look, named, is_today = self._context.look, {"session": self._named(plan)}, plan.day == today()
        row = RowPlace(look, beside_from=BESIDE_FROM, between=4)
        row.words.addWidget(Label(look, named["session"], "strong", "title", wraps=True))
        note = plan.note if isinstance(plan, PlannedRun) else ""
        told = " · ".join(part for part in (tr("Today") if is_today else short_day(plan.day), note) if part)
        row.words.addWidget(Label(look, told, "small", "body2", wraps=True))
        begins = "check" if isinstance(plan, PlannedRun) else "play"
        for icon, name, act in (
            (begins, _begins(plan, is_today=is_today).format(**named), self._start),
            ("calendar", tr("Move {session} to another day", **named), self._move),
            ("export", tr("Save {session} for a watch", **named), self._save_for_watch),
            ("trash", tr("Plan {session} no longer", **named), self._remove),
        ):
            button = IconButton(look, icon, name)
            button.clicked.connect(partial(act, plan))
            row.add(button)
        return row

    def _start(self, plan: Planned) -> None:
        """Begin it; a session of a later day becomes one of today first, or it would stay planned when it is done."""
        if isinstance(plan, PlannedRun):
            self._context.asked_for.emit("log", f"run:plan:{plan.id}")
            return
        if plan.day != today() and self._context.recall.open_session() is None:
            label = tr("{session} moved to today", session=self._named(plan))
            if not self._context.save(label, lambda edit: plans.save(edit, replace(plan, day=today()))):
                return
        asked = f"routine:{plan.routine_id}" if plan.routine_id else f"repeat:{plan.like_session_id}"
        self._context.asked_for.emit("log", asked)

    def _move(self, plan: Planned) -> None:
        self._context.asked_for.emit("plan", f"plan:{plan.id}")

    def _save_for_watch(self, plan: Planned) -> None:
        ask_and_write_workout(self._context, self, self._named(plan), plan.id)

    def _remove(self, plan: Planned) -> None:
        label = tr("No longer planned: {session}, {day}", session=self._named(plan), day=short_day(plan.day))
        self._context.save(label, lambda edit: plans.delete(edit, plan.id), undoable=True)

    def _named(self, plan: Planned) -> str:
        return name_of(plan, self._context.preferences)

    def _space(self) -> None:
        self._column.setSpacing(self._context.look.theme.px(6))


def _begins(plan: Planned, *, is_today: bool) -> str:
    if isinstance(plan, PlannedRun):
        return tr("Log {session}") if is_today else tr("Log {session} today instead")
    return tr("Start {session}") if is_today else tr("Start {session} today instead")

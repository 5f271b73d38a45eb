"""The day of a session or run to come: asked for over the page."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from glutetracker.ahead import in_the_way, nearness
from glutetracker.domain.clock import today
from glutetracker.domain.planned import Planned, PlannedSession, name_of
from glutetracker.domain.when import day_ahead_of_text
from glutetracker.store import plans
from glutetracker.store.lifting import sessions
from glutetracker.ui.context import Context
from glutetracker.ui.log.routine.steps import find_routine
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Button, DateField, Label, Overlay
from glutetracker.words import Problem, tr
from glutetracker.words.durations import short_day

DAY = timedelta(days=1)


class DayAheadField(DateField):
    """A day to come: sat, +3, 31 Jan; arrows go a day on or back, with Shift a week; nothing typed is tomorrow."""

    def __init__(self, look: Look, label: str) -> None:
        super().__init__(look, label)
        self.edit.setPlaceholderText(tr("tomorrow"))
        self._example = tr("Write it like sat, +3 or 31 Jan.")

    def day(self) -> date:
        """The day that was typed; nothing typed is tomorrow.

        Raises:
            Problem: It is no day, or one that is over.
        """
        return day_ahead_of_text(self.text(), today()) if self.text() else today() + DAY

    def set_day(self, day: date) -> None:
        """Put a day into the line."""
        self.edit.setText("" if day == today() + DAY else day.isoformat())

    def step(self, by: int, *, large: bool) -> None:
        """Go a day or a week on or back, never before today."""
        try:
            stepped = self.day() + by * (7 if large else 1) * DAY
        except Problem:
            return
        if stepped >= today():
            self.set_day(stepped)


class PlanSheet(Overlay):
    """Plans a session for a day, or moves what is planned.

    Attributes:
        title: What is planned.
        day: Its day.
        problem: Why it cannot be planned for that day.
        near: What it would stand close to there.
        keep: Keeps the plan.
    """

    WIDTH = 420

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.look, parent, tr("Plan for a day"))
        look = context.look
        self._context = context
        self._plan: Planned | None = None
        self._is_move = False
        self.title = Label(look, "", "h2", "title", wraps=True)
        self.day = DayAheadField(look, tr("Day"))
        self.day.edit.setObjectName("planDay")
        self.problem = Label(look, "", "small", "fieldError", wraps=True)
        self.problem.hide()
        self.near = Label(look, "", "small", "body2", wraps=True)
        self.keep = Button(look, "", icon="calendar", kind="primary")
        self.keep.setObjectName("keepPlan")
        self.leave = Button(look, tr("Cancel"), kind="ghost")
        self.body.addWidget(self.title)
        self.body.addWidget(self.day)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.near)
        self.add_buttons(self.keep, self.leave)
        self.day.edit.textChanged.connect(self._show_day)
        self.day.edit.returnPressed.connect(self.save)
        self.keep.clicked.connect(self.save)
        self.leave.clicked.connect(self.close_up)

    def ask(self, named: str) -> None:
        """Ask for the day of "routine:ID", "session:ID" for one like it, or "plan:ID" to move one."""
        kind, _, fact_id = named.partition(":")
        self._is_move = kind == "plan"
        self._plan = self._found(kind, fact_id)
        if self._plan is None:
            self._context.notices.said.emit(tr("It is no longer there."))
            return
        words = tr("Move {session}") if self._is_move else tr("Plan {session}")
        self.title.setText(words.format(session=self._named(self._plan)))
        self.keep.setText(tr("Move it") if self._is_move else tr("Plan it"))
        self.day.set_day(self._plan.day)
        self._show_day()
        self.open()
        self.day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.edit.selectAll()

    def save(self) -> None:
        """Keep the plan; what is wrong with its day is said there."""
        try:
            plan = replace(self._plan, day=self.day.day()) if self._plan else None
        except Problem as problem:
            self.day.tell(str(problem))
            return
        if plan is None:
            return
        self._say(in_the_way(self._context.store, plan, today()))
        if not self.problem.isHidden():
            return
        label = tr("{session} moved to {day}") if self._is_move else tr("{session} planned for {day}")
        label = label.format(session=self._named(plan), day=short_day(plan.day))
        if self._context.save(label, lambda edit: plans.save(edit, plan), undoable=True):
            self.close_up()

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if self.isVisible():
            self._place()

    def _show_day(self) -> None:
        """Say what it would stand close to on the day that is typed."""
        self._say("")
        try:
            plan = replace(self._plan, day=self.day.day()) if self._plan else None
        except Problem:
            plan = None  # it is said below the day
        context = self._context
        self.near.setText(nearness(context.store, plan, context.preferences, today()) if plan else "")
        self.near.setVisible(bool(self.near.text()))
        if self.isVisible():
            self._place()

    def _named(self, plan: Planned) -> str:
        return name_of(plan, self._context.preferences)

    def _found(self, kind: str, fact_id: str) -> Planned | None:
        store, tomorrow = self._context.store, today() + DAY
        if kind == "plan":
            return plans.load(store, fact_id)
        if kind == "routine":
            routine = find_routine(self._context, fact_id)
            return PlannedSession(day=tomorrow, title=routine.name, routine_id=routine.id) if routine else None
        logged = sessions.load(store, fact_id)
        if logged is None:
            return None
        return PlannedSession(day=tomorrow, title=logged.session.title, like_session_id=logged.session.id)

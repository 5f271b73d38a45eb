"""One line that plans a session or a run, asked for over the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from glutetracker.ahead import nearness, read_plan
from glutetracker.domain.clock import today
from glutetracker.domain.planned import Planned
from glutetracker.ui.context import Context
from glutetracker.ui.planning.keeping import keep_plan, told_while_typed
from glutetracker.ui.widgets import Button, Field, Label, Overlay
from glutetracker.words import Problem, tr


class PlanLine(Overlay):
    """Says while typing what it understood and what that stands close to, and plans it on Enter.

    Attributes:
        line: What and when.
        near: What the plan would stand close to.
        keep: Keeps the plan.
    """

    WIDTH = 520

    def __init__(self, context: Context, parent: QWidget) -> None:
        look = context.look
        super().__init__(look, parent, tr("Plan a session or a run"))
        self._context = context
        self.line = Field(look, tr("What, and on which day"), placeholder=tr("sat gym A  ·  +3 easy 5 km"))
        self.line.edit.setObjectName("planLine")
        self.near = Label(look, "", "small", "body2", wraps=True)
        self.keep = Button(look, tr("Plan it"), icon="calendar", kind="primary")
        self.keep.setObjectName("keepPlanLine")
        self.leave = Button(look, tr("Cancel"), kind="ghost")
        self.body.addWidget(Label(look, tr("Plan a session or a run"), "h2", "title", wraps=True))
        self.body.addWidget(self.line)
        self.body.addWidget(self.near)
        self.add_buttons(self.keep, self.leave)
        self.line.edit.textChanged.connect(self._show_understood)
        self.line.edit.returnPressed.connect(self.save)
        self.keep.clicked.connect(self.save)
        self.leave.clicked.connect(self.close_up)

    def ask(self, day: str = "") -> None:
        """Ask what is planned, for a day (2026-12-24) or one that is yet to be typed."""
        self.line.set_text(f"{day} " if day else "")
        self._show_understood()
        self.open()
        self.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Keep the plan; what is wrong with it is said below the line, and it stays."""
        try:
            is_kept = keep_plan(self._context, self._plan())
        except Problem as problem:
            self.line.tell(str(problem))
            return
        if is_kept:
            self.close_up()

    def _plan(self) -> Planned:
        return read_plan(self._context.store, self.line.text(), self._context.preferences, today())

    def _show_understood(self) -> None:
        context, plan = self._context, None
        try:
            plan = self._plan() if self.line.text() else None
        except Problem as problem:
            self.line.explain(str(problem))  # half a line is no mistake yet
        else:
            self.line.explain(told_while_typed(plan, context.preferences) if plan else "")
        self.near.setText(nearness(context.store, plan, context.preferences, today()) if plan else "")
        self.near.setVisible(bool(self.near.text()))
        if self.isVisible():
            self._place()

"""What would sharpen the answer: counts of the last weeks, and how long it would take."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from glutetracker.domain.clock import today
from glutetracker.domain.question import question_words
from glutetracker.domain.question.answer import Answer, Habit, Verdict
from glutetracker.domain.question.data import Dose
from glutetracker.store.question import experiments
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Button, Card, Flow, Label, Medallion
from glutetracker.words import tr, trn

WIDE_ENOUGH = 2.0
"""How far apart the least and the most of a dose are to be, in its steps, to tell something."""


class Line(NamedTuple):
    """One line of the list: whether it is done, what it is, and a count."""

    is_done: bool
    words: str
    so_far: str


class SharpenCard(Card):
    """Lists what helps, with counts, and says in weeks what it would bring.

    Attributes:
        lines: What is listed now.
        forecast: How good the answer is now.
        weeks: How long it would take, by habit.
        measure: Leads to a measure.
        run: Leads to a run.
        plan: Leads to an experiment.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("What would sharpen this"))
        self._context = context
        self.lines: tuple[Line, ...] = ()
        self._widgets: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self.forecast = Label(look, "", "small", "body2", wraps=True)
        self.weeks: dict[Habit, Label] = {}
        self._habits: dict[Habit, Label] = {}
        self._make_ahead()
        self.measure = Button(look, tr("Take a measure"), icon="measure")
        self.run = Button(look, tr("Log a run"), icon="run")
        self.plan = Button(look, tr("Plan an experiment"), icon="question")
        self.plan.setObjectName("questionPlan")
        self._buttons = Flow()
        for button, what in ((self.measure, "measure"), (self.run, "run")):
            button.clicked.connect(lambda _=False, what=what: context.asked_for.emit("log", what))
            self._buttons.addWidget(button)
        self._buttons.addWidget(self.plan)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.forecast)
        self.body.addWidget(self._ahead)
        self.body.addLayout(self._buttons)
        self._dress()
        look.changed.connect(self._dress)

    def show_answer(self, answer: Answer, *, is_silent: bool = False) -> None:
        """Show the counts and forecasts of an answer; none that would give a verdict away while silence is kept."""
        width = question_words.size(answer.sharpening.half_width_cm, self._context.preferences.girth_unit)
        now = tr("Now the answer is good to within ±{width}.", width=width)
        ahead = tr("How long until there is a verdict, if the estimate stays as it is:")
        if not answer.used.readings:
            now = tr("Before the first reading it would be a guess within ±{width}.", width=width)
        elif answer.is_locked:
            now = tr("So far it would be a guess within ±{width}.", width=width)
        if answer.is_locked:
            ahead = tr("How long a clear verdict may take:")
        runs = experiments.running(self._context.store, today()) is not None
        self.plan.setText(tr("Your experiment") if runs else tr("Plan an experiment"))
        self.plan.setVisible(not is_silent)  # the verdict has that button then
        self.measure.setVisible(not answer.lacks_weeks)  # and that one
        self.run.setVisible(answer.lacks_weeks or not answer.is_locked or answer.asked is Dose.GLUTE_SETS)  # and that
        is_open = answer.verdict is Verdict.NOT_ENOUGH and not is_silent
        self.forecast.setText(f"{now} {ahead}" if is_open else now)
        self._ahead.setVisible(is_open)
        if is_open:
            self._show_ahead(answer)
        lines = tuple(_lines(answer, self._context))
        if lines == self.lines:
            return
        self.lines = lines
        for widget in self._widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._widgets = []
        for row, line in enumerate(lines):
            self._add(row, line)

    def _show_ahead(self, answer: Answer) -> None:
        for forecast in answer.sharpening.forecasts:
            self._habits[forecast.habit].setText(_habit(forecast.habit, answer))
            self.weeks[forecast.habit].setText(_weeks(forecast.more_weeks))

    def _make_ahead(self) -> None:
        self._ahead = QWidget()
        self._ahead_grid = QGridLayout(self._ahead)
        self._ahead_grid.setContentsMargins(0, 0, 0, 0)
        self._ahead_grid.setColumnStretch(0, 1)
        for row, habit in enumerate(Habit):
            self._habits[habit] = Label(self.look, "", "small", "body2", wraps=True)
            self.weeks[habit] = Label(self.look, "", "small", "title")
            self.weeks[habit].setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            self._ahead_grid.addWidget(self._habits[habit], row, 0)
            self._ahead_grid.addWidget(self.weeks[habit], row, 1)

    def _add(self, row: int, line: Line) -> None:
        sign = Medallion(self.look, "check" if line.is_done else "minus",
                         ground="ok" if line.is_done else "sunken", ink="bg" if line.is_done else "text3",
                         side=22)  # fmt: skip
        sign.is_round = True
        sign.setAccessibleName(tr("Done") if line.is_done else tr("Not yet"))
        words = Label(self.look, line.words, "small", "title", wraps=True)
        count = Label(self.look, line.so_far, "small", "body2")
        count.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        for column, widget in enumerate((sign, words, count)):
            self._grid.addWidget(widget, row, column)
            self._widgets.append(widget)

    def _dress(self) -> None:
        px = self.look.theme.px
        for grid in (self._grid, self._ahead_grid):
            grid.setHorizontalSpacing(px(10))
            grid.setVerticalSpacing(px(8))
        self._buttons.setSpacing(px(8))


def _lines(answer: Answer, context: Context) -> Iterator[Line]:
    told, dose = answer.sharpening, answer.asked
    most = told.weeks
    for words, count in (
        (tr("A tape reading every week, at the same time of day"), told.weeks_read),
        (tr("Two readings each time"), told.weeks_read_twice),
        (tr("A weigh-in every week"), told.weeks_weighed),
        (tr("A tick each week whether you ate less"), told.weeks_diet_told),
    ):
        yield Line(most > 0 and count >= most - 1, words, _of(count, most))
    span = question_words.amounts(dose, told.least_dose, told.most_dose, context.preferences)
    is_wide = told.most_dose - told.least_dose >= WIDE_ENOUGH * dose.step
    yield Line(is_wide, _contrast(dose), span if told.most_dose else "")


def _of(count: int, weeks: int) -> str:
    return tr("{count} of {weeks}", count=count, weeks=weeks) if weeks else ""


def _habit(habit: Habit, answer: Answer) -> str:
    if habit is Habit.TWO_READINGS:
        return tr("With two readings every week")
    if habit is Habit.BLOCKS and answer.asked is Dose.GLUTE_SETS:
        return tr("With six weeks of fewer glute sets and six of more, in turns")
    if habit is Habit.BLOCKS:
        return tr("With six weeks of less running and six of more, in turns")
    if not answer.used.readings:
        return tr("With one reading every week")
    return tr("With your present habits")


def _contrast(dose: Dose) -> str:
    if dose is Dose.GLUTE_SETS:
        return tr("Weeks that differ: fewer or more glute sets on purpose")
    return tr("Weeks that differ: run less or more on purpose")


def _weeks(more: int | None) -> str:
    return tr("over 4 years") if more is None else trn("about {count} week", "about {count} weeks", more)

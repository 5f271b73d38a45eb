"""An experiment to be planned: two kinds of weeks, in an order that chance draws, and what that would be worth."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent

from glutetracker.domain.clock import today
from glutetracker.domain.period import WEEK, week_start
from glutetracker.domain.question import experiment_words, question_words
from glutetracker.domain.question.data import Dose
from glutetracker.domain.question.experiment import USUAL_BLOCK_WEEKS, Experiment
from glutetracker.domain.question.experiment_pins import pinned
from glutetracker.store import events
from glutetracker.store.question import assumptions, experiments
from glutetracker.store.tables import Edit
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.guide.texts import points
from glutetracker.ui.question.answers import Asked
from glutetracker.ui.question.sharpness import Sharpness
from glutetracker.ui.widgets import Button, Card, Field, Flow, Label, Select
from glutetracker.words import Problem, tr, trn
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import parse_number, short

if TYPE_CHECKING:
    from glutetracker.analysis.question.experiments import Power
    from glutetracker.ui.question.sharpness import Table

QUIET_MS, WIDTH, STARTS = 300, 180, 8
BEGIN = {Dose.RUNNING: (10.0, 30.0), Dose.HARD_RUNNING: (0.0, 40.0), Dose.GLUTE_SETS: (4.0, 16.0)}
"""Amounts that a plan begins with: the contrast is what tells most."""


class PlanForm(Card):
    """Takes a plan, says what it is worth before it holds, and freezes it.

    Attributes:
        frozen: A plan was frozen.
        fields: Typed numbers, by name.
        start: On which Monday it begins.
        days: On how many days a week is measured.
        worth: What the plan would show.
        sharpness: The same for blocks of other lengths.
        freeze: Freezes it.
    """

    frozen = Signal()

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("Plan an experiment"))
        self._context, self._asked, self._turn, self._is_unweighed = context, Asked(), 0, False
        self.fields = {name: Field(look, "") for name in ("low", "high", "block_weeks", "pairs")}
        self.start, self.days = Select(look, tr("Begins on")), Select(look, tr("Measured on"))
        self.hypothesis = Field(look, tr("What do you expect?"), placeholder=tr("in your words, if you like"))
        self.worth = Label(look, "", "strong", "title", wraps=True)
        self.sharpness = Sharpness(context)
        self.safe = Label(look, "", "small", "body2", wraps=True)
        self.freeze = Button(look, tr("Freeze this plan"), icon="check", kind="primary")
        self.freeze.setObjectName("freezePlan")
        self._flow = Flow()
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        for line in points(look, _advice()):
            self.body.addWidget(line)
        for name, field in self.fields.items():
            field.edit.setObjectName(f"plan_{name}")
            field.edit.textChanged.connect(self._weigh_later)
        for widget in (*self.fields.values(), self.start, self.days):
            self._flow.addWidget(widget)
        self.body.addLayout(self._flow)
        for widget in (self.hypothesis, self.worth, self.sharpness, self.safe):
            self.body.addWidget(widget)
        self.body.addWidget(self.freeze, 0, Qt.AlignmentFlag.AlignLeading)
        self._quiet.timeout.connect(self._weigh_if_seen)
        self.start.chosen.connect(self._weigh)
        self.days.chosen.connect(self._weigh)
        self.freeze.clicked.connect(self._freeze)
        self._dress()
        look.changed.connect(self._dress)

    def show_plan(self, asked: Asked) -> None:
        """Begin a plan for a question; words typed for the same question stay."""
        monday = week_start(today()) + WEEK
        mondays = [monday + number * WEEK for number in range(STARTS)]
        self.start.offer([(day.isoformat(), short_day(day)) for day in mondays])
        self.days.offer([(str(count), trn("one day a week", "{count} days a week", count)) for count in (1, 2, 3)])
        self._name_fields(asked)
        if asked != self._asked or not self.fields["low"].text():
            self._asked = asked
            low, high = (round(_shown(amount, asked.dose, self._context)) for amount in BEGIN[asked.dose])
            for name, value in (("low", low), ("high", high), ("block_weeks", USUAL_BLOCK_WEEKS), ("pairs", 2)):
                self.fields[name].set_text(short(value))
        self._tell_safe()
        self._weigh()

    def plan(self) -> Experiment:
        """Read the plan that is typed; chance has not drawn yet.

        Raises:
            Problem: A field is no number, or the plan cannot be.
        """
        from datetime import date

        low, high, block_weeks, pairs = (self._number(name) for name in self.fields)
        return Experiment(
            first_monday=date.fromisoformat(self.start.key),
            outcome=self._asked.outcome, dose=self._asked.dose,
            low=_kept(low, self._asked.dose, self._context), high=_kept(high, self._asked.dose, self._context),
            block_weeks=round(block_weeks), pairs=round(pairs), days_a_week=int(self.days.key),
            hypothesis=self.hypothesis.text(),
            change_worth_naming_cm=assumptions.load(self._context.store).change_worth_naming_cm,
        )  # fmt: skip

    def _number(self, name: str) -> float:
        return parse_number(self.fields[name].text())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Weigh what was typed just before the page was left."""
        super().showEvent(event)
        if self._is_unweighed:
            self._quiet.start()

    def _weigh_later(self) -> None:
        self.freeze.setEnabled(False)  # nothing is frozen of which nobody was told what it would show
        self._is_unweighed = True
        self._quiet.start()

    def _weigh_if_seen(self) -> None:
        if self.isVisible():  # else the journal may be closed already
            self._weigh()

    def _weigh(self) -> None:
        """Work out in a thread what the plan would show; only the last one asked for is told."""
        self._turn += 1
        turn, self._is_unweighed = self._turn, False
        self.freeze.setEnabled(False)
        try:
            plan = self.plan()
        except Problem as problem:
            self.worth.setText(str(problem))
            return
        logged, assumed = self._context.recall.logged(today()), assumptions.load(self._context.store)

        def work() -> "tuple[Power, Table]":
            from glutetracker.analysis.question import experiments as worked

            return worked.power(plan, logged, assumed), worked.table(plan, logged, assumed)

        self.worth.setText(tr("Working out what this would show."))
        tasks.run(self, work, failed=self._context.notices.tell, done=lambda found: self._tell(turn, plan, *found))

    def _tell(self, turn: int, plan: Experiment, found: "Power", table: "Table") -> None:
        if turn == self._turn:
            now_cm, then, preferences = found.now.half_width_cm, found.after_pairs[-1], self._context.preferences
            self.worth.setText(experiment_words.worth(plan, now_cm, *then, preferences))
            self.sharpness.show_table(table, plan)
            self.freeze.setEnabled(True)

    def _tell_safe(self) -> None:
        from glutetracker.analysis.question.experiments import longest_safe_m

        logged = self._context.recall.logged(today())
        metres = longest_safe_m(logged.runs, today())
        unit = self._context.preferences.distance_unit
        told = tr("High weeks begin with a step up over two weeks. You decide: ease off whenever your body says so.")
        if metres and self._asked.dose is not Dose.GLUTE_SETS:
            way = short(unit.from_m(metres))
            told = tr("{told} No single run should be more than 10 % longer than your longest of the last 30 days: "
                      "{way} {unit} at most now (Frandsen 2025).", told=told, way=way, unit=unit)  # fmt: skip
        self.safe.setText(told)

    def _freeze(self) -> None:
        from dataclasses import replace

        from glutetracker.analysis.question import experiments as worked

        plan = replace(self.plan(), seed=worked.draw_seed())
        preferences = self._context.preferences

        def write(edit: Edit) -> None:
            experiments.freeze(edit, plan, worked.fingerprint(plan))
            for each in pinned(plan, preferences):
                events.save(edit, each)

        if self._context.save(tr("Experiment planned"), write, undoable=True):
            self.frozen.emit()

    def _name_fields(self, asked: Asked) -> None:
        unit = str(self._context.preferences.distance_unit)
        unit = {Dose.RUNNING: unit, Dose.HARD_RUNNING: tr("min"), Dose.GLUTE_SETS: tr("sets")}.get(asked.dose, "")
        labels = {
            "low": tr("Low weeks, {unit} each", unit=unit), "high": tr("High weeks, {unit} each", unit=unit),
            "block_weeks": tr("Weeks in a block"), "pairs": tr("Pairs of blocks"),
        }  # fmt: skip
        for name, label in labels.items():
            self.fields[name].label.setText(label)
            self.fields[name].edit.setAccessibleName(label)
        if self.heading is not None:
            self.heading.setText(tr("Plan an experiment: {question}", question=question_words.title(*asked)))

    def _dress(self) -> None:
        px = self.look.theme.px
        self._flow.setSpacing(px(12))
        for widget in (*self.fields.values(), self.start, self.days):
            widget.setFixedWidth(px(WIDTH))


def _advice() -> Iterator[str]:
    yield tr("You do blocks of low weeks and blocks of high weeks, in pairs, and chance draws which comes first. Only "
             "that can tell cause from coincidence.")  # fmt: skip
    yield tr("A big difference tells most: 0 against 40 km shows twice what 15 against 25 km does. Use blocks of 6 "
             "weeks or more; three are too short. It helps when one of the two is what you do now, and when all else "
             "stays as it is.")  # fmt: skip
    yield tr("Once frozen, the plan, what it starts from and its limits get a fingerprint and stay as they are. No "
             "verdict is shown before the end.")  # fmt: skip


def _shown(amount: float, dose: Dose, context: Context) -> float:
    return context.preferences.distance_unit.from_m(1000 * amount) if dose is Dose.RUNNING else amount


def _kept(amount: float, dose: Dose, context: Context) -> float:
    return context.preferences.distance_unit.to_m(amount) / 1000 if dose is Dose.RUNNING else amount

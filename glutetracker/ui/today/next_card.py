"""Next up: what is planned, the routine whose turn it is, the last session again, or a run; with what was done then."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.lifting.logged import LoggedEntry
from glutetracker.domain.next_step import NextStep, StepKind
from glutetracker.domain.preferences import Preferences
from glutetracker.ui.context import Context
from glutetracker.ui.today.facts import TodayFacts, Work, work_of
from glutetracker.ui.widgets import Button, Card, Label
from glutetracker.words import tr, trn
from glutetracker.words.durations import near_day

if TYPE_CHECKING:
    from glutetracker.ui.log.figure_place import FigurePlace

MOST_LINES = 6
FIGURE_BESIDE_FROM = 480
RUN_SHOWN, LIFT_SHOWN = "easy_run", "hip_thrust_barbell"

Line = tuple[str, str]


class NextCard(Card):
    """Offers one step, and others in turn.

    Attributes:
        start: Begins the step.
        swap: Shows another; None until the window idles.
        step: What is offered; None while nothing is.
        figure: How the first exercise is moved; None until the window idles.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        self._turn = Label(look, "", "small", "body2")
        super().__init__(look, tr("Next up"), self._turn)
        self._context = context
        self._facts: TodayFacts | None = None
        self.step: NextStep | None = None
        self._work: Work | None = None
        self.figure: FigurePlace | None = None
        self.title = Label(look, "", "h3", "title", wraps=True)
        self.about = Label(look, "", "small", "body2", wraps=True)
        self.start = Button(look, "", icon="play")
        self.start.setObjectName("startNext")
        self.swap: Button | None = None
        self.start.clicked.connect(lambda _: self.begin())
        self._lines = [
            (Label(look, "", "body", wraps=True), Label(look, "", "body", "body2")) for _ in range(MOST_LINES)
        ]
        self._more = Label(look, "", "small", "caption", wraps=True)
        self._lay_out()

    def show_facts(self, facts: TodayFacts, preferences: Preferences) -> None:
        """Offer what comes next; nothing while a session is open or before the first."""
        before, steps_before = self.step, self._facts.steps if self._facts else ()
        self._facts = facts
        self.setVisible(bool(facts.steps))
        if not facts.steps:
            self.step = None
            return
        is_new_plan = facts.steps[0].is_planned and facts.steps[0] not in steps_before
        self._show(before if before in facts.steps[1:] and not is_new_plan else facts.steps[0], preferences)

    def make_ready(self) -> None:
        """Show how the first exercise is moved, and offer others."""
        from glutetracker.ui.log.figure_place import FigurePlace

        if self.figure is None or self.swap is None:
            self.figure = FigurePlace(self._context)
            self._row.insertWidget(0, self.figure, 1)
            self.swap = Button(self.look, tr("Swap"), icon="swap", kind="ghost")
            self.swap.setObjectName("swapNext")
            self.swap.setAccessibleName(tr("Offer something else"))
            self.swap.clicked.connect(self._show_another)
            self._buttons.insertWidget(1, self.swap)
            QWidget.setTabOrder(self.start, self.swap)
        self._show_what_idles()

    def _show(self, step: NextStep, preferences: Preferences) -> None:
        assert self._facts is not None
        self.step = step
        work = self._work = work_of(self._context.store, step)
        in_turn = tr("In turn") if step.is_in_turn and step == self._facts.steps[0] else ""
        self._turn.setText(tr("Planned for today") if step.is_planned else in_turn)
        lines = _lines(work, preferences) if work else []
        self.title.setText(_title(step, lines))
        self.about.setText(self._told(step, work, preferences))
        self.start.setText(_button(step))
        self._show_lines(lines)
        self._show_what_idles()

    def _show_lines(self, lines: Sequence[Line]) -> None:
        for at, labels in enumerate(self._lines):
            for label, text in zip(labels, lines[at] if at < len(lines) else ("", ""), strict=True):
                label.setText(text)
                label.setVisible(bool(text))
        more = len(lines) - MOST_LINES
        self._more.setText(tr("and {count} more", count=more))
        self._more.setVisible(more > 0)

    def _told(self, step: NextStep, work: Work | None, preferences: Preferences) -> str:
        assert self._facts is not None
        if step.is_planned and step.kind is StepKind.RUN:
            return step.note or tr("The form opens filled in with it.")
        last_day = step.last_day or (work.logged.session.local_day if work else None)
        if last_day is None:
            return _told_of_new(has_trained=bool(self._facts.sessions))
        day = near_day(last_day, self._facts.today)
        if work is None:
            last = next((run for run in self._facts.runs if run.id == step.named), None)
            told = " · ".join((wording.run_title(last), wording.run(last, preferences))) if last else ""
            return tr("Last time: {day} · {what}", day=day, what=told)
        exercises = trn("{count} exercise", "{count} exercises", len(_done(work)))
        sets = trn("{count} set", "{count} sets", work.logged.counts[0])
        return tr("Last time: {day} · {exercises} · {sets}", day=day, exercises=exercises, sets=sets)

    def _show_what_idles(self) -> None:
        if self.figure is None or self.swap is None or self.step is None or self._facts is None:
            return
        self.swap.setVisible(len(self._facts.steps) > 1)
        exercises = [each.entry.exercise for each in _done(self._work)] if self._work else []
        if self._work is None and self.step.kind is StepKind.ROUTINE:
            exercises = self._show_routine(self.step.named)
        usual = RUN_SHOWN if self.step.kind is StepKind.RUN else LIFT_SHOWN
        exercise_id = exercises[0] if exercises else usual
        self.figure.show_exercise(self._context.exercise(exercise_id).figure_id)

    def _show_routine(self, routine_id: str) -> list[str]:
        """Show what a routine asks for that was not done yet; its exercises."""
        from glutetracker.domain.lifting.routine_words import dose_in_words
        from glutetracker.ui.log.routine.steps import find_routine

        routine = find_routine(self._context, routine_id)
        entries = routine.entries if routine else ()
        exercises = [self._context.exercise(each.exercise) for each in entries]
        self._show_lines([(exercise.name, dose_in_words(each, exercise))
                          for each, exercise in zip(entries, exercises, strict=True)])  # fmt: skip
        return [exercise.id for exercise in exercises]

    def begin(self) -> None:
        """Begin what is offered; an empty session where nothing is."""
        if self.step is None:
            self._context.asked_for.emit("log", "session")
            return
        kind, named = self.step.kind, self.step.named
        run = f"run:plan:{named}" if self.step.is_planned else "run"
        self._context.asked_for.emit("log", run if kind is StepKind.RUN else f"{kind}:{named}")

    def _show_another(self) -> None:
        if self._facts is None or self.step is None:
            return
        steps = self._facts.steps
        step = steps[(steps.index(self.step) + 1) % len(steps)]
        self._show(step, self._context.preferences)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand figure and words beside or under each other, as there is room."""
        super().resizeEvent(event)
        self._reflow()

    def _lay_out(self) -> None:
        self._buttons = buttons = QHBoxLayout()
        buttons.addWidget(self.start)
        buttons.addStretch(1)
        self._words = words = QVBoxLayout()
        for widget in (self.title, self.about, self._table(), self._more):
            words.addWidget(widget)
        words.addStretch(1)
        words.addLayout(buttons)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(words, 1)
        self.body.addLayout(self._row)
        self._reflow()
        self.look.changed.connect(self._reflow)

    def _reflow(self) -> None:
        px = self.look.theme.px
        self._row.setSpacing(px(18))
        self._words.setSpacing(px(6))
        beside = self.width() >= px(FIGURE_BESIDE_FROM)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)

    def _table(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        for at, (name, work) in enumerate(self._lines):
            grid.addWidget(name, at, 0)
            grid.addWidget(work, at, 1, Qt.AlignmentFlag.AlignTrailing)
        return holder


def _title(step: NextStep, lines: list[Line]) -> str:
    if step.kind is StepKind.RUN:
        return step.title or tr("A run")
    if step.kind is StepKind.ROUTINE or step.is_in_turn or step.is_planned:
        return step.title
    return tr("Again: {what}", what=step.title or ", ".join(name for name, _ in lines[:3]))


def _told_of_new(*, has_trained: bool) -> str:
    if has_trained:
        return tr("Not done in the last weeks. Loads are as you did each exercise last.")
    return tr("Your first. Choose loads that leave some repetitions in reserve.")


def _button(step: NextStep) -> str:
    if step.is_planned:
        return tr("Log it") if step.kind is StepKind.RUN else tr("Start")
    return {StepKind.RUN: tr("Log a run"), StepKind.ROUTINE: tr("Start"), StepKind.REPEAT: tr("Start this again")}[
        step.kind
    ]


def _done(work: Work) -> list[LoggedEntry]:
    return [entry for entry in work.logged.entries if entry.done]


def _lines(work: Work, preferences: Preferences) -> list[Line]:
    return [
        (work.names.get(each.entry.exercise, ""), wording.work_done(each.done, preferences)) for each in _done(work)
    ]

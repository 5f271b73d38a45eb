"""An experiment that is frozen: its weeks beside what was done, and its result once it is over."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.domain.question import experiment_words, question_words
from glutetracker.domain.question.experiment import Experiment
from glutetracker.domain.question.experiment_pins import unpinned
from glutetracker.store import events
from glutetracker.store.question import assumptions, experiments
from glutetracker.store.question.experiments import Frozen
from glutetracker.store.tables import Edit
from glutetracker.ui import tasks
from glutetracker.ui.charts.card.table import TwinView
from glutetracker.ui.charts.chart import TableTwin
from glutetracker.ui.context import Context
from glutetracker.ui.question.verdict_card import VerdictCard
from glutetracker.ui.widgets import Button, Card, Field, Label
from glutetracker.words import tr
from glutetracker.words.durations import short_day

if TYPE_CHECKING:
    from glutetracker.domain.question.answer import Answer


class ExperimentCard(Card):
    """Shows one frozen plan.

    Attributes:
        so_far: Where it stands.
        table: Each week as planned and as it was.
        note: What was otherwise, and why.
        stop: Gives it up; hidden once it is over.
        result: The verdict, after the end.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("Your experiment"))
        self._context = context
        self._frozen: Frozen | None = None
        self.question, self.so_far = (Label(look, "", font, "title", wraps=True) for font in ("strong", "body"))
        self.blocks, self.seal = (Label(look, "", "small", "body2", wraps=True) for _ in range(2))
        self.table = TwinView(look, tr("Weeks of the experiment"))
        self.note = Field(look, tr("What went differently, and why"))
        self.note.edit.setObjectName("experimentNote")
        self.stop = Button(look, tr("Stop the experiment"), icon="stop")
        self.stop.setObjectName("stopExperiment")
        self.result = VerdictCard(context)
        for widget in (self.question, self.so_far, self.result, self.blocks, self.table, self.note, self.seal):
            self.body.addWidget(widget)
        self.body.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeading)
        self.result.hide()
        self.note.edit.editingFinished.connect(self._keep_note)
        self.stop.clicked.connect(self._stop)
        self._dress()
        look.changed.connect(self._dress)

    def show_frozen(self, frozen: Frozen) -> None:
        """Show a plan as it stands today."""
        from glutetracker.analysis.question import experiments as worked

        self._frozen = frozen
        plan, preferences = frozen.plan, self._context.preferences
        logged = self._context.recall.logged(today())
        self.question.setText(question_words.title(plan.outcome, plan.dose))
        told = experiment_words.so_far(plan, today(), preferences)
        if frozen.stopped_on:
            told = tr("Stopped on {day}. What was logged stays.", day=short_day(frozen.stopped_on, with_year=True))
        self.so_far.setText(told)
        self.blocks.setText("\n".join(experiment_words.block(plan, each, preferences) for each in plan.blocks()))
        self.seal.setText(tr("Frozen on {day}, fingerprint {seal}.{hypothesis}", seal=frozen.fingerprint[:12],
                             day=short_day(frozen.frozen_at.astimezone().date(), with_year=True),
                             hypothesis=tr(" You expected: {words}", words=plan.hypothesis) if plan.hypothesis
                             else ""))  # fmt: skip
        self.table.show_twin(self._weeks(worked.weeks_done(plan, logged)))
        if not self.note.edit.isModified():
            self.note.set_text(frozen.note)
        self.stop.setVisible(frozen.stopped_on is None and not plan.is_over(today()))
        self.result.hide()
        if frozen.stopped_on is None and plan.is_over(today()):
            assumed = assumptions.load(self._context.store)
            tasks.run(self, lambda: worked.result(plan, logged, assumed), done=self._show_result,
                      failed=self._context.notices.tell)  # fmt: skip

    def _weeks(self, done: "tuple[object, ...]") -> TableTwin:
        from glutetracker.analysis.question.experiments import WeekDone

        assert self._frozen is not None
        dose, preferences = self._frozen.plan.dose, self._context.preferences
        rows = []
        for each in done:
            assert isinstance(each, WeekDone)
            was = "" if each.done is None else question_words.amount(dose, round(each.done, 1), preferences)
            kept = "" if each.was_kept is None else tr("as planned") if each.was_kept else tr("differently")
            planned = question_words.amount(dose, round(each.planned, 1), preferences)
            rows.append((short_day(each.monday, with_year=True), planned, was, kept))
        return TableTwin((tr("Week of"), tr("Planned"), tr("Done"), tr("Kept")), tuple(rows))

    def _show_result(self, answer: "Answer | None") -> None:
        if answer is not None:
            self.result.show_answer(answer)
            self.result.show()

    def _keep_note(self) -> None:
        frozen, note = self._frozen, self.note.text()
        if frozen is not None and self.note.edit.isModified():
            self.note.edit.setModified(False)
            label = tr("Note on the experiment")
            self._context.save(label, lambda edit: experiments.write_note(edit, frozen.plan.id, note), undoable=True)

    def _stop(self) -> None:
        frozen = self._frozen
        if frozen is not None:
            self._context.save(tr("Experiment given up"), lambda edit: self._give_up(edit, frozen.plan), undoable=True)

    def _give_up(self, edit: Edit, plan: Experiment) -> None:
        """Stop a plan, and unpin the weeks that will not be done."""
        experiments.stop(edit, plan.id, today())
        pins = unpinned(plan, events.between(self._context.store, Period(today(), plan.after)), today())
        for each in pins.gone:
            events.delete(edit, each.id)
        for each in pins.shortened:
            events.save(edit, each)

    def _dress(self) -> None:
        self.table.setMinimumHeight(self.look.theme.px(260))

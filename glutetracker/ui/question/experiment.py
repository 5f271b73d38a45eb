"""The page of experiments: one to be planned, or the one that runs, and those of before."""

from glutetracker.domain.clock import today
from glutetracker.store.question import experiments
from glutetracker.ui.context import Context
from glutetracker.ui.question.answers import Asked
from glutetracker.ui.question.experiment_card import ExperimentCard
from glutetracker.ui.question.plan_form import PlanForm
from glutetracker.ui.widgets import TextPage
from glutetracker.words import tr


class ExperimentView(TextPage):
    """Shows what is planned, what runs, and what was found.

    Attributes:
        form: Plans one; hidden while one runs.
        cards: Those that were frozen, the latest first.
    """

    def __init__(self, context: Context) -> None:
        told = tr("The only way to tell cause from coincidence.")
        super().__init__(context.look, tr("Experiment"), told, back=tr("The answer"))
        self._context = context
        self.form = PlanForm(context)
        self.cards: list[ExperimentCard] = []
        self.column.addWidget(self.form)
        self.form.frozen.connect(self._go_to_latest)

    def show_experiments(self, asked: Asked) -> None:
        """Show the experiments there are, and a form where none runs."""
        frozen = experiments.every(self._context.store)
        is_free = experiments.running(self._context.store, today()) is None
        self.form.setVisible(is_free)
        if is_free:
            self.form.show_plan(asked)
        while len(self.cards) > len(frozen):
            gone = self.cards.pop()
            self.column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.cards) < len(frozen):
            self.cards.append(ExperimentCard(self._context))
            self.column.addWidget(self.cards[-1])
        for card, each in zip(self.cards, frozen, strict=True):
            card.show_frozen(each)
        has_result = any(each.stopped_on is None for each in frozen[:1])
        self.column.insertWidget(1 if has_result else 0, self.form)  # below what was found last, or given up

    def _go_to_latest(self) -> None:
        """Put the cursor to what came of the form, which went out of sight with it."""
        if self.cards:
            self.cards[0].note.edit.setFocus()

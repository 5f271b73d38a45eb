"""The page of experiments: one to be planned, or the one that runs, and those of before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain.clock import today
from glutetracker.store import experiments
from glutetracker.ui.context import Context
from glutetracker.ui.question.answers import Asked
from glutetracker.ui.question.experiment_card import ExperimentCard
from glutetracker.ui.question.plan_form import PlanForm
from glutetracker.ui.widgets import Button, ScrollPage
from glutetracker.words import tr

TEXT_WIDTH = 760


class ExperimentView(QWidget):
    """Shows what is planned, what runs, and what was found.

    Attributes:
        left: Back to the answer.
        form: Plans one; hidden while one runs.
        cards: Those that were frozen, the latest first.
    """

    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._look = context, context.look
        self.frame = ScrollPage(context.look, tr("Experiment"), tr("The only way to tell cause from going along."))
        self.back = Button(context.look, tr("The answer"), icon="arrow-left", kind="ghost")
        self.back.setObjectName("back")
        self.frame.buttons.addWidget(self.back)
        self.form = PlanForm(context)
        self.cards: list[ExperimentCard] = []
        self._column = QWidget()
        self._stack = QVBoxLayout(self._column)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.form)
        row = QHBoxLayout()
        row.addWidget(self._column, 1)
        row.addStretch()
        self.frame.body.addLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self.back.clicked.connect(self.left)
        self._dress()
        context.look.changed.connect(self._dress)

    def take_keyboard(self) -> None:
        """Begin at the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_experiments(self, asked: Asked) -> None:
        """Show the experiments there are, and a form where none runs."""
        frozen = experiments.every(self._context.store)
        is_free = experiments.running(self._context.store, today()) is None
        self.form.setVisible(is_free)
        if is_free:
            self.form.show_plan(asked)
        while len(self.cards) > len(frozen):
            gone = self.cards.pop()
            self._stack.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.cards) < len(frozen):
            self.cards.append(ExperimentCard(self._context))
            self._stack.addWidget(self.cards[-1])
        for card, each in zip(self.cards, frozen, strict=True):
            card.show_frozen(each)

    def _dress(self) -> None:
        px = self._look.theme.px
        self._stack.setSpacing(px(12))
        self._column.setMaximumWidth(px(TEXT_WIDTH))

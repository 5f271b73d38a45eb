"""The question's first view: the verdict at once, then, step by step, the picture and all that is below."""

import sys
from datetime import date

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.question import question_words
from glutetracker.domain.question.answer import Answer
from glutetracker.domain.question.data import Dose, Outcome
from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.painted import OncePainted
from glutetracker.ui.question.answers import Asked
from glutetracker.ui.question.cards import Cards, Step
from glutetracker.ui.widgets import Button, ChipGroup, Flow, IconButton, Label, ScrollPage
from glutetracker.words import tr

TURNS = 3
"""Turns in which a page finds its place unseen: it may go into two columns, and lose its scroll bar."""
DOSES = (Dose.RUNNING, Dose.HARD_RUNNING, Dose.GLUTE_SETS)


class Front(QWidget):
    """Shows an answer, and lets another question be asked.

    The verdict is shown when it is told; the other cards follow, one in each turn of the window's events, so that
    none is long.

    Attributes:
        chosen: Another question is asked.
        explain: How it works is wanted.
        plan: An experiment is wanted.
        save: Saves the answer; hidden while there is none.
        doses: What is asked about.
        outcomes: Which girth.
        waiting: Stands there until the first answer comes.
        cards: The answer.
    """

    chosen = Signal()
    explain = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        look = context.look
        self._context, self._look = context, look
        self.frame = ScrollPage(look, question_words.title(*Asked()), " ")
        self.doses = ChipGroup(look, tr("Asked about"), [(each, question_words.dose_name(each)) for each in DOSES])
        self.outcomes = ChipGroup(look, tr("Girth"), [(each, question_words.outcome_name(each)) for each in Outcome])
        self.how = Button(look, tr("How this works"), icon="info")
        self.how.setObjectName("questionHow")
        self.save = IconButton(look, "share", tr("Save the answer as PDF or HTML"))
        self.save.setObjectName("questionSave")
        self.waiting = Label(look, tr("The answer is being worked out from your journal."), "body", "body2", wraps=True)
        self.cards = Cards(context)
        self._chips = Flow()
        self._steps: list[Step] = []
        self._is_to_be_ready = self._is_loading = False
        self._soon = OncePainted(self, self._go_on, context.notices.tell)
        self._lay_out()
        self._dress()
        self.doses.chosen.connect(self.chosen)
        self.outcomes.chosen.connect(self.chosen)
        self.how.clicked.connect(self.explain)
        look.changed.connect(self._dress)

    @property
    def asked(self) -> Asked:
        """The question that is asked now."""
        return Asked(Outcome(self.outcomes.key), Dose(self.doses.key))

    @property
    def is_whole(self) -> bool:
        """Whether all of the answer is shown."""
        return not self._steps

    def ask(self, asked: Asked) -> None:
        """Ask another question, without saying so."""
        self.outcomes.choose(asked.outcome)
        self.doses.choose(asked.dose)

    def take_keyboard(self) -> None:
        """Begin at what is asked about."""
        self.doses.buttons[self.doses.key].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_answer(self, answer: Answer | None, *, stale_of: date | None = None, silence: str = "") -> None:
        """Show an answer; None while there is none yet, and no verdict where silence is kept for a reason."""
        self.frame.say(question_words.title(*self.asked), question_words.used(answer) if answer else " ")
        self.waiting.setVisible(answer is None)
        self.cards.setVisible(answer is not None)
        self.save.setVisible(answer is not None and not silence)
        if answer is None:
            self._steps = []
            return
        if silence:
            self.cards.verdict.keep_silent(silence)
        else:
            self.cards.verdict.show_answer(answer, stale_of=stale_of)
        self._steps = self.cards.steps(answer, is_silent=bool(silence))
        self._soon.start()

    def make_ready(self) -> None:
        """Once all is shown, lay it out and draw it unseen, so that it stands at once when it is first looked at."""
        self._is_to_be_ready = True
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Go on with what was left out of sight."""
        super().showEvent(event)
        self.cards.hold_picture(until_later=True)
        self._soon.start()

    def _go_on(self) -> None:
        """Do the next step; where one goes wrong that is told, and the others follow."""
        if not self.window().isVisible():
            return  # the file may be closed by now
        self.cards.hold_picture(until_later=False)
        if self._steps and "pyqtgraph" not in sys.modules:
            self._load()
            return
        try:
            if self._steps:
                self._steps.pop(0)()
        except Exception as error:
            self._context.notices.tell(error)
        if not self._steps and self._is_to_be_ready and not self.cards.isHidden():
            self._is_to_be_ready = False
            self._steps = (
                [] if self.isVisible() else [*TURNS * [self._lay_out_unseen], self._draw_unseen, self._paint_unseen]
            )
        if self._steps:
            self._soon.start()

    def _load(self) -> None:
        if not self._is_loading:
            self._is_loading = True
            tasks.run(self, _load, done=lambda _: self._soon.start(), failed=self._context.notices.tell)

    def _lay_out_unseen(self) -> None:
        self.grab(QRect(0, 0, 1, 1))  # Qt lays all of it out for that

    def _draw_unseen(self) -> None:
        if "picture" in vars(self.cards):
            self.cards.picture.plot.make_ready()

    def _paint_unseen(self) -> None:
        self.grab()  # with icons and letters that were not drawn before

    def _lay_out(self) -> None:
        self.frame.buttons.addWidget(self.save)
        self.frame.buttons.addWidget(self.how)
        for chips in (self.doses, self.outcomes):
            self._chips.addWidget(chips)
        self.frame.under_title.addLayout(self._chips)
        self.frame.body.addWidget(self.waiting)
        self.frame.body.addWidget(self.cards)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self.cards.hide()

    def _dress(self) -> None:
        self._chips.setSpacing(self._look.theme.px(20))


def _load() -> None:
    import glutetracker.ui.charts.plotting.plot
    import glutetracker.ui.question.demand_card  # noqa: F401 (both load numpy and pyqtgraph off the window's thread)

"""The question's first view: the verdict, the picture, what seems to move it, and what would sharpen it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain import question_words
from glutetracker.domain.caveat_words import OF_CARE
from glutetracker.domain.clock import today
from glutetracker.domain.question import Answer
from glutetracker.domain.question_data import Dose, Outcome
from glutetracker.ui.context import Context
from glutetracker.ui.question.answers import Asked
from glutetracker.ui.question.caveats_card import CaveatsCard
from glutetracker.ui.question.demand_card import DemandCard
from glutetracker.ui.question.effects_card import EffectsCard
from glutetracker.ui.question.hope_card import HopeCard
from glutetracker.ui.question.picture_card import PictureCard
from glutetracker.ui.question.readings_card import ReadingsCard
from glutetracker.ui.question.sharpen_card import SharpenCard
from glutetracker.ui.question.studies_card import StudiesCard
from glutetracker.ui.question.verdict_card import VerdictCard
from glutetracker.ui.widgets import Button, ChipGroup, Flow, IconButton, Label, ReflowColumns, ScrollPage
from glutetracker.words import tr

DOSES = (Dose.RUNNING, Dose.HARD_RUNNING, Dose.GLUTE_SETS)


class Front(QWidget):
    """Shows an answer, and lets another question be asked.

    Attributes:
        chosen: Another question is asked.
        explain: How it works is wanted.
        save: Saves the answer; hidden while there is none.
        doses: What is asked about.
        outcomes: Which girth.
        waiting: Stands there until the first answer comes.
    """

    chosen = Signal()
    explain = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        look = context.look
        self._context = context
        self.frame = ScrollPage(look, question_words.title(*Asked()), " ")
        self.doses = ChipGroup(look, tr("Asked about"), [(each, question_words.dose_name(each)) for each in DOSES])
        self.outcomes = ChipGroup(look, tr("Girth"), [(each, question_words.outcome_name(each)) for each in Outcome])
        self.how = Button(look, tr("How this works"), icon="info")
        self.how.setObjectName("questionHow")
        self.save = IconButton(look, "share", tr("Save the answer as PDF or HTML"))
        self.save.setObjectName("questionSave")
        self.waiting = Label(look, tr("The answer is being worked out from your journal."), "body", "body2", wraps=True)
        self.verdict, self.picture = VerdictCard(context), PictureCard(context)
        self.effects, self.readings = EffectsCard(context), ReadingsCard(context)
        self.sharpen, self.caveats = SharpenCard(context), CaveatsCard(context)
        self.studies, self.hope = StudiesCard(context), HopeCard(context)
        self.demand = DemandCard(context)
        self.columns = ReflowColumns(look, shares=(6, 5))
        self._chips = Flow()
        self._look = look
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

    def ask(self, asked: Asked) -> None:
        """Ask another question, without saying so."""
        self.outcomes.choose(asked.outcome)
        self.doses.choose(asked.dose)

    def take_keyboard(self) -> None:
        """Begin at what is asked about."""
        self.doses.buttons[self.doses.key].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_answer(self, answer: Answer | None, *, stale_of: date | None = None, silence: str = "") -> None:
        """Show an answer; None while there is none yet, and no verdict where silence is kept for a reason."""
        asked = self.asked
        self.frame.say(question_words.title(*asked), question_words.used(answer) if answer else " ")
        self.waiting.setVisible(answer is None)
        self.columns.setVisible(answer is not None)
        self.save.setVisible(answer is not None and not silence)
        if answer is None:
            return
        locked = answer.is_locked
        if silence:
            self.verdict.keep_silent(silence)
        else:
            self.verdict.show_answer(answer, stale_of=stale_of)
        self.picture.show_answer(answer)
        self.picture.setVisible(bool(answer.weeks) and not silence)
        for card in (self.effects, self.readings):
            card.setVisible(not locked and not silence)
            if not locked and not silence:
                card.show_answer(answer)
        self.sharpen.show_answer(answer, is_silent=bool(silence))
        self.caveats.show_caveats(answer.caveats)
        self.demand.show_logged(self._context.recall.logged(today()))
        self.studies.show_start()
        self.hope.show_hope()
        self._order(has_picture=bool(answer.weeks), locked=locked)
        needs_care = any(each.kind in OF_CARE for each in answer.caveats)
        self.columns.first.insertWidget(1 if needs_care else self.columns.first.count() - 1, self.caveats)

    def _order(self, *, has_picture: bool, locked: bool) -> None:
        """Let the studies stand high while they are all there is, and low once there is an answer."""
        if locked and not has_picture:
            self.columns.first.insertWidget(1, self.studies)
        elif locked:
            self.columns.second.insertWidget(0, self.studies)
        else:
            self.columns.second.addWidget(self.studies)

    def _lay_out(self) -> None:
        self.frame.buttons.addWidget(self.save)
        self.frame.buttons.addWidget(self.how)
        for chips in (self.doses, self.outcomes):
            self._chips.addWidget(chips)
        self.frame.under_title.addLayout(self._chips)
        self.frame.body.addWidget(self.waiting)
        self.frame.body.addWidget(self.columns)
        first: tuple[QWidget, ...] = (self.verdict, self.picture, self.readings, self.caveats)
        second: tuple[QWidget, ...] = (self.effects, self.sharpen, self.demand, self.hope, self.studies)
        for column, cards in ((self.columns.first, first), (self.columns.second, second)):
            for card in cards:
                column.addWidget(card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.frame)
        self.columns.hide()

    def _dress(self) -> None:
        self._chips.setSpacing(self._look.theme.px(20))

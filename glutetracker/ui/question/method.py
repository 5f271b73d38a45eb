"""How this works: the model in plain words, what it starts from, what may be changed, what went in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetracker.domain import question_words
from glutetracker.domain.question import Answer
from glutetracker.ui.context import Context
from glutetracker.ui.guide.texts import points, source_lines
from glutetracker.ui.question.assumptions_card import AssumptionsCard
from glutetracker.ui.question.caveats_card import CaveatsCard
from glutetracker.ui.question.method_words import MORE_SOURCES, SOURCES, parts
from glutetracker.ui.question.rows_card import RowsCard
from glutetracker.ui.widgets import Button, Card, Label, ScrollPage
from glutetracker.words import tr

TEXT_WIDTH = 760


class Method(QWidget):
    """Tells how an answer came about.

    Attributes:
        left: Back to the answer.
        assumed: What may be changed.
        rows: What went in.
    """

    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._look = context, context.look
        self._told: list[QWidget] = []
        self.frame = ScrollPage(context.look, tr("How this works"), " ")
        self.back = Button(context.look, tr("The answer"), icon="arrow-left", kind="ghost")
        self.back.setObjectName("back")
        self.frame.buttons.addWidget(self.back)
        self.assumed, self.rows = AssumptionsCard(context), RowsCard(context)
        self.caveats = CaveatsCard(context)
        self._column = QWidget()
        self._cards = QVBoxLayout(self._column)
        self._cards.setContentsMargins(0, 0, 0, 0)
        for card in (self.assumed, self.rows, self.caveats, self._sources()):
            self._cards.addWidget(card)
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

    def show_answer(self, answer: Answer) -> None:
        """Tell of an answer."""
        self.frame.say(tr("How this works"), question_words.title(answer.outcome, answer.asked))
        self.assumed.show_assumptions()
        self.rows.show_answer(answer)
        self.caveats.show_caveats(answer.caveats)
        for card in self._told:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._told = []
        for part in parts(answer, self._context.preferences):
            card = Card(self._look, part.heading)
            for line in points(self._look, part.points):
                card.body.addWidget(line)
            self._told.append(card)
        for place, card in enumerate(self._told):
            self._cards.insertWidget(place if place < len(self._told) - 1 else self._cards.count() - 1, card)

    def _sources(self) -> Card:
        card = Card(self._look, tr("Sources"))
        for line in source_lines(self._look, SOURCES):
            card.body.addWidget(line)
        for text in MORE_SOURCES:
            card.body.addWidget(Label(self._look, text, "small", "body2", wraps=True))
        note = tr("General information, no medical advice.")
        card.body.addWidget(Label(self._look, note, "small", "caption", wraps=True))
        return card

    def _dress(self) -> None:
        px = self._look.theme.px
        self._cards.setSpacing(px(12))
        self._column.setMaximumWidth(px(TEXT_WIDTH))

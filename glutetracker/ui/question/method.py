"""How this works: the model in plain words, what it starts from, what may be changed, what went in."""

from glutetracker.domain.question import question_words
from glutetracker.domain.question.answer import Answer
from glutetracker.ui.context import Context
from glutetracker.ui.guide.texts import points, source_lines
from glutetracker.ui.question.assumptions_card import AssumptionsCard
from glutetracker.ui.question.caveats_card import CaveatsCard
from glutetracker.ui.question.method_words import MORE_SOURCES, SOURCES, parts
from glutetracker.ui.question.rows_card import RowsCard
from glutetracker.ui.widgets import Card, Label, TextPage
from glutetracker.words import tr


class Method(TextPage):
    """Tells how an answer came about.

    Attributes:
        assumed: What may be changed.
        rows: What went in.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, tr("How this works"), " ", back=tr("The answer"))
        self._context = context
        self._told: list[Card] = []
        self.assumed, self.rows = AssumptionsCard(context), RowsCard(context)
        self.caveats = CaveatsCard(context)
        for card in (self.assumed, self.rows, self.caveats, self._sources()):
            self.column.addWidget(card)

    def show_answer(self, answer: Answer) -> None:
        """Tell of an answer."""
        self.frame.say(tr("How this works"), question_words.title(answer.outcome, answer.asked))
        self.assumed.show_assumptions()
        self.rows.show_answer(answer)
        self.caveats.show_caveats(answer.caveats)
        for card in self._told:
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._told = []
        for part in parts(answer, self._context.preferences):
            card = Card(self.look, part.heading)
            for line in points(self.look, part.points):
                card.body.addWidget(line)
            self._told.append(card)
        for place, card in enumerate(self._told):
            self.column.insertWidget(place if place < len(self._told) - 1 else self.column.count() - 1, card)

    def _sources(self) -> Card:
        card = Card(self.look, tr("Sources"))
        for line in source_lines(self.look, SOURCES):
            card.body.addWidget(line)
        for text in MORE_SOURCES:
            card.body.addWidget(Label(self.look, text, "small", "body2", wraps=True))
        note = tr("General information, no medical advice.")
        card.body.addWidget(Label(self.look, note, "small", "caption", wraps=True))
        return card

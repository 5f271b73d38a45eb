"""Beside the form: what a kind of run does for the glutes."""

from glutetracker.domain import wording
from glutetracker.domain.running import RunKind
from glutetracker.guides.run_kinds import kind_card
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Card, Label
from glutetracker.words import tr


class KindGuide(Card):
    """Tells of one kind at a time."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, " ")
        self.kind: RunKind | None = None
        self.does, self.add, self.caution = (Label(look, "", "body", "body2", wraps=True) for _ in range(3))
        self.source = Label(look, "", "caption", "caption", wraps=True)
        for title, words in (
            (tr("For the glutes"), self.does), (tr("How to add it"), self.add), (tr("Take care"), self.caution),
        ):  # fmt: skip
            self.body.addWidget(Label(look, title, "strong", "title"))
            self.body.addWidget(words)
        self.body.addWidget(self.source)

    def show_kind(self, kind: RunKind) -> None:
        """Tell of a kind."""
        if kind is self.kind or self.heading is None:
            return
        self.kind = kind
        card = kind_card(kind)
        self.heading.setText(wording.run_kind_title(kind))
        self.does.setText(card.does)
        self.add.setText(card.add)
        self.caution.setText(card.caution)
        self.source.setText(tr("Source: {source}. General information, no medical advice.", source=card.source))

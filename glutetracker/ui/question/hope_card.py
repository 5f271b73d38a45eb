"""What the user hopes for: it changes words and their order, never a number."""

from dataclasses import replace

from glutetracker.domain.preferences import Hope
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Card, ChipGroup, Label
from glutetracker.words import tr


class HopeCard(Card):
    """Asks what is hoped for; being curious is an answer too.

    Attributes:
        hope: The four answers.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("What do you hope for?"))
        self._context = context
        names = {Hope.CURIOUS: tr("Just curious"), Hope.BIGGER: tr("Bigger"), Hope.SMALLER: tr("Smaller"),
                 Hope.STRONG: tr("Strong")}  # fmt: skip
        self.hope = ChipGroup(look, tr("What do you hope for?"), [(each.value, name) for each, name in names.items()])
        self.hope.setObjectName("questionHope")
        self.hope.chosen.connect(self._choose)
        told = tr("No direction is the good one. This changes words and what comes first, never a number.")
        self.body.addWidget(Label(look, told, "small", "body2", wraps=True))
        self.body.addWidget(self.hope)

    def show_hope(self) -> None:
        """Show what was chosen."""
        self.hope.choose(self._context.preferences.hope)

    def _choose(self, key: str) -> None:
        self._context.choose(replace(self._context.preferences, hope=Hope(key)))

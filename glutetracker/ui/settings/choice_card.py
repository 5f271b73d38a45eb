"""A card of choices; each holds at once."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.preferences import Preferences
from glutetracker.ui.context import Context
from glutetracker.ui.log.field_grid import FieldGrid
from glutetracker.ui.settings.choices import Choice
from glutetracker.ui.widgets import Card, ChipGroup, Label, Select


class ChoiceCard(Card):
    """Offers choices one under the other.

    Attributes:
        offers: The controls by the field that they set.
    """

    def __init__(self, context: Context, title: str, choices: Sequence[Choice], told: str = "") -> None:
        super().__init__(context.look, title)
        self._context = context
        self.offers: dict[str, ChipGroup | Select] = {}
        if told:
            self.body.addWidget(Label(context.look, told, "small", "body2", wraps=True))
        self._choices = choices
        for as_chips, alike in groupby(choices, key=lambda choice: choice.as_chips):
            offers = [self._offer(choice) for choice in alike]
            for offer in offers if as_chips else [FieldGrid(context.look, offers)]:
                self.body.addWidget(offer)

    def show_choices(self, preferences: Preferences) -> None:
        """Show what is chosen now."""
        for choice in self._choices:
            self.offers[choice.field].choose(choice.key(preferences))

    def _offer(self, choice: Choice) -> QWidget:
        offer = self.offers[choice.field] = self._chips(choice) if choice.as_chips else self._list(choice)
        offer.setObjectName(f"choose.{choice.field}")
        offer.chosen.connect(lambda key: self._choose(choice, key))
        return _labelled(self._context, choice.label, offer) if choice.as_chips else offer

    def _chips(self, choice: Choice) -> ChipGroup:
        return ChipGroup(self.look, choice.label, choice.entries, choice.key(self._context.preferences))

    def _list(self, choice: Choice) -> Select:
        offer = Select(self.look, choice.label)
        offer.offer(choice.entries, choice.key(self._context.preferences))
        return offer

    def _choose(self, choice: Choice, key: str) -> None:
        self._context.choose(choice.chosen(self._context.preferences, key))
        self.show_choices(self._context.preferences)  # what could not be kept does not seem so


def _labelled(context: Context, label: str, offer: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(context.look.theme.px(4))
    column.addWidget(Label(context.look, label, "label", "body2", wraps=True))
    column.addWidget(offer)
    return holder

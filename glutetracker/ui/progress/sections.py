"""The charts by section; a section is made when it is first wanted."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.store import Table
from glutetracker.ui.charts import SECTIONS
from glutetracker.ui.charts.card.grid import CardGrid
from glutetracker.ui.charts.chart import Chart
from glutetracker.words import tr

if TYPE_CHECKING:
    from glutetracker.ui.charts.card.chart_card import ChartCard
    from glutetracker.ui.context import Context


def section_names() -> tuple[tuple[str, str], ...]:
    """Keys and names of the sections, in order."""
    names = {"overview": tr("Overview"), "glutes": tr("Glute work"), "runs": tr("Runs"), "body": tr("Body"),
             "years": tr("Long view")}  # fmt: skip
    return tuple((key, names[key]) for key in SECTIONS)


def is_of_body(chart: Chart[Any, Any]) -> bool:
    """Whether a chart tells of the body alone."""
    return chart.reads <= {Table.MEASURE, Table.BODY_SITE}


class Sections(QWidget):
    """Shows one section at a time.

    Attributes:
        opened: A card's chart is wanted on a page of its own; the card.
        answered: A card shows another answer.
        range_wanted: A card has nothing for these days, and another range is to be seen; its key.
        key: The section that is shown.
    """

    opened = Signal(object)
    answered = Signal()
    range_wanted = Signal(str)

    def __init__(self, context: "Context", key: str) -> None:
        super().__init__()
        self._context = context
        self._made: dict[str, tuple[list[ChartCard], CardGrid]] = {}
        self._ready: dict[str, list[ChartCard]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.key = key

    @property
    def cards(self) -> "list[ChartCard]":
        """The cards of the section that is shown."""
        return self._made[self.key][0] if self.key in self._made else []

    @property
    def all_cards(self) -> "list[ChartCard]":
        """The cards of all sections that were ever wanted."""
        return [card for cards, _ in self._made.values() for card in cards]

    def make(self, key: str) -> "list[ChartCard]":
        """Make a section, unless it is there; give the cards that are new."""
        if key in self._made:
            return []
        while self.prepare(key):
            pass
        cards = self._ready.pop(key)
        grid = CardGrid(self._context.look, cards, [card for card in cards if card.chart.is_wide])
        self._made[key] = cards, grid
        grid.hide()
        self._column.addWidget(grid)
        self.hide_body(hides=not self._context.preferences.shows_body)
        return cards

    def prepare_one(self) -> bool:
        """Make one card of a section that was not wanted yet; False when all are there."""
        return any(key not in self._made and self.prepare(key) for key in SECTIONS)

    def prepare(self, key: str) -> bool:
        """Make one more card of a section that is not made; False when its cards are all there."""
        from glutetracker.ui.charts.card.chart_card import ChartCard

        ready = self._ready.setdefault(key, [])
        if len(ready) == len(SECTIONS[key]):
            return False
        card = ChartCard(self._context, SECTIONS[key][len(ready)])
        card.opened.connect(self._on_opened)
        card.answered.connect(self.answered)
        card.empty.range_wanted.connect(self.range_wanted)
        card.setParent(self)
        card.hide()
        ready.append(card)
        return True

    def show_section(self, key: str) -> None:
        """Show a section that is made."""
        self.key = key
        for each, (_, grid) in self._made.items():
            grid.setVisible(each == key)

    def hide_body(self, *, hides: bool) -> None:
        """Leave out what tells of the body alone."""
        for cards, grid in self._made.values():
            grid.leave_out([card for card in cards if hides and is_of_body(card.chart)])

    def _on_opened(self) -> None:
        self.opened.emit(self.sender())

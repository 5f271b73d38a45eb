"""How sharp the answer would be for each length of a block, before anything is decided: one quiet table."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from glutetracker.domain.question import question_words
from glutetracker.domain.question.experiment import Experiment
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Label
from glutetracker.words import tr, trn

Table = Mapping[tuple[int, int], tuple[float, float]]
"""Half the range nine times in ten, in cm, and the chance to find a change worth naming: by weeks of a block and
weeks in all."""


class Sharpness(QWidget):
    """Shows the table, the row of the plan's own length in bold.

    Attributes:
        cells: The figures shown, by weeks of a block and weeks in all.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.cells: dict[tuple[int, int], Label] = {}
        self._widgets: list[Label] = []
        self._own: int | None = None
        self._told = Label(context.look, "", "small", "body2", wraps=True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._told, 0, 0, 1, -1)
        self.hide()
        self._dress()
        context.look.changed.connect(self._dress)

    def show_table(self, table: Table, plan: Experiment) -> None:
        """Show half ranges for the little and the much of a plan, by the length of its blocks."""
        preferences, own = self._context.preferences, plan.block_weeks
        low, high = (question_words.amount(plan.dose, each, preferences) for each in (plan.low, plan.high))
        unit = preferences.girth_unit
        self._told.setText(tr("Other lengths, for you, with {low} and {high} a week: how good the answer would be, and "
                              "how often a true change of {reach} would be found.", low=low, high=high,
                              reach=question_words.size(plan.change_worth_naming_cm, unit)))  # fmt: skip
        if own != self._own:
            self._build(table, own)
        for key, cell in self.cells.items():
            half_width_cm, chance = table[key]
            cell.setText(tr("±{size}, {share}", size=question_words.size(half_width_cm, unit),
                            share=question_words.chance(chance)))  # fmt: skip
        self.show()

    def _build(self, table: Table, own: int) -> None:
        for widget in self._widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._own, self._widgets = own, []
        spans = sorted({weeks for _, weeks in table})
        self._add(tr("Blocks of"), "caption", 1, 0)
        for column, weeks in enumerate(spans, start=1):
            self._add(tr("after {weeks} weeks", weeks=weeks), "caption", 1, column)
        for row, length in enumerate(sorted({length for length, _ in table}), start=2):
            font = "strong" if length == own else "small"
            self._add(trn("{count} week", "{count} weeks", length), font, row, 0)
            for column, weeks in enumerate(spans, start=1):
                self.cells[length, weeks] = self._add("", font, row, column)

    def _add(self, text: str, font: str, row: int, column: int) -> Label:
        label = Label(self._context.look, text, font, "caption" if font == "caption" else "title", wraps=True)
        side = Qt.AlignmentFlag.AlignTrailing if column else Qt.AlignmentFlag.AlignLeading
        label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, row, column)
        self._grid.setColumnStretch(column, 1)
        self._widgets.append(label)
        return label

    def _dress(self) -> None:
        px = self._context.look.theme.px
        self._grid.setHorizontalSpacing(px(20))
        self._grid.setVerticalSpacing(px(4))

"""A row for each muscle: what part of a set it is credited with."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from glutetracker.domain.guide.own_shares import STEPS, step_of, with_step
from glutetracker.domain.lifting.muscles import Muscle, muscle_name
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import ChipGroup, Label
from glutetracker.words import tr

SIGNS = ("–", "¼", "½", "¾", "1")


class ShareRows(QWidget):
    """Shows and changes the shares; a muscle that is not touched keeps the share of each of its parts.

    Attributes:
        changed: Another share was chosen.
        shares: Muscle id to its share, as it is now.
        rows: The choices by their muscle.
    """

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.shares: Mapping[str, float] = {}
        chips = [(f"{step:g}", sign) for step, sign in zip(STEPS, SIGNS, strict=True)]
        self.rows = {each: ChipGroup(look, muscle_name(each), chips) for each in Muscle}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        for place, (muscle, choice) in enumerate(self.rows.items()):
            self._grid.addWidget(Label(look, muscle_name(muscle), "body", "title", wraps=True), place, 0)
            self._grid.addWidget(choice, place, 1)
            choice.setObjectName(f"share_{muscle.value}")
            for step, chip in zip(STEPS, choice.buttons.values(), strict=True):
                chip.setAccessibleName(_heard(muscle, step))
            choice.chosen.connect(lambda key, muscle=muscle: self._choose(muscle, float(key)))
        self._space()
        look.changed.connect(self._space)

    def show_shares(self, shares: Mapping[str, float]) -> None:
        """Show these shares."""
        self.shares = dict(shares)
        for muscle, choice in self.rows.items():
            choice.choose(f"{step_of(shares, muscle):g}")

    def _choose(self, muscle: Muscle, step: float) -> None:
        self.shares = with_step(self.shares, muscle, step)
        self.changed.emit()

    def _space(self) -> None:
        px = self._look.theme.px
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(6))


def _heard(muscle: Muscle, step: float) -> str:
    credited = tr("none of a set") if not step else tr("{share} % of a set", share=round(step * 100))
    return f"{muscle_name(muscle)}: {credited}"

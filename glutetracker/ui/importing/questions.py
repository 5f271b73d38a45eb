"""What files leave open: asked once for all of them, with what is likely chosen already."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit
from glutetracker.importers import Hints, Unsaid
from glutetracker.importers.importer import NO_HINTS
from glutetracker.intake import Preview
from glutetracker.ui.context import Context
from glutetracker.ui.importing.day import DayQuestion
from glutetracker.ui.widgets import ChipGroup, Label
from glutetracker.words import tr

EACH = "each"
"""Chosen while the files differ in what they suggest."""
_YES = "yes"
_VALUES: Mapping[Unsaid, Mapping[str, Any]] = {
    Unsaid.LOAD_UNIT: {unit.value: unit for unit in LoadUnit},
    Unsaid.WEIGHT_UNIT: {unit.value: unit for unit in LoadUnit},
    Unsaid.DISTANCE_UNIT: {unit.value: unit for unit in DistanceUnit},
    Unsaid.GIRTH_UNIT: {unit.value: unit for unit in GirthUnit},
    Unsaid.DAY_BEFORE_MONTH: {_YES: True, "no": False},
}


class Questions(QWidget):
    """Asks for units and days.

    Attributes:
        answered: An answer changes what the files say; they are to be read again.
        units: The chips by what they ask.
    """

    answered = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._asked: dict[Unsaid, str] = {}
        self._told: set[Unsaid] = set()
        self.units: dict[Unsaid, ChipGroup] = {}
        self.day = DayQuestion(context.look)
        self.day.answered.connect(self.answered)
        self._room = QScrollArea()
        self._room.setObjectName("pageScroll")
        self._room.setWidgetResizable(True)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._room.setWidget(self._inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._room)
        self._column.addWidget(self.day)
        self._rows: list[QWidget] = []
        self._space()
        context.look.changed.connect(self._space)

    @property
    def count(self) -> int:
        """How many questions there are."""
        return len(self._asked) + (not self.day.isHidden())

    @property
    def is_open(self) -> bool:
        """Whether there is something that was not answered."""
        return any(each not in self._told for each in self._asked) or self.day.is_open

    @property
    def is_over(self) -> bool:
        """Whether only days were asked for, and all are told."""
        return not self._asked and not self.day.is_open

    @property
    def hints(self) -> Hints:
        """What was told, for the readers."""
        told = {key.value: _VALUES[key][self._asked[key]] for key in self._told}
        days = tuple(self.day.days.items())
        return replace(NO_HINTS, day=self.day.day, days=days, **told)

    def show_focused(self) -> None:
        """Scroll to what has the keyboard."""
        focused = QApplication.focusWidget()
        if focused is not None and self._inner.isAncestorOf(focused):
            self._room.ensureWidgetVisible(focused)

    def forget(self) -> None:
        """Begin anew, for other files."""
        self._asked.clear()
        self._told.clear()
        self.day.forget()
        self._clear()

    def ask(self, preview: Preview) -> None:
        """Ask what these files leave open; what was told before stays told."""
        for each in sorted(preview.unsaid - {Unsaid.COLUMNS}):
            if each not in self._asked:
                self._asked[each] = _likely(each, preview)
        self._clear()
        for each in self._asked:
            self._ask_unit(each)
        self.day.ask(preview.without_day)
        self._column.addStretch(1)

    def _ask_unit(self, each: Unsaid) -> None:
        question, chips = _words(each)
        if self._asked[each] == EACH:
            chips = ((EACH, tr("as each file suggests")), *chips)
        group = ChipGroup(self._context.look, question, chips, self._asked[each])
        group.chosen.connect(lambda key: self._tell(each, key))
        self.units[each] = group
        self._add(Label(self._context.look, question, "h3", "title", wraps=True))
        self._add(group)

    def _tell(self, each: Unsaid, key: str) -> None:
        self._asked[each] = key
        self._told = {one for one in (*self._told, each) if self._asked[one] != EACH}
        self.answered.emit()

    def _add(self, widget: QWidget) -> None:
        self._rows.append(widget)
        self._column.addWidget(widget)

    def _clear(self) -> None:
        for widget in self._rows:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._rows.clear()
        self.units.clear()
        last = self._column.itemAt(self._column.count() - 1)
        if last is not None and last.spacerItem() is not None:
            self._column.removeItem(last)

    def _space(self) -> None:
        px = self._context.look.theme.px
        self._column.setContentsMargins(px(2), px(2), px(12), px(2))
        self._column.setSpacing(px(10))


def _likely(each: Unsaid, preview: Preview) -> str:
    """Choose what was taken; where files differ, what each of them suggests."""
    taken = {getattr(file.plan.taken_as, each.value) for file in preview.coming if each in file.plan.unsaid}
    keys = [key for key, value in _VALUES[each].items() if value in taken]
    return keys[0] if len(keys) == 1 else EACH


def _words(each: Unsaid) -> tuple[str, tuple[tuple[str, str], ...]]:
    weights = (("kg", tr("kilograms")), ("lb", tr("pounds")))
    return {
        Unsaid.LOAD_UNIT: (tr("What are the loads written in?"), weights),
        Unsaid.WEIGHT_UNIT: (tr("What is your weight written in?"), weights),
        Unsaid.DISTANCE_UNIT: (tr("What are distances written in?"), (("km", tr("kilometres")), ("mi", tr("miles")))),
        Unsaid.GIRTH_UNIT: (tr("What are girths written in?"), (("cm", tr("centimetres")), ("in", tr("inches")))),
        Unsaid.DAY_BEFORE_MONTH: (tr("What is 3/4?"), ((_YES, tr("3 April")), ("no", tr("4 March")))),
    }[each]

"""What holds for one exercise alone: its unit, its bar, its rest."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.exercise_choice import ExerciseChoice
from glutetracker.domain.lifting.kit_words import weight_written
from glutetracker.domain.lifting.rest import parse_rest_s
from glutetracker.domain.units import LoadUnit
from glutetracker.store import Table
from glutetracker.store.lifting import exercise_choices
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Button, ChipGroup, Field, Label, Overlay, Select, wide_row
from glutetracker.words import Problem, tr
from glutetracker.words.durations import clock

AS_ALL = "all"
_READS = frozenset({Table.EXERCISE_CHOICE, Table.SETTING})


class ExerciseChoices(Overlay):
    """Takes what the user wants otherwise for one exercise; each choice holds at once.

    Attributes:
        unit: What its loads are shown in.
        bar: The bar that it is done with; out of sight where there is none.
        rest: How long one rests after a working set.
    """

    WIDTH = 460

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.look, parent, tr("For one exercise"))
        look = context.look
        self._context = context
        self._exercise: Exercise | None = None
        self.title = Label(look, "", "h2", "title", wraps=True)
        told = Label(look, tr("Only for this exercise. What you leave stays as in Settings."), "small", "body2",
                     wraps=True)  # fmt: skip
        units = [(AS_ALL, tr("As everywhere")), *((unit.value, unit.value) for unit in LoadUnit)]
        self.unit = ChipGroup(look, tr("Loads in"), units)
        self.bar = Select(look, tr("Bar"))
        self.rest = Field(look, tr("Rest after a working set"), placeholder=tr("as usual"))
        self.rest.edit.setObjectName("exercise.rest")
        close = Button(look, tr("Close"))
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._units = QVBoxLayout()
        self._units.addWidget(Label(look, tr("Loads in"), "label", "body2"))
        self._units.addWidget(self.unit)
        for widget in (self.title, told):
            self._column.addWidget(widget)
        self._column.addLayout(self._units)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.rest)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidget(inner)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self._area, 1)
        self.body.addLayout(wide_row(close))
        self.unit.chosen.connect(self._choose_unit)
        self.bar.chosen.connect(self._choose_bar)
        self.rest.edit.editingFinished.connect(self._choose_rest)
        close.clicked.connect(self.close_up)
        context.changed.connect(self._on_change)
        self._space_inside()
        look.changed.connect(self._space_inside)

    def show_exercise(self, exercise: Exercise) -> None:
        """Open for an exercise."""
        self._exercise = exercise
        self.title.setText(exercise.name)
        self.rest.edit.setModified(False)
        self._show_choice()
        self.open()
        self.unit.buttons[self.unit.key].setFocus(Qt.FocusReason.OtherFocusReason)

    def wanted_height(self, width: int) -> int:
        """All of it, where there is room."""
        margins = self.body.contentsMargins()
        inside = width - margins.left() - margins.right()
        foot = self.body.sizeHint().height() - self._area.sizeHint().height()
        return self._column.totalHeightForWidth(inside) + foot + 2

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 (Qt's name)
        """Tab brings into sight what it comes to."""
        has_moved = super().focusNextPrevChild(forward)
        self._area.ensureWidgetVisible(QApplication.focusWidget() or self)
        return has_moved

    def close_up(self) -> None:
        """Keep what is half typed, then go."""
        self._choose_rest()
        super().close_up()

    def _show_choice(self) -> None:
        if self._exercise is None:
            return
        choice = self._choice(self._exercise)
        self.unit.choose(choice.load_unit.value if choice.load_unit else AS_ALL)
        self.bar.setVisible(self._exercise.load_type is LoadType.BARBELL)
        self.bar.offer(self._bars(choice), AS_ALL if choice.bar_kg is None else str(choice.bar_kg))
        if not self.rest.edit.isModified():
            self.rest.set_text("" if choice.rest_s is None else clock(choice.rest_s))

    def _choice(self, exercise: Exercise) -> ExerciseChoice:
        return self._context.recall.choices().get(exercise.id) or ExerciseChoice(exercise=exercise.id)

    def _bars(self, choice: ExerciseChoice) -> list[tuple[str, str]]:
        """Offer the usual bar, the user's others, and the chosen one though it is not there any more."""
        unit = self._context.preferences.load_unit
        kit = self._context.recall.kit(self._context.preferences)
        offers = {str(each.load_kg): _bar_words(each.name, each.load_kg, unit) for each in reversed(kit.bars)}
        if choice.bar_kg is not None:
            offers.setdefault(str(choice.bar_kg), _bar_words("", choice.bar_kg, unit))
        usual = tr("The usual one: {bar}", bar=_bar_words(kit.bars[0].name, kit.bar_kg, unit))
        return [(AS_ALL, usual), *reversed(offers.items())]

    def _choose_unit(self, key: str) -> None:
        self._keep(load_unit=None if key == AS_ALL else LoadUnit(key))

    def _choose_bar(self, key: str) -> None:
        self._keep(bar_kg=None if key == AS_ALL else float(key))

    def _choose_rest(self) -> None:
        if not self.rest.edit.isModified():
            return
        text = self.rest.text()
        try:
            rest_s = float(parse_rest_s(text)) if text else None
        except Problem as problem:
            self.rest.tell(str(problem))
            return
        self.rest.edit.setModified(False)
        if self._keep(rest_s=rest_s):
            self.rest.explain(tr("Kept.") if text else tr("Kept: as usual."))

    def _keep(self, **chosen: Any) -> bool:
        exercise = self._exercise
        if exercise is None:
            return False
        choice = replace(self._choice(exercise), **chosen)
        label = tr("{exercise}: its own choices", exercise=exercise.name)
        is_kept = self._context.save(label, lambda edit: exercise_choices.save(edit, choice))
        self._show_choice()  # what could not be kept does not seem so
        return is_kept

    def _space_inside(self) -> None:
        self._column.setSpacing(self.look.theme.px(12))
        self._units.setSpacing(self.look.theme.px(4))

    @Slot(frozenset)
    def _on_change(self, changed: frozenset[Table]) -> None:
        if self.isVisible() and not _READS.isdisjoint(changed):
            self._show_choice()


def _bar_words(name: str, load_kg: float, unit: LoadUnit) -> str:
    weight = weight_written(load_kg, unit)
    weight = weight if weight[-1].isalpha() else f"{weight} {unit}"
    return f"{name} {weight}" if name else weight

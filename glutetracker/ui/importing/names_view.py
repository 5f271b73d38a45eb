"""Which exercises the names in files mean: looked through, and changed one by one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.intake import NEW, Meaning
from glutetracker.ui.context import Context
from glutetracker.ui.importing.choice_list import ChoiceList
from glutetracker.ui.importing.choices import LOW
from glutetracker.ui.importing.names import MOST_NAMED, Names
from glutetracker.ui.widgets import Button, Flow, Label, Select
from glutetracker.words import tr


class NamesView(QWidget):
    """Shows names with the exercises that they become.

    Attributes:
        names: What is shown, and what was chosen.
        listed: The list; E or Enter opens the exercises, Alt+E takes the likeliest.
        exercise: What the marked name becomes.
        likely: What it may be, the likeliest first; hidden where it is plain.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        look = context.look
        self._context = context
        self.names = Names(self)
        self.listed = ChoiceList(look, self.names, tr("Exercises in the files; E or Enter changes one"), Qt.Key.Key_E)
        self.exercise = Select(look, tr("Exercise of the marked name"), label_shown=False)
        self.exercise.box.setObjectName("exerciseOfName")
        self.likely = [Button(look, "", icon="check") for _ in range(MOST_NAMED)]
        acts = QWidget()
        self._flow = Flow(acts)
        for place, each in enumerate(self.likely):
            each.setObjectName(f"likelyExercise{place + 1}")
            each.clicked.connect(partial(self._take, place))
            self._flow.addWidget(each)
        self._flow.addWidget(self.exercise)
        about = tr("What you choose holds for the next import too.")
        self._about = Label(look, about, "small", "body2", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((self._about, 0), (self.listed, 1), (acts, 0)):
            self._column.addWidget(widget, stretch)
        self.exercise.chosen.connect(self._choose)
        self.listed.others_asked.connect(self.exercise.box.showPopup)
        self.listed.suggested_asked.connect(partial(self._take, 0))
        self.listed.selectionModel().currentChanged.connect(self._show_acts)
        self._space()
        look.changed.connect(self._space)

    def ask(self, meanings: Sequence[Meaning]) -> None:
        """Show other names; what was chosen for those that are still there holds."""
        at = max(0, self._row)
        exercises = self._context.catalogue.exercises
        self.names.show_names(meanings, exercises)
        if meanings:
            named = sorted(((one.id, one.name) for one in exercises.values()), key=lambda each: each[1].casefold())
            self.exercise.offer([(NEW, tr("An exercise of your own")), *named])
        self.listed.setCurrentIndex(self.names.index(min(at, len(meanings) - 1)))
        self._show_acts()

    def forget(self) -> None:
        """Begin anew, for other files."""
        self.names.chosen.clear()
        self.ask(())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """In a low window only the list and what changes its rows has room."""
        super().resizeEvent(event)
        self._fit()

    @property
    def _row(self) -> int:
        return self.listed.currentIndex().row()

    def _choose(self, key: str) -> None:
        self.names.choose(self._row, key)
        self._show_acts()

    def _take(self, place: int) -> None:
        may_be = self.names.meanings[self._row].may_be
        if place < len(may_be):
            self._choose(may_be[place].id)

    def _show_acts(self, *_: QModelIndex) -> None:
        if self._row < 0:
            return
        key = self.names.key(self._row)
        self.exercise.choose(key)
        may_be = self.names.meanings[self._row].may_be
        for place, button in enumerate(self.likely):
            is_shown = place < len(may_be) and may_be[place].id != key and not self._is_low
            if not is_shown and button.hasFocus():
                self.listed.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setText(may_be[place].name if place < len(may_be) else "")
            button.setVisible(is_shown)

    @property
    def _is_low(self) -> bool:
        return self.height() < self._context.look.theme.px(LOW)

    def _fit(self) -> None:
        self._about.setVisible(not self._is_low)
        self._show_acts()

    def _space(self) -> None:
        px = self._context.look.theme.px
        self._column.setSpacing(px(8))
        self._flow.setSpacing(px(8))

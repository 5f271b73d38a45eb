"""One exercise of a routine that is being written: its fields, its place, what is wrong."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.routine import RoutineEntry
from glutetracker.domain.lifting.routine_words import amount_text, read_amount, read_rest_s, read_rir, read_set_count
from glutetracker.domain.lifting.strength import SetKind
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import CheckBox, Field, Flow, IconButton, Label
from glutetracker.words import Problem, tr
from glutetracker.words.durations import clock
from glutetracker.words.numbers import short

Fields = Mapping[str, Any]
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
WIDTHS = {"sets": 68, "amount": 108, "rir": 84, "rest": 84, "note": 280}


class RoutineRow(QFrame):
    """Asks how an exercise is to be done.

    Attributes:
        wrong: The field that was not understood last.
        moved: It is to go up (−1) or down (1).
        removed: It is to go out.
        changed: Something in it says something else.
        entered: Enter was pressed in a field.
    """

    moved = Signal(int)
    removed = Signal()
    changed = Signal()
    entered = Signal()

    def __init__(self, look: Look, entry: RoutineEntry, exercise: Exercise) -> None:
        super().__init__()
        self.setObjectName("routineRow")
        self._look, self.exercise, self._entry = look, exercise, entry
        self.kind, self.wrong = entry.kind, ""
        self.name = Label(look, exercise.name, "h3", "title", wraps=True)
        self.about = Label(look, "", "small", "body2")
        self.joins = CheckBox(look, tr("In turn with the one above"))
        self.joins.setToolTip(tr("A superset: one set of each, and rest after the last of them"))
        self.fields = {
            "sets": Field(look, tr("Sets")),
            "amount": Field(look, tr("Seconds") if exercise.timed else tr("Reps"), placeholder=_example(exercise)),
            "rir": Field(look, tr("In reserve"), placeholder="2"),
            "rest": Field(look, tr("Rest"), placeholder="2:00"),
            "note": Field(look, tr("Note")),
        }
        self.problem = Label(look, "", "caption", "fieldError", wraps=True)
        self.up = IconButton(look, "chevron-up", tr("Move {exercise} up", exercise=exercise.name))
        self.down = IconButton(look, "chevron-down", tr("Move {exercise} down", exercise=exercise.name))
        self.more = IconButton(look, "more", tr("More for {exercise}", exercise=exercise.name))
        self.remove = IconButton(look, "trash", tr("Remove {exercise}", exercise=exercise.name))
        self._menu = QMenu(self.more)
        self._lay_out()
        self._fill()
        self._wire()

    def stops(self) -> list[QWidget]:
        """Where Tab goes, in order."""
        return [*(field.edit for field in self.fields.values()), self.joins, self.up, self.down, self.more, self.remove]

    def texts(self) -> tuple[str, ...]:
        """All that stands in it, to tell whether it was changed."""
        return (*(field.text() for field in self.fields.values()), self.kind.value, str(self.is_joined))

    def show_texts(self, texts: Sequence[str]) -> None:
        """Put back what `texts` gave; a word that means nothing here is left out."""
        *words, kind, is_joined = [*texts, *[""] * 7][:7]
        for field, text in zip(self.fields.values(), words, strict=True):
            field.set_text(text)
        self.kind = SetKind(kind) if kind in set(SetKind) else self.kind
        self.joins.setChecked(is_joined == str(True))
        self._show_kind()

    @property
    def written_on(self) -> RoutineEntry:
        """The exercise as it was when the row was made."""
        return self._entry

    @property
    def is_joined(self) -> bool:
        """Whether it is done in turn with the one above."""
        return self.joins.isChecked() and not self.joins.isHidden()

    def entry(self) -> RoutineEntry:
        """Give what the fields say.

        Raises:
            Problem: A field is not understood.
        """
        found = replace(self._entry, kind=self.kind, note=self.fields["note"].text(), superset=None)
        for key, read in self._readers().items():
            try:
                found = replace(found, **read(self.fields[key].text()))
            except Problem:
                self.wrong = key
                raise
        return found

    def tell(self, problem: str, wrong: str = "") -> None:
        """Say what is wrong and mark the field; nothing wrong clears both."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        for key, field in self.fields.items():
            field.edit.setAccessibleDescription(problem if key == wrong else "")
            field.edit.setProperty("wrong", key == wrong)
            field.edit.style().polish(field.edit)
        if wrong:
            self.fields[wrong].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, *, is_first: bool, is_last: bool) -> None:
        """Offer what can be done at its place."""
        self.joins.setVisible(not is_first)
        self.up.setEnabled(not is_first)
        self.down.setEnabled(not is_last)

    def begin(self) -> None:
        """Put the cursor into its first field."""
        edit = self.fields["sets"].edit
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.selectAll()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Its fields stand under each other where there is little room."""
        return QSize(0, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Alt+Up and Alt+Down move it."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def _readers(self) -> dict[str, Callable[[str], Fields]]:
        def amount(text: str) -> Fields:
            names = ("reps_least", "reps_most", "hold_s")
            return dict(zip(names, read_amount(text, timed=self.exercise.timed), strict=True))

        return {
            "sets": lambda text: {"set_count": read_set_count(text)},
            "amount": amount,
            "rir": lambda text: {"rir": read_rir(text)},
            "rest": lambda text: {"rest_s": read_rest_s(text)},
        }

    def _fill(self) -> None:
        entry = self._entry
        for key, text in {
            "sets": str(entry.set_count),
            "amount": amount_text(entry),
            "rir": "" if entry.rir is None else short(entry.rir),
            "rest": "" if entry.rest_s is None else clock(entry.rest_s),
            "note": entry.note,
        }.items():
            self.fields[key].set_text(text)
        self._show_kind()

    def _show_kind(self) -> None:
        parts = [tr("reps of each side") if self.exercise.one_sided and not self.exercise.timed else "",
                 "" if self.kind is SetKind.WORK else wording.set_kind_name(self.kind)]  # fmt: skip
        self.about.setText(" · ".join(part for part in parts if part))
        self.about.setVisible(bool(self.about.text()))

    def _choose_kind(self, kind: SetKind) -> None:
        self.kind = kind
        self._show_kind()
        self.changed.emit()

    def _on_typed(self) -> None:
        if self.problem.text():
            self.tell("")
        self.changed.emit()

    def _wire(self) -> None:
        for field in self.fields.values():
            field.edit.textEdited.connect(self._on_typed)
            field.edit.returnPressed.connect(self.entered)
        self.joins.toggled.connect(self.changed)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)
        group = QActionGroup(self._menu)
        for kind in (SetKind.WORK, SetKind.ACTIVATION, SetKind.WARMUP):
            action = self._menu.addAction(tr("Sets are: {kind}", kind=wording.set_kind_name(kind).lower()))
            action.setCheckable(True)
            action.setChecked(kind is self.kind)
            group.addAction(action)
            action.triggered.connect(lambda _=False, kind=kind: self._choose_kind(kind))

    def _lay_out(self) -> None:
        self.problem.hide()
        self.more.setMenu(self._menu)
        self.more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._head = QHBoxLayout()
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self.name)
        titles.addWidget(self.about)
        self._head.addLayout(titles, 1)
        for button in (self.up, self.down, self.more, self.remove):
            self._head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._flow = Flow()
        for field in self.fields.values():
            self._flow.addWidget(field)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.joins, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addLayout(self._flow)
        self._column.addWidget(self.problem)
        self._space()
        self._look.changed.connect(self._space)

    def _space(self) -> None:
        px = self._look.theme.px
        self._column.setContentsMargins(px(14), px(10), px(10), px(12))
        self._column.setSpacing(px(6))
        self._head.setSpacing(px(2))
        self._flow.setSpacing(px(8))
        for key, width in WIDTHS.items():
            self.fields[key].setFixedWidth(px(width))


def _example(exercise: Exercise) -> str:
    return "30" if exercise.timed else "8–12"

"""Choosing an exercise by its first letters."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from glutetracker.ahead import is_plan_alone, read_as_plan
from glutetracker.domain.clock import now, today
from glutetracker.domain.grammar import Logged, LoggedRun, parse_sets
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.guides.own_names import free_name
from glutetracker.guides.suggesting import suggested
from glutetracker.store.lifting import own_exercises, sessions
from glutetracker.store.lines import read_line
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Label, Line
from glutetracker.words import Problem, tr

SHOWN = 6
LETTERS_OF_OWN = 4
"""How much is typed before it is offered as a name."""
OWN_NAME = Qt.ItemDataRole.UserRole + 1
LINE = Qt.ItemDataRole.UserRole + 2
RECENT = timedelta(days=30)


class ExercisePicker(QWidget):
    """A line to type a name into, and the likeliest exercises under it.

    Attributes:
        chosen: An exercise was chosen; its id.
        lined: What was typed is a line of its own, such as a run, and is to be logged or planned; the line.
    """

    chosen = Signal(str)
    lined = Signal(str)

    def __init__(self, context: Context, *, takes_lines: bool = False) -> None:
        super().__init__()
        self._takes_lines = takes_lines
        self._context = context
        self._recent: list[str] = []
        self.label = Label(context.look, tr("Add an exercise"), "caption", "body2")
        self.edit = Line()
        self.edit.setObjectName("exercisePicker")
        self.edit.setProperty("look", "search")
        self.edit.setPlaceholderText(tr("Type a few letters: hip thrust, RDL, clam…"))
        self.edit.setAccessibleName(tr("Add an exercise"))
        self.edit.installEventFilter(self)
        self.label.setBuddy(self.edit)
        self.found = QListWidget()
        self.found.setAccessibleName(tr("Exercises found"))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.look.theme.px(4))
        self._dress()
        context.look.changed.connect(self._dress)
        for widget in (self.label, self.edit, self.found):
            column.addWidget(widget)
        self.edit.textChanged.connect(self._search)
        self.edit.returnPressed.connect(self._choose)
        self.found.itemClicked.connect(self._emit)

    def begin(self) -> None:
        """Put the cursor here; what was trained lately comes first."""
        self._recent = sessions.recent_exercises(self._context.store, today() - RECENT)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """A click or Down opens the list; Up and Down move in it while the cursor stays in the line; Esc empties it."""
        if event.type() is QEvent.Type.FocusIn and not self._recent:
            self._recent = sessions.recent_exercises(self._context.store, today() - RECENT)
        if event.type() is QEvent.Type.FocusOut and not self.edit.text():
            self.found.hide()
        if event.type() is QEvent.Type.MouseButtonRelease and self.found.isHidden():
            self._search(self.edit.text(), even_empty=True)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if event.key() in steps:
                if self.found.isHidden():
                    self._search(self.edit.text(), even_empty=True)
                else:
                    row = self.found.currentRow() + steps[Qt.Key(event.key())]
                    self.found.setCurrentRow(max(0, min(self.found.count() - 1, row)))
                return True
            if event.key() == Qt.Key.Key_Escape and self.edit.text():
                self.edit.clear()
                return True
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        for widget in (self.edit, self.found):
            widget.setFont(self._context.look.theme.font("body"))

    def _search(self, text: str, *, even_empty: bool = False) -> None:
        hits = self._context.catalogue.find(text, self._recent)[:SHOWN] if text.strip() or even_empty else []
        self.found.clear()
        self._offer_line(text, hits)
        for exercise in hits:
            item = QListWidgetItem(exercise.name)
            item.setData(Qt.ItemDataRole.UserRole, exercise.id)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, ", ".join(exercise.names))
            self.found.addItem(item)
        self._offer_own(text)
        count = self.found.count()
        self.found.setVisible(bool(count))
        if count:
            self.found.setCurrentRow(0)
            self.found.setFixedHeight(self.found.sizeHintForRow(0) * count + 2 * self.found.frameWidth() + 4)
        elif text.strip():
            self.edit.setAccessibleDescription(tr("No exercise found for {text}", text=text))

    def _offer_line(self, text: str, hits: Sequence[Exercise]) -> None:
        """Offer to log or plan what reads as a run, a measure or a plan, unless an exercise begins like it."""
        begun = text.strip().casefold()
        if not self._takes_lines or any(each.name.casefold().startswith(begun) for each in hits):
            return
        if words := self._reads_as(text):
            item = QListWidgetItem(words)
            item.setData(LINE, text)
            self.found.addItem(item)

    def _reads_as(self, text: str) -> str:
        """Say what a line tells of that is no exercise; nothing for a number alone, and for what is half a line."""
        if self._is_plan(text):
            return tr("This is still to come: plan it")
        is_line = any(each.isdigit() for each in text) and any(each.isalpha() for each in text)
        if not is_line:
            return ""
        logged = self._logged(text)
        if isinstance(logged, LoggedRun):
            return tr("This reads as a run: log it as a run")
        is_measure = isinstance(logged, list) and self._context.preferences.shows_body
        return tr("This reads as a measure: log it as a measure") if is_measure else ""

    def _offer_own(self, text: str) -> None:
        """Offer to make an exercise of what was typed, where nothing is called so."""
        if len(text.strip()) < LETTERS_OF_OWN or self._context.catalogue.match(text):
            return
        if self._is_a_set(text) or self._is_plan(text):
            return
        try:
            name = free_name(text, self._context.catalogue, "")
        except Problem:
            return
        item = QListWidgetItem(tr("New exercise: {name}", name=name))
        item.setData(OWN_NAME, name)
        self.found.addItem(item)

    def _is_a_set(self, text: str) -> bool:
        """Whether it is what was done, as 3x10, and no name."""
        try:
            return any(each.isdigit() for each in text) and bool(parse_sets(text, self._context.preferences))
        except Problem:
            return False

    def _logged(self, text: str) -> Logged | None:
        """Read what a line tells of as done; None where it cannot be logged."""
        context = self._context
        try:
            return read_line(context.store, text, context.preferences, context.catalogue.match, now())
        except Problem:
            return None

    def _is_plan(self, text: str) -> bool:
        """Whether it is of a day to come, as the line of Log would take it."""
        plan = read_as_plan(self._context.store, text, self._context.preferences, today())
        return plan is not None and is_plan_alone(plan, text) and self._logged(text) is None

    def _make_own(self, name: str) -> str:
        """Make an exercise of a name; gives its id once it is in the file."""
        made = suggested(name)
        label = tr("{name} is an exercise of your own", name=name)
        is_kept = self._context.save(label, lambda edit: own_exercises.save(edit, made), undoable=True)
        return made.id if is_kept else ""

    def _choose(self) -> None:
        item = self.found.currentItem()
        if item is not None:
            self._emit(item)

    def _emit(self, item: QListWidgetItem) -> None:
        if line := item.data(LINE):
            self.edit.setText("")
            self.lined.emit(str(line))
            return
        own = item.data(OWN_NAME)
        chosen = self._make_own(str(own)) if own else str(item.data(Qt.ItemDataRole.UserRole))
        if chosen:
            self.edit.setText("")
            self.chosen.emit(chosen)

"""When a visit was and what it was like."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain.body.visits import Circumstances
from glutetracker.domain.clock import today
from glutetracker.ui.context import Context
from glutetracker.ui.log.field_grid import FieldGrid
from glutetracker.ui.widgets import ChipGroup, DateField, Field, Label, TimeField
from glutetracker.words import Problem, tr
from glutetracker.words.numbers import parse_number

_AFTER_RUN = {"": None, "no": False, "yes": True}


class VisitFields(QWidget):
    """Day, time, after a run or not, day of the cycle where the user wants it, and a note.

    Attributes:
        entered: Enter was pressed in one of the fields.
        edited: Something else stands in one of them.
    """

    entered = Signal()
    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = context.look
        self.day = DateField(look, tr("Day"))
        self.taken = TimeField(look, tr("Time"), placeholder=tr("now"))
        self.cycle = Field(look, tr("Day of the cycle"), placeholder=tr("not said"))
        self.cycle.edit.setObjectName("cycleDay")
        self.after_run = ChipGroup(look, tr("After a run"),
                                   (("", tr("Not said")), ("no", tr("No")), ("yes", tr("Yes"))))  # fmt: skip
        self.after_run.setObjectName("afterRun")
        self.note = Field(look, tr("Note"))
        self._grid = FieldGrid(look, (self.day, self.taken, self.cycle))
        self._lay_out()
        self.ask_as_chosen()
        for field in (self.day, self.taken, self.cycle, self.note):
            field.edit.returnPressed.connect(self.entered)
            field.edit.textChanged.connect(self.edited)
        self.after_run.chosen.connect(self.edited)
        self.cycle.edit.textEdited.connect(lambda _: self.cycle.tell(""))

    def ask_as_chosen(self) -> None:
        """Ask for the day of the cycle only where the user wants it, or it was said."""
        is_wanted = self._context.preferences.asks_cycle_day or bool(self.cycle.text())
        self._grid.leave_out(*([] if is_wanted else [self.cycle]))

    def when(self) -> str:
        """Say when, as a line does; nothing is now.

        Raises:
            RefusedError: A field is wrong, and says so.
        """
        for field, read in ((self.day, self.day.day), (self.taken, self.taken.time)):
            try:
                read()
            except Problem as problem:
                raise refused(field, problem) from problem
        day, at = self.day.day(), self.taken.time()
        if at is None:
            return "" if day == today() else day.isoformat()
        return f"{day.isoformat()} at {at:%H:%M}"

    def circumstances(self, visit_id: str) -> Circumstances:
        """Make what was said of the visit.

        Raises:
            RefusedError: A field is wrong, and says so.
        """
        after_run = _AFTER_RUN[self.after_run.key]
        text = self.cycle.text()
        try:
            day = parse_number(text) if text else None
            whole = None if day is None else int(day) if day == int(day) else 0
            return Circumstances(visit_id=visit_id, after_run=after_run, cycle_day=whole)
        except Problem as problem:
            raise refused(self.cycle, problem) from problem

    def show_circumstances(self, told: Circumstances) -> None:
        """Put what was said of a visit into the fields."""
        self.after_run.choose(next(key for key, value in _AFTER_RUN.items() if value is told.after_run))
        self.cycle.set_text("" if told.cycle_day is None else str(told.cycle_day))
        self.ask_as_chosen()

    def texts(self) -> dict[str, str]:
        """Read off what stands in the fields."""
        return {**{name: field.edit.text() for name, field in self._typed().items()}, "after_run": self.after_run.key}

    def type(self, texts: Mapping[str, str]) -> None:
        """Put texts into the fields that they name."""
        for name, field in self._typed().items():
            if name in texts:
                field.edit.setText(texts[name])
        if texts.get("after_run", "-") in self.after_run.buttons:
            self.after_run.choose(texts["after_run"])
        self.ask_as_chosen()

    def empty(self) -> None:
        """Make room for the next visit."""
        for field in (self.day, self.taken, self.note):
            field.edit.setText("")
        self.show_circumstances(Circumstances(visit_id=""))

    def _typed(self) -> dict[str, Field]:
        return {"day": self.day, "taken": self.taken, "cycle": self.cycle, "note": self.note}

    def _lay_out(self) -> None:
        look = self._context.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.px(12))
        chips = QVBoxLayout()
        chips.setSpacing(look.theme.px(4))
        chips.addWidget(Label(look, tr("After a run"), "label", "body2"))
        chips.addWidget(self.after_run)
        column.addWidget(self._grid)
        column.addLayout(chips)
        column.addWidget(self.note)


class RefusedError(Problem):
    """A field that is wrong and says so itself."""


def refused(field: Field, problem: Problem) -> RefusedError:
    """Say at a field what is wrong with it, and put the cursor there."""
    field.tell(str(problem))
    field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
    return RefusedError("")

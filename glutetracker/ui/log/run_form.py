"""The fields of a run."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from glutetracker.domain import wording
from glutetracker.domain.clock import today
from glutetracker.domain.grammar import TypedRun, as_run, parse_run_field
from glutetracker.domain.ids import new_id
from glutetracker.domain.running import ImpossibleRunError, Run, RunKind, Surface, odd_about
from glutetracker.domain.units import DistanceUnit
from glutetracker.ui.context import Context
from glutetracker.ui.log.field_grid import FieldGrid
from glutetracker.ui.log.form_part import Form
from glutetracker.ui.widgets import DateField, Field, Select, TimeField
from glutetracker.words import Problem, tr

T = TypeVar("T")


class RunForm(Form):
    """Gathers a run; says the pace while it is typed.

    Attributes:
        has_said_why: What was wrong last stands below a field already.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        look = context.look
        self._context = context
        self.has_said_why = False
        self._id = new_id()  # the same until it is saved, however often Enter is pressed while the file is busy
        self.distance, self.time = Field(look, ""), Field(look, tr("Time"), placeholder="28:40")
        self.kind, self.surface = Select(look, tr("Kind")), Select(look, tr("Surface"))
        self.climb, self.pulse = Field(look, ""), Field(look, tr("Average heart rate (bpm)"))
        self.effort = Field(look, tr("Effort (0 to 10)"))
        self.day, self.began = DateField(look, tr("Day")), TimeField(look, tr("Began at"))
        self.note = Field(look, tr("Note"))
        self._numbers = {
            "distance_m": self.distance, "duration_s": self.time, "ascent_m": self.climb, "avg_hr_bpm": self.pulse,
            "effort_rpe": self.effort,
        }  # fmt: skip
        self.kind.offer([(kind.value, wording.run_kind_title(kind)) for kind in RunKind], RunKind.EASY.value)
        grounds = [(surface.value, wording.surface_name(surface)) for surface in Surface]
        self.surface.offer([("", tr("Not said")), *grounds])
        self._lay_out()
        self.show_units()
        self._wire()

    def show_units(self) -> None:
        """Name the fields in the user's units."""
        unit = self._context.preferences.distance_unit
        climb_unit = "m" if unit is DistanceUnit.KM else "ft"
        for field, name in ((self.distance, tr("Distance ({unit})", unit=unit)),
                            (self.climb, tr("Climb ({unit})", unit=climb_unit))):  # fmt: skip
            field.label.setText(name)
            field.edit.setAccessibleName(name)
        self.distance.edit.setPlaceholderText("5.2")

    def run(self, now: datetime) -> Run:
        """Make the run that was typed.

        Raises:
            Problem: Something in it is wrong; a wrong field says so itself.
        """
        self.has_said_why = False
        numbers = {name: self._asked(field, self._reader(name, field)) for name, field in self._numbers.items()}
        day, began = self._asked(self.day, self.day.day), self._asked(self.began, self.began.time)
        if self.has_said_why:
            raise ImpossibleRunError(tr("A field is not understood."))
        surface = Surface(self.surface.key) if self.surface.key else None
        kind, note = RunKind(self.kind.key), self.note.text()
        typed = TypedRun(kind=kind, surface=surface, day=day, time_of_day=began, note=note, **numbers)
        return replace(as_run(typed, now), id=self._id)

    def empty(self) -> None:
        """Make room for another run of the same kind."""
        self._id = new_id()
        for field in (*self._numbers.values(), self.note, self.day, self.began):
            field.edit.setText("")  # not clear(), which the line's own undo takes back

    def _reader(self, name: str, field: Field) -> Callable[[], float | None]:
        return lambda: parse_run_field(field.text(), name, self._context.preferences)

    def _asked(self, field: Field, read: Callable[[], T]) -> T | None:
        """Read a field; what is wrong is said below it, and the cursor goes to the first that is."""
        try:
            return read()
        except Problem as problem:
            field.tell(str(problem))
            if not self.has_said_why:
                field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.has_said_why = True
            return None

    def _show_pace(self) -> None:
        """Say the pace below the time, and ask where it looks mistyped."""
        try:
            distance_m, duration_s = (
                self._reader(name, self._numbers[name])() for name in ("distance_m", "duration_s")
            )
            kind = RunKind(self.kind.key)
            run = Run(kind=kind, local_day=today(), distance_m=distance_m, duration_s=duration_s)
        except Problem:
            self.time.explain("")
            return
        pace = wording.pace(distance_m, duration_s, self._context.preferences)
        self.time.explain(" · ".join(part for part in (pace, odd_about(run)) if part))

    def _wire(self) -> None:
        for field in (*self._numbers.values(), self.day, self.began, self.note):
            field.edit.returnPressed.connect(self.entered)
        for field in (*self._numbers.values(), self.note):
            field.edit.textEdited.connect(lambda _, field=field: field.tell(""))
        for field in (self.distance, self.time):
            field.edit.textChanged.connect(self._show_pace)
        self.kind.chosen.connect(self._show_pace)

    def _lay_out(self) -> None:
        look = self._context.look
        main = FieldGrid(look, (self.distance, self.time, self.kind))
        more = FieldGrid(look, (self.surface, self.climb, self.effort, self.pulse, self.day, self.began))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.px(12))
        for widget in (main, more, self.note):
            column.addWidget(widget)

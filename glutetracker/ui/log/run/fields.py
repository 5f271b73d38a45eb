"""The fields of a run: their names, and what stands in them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from glutetracker.domain import wording
from glutetracker.domain.clock import today
from glutetracker.domain.grammar import examples, written_repeats
from glutetracker.domain.planned import PlannedRun
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import Lap, Run, RunKind, Surface
from glutetracker.domain.units import M_PER_FOOT, DistanceUnit
from glutetracker.ui.log.form_part import Form
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import DateField, Field, Select, TimeField
from glutetracker.words import tr
from glutetracker.words.durations import clock
from glutetracker.words.numbers import THIN_SPACE, short

State = Mapping[str, str]
"""What stands in each field, by its name."""


class RunFields(Form):
    """Holds the fields of a run.

    Attributes:
        numbers: The fields for numbers, by the name that a run has for them.
        typed: All that is typed into, by name.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.distance, self.time = Field(look, ""), Field(look, tr("Time"), placeholder="28:40")
        self.kind, self.surface = Select(look, tr("Kind")), Select(look, tr("Surface"))
        self.incline, self.climb = Field(look, tr("Incline (%)")), Field(look, "")
        self.effort = Field(look, tr("Effort (0 to 10)"))
        self.pulse, self.highest = Field(look, tr("Average heart rate (bpm)")), Field(look, tr("Highest (bpm)"))
        self.highest.edit.setAccessibleName(tr("Highest heart rate (bpm)"))
        self.shoes = Field(look, tr("Shoes"))
        self.repeats = Field(look, tr("Repetitions"), placeholder="8x20s/90s")
        self.day, self.began = DateField(look, tr("Day")), TimeField(look, tr("Began at"))
        self.note = Field(look, tr("Note"))
        self.numbers = {
            "distance_m": self.distance, "duration_s": self.time, "ascent_m": self.climb, "incline_pct": self.incline,
            "avg_hr_bpm": self.pulse, "max_hr_bpm": self.highest, "effort_rpe": self.effort,
        }  # fmt: skip
        self.typed: dict[str, Field] = {
            **self.numbers, "shoes": self.shoes, "repeats": self.repeats, "day": self.day, "began": self.began,
            "note": self.note,
        }  # fmt: skip
        self.kind.offer([(kind.value, wording.run_kind_title(kind)) for kind in RunKind], RunKind.EASY.value)
        self.kind.box.setObjectName("runKind")
        grounds = [(surface.value, wording.surface_name(surface)) for surface in Surface]
        self.surface.offer([("", tr("Not said")), *grounds])
        self._shoes = QStringListModel(self)
        completer = QCompleter(self._shoes, self.shoes.edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.shoes.edit.setCompleter(completer)

    def offer_shoes(self, names: Sequence[str]) -> None:
        """Complete these names while one is typed."""
        self._shoes.setStringList(list(names))

    def shoe_name(self) -> str:
        """The shoes as they were written before, whatever the case now."""
        typed = self.shoes.text()
        known = (name for name in self._shoes.stringList() if name.casefold() == typed.casefold())
        return next(known, typed)

    def state(self) -> State:
        """Read off what stands in the fields."""
        texts = {name: field.edit.text() for name, field in self.typed.items()}
        return {**texts, "kind": self.kind.key, "surface": self.surface.key}

    def show_state(self, state: State) -> None:
        """Put this into the fields; what is left out is emptied."""
        for name, field in self.typed.items():
            field.edit.setText(state.get(name, ""))  # not clear(), which the line's own undo takes back
            field.tell("")
        for field in (self.day, self.began):
            field.edit.textChanged.emit(field.edit.text())  # they say again what they understood
        self.kind.choose(state.get("kind", RunKind.EASY.value))
        self.surface.choose(state.get("surface", ""))

    def name_units(self, unit: DistanceUnit) -> None:
        """Name the fields in the user's units."""
        climb_unit = "m" if unit is DistanceUnit.KM else "ft"
        for field, name in ((self.distance, tr("Distance ({unit})", unit=unit)),
                            (self.climb, tr("Climb ({unit})", unit=climb_unit))):  # fmt: skip
            field.label.setText(name)
            field.edit.setAccessibleName(name)
        self.distance.edit.setPlaceholderText(examples.a_distance(unit))


def state_of(run: Run, laps: Sequence[Lap], preferences: Preferences) -> State:
    """Write a run as its fields have it."""
    unit = preferences.distance_unit
    climb_m = 1.0 if unit is DistanceUnit.KM else M_PER_FOOT
    numbers = {
        "distance_m": None if run.distance_m is None else unit.from_m(run.distance_m),
        "ascent_m": None if run.ascent_m is None else run.ascent_m / climb_m,
        "incline_pct": run.incline_pct, "avg_hr_bpm": run.avg_hr_bpm, "max_hr_bpm": run.max_hr_bpm,
        "effort_rpe": run.effort_rpe,
    }  # fmt: skip
    return {
        **{name: "" if value is None else short(value, 3).replace(THIN_SPACE, "") for name, value in numbers.items()},
        "duration_s": "" if run.duration_s is None else clock(run.duration_s),
        "shoes": run.shoes,
        "repeats": written_repeats(laps, run.work_s),
        "day": "" if run.local_day == today() else run.local_day.isoformat(),
        "began": f"{run.started_at:%H:%M}" if run.started_at else "",
        "note": run.note,
        "kind": run.kind.value,
        "surface": run.surface.value if run.surface else "",
    }


def state_of_plan(plan: PlannedRun, preferences: Preferences) -> State:
    """Write what is planned of a run as the fields take it; what is left open is not there."""
    way = preferences.distance_unit.from_m(plan.distance_m) if plan.distance_m else None
    state = {
        "kind": plan.kind.value,
        "surface": plan.surface.value if plan.surface else "",
        "distance_m": "" if way is None else short(way, 3).replace(THIN_SPACE, ""),
        "duration_s": clock(plan.duration_s) if plan.duration_s else "",
        "repeats": plan.repeats,
        "note": plan.note,
    }
    return {name: text for name, text in state.items() if text}

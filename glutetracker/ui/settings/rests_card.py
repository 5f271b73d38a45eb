"""How long one rests, and what tells the end of it."""

from dataclasses import replace
from typing import Any

from glutetracker.domain.lifting.rest import parse_rest_s
from glutetracker.domain.preferences import Preferences
from glutetracker.ui.context import Context
from glutetracker.ui.log.field_grid import FieldGrid
from glutetracker.ui.widgets import Card, CheckBox, Field, Label
from glutetracker.words import Problem, tr
from glutetracker.words.durations import clock


class RestsCard(Card):
    """Takes the usual lengths, and whether the end of a rest is heard and shown.

    Attributes:
        lengths: The lines by the field of Preferences that they set.
        ticks: The boxes by the field that they set.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, tr("Rest between sets"))
        self._context = context
        told = tr(
            "Heavy are squats, hinges, thrusts and lunges with a load. 0 is no rest. A notification comes only while "
            "another window is in front."
        )
        self.body.addWidget(Label(context.look, told, "small", "body2", wraps=True))
        self.lengths: dict[str, Field] = {}
        self.ticks: dict[str, CheckBox] = {}
        for name, label in _lengths().items():
            self._add_length(name, label)
        self.body.addWidget(FieldGrid(self.look, tuple(self.lengths.values())))
        for name, label in _ticks().items():
            self._add_tick(name, label)

    def show_rests(self, preferences: Preferences) -> None:
        """Show what is chosen now; half typed stays."""
        for name, field in self.lengths.items():
            text = clock(getattr(preferences, name))
            if not field.edit.isModified() and field.text() != text:
                field.set_text(text)
        for name, tick in self.ticks.items():
            tick.setChecked(getattr(preferences, name))

    def _add_length(self, name: str, label: str) -> None:
        field = self.lengths[name] = Field(self.look, label, placeholder=tr("2:30"))
        field.setObjectName(f"rest.{name}")
        field.edit.editingFinished.connect(lambda: self._keep_length(name))

    def _add_tick(self, name: str, label: str) -> None:
        tick = self.ticks[name] = CheckBox(self.look, label)
        tick.setObjectName(f"rest.{name}")
        tick.clicked.connect(lambda wanted: self._choose(name, wanted))
        self.body.addWidget(tick)

    def _keep_length(self, name: str) -> None:
        field = self.lengths[name]
        if not field.edit.isModified():
            return
        try:
            length_s = parse_rest_s(field.text())
        except Problem as problem:
            field.tell(str(problem))
            return
        field.edit.setModified(False)
        if self._choose(name, length_s):
            field.set_text(clock(length_s))
            field.explain(tr("Kept.") if length_s else tr("Kept: no rest."))

    def _choose(self, name: str, value: Any) -> bool:
        chosen = replace(self._context.preferences, **{name: value})
        self._context.choose(chosen)
        self.show_rests(self._context.preferences)  # what could not be kept does not seem so
        return self._context.preferences == chosen


def _lengths() -> dict[str, str]:
    return {
        "rest_heavy_s": tr("After heavy sets"),
        "rest_light_s": tr("After light sets"),
        "rest_warmup_s": tr("After warm-up sets"),
        "rest_activation_s": tr("After activation sets"),
    }


def _ticks() -> dict[str, str]:
    return {
        "rest_chimes": tr("Sound at the end of a rest"),
        "rest_notifies": tr("Notification at its end"),
    }

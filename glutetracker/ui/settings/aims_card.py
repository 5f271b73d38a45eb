"""The user's own weekly aims; empty is no aim."""

from dataclasses import replace

from PySide6.QtCore import Qt

from glutetracker.domain.preferences import Preferences
from glutetracker.ui.context import Context
from glutetracker.ui.log.field_grid import FieldGrid
from glutetracker.ui.widgets import Button, Card, Field, Label
from glutetracker.words import Problem, tr
from glutetracker.words.numbers import parse_number, short

MOST = 999


class AimsCard(Card):
    """Takes what the user aims for each week.

    Attributes:
        sets: Hard glute sets.
        run: Way run, in the user's unit.
        pin: Opens the form for an event.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("Weekly aims"))
        self._context = context
        told = tr("Yours to choose, or to leave empty. Today shows how much of them is done.")
        self.body.addWidget(Label(look, told, "small", "body2", wraps=True))
        self.sets = Field(look, tr("Hard glute sets a week"), placeholder=tr("no aim"))
        self.run = Field(look, "", placeholder=tr("no aim"))
        self.sets.setObjectName("aim.sets")
        self.run.setObjectName("aim.run")
        for field, keep in ((self.sets, self._keep_sets), (self.run, self._keep_run)):
            field.edit.editingFinished.connect(keep)
        self.body.addWidget(FieldGrid(look, (self.sets, self.run)))
        events = tr("A race, an illness, new shoes: pinned to its day, it stands on every chart.")
        self.body.addWidget(Label(look, events, "small", "body2", wraps=True))
        self.pin = Button(look, tr("Pin an event"), icon="flag")
        self.pin.setObjectName("pinAnEvent")
        self.pin.clicked.connect(lambda: context.asked_for.emit("progress", "event"))
        self.body.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignLeading)

    def show_aims(self, preferences: Preferences) -> None:
        """Show the aims as they are now, and in which unit."""
        unit = preferences.distance_unit
        label = tr("Running a week, in {unit}", unit=unit)
        self.run.label.setText(label)
        self.run.edit.setAccessibleName(label)
        for field, text in ((self.sets, _sets(preferences)), (self.run, _run(preferences))):
            if not field.edit.isModified() and field.text() != text:  # half typed stays
                field.set_text(text)

    def _keep_sets(self) -> None:
        preferences = self._context.preferences
        if self.sets.text() == _sets(preferences):
            return
        try:
            aim = parse_aim(self.sets.text(), whole=True)
        except Problem as problem:
            self.sets.tell(str(problem))
            return
        self._keep(self.sets, replace(preferences, weekly_glute_sets=None if aim is None else round(aim)))

    def _keep_run(self) -> None:
        preferences = self._context.preferences
        if self.run.text() == _run(preferences):
            return
        try:
            aim = parse_aim(self.run.text())
        except Problem as problem:
            self.run.tell(str(problem))
            return
        aim_km = None if aim is None else preferences.distance_unit.to_m(aim) / 1000
        self._keep(self.run, replace(preferences, weekly_run_km=aim_km))

    def _keep(self, field: Field, chosen: Preferences) -> None:
        field.edit.setModified(False)
        self._context.choose(chosen)
        if self._context.preferences == chosen:
            field.explain(tr("Kept.") if field.text() else tr("Kept: no aim."))


def parse_aim(text: str, *, whole: bool = False) -> float | None:
    """Read an aim; None when nothing is written.

    Raises:
        Problem: It is no number above zero.
    """
    if not text:
        return None
    aim = parse_number(text)
    if not 0 < aim <= MOST:
        raise Problem(tr("An aim lies above 0 and up to {most}. Leave it empty for none.", most=MOST))
    if whole and aim != round(aim):
        raise Problem(tr("Sets are counted whole, like 12."))
    return aim


def _sets(preferences: Preferences) -> str:
    return "" if preferences.weekly_glute_sets is None else str(preferences.weekly_glute_sets)


def _run(preferences: Preferences) -> str:
    aim_km = preferences.weekly_run_km
    return "" if aim_km is None else short(preferences.distance_unit.from_m(aim_km * 1000), 1)

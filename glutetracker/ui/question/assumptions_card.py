"""What is taken for granted, for the user to change; an empty field leaves it to the data."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Qt

from glutetracker.domain.preferences import Preferences
from glutetracker.domain.question.data import Assumptions
from glutetracker.store.question import assumptions
from glutetracker.ui.context import Context
from glutetracker.ui.widgets import Button, Card, DateField, Field, Flow, Label
from glutetracker.words import Problem, tr
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import parse_number, short

WIDTH = 200


class Quantity(NamedTuple):
    """An assumption as a field: its name, its label, and its unit's way there and back."""

    name: str
    label: str
    shown: Callable[[float], float]
    kept: Callable[[float], float]


class AssumptionsCard(Card):
    """Takes assumptions; each is kept when its field is left.

    Attributes:
        fields: By the assumption's name.
        tape_day: Since when another tape is used.
        add_tape, forget_tapes: Add that day, or forget all such days.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("What is taken for granted"))
        self._context = context
        told = tr(
            "Yours to change. An empty field leaves it to your data; Undo takes a change back. Leave what was usual "
            "empty unless you know it well: a wrong number there misleads more than none."
        )
        self.body.addWidget(Label(look, told, "small", "body2", wraps=True))
        self._flow = Flow()
        self.fields: dict[str, Field] = {}
        for each in _quantities(context.preferences):
            field = self.fields[each.name] = Field(look, each.label)
            field.edit.setObjectName(f"assume_{each.name}")
            field.edit.editingFinished.connect(lambda name=each.name: self._keep(name))
            self._flow.addWidget(field)
        self.body.addLayout(self._flow)
        self.tape_day = DateField(look, tr("Another tape since"))
        self.add_tape = Button(look, tr("Begin anew there"))
        self.forget_tapes = Button(look, tr("Forget these days"), kind="ghost")
        self.tapes = Label(look, "", "small", "body2", wraps=True)
        self._tape_row = Flow()
        for widget in (self.add_tape, self.forget_tapes):
            self._tape_row.addWidget(widget)
        self.body.addWidget(self.tape_day)
        self.body.addWidget(self.tapes)
        self.body.addLayout(self._tape_row)
        self.add_tape.clicked.connect(self._add_tape)
        self.forget_tapes.clicked.connect(lambda: self._save(replace(self._now(), new_tape_on=())))
        self._dress()
        look.changed.connect(self._dress)

    def show_assumptions(self) -> None:
        """Show them as they are now; what is half typed stays."""
        now = self._now()
        for each in _quantities(self._context.preferences):
            field, value = self.fields[each.name], getattr(now, each.name)
            field.label.setText(each.label)
            field.edit.setAccessibleName(each.label)
            field.edit.setPlaceholderText(tr("from your data"))
            if not field.edit.isModified():
                field.set_text("" if value is None else short(each.shown(value), 2))
        days = ", ".join(short_day(day, with_year=True) for day in now.new_tape_on)
        self.tapes.setText(tr("Begun anew: {days}", days=days) if days else "")
        self.tapes.setVisible(bool(days))
        self.forget_tapes.setVisible(bool(days))

    def _now(self) -> Assumptions:
        return assumptions.load(self._context.store)

    def _keep(self, name: str) -> None:
        each = next(each for each in _quantities(self._context.preferences) if each.name == name)
        field, now = self.fields[name], self._now()
        if not field.edit.isModified():
            return
        try:
            value = each.kept(parse_number(field.text())) if field.text() else None
            if value is None and name == "change_worth_naming_cm":
                value = Assumptions().change_worth_naming_cm
            changed = replace(now, **{name: value})  # type: ignore[arg-type]  # each of these is a number or None
        except Problem as problem:
            field.tell(str(problem))
            return
        field.edit.setModified(False)
        field.tell("")
        self._save(changed)

    def _add_tape(self) -> None:
        try:
            day = self.tape_day.day()
        except Problem as problem:
            self.tape_day.tell(str(problem))
            return
        now = self._now()
        self._save(replace(now, new_tape_on=tuple(sorted({*now.new_tape_on, day}))))

    def _save(self, changed: Assumptions) -> None:
        if changed != self._now():
            label = tr("What The question takes for granted")
            self._context.save(label, lambda edit: assumptions.save(edit, changed), undoable=True)
        self.show_assumptions()

    def _dress(self) -> None:
        px = self.look.theme.px
        self._flow.setSpacing(px(12))
        self._tape_row.setSpacing(px(8))
        for field in self.fields.values():
            field.setFixedWidth(px(WIDTH))
        self.tape_day.setMaximumWidth(px(WIDTH))
        self.body.setAlignment(self.tape_day, Qt.AlignmentFlag.AlignLeading)


def _quantities(preferences: Preferences) -> tuple[Quantity, ...]:
    way, girth = preferences.distance_unit, preferences.girth_unit

    def same(value: float) -> float:
        return value

    def km_shown(km: float) -> float:
        return way.from_m(1000 * km)

    def km_kept(shown: float) -> float:
        return way.to_m(shown) / 1000

    return (
        Quantity("usual_run_km", tr("Usual {unit} a week before", unit=way), km_shown, km_kept),
        Quantity("usual_hard_min", tr("Usual hard minutes before"), same, same),
        Quantity("usual_glute_sets", tr("Usual hard sets before"), same, same),
        Quantity("tape_sd_cm", tr("Tape’s error, {unit}", unit=girth), girth.from_cm, girth.to_cm),
        Quantity("cm_per_kg", tr("Centimetres for a kilogram"), same, same),
        Quantity("change_worth_naming_cm", tr("Change worth naming, {unit}", unit=girth), girth.from_cm, girth.to_cm),
    )

"""The readings of one site of the body."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetracker.domain import wording
from glutetracker.domain.body.measure import AnySite, Measure, OwnSite, Site, sites_to_read_again
from glutetracker.domain.body.site_shown import apart
from glutetracker.domain.clock import now
from glutetracker.domain.grammar import MistypedError, parse_measures
from glutetracker.domain.preferences import Preferences
from glutetracker.ui.context import Context
from glutetracker.ui.log.field_grid import FieldGrid
from glutetracker.ui.widgets import Field
from glutetracker.words import Problem, tr
from glutetracker.words.numbers import short

WORDS = {
    Site.HIP: "hips", Site.WAIST: "waist", Site.THIGH_LEFT: "thigh left", Site.THIGH_RIGHT: "thigh right",
    Site.WEIGHT: "weight", Site.BODY_FAT: "body fat",
}  # fmt: skip


def unit_shown(site: AnySite, preferences: Preferences) -> str:
    """Name the unit in which a site is typed and shown."""
    return {"kg": str(preferences.load_unit), "cm": str(preferences.girth_unit)}.get(site.unit, site.unit)


class SiteFields(QWidget):
    """Readings of a site: a girth has two, and a third when the first two lie apart; anything else has one.

    Attributes:
        fields: One for each reading.
        came_in: The cursor came into one of them; which site.
        stepped_in: It came by a key or by the page, not by the mouse; into which line.
    """

    came_in = Signal(object)
    stepped_in = Signal(QWidget)

    def __init__(self, context: Context, site: AnySite) -> None:
        super().__init__()
        self._context, self.site = context, site
        self.fields = [Field(context.look, "") for _ in range(3 if site.unit == "cm" else 1)]
        self.grid = FieldGrid(context.look, self.fields)
        self.grid.leave_out(*self.fields[2:])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        for number, field in enumerate(self.fields, start=1):
            field.edit.setObjectName(f"{site.value}.{number}")
            field.edit.installEventFilter(self)
            field.edit.textEdited.connect(lambda _, field=field: field.tell(""))
            field.edit.textChanged.connect(self.ask_for_third)
        self.show_units()

    @property
    def third(self) -> Field | None:
        """The third reading's field, while it is asked for."""
        return self.fields[2] if len(self.fields) > 2 and not self.grid.is_left_out(self.fields[2]) else None

    @property
    def texts(self) -> list[str]:
        """What is typed, reading by reading."""
        return [field.text() for field in self.fields if field.text()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Tell that the cursor came in."""
        if event.type() is QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self.came_in.emit(self.site)
            if event.reason() is not Qt.FocusReason.MouseFocusReason:
                self.stepped_in.emit(watched)
        return super().eventFilter(watched, event)

    def show_units(self) -> None:
        """Name the fields in the user's units."""
        unit = unit_shown(self.site, self._context.preferences)
        site = wording.site_name(self.site)
        for number, field in enumerate(self.fields, start=1):
            name = tr("{site} {n} ({unit})", site=site, n=number, unit=unit)
            text = name if len(self.fields) > 1 else tr("{site} ({unit})", site=site, unit=unit)
            field.label.setText(text)
            field.edit.setAccessibleName(text)

    def show_readings(self, readings: Sequence[Measure]) -> None:
        """Put the readings of a visit into the fields."""
        for field, measure in zip(self.fields, readings, strict=False):
            field.set_text(self._written(measure.value))
        self.grid.leave_out(*self.fields[max(2, len(readings)) :])

    def type(self, number: int, text: str) -> None:
        """Put a text into the field of a reading."""
        self.fields[number - 1].edit.setText(text)
        if number > 2 and text:
            self.grid.leave_out()

    def is_as_written(self, text: str, value: float) -> bool:
        """Whether a text is what `show_readings` wrote for a value: then the value stays to the last digit."""
        return text == self._written(value)

    def readings(self, when: str = "") -> list[Measure]:
        """Read what is typed, by the line's own rules; nothing typed is no reading.

        Raises:
            Problem: It is not understood.
        """
        return [replace(self._reading(when, text), reading=at) for at, text in enumerate(self.texts, start=1)]

    def reading_in(self, field: Field) -> Measure | None:
        """Read one field; None where nothing is typed.

        Raises:
            Problem: It is not understood.
        """
        if not field.text():
            return None
        typed = [each for each in self.fields if each.text()]
        return replace(self._reading("", field.text()), reading=typed.index(field) + 1)

    def wrong_field(self) -> Field:
        """Find the field that is not understood by itself; the first, where each is."""
        for field in self.fields:
            try:
                if field.text():
                    self._reading("", field.text())
            except Problem:
                return field
        return self.fields[0]

    def ask_for_third(self) -> None:
        """Show the third reading's field while the first two lie apart."""
        if len(self.fields) < 3 or self.fields[2].text():
            return
        try:
            is_wanted = bool(sites_to_read_again(self.readings()))
        except Problem:
            return
        gap = apart(self._context.preferences)
        told = tr("The first two are more than {gap} apart. Measure once more.", gap=gap)
        self.fields[2].explain(told if is_wanted else "")
        self.grid.leave_out(*([] if is_wanted else self.fields[2:]))

    def empty(self) -> None:
        """Make room for the next visit."""
        for field in self.fields:
            field.set_text("")
        self.grid.leave_out(*self.fields[2:])

    @property
    def _word(self) -> str:
        return self.site.title if isinstance(self.site, OwnSite) else WORDS[self.site]

    def _reading(self, when: str, text: str) -> Measure:
        """Read one field by itself: a unit in another field says nothing about this one."""
        own = [self.site] if isinstance(self.site, OwnSite) else []
        found = parse_measures(f"{when} {self._word} {text}", self._context.preferences, now(), own)
        if len(found) != 1 or found[0].site != self.site:
            raise MistypedError(tr("Type each measure into its own field."), text, [])
        return found[0]

    def _written(self, value: float) -> str:
        preferences = self._context.preferences
        if self.site.unit == "kg":
            return short(preferences.load_unit.from_kg(value), 2)
        return short(preferences.girth_unit.from_cm(value) if self.site.unit == "cm" else value, 2)

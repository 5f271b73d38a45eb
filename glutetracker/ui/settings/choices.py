"""What can be chosen, one row for each field of Preferences."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from glutetracker.domain.preferences import Hope, Preferences, ThemeChoice
from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit
from glutetracker.words import tr

WEEKDAYS = range(7)
BREAKS_MIN = (30, 45, 60, 90)
SCALES_PCT = range(80, 201, 10)

Entries = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Choice:
    """One field of Preferences as a choice of few.

    Attributes:
        field: Its name in Preferences.
        label: What it is called.
        entries: What may be chosen: the value as text, and its name.
        value_of: Makes the value from its text.
        as_chips: Shown side by side, not in a list that opens.
    """

    field: str
    label: str
    entries: Entries
    value_of: Callable[[str], Any]
    as_chips: bool = True

    def key(self, preferences: Preferences) -> str:
        """Give what is chosen now."""
        return str(getattr(preferences, self.field))

    def chosen(self, preferences: Preferences, key: str) -> Preferences:
        """Give the preferences with another entry chosen."""
        return replace(preferences, **{self.field: self.value_of(key)})


def _weekdays() -> list[str]:
    return [
        tr("Monday"),
        tr("Tuesday"),
        tr("Wednesday"),
        tr("Thursday"),
        tr("Friday"),
        tr("Saturday"),
        tr("Sunday"),
    ]


def units_and_week() -> tuple[Choice, ...]:
    """Choices of units and of the week."""
    weekdays = _weekdays()
    return (
        Choice("load_unit", tr("Loads and body weight"), [("kg", tr("kg")), ("lb", tr("lb"))], LoadUnit),
        Choice("distance_unit", tr("Distances"), [("km", tr("km")), ("mi", tr("miles"))], DistanceUnit),
        Choice("girth_unit", tr("Girths"), [("cm", tr("cm")), ("in", tr("inches"))], GirthUnit),
        Choice("first_weekday", tr("A week begins on"), [(str(day), weekdays[day]) for day in WEEKDAYS], int,
               as_chips=False),
    )  # fmt: skip


def body() -> tuple[Choice, ...]:
    """Choices about measures of the body."""
    days = [("None", tr("Never")), *((str(day), weekday) for day, weekday in enumerate(_weekdays()))]
    yes_or_no = {"True": True, "False": False}
    hopes = [(Hope.CURIOUS.value, tr("Just curious")), (Hope.BIGGER.value, tr("Bigger")),
             (Hope.SMALLER.value, tr("Smaller")), (Hope.STRONG.value, tr("Strong"))]  # fmt: skip
    return (
        Choice("shows_body", tr("Measures of the body"), [("True", tr("Shown")), ("False", tr("Hidden"))],
               yes_or_no.__getitem__),
        Choice("measure_weekday", tr("Remind of measuring on"), days, lambda key: None if key == "None" else int(key),
               as_chips=False),
        Choice("asks_cycle_day", tr("Ask for the day of the cycle"), [("False", tr("No")), ("True", tr("Yes"))],
               yes_or_no.__getitem__),
        Choice("hope", tr("What you hope for: it changes words and their order, never a number"), hopes, Hope),
    )  # fmt: skip


def desk_breaks() -> tuple[Choice, ...]:
    """Choices of when to be reminded of getting up."""
    often = [("0", tr("Never")), *((str(each), tr("{minutes} min", minutes=each)) for each in BREAKS_MIN)]
    hours = {hour: tr("{hour}:00", hour=hour) for hour in range(24)}
    return (
        Choice("break_every_min", tr("Remind every"), often, int),
        Choice("break_from_h", tr("From"), [(str(each), hours[each]) for each in range(6, 12)], int, as_chips=False),
        Choice("break_to_h", tr("Until"), [(str(each), hours[each]) for each in range(12, 23)], int, as_chips=False),
    )


def look() -> tuple[Choice, ...]:
    """Choices of theme and size."""
    themes = [("system", tr("As the desktop")), ("light", tr("Light")), ("dark", tr("Dark"))]
    scales = [(str(percent), tr("{percent} %", percent=percent)) for percent in SCALES_PCT]
    return (
        Choice("theme", tr("Theme"), themes, ThemeChoice),
        Choice("text_scale_pct", tr("Size of text"), scales, int, as_chips=False),
    )

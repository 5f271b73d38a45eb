"""How values of a site of the body are shown."""

from collections.abc import Callable
from typing import NamedTuple

from glutetracker.domain.body.measure import READINGS_APART_CM, AnySite
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import GirthUnit
from glutetracker.words.numbers import number, short


class Shown(NamedTuple):
    """How values of a site are shown.

    Attributes:
        of: From the file's unit to the user's.
        unit: The user's unit.
        decimals: Digits of a difference, which is smaller than a value.
    """

    of: Callable[[float], float]
    unit: str
    decimals: int

    def difference(self, value: float, *, signed: bool = False) -> str:
        """Write a difference without its unit."""
        return number(self.of(value), self.decimals, signed=signed)


def shown(site: AnySite, preferences: Preferences) -> Shown:
    """Tell how values of a site are shown."""
    if site.unit == "cm":
        unit = preferences.girth_unit
        return Shown(unit.from_cm, str(unit), 2 if unit is GirthUnit.INCH else 1)
    if site.unit == "kg":
        return Shown(preferences.load_unit.from_kg, str(preferences.load_unit), 1)
    return Shown(float, "%", 1)


def apart(preferences: Preferences) -> str:
    """Write how far apart two readings of a girth may be: 1 cm, 0.4 in."""
    unit = preferences.girth_unit
    return f"{short(unit.from_cm(READINGS_APART_CM))} {unit}"

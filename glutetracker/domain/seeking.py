"""The grammar of the history's search: words, and numbers such as "hip thrust > 80" or "run > 10 km < 1:00:00"."""

import operator
import re
from collections.abc import Callable
from typing import NamedTuple

from glutetracker.domain import wording
from glutetracker.domain.happenings import Happening, What
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit
from glutetracker.words.numbers import parse_number

_SIGNS: dict[str, Callable[[float, float], bool]] = {
    ">": operator.gt, ">=": operator.ge, "<": operator.lt, "<=": operator.le, "=": operator.eq,
}  # fmt: skip
_SPELT = {"≥": ">=", "≤": "<=", "==": "="}
_UNITS = "kg|lb|km|mi|cm|in|reps|rep|min|bpm|m|s|%"
_BOUND = re.compile(
    rf"(>=|<=|==|≥|≤|>|<|=)\s*(\d+(?::\d\d){{1,2}}|[-−]?\d+(?:[.,]\d+)?)\s*(?:({_UNITS})(?![\w%]))?", re.IGNORECASE
)
_LEFT_OVER = re.compile(r"[<>=≥≤]+\s*[-−]?")


class Bound(NamedTuple):
    """A limit to a number.

    Attributes:
        sign: One of > >= < <= =.
        unit: As typed; empty for the usual one of what it is about.
    """

    sign: str
    value: float
    unit: str = ""

    def allows(self, value: float | None, limit: float) -> bool:
        """Tell whether a value keeps to it, both in the same unit; what is not known never does."""
        return value is not None and _SIGNS[self.sign](round(value, 6), round(limit, 6))


class SetLimit(NamedTuple):
    """A limit to a column of a set, in the file's unit."""

    column: str
    sign: str
    value: float


class Sought(NamedTuple):
    """What is searched for."""

    words: tuple[str, ...] = ()
    bounds: tuple[Bound, ...] = ()

    @property
    def is_all(self) -> bool:
        """Whether nothing is searched for."""
        return not self.words and not self.bounds

    def named_in(self, told: str) -> bool:
        """Tell whether a text in small letters has every word."""
        return all(word in told for word in self.words)


def parse(text: str) -> Sought:
    """Read what was typed; a sign without its number yet is passed over."""
    bounds = tuple(_bound(*found.groups()) for found in _BOUND.finditer(text))
    rest = _LEFT_OVER.sub(" ", _BOUND.sub(" ", text))
    return Sought(tuple(rest.casefold().split()), bounds)


def set_limits(sought: Sought, preferences: Preferences) -> list[SetLimit] | None:
    """Give the limits as those of a set; None where one of them is about something else."""
    limits = []
    for bound in sought.bounds:
        if bound.unit in {"", "kg", "lb"}:
            unit = LoadUnit(bound.unit) if bound.unit else preferences.load_unit
            limits.append(SetLimit("load_kg", bound.sign, unit.to_kg(bound.value)))
        elif bound.unit in {"reps", "s"}:
            limits.append(SetLimit("reps" if bound.unit == "reps" else "hold_s", bound.sign, bound.value))
        else:
            return None
    return limits


def fits(done: Happening, sought: Sought, preferences: Preferences) -> bool:
    """Tell whether the numbers of a run or a visit, or how long a session took, keep to every limit."""
    if done.what is What.VISIT:
        return _visit_fits(done, sought, preferences)
    if done.what is What.SESSION:
        return all(each.unit == "min" and each.allows(done.lasted_s, each.value * 60) for each in sought.bounds)
    return all(_run_fits(done, each, preferences) for each in sought.bounds)


def _bound(sign: str, number: str, unit: str | None) -> Bound:
    sign, unit = _SPELT.get(sign, sign), (unit or "").casefold()
    if ":" not in number:
        return Bound(sign, parse_number(number), "reps" if unit == "rep" else unit)
    parts = [int(part) for part in number.split(":")]
    hours = parts[0] if len(parts) == 3 else 0
    return Bound(sign, hours * 60 + parts[-2] + parts[-1] / 60, "min")


def _run_fits(done: Happening, bound: Bound, preferences: Preferences) -> bool:
    if bound.unit in {"", "km", "mi"}:
        unit = DistanceUnit(bound.unit) if bound.unit else preferences.distance_unit
        return bound.allows(done.distance_m, unit.to_m(bound.value))
    if bound.unit == "min":
        return bound.allows(done.lasted_s, bound.value * 60)
    value = {"m": done.ascent_m, "bpm": done.avg_hr_bpm}.get(bound.unit)
    return bound.allows(value, bound.value)


def _visit_fits(done: Happening, sought: Sought, preferences: Preferences) -> bool:
    """The words name the site that the numbers are of, where they name one."""
    sites = [each for each in done.readings if _names_site(sought, wording.site_name(each.site).casefold())]
    readings = sites or done.readings
    return any(
        all(each.allows(reading.value, limit) for each, limit in limits)
        for reading in readings
        if len(limits := _limits_of(reading.site.unit, sought, preferences)) == len(sought.bounds)
    )


def _names_site(sought: Sought, site: str) -> bool:
    return any(word in site.split() for word in sought.words)


def _limits_of(unit: str, sought: Sought, preferences: Preferences) -> list[tuple[Bound, float]]:
    """Turn the limits that a site's unit can be held to into that unit."""
    usual = {"kg": preferences.load_unit.value, "cm": preferences.girth_unit.value, "%": "%"}[unit]
    limits = []
    for bound in sought.bounds:
        given = bound.unit or usual
        if unit == "kg" and given in {"kg", "lb"}:
            limits.append((bound, LoadUnit(given).to_kg(bound.value)))
        elif unit == "cm" and given in {"cm", "in"}:
            limits.append((bound, GirthUnit(given).to_cm(bound.value)))
        elif unit == given == "%":
            limits.append((bound, bound.value))
    return limits

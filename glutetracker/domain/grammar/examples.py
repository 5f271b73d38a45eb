"""How lines are written, by example: in the user's units, with the decimal mark of their language."""

from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import DistanceUnit, GirthUnit, LoadUnit
from glutetracker.words.numbers import number


def a_set(preferences: Preferences) -> str:
    """Write a set with a load: 82.5x8."""
    return f"{number(82.5, 1)}x8" if preferences.load_unit is LoadUnit.KG else "185x8"


def a_warmup(preferences: Preferences) -> str:
    """Write the load of a warm-up: 40."""
    return "40" if preferences.load_unit is LoadUnit.KG else "95"


def a_run(preferences: Preferences) -> str:
    """Write a run: easy 5.2 km 28:40."""
    return f"easy {a_distance(preferences.distance_unit)} {preferences.distance_unit} 28:40"


def a_distance(unit: DistanceUnit) -> str:
    """Write how far a run was that took 28:40: 5.2 km, 3.2 mi."""
    return number(5.2 if unit is DistanceUnit.KM else 3.2, 1)


def girths(preferences: Preferences, site: str = "hips") -> str:
    """Write a girth that was read twice: hips 98.4 98.6."""
    first, second = (98.4, 98.6) if preferences.girth_unit is GirthUnit.CM else (38.7, 38.8)
    return f"{site} {number(first, 1)} {number(second, 1)}"

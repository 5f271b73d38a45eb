"""Whether loads without a unit are kilograms or pounds, by what bars and plates make likely."""

import re
from collections.abc import Iterable

from glutetracker.domain.units import LoadUnit

_BARRED = re.compile(r"barbell|squat|deadlift|bench press|hip thrust|langhantel", re.IGNORECASE)
_NO_BAR = re.compile(r"dumbbell|machine|goblet|kettlebell|cable|bodyweight", re.IGNORECASE)
HEAVIEST_USUAL_KG, HEAVIEST = 250.0, 1500.0


def likely_unit(loads: Iterable[tuple[str, float]]) -> LoadUnit:
    """Guess the unit of loads by the name of their exercises; kilograms when nothing speaks for pounds.

    An empty bar is 45 lb, with plates on both sides its load ends in 5; in
    kilograms it ends in 0, and steps of 2.5 or odd weights are usual.
    """
    pounds = kilograms = 0.0
    for exercise, load in set(loads):
        if not 0 < load <= HEAVIEST:
            continue
        is_barred = bool(_BARRED.search(exercise)) and not _NO_BAR.search(exercise)
        if load % 2.5:
            kilograms += 0.5
        elif load % 5:
            kilograms += 1
        elif is_barred:
            pounds += load % 10 == 5
            kilograms += load % 10 == 0
        pounds += 2 * (load > HEAVIEST_USUAL_KG)
    return LoadUnit.LB if pounds > kilograms else LoadUnit.KG


def unit_named(text: str) -> LoadUnit | None:
    """Read a unit of load as files spell it: kg, kgs, lb, lbs; None when it says nothing."""
    plain = text.strip().casefold().rstrip(".")
    if plain in {"kg", "kgs", "kilogram", "kilograms", "kilo", "kilos"}:
        return LoadUnit.KG
    return LoadUnit.LB if plain in {"lb", "lbs", "pound", "pounds", "#"} else None

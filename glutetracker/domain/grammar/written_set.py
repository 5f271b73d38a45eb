"""Sets written as people read them, and as the grammar reads them back."""

from collections.abc import Sequence

from glutetracker.domain.grammar.sets import words_for_bands
from glutetracker.domain.grammar.typed_set import KIND_LETTERS, RIR_WHERE_SCALES_MEET, TypedSet
from glutetracker.domain.lifting.strength import BandPlace
from glutetracker.domain.units import LoadUnit
from glutetracker.words import numbers

# Not translated: these are words of the grammar.
_PLACES = {BandPlace.ABOVE_KNEES: "above knees", BandPlace.ANKLES: "ankles", BandPlace.FEET: "feet"}


def written(typed: TypedSet, unit: LoadUnit = LoadUnit.KG, bands: Sequence[str] = ()) -> str:
    """Write a set as people read it, and as the grammar reads it back: 82.5 kg × 8 @2.

    A band is called by its name among the user's `bands` where that can be typed, else by its step.
    """
    words = [*_load_and_amounts(typed, unit)]
    if typed.rir is not None:
        words.append(f"@{_plain(typed.rir)}" if typed.rir <= RIR_WHERE_SCALES_MEET else f"rir {_plain(typed.rir)}")
    if typed.band_step is not None:
        words.append(band_words(typed.band_step, bands))
    if typed.band_place is not None:
        words.append(_PLACES[typed.band_place])
    if typed.kind is not None:
        letters = {kind: letter for letter, kind in KIND_LETTERS.items()}
        words.append(letters.get(typed.kind, typed.kind.value))
    if typed.note:
        words.append(f"; {typed.note}")
    return " ".join(words)


def band_words(step: int, bands: Sequence[str]) -> str:
    """Write a band as it can be typed: its name among the user's `bands`, or b3 where that means something else."""
    can_be_typed = 0 < step <= len(bands) and bands[step - 1] in words_for_bands(tuple(bands))
    return bands[step - 1] if can_be_typed else f"b{step}"


def _load_and_amounts(typed: TypedSet, unit: LoadUnit) -> list[str]:
    amounts = []
    if typed.reps_left is not None:
        amounts.append(f"{typed.reps_left}/{typed.reps_right}")
    if typed.reps is not None:
        amounts.append(str(typed.reps))
    if typed.hold_s is not None:
        amounts.append(f"{_plain(typed.hold_s)} s")
    if typed.distance_m is not None:
        amounts.append(f"{_plain(typed.distance_m)} m")
    if not typed.load_given:
        return amounts
    load = [] if typed.load_kg is None else [f"{_plain(unit.from_kg(typed.load_kg))} {unit.value}"]
    return [*load, "×", *amounts] if amounts else load or ["bw"]


def _plain(value: float) -> str:
    """Write a number in the language's decimal mark, thousands not grouped, so that it reads back."""
    return numbers.short(value, 2).replace(numbers.THIN_SPACE, "")

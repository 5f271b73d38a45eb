"""Warm-up sets before a heavy one: a few, heavier each time, and fewer reps."""

from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.kit import Kit
from glutetracker.domain.lifting.plates import load_at_most_kg
from glutetracker.domain.lifting.strength import SetKind, StrengthSet
from glutetracker.domain.units import LoadUnit

STEPS = ((0.4, 8), (0.6, 5), (0.8, 3))
"""Parts of the working load and their reps (practice convention)."""
LIGHT_KG = 20.0
"""Up to here a first set is warm-up enough (practice convention)."""
_LOADED = frozenset({LoadType.BARBELL, LoadType.DUMBBELL, LoadType.MACHINE, LoadType.CABLE})


def warmup_ramp(
    working: StrengthSet, exercise: Exercise, kit: Kit, *, unit: LoadUnit, bar_kg: float | None = None
) -> tuple[StrengthSet, ...]:
    """Plan warm-up sets for a working one, in order, from position 1; none for a light one or the body alone.

    Each is rounded down to what the kit makes, the bar alone at the least.
    What comes out the same twice, or heavier than the last part of the
    working load, is left out.

    Args:
        working: The first working set.
        exercise: What is done.
        kit: What loads are made of.
        unit: The unit that the user thinks in.
        bar_kg: The bar for this exercise; None for the usual one.
    """
    load_kg = working.load_kg or 0.0
    if exercise.load_type not in _LOADED or exercise.timed or load_kg <= LIGHT_KG:
        return ()
    bar = kit.bar_kg if bar_kg is None else bar_kg
    least_kg = bar if exercise.load_type is LoadType.BARBELL else 0.0
    reps_by_load: dict[float, int] = {}
    for part, reps in STEPS:
        made_kg = load_at_most_kg(max(part * load_kg, least_kg), exercise, kit, unit=unit, bar_kg=bar_kg)
        if made_kg and made_kg <= STEPS[-1][0] * load_kg + 0.005:
            reps_by_load.setdefault(made_kg, reps)
    return tuple(
        StrengthSet(
            entry_id=working.entry_id, position=place, kind=SetKind.WARMUP, reps=reps, load_kg=each, is_done=False
        )
        for place, (each, reps) in enumerate(reps_by_load.items(), start=1)
    )

"""Whether an exercise can be done with the user's kit."""

from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.kit import Kit

_AT_HAND = (
    "none", "mat", "pad", "bench", "box", "chair", "sofa", "stair", "step", "table", "wall", "stick", "shoes",
    "something to hold", "plates or blocks", "rucksack", "hill", "grass", "track", "beach",
)  # fmt: skip
"""What a home, or the way outside its door, usually has; machines, cables and sleds are a gym's."""


def is_within(exercise: Exercise, kit: Kit) -> bool:
    """Tell whether the kit, and what is at hand anyway, has all that an exercise cannot do without."""
    return all(any(_is_there(each, kit) for each in needed.split(" or ")) for needed in exercise.equipment)


def _is_there(thing: str, kit: Kit) -> bool:
    if "machine" in thing:
        return False
    if "barbell" in thing:
        return any(each.pairs for each in kit.plates)
    if "kettlebell" in thing:
        return bool(kit.kettlebells_kg)
    if "dumbbell" in thing:
        return bool(kit.dumbbells_kg)
    if "band" in thing:
        return bool(kit.bands)
    return not thing.startswith(("45-degree", "fixed")) and any(each in thing for each in _AT_HAND)

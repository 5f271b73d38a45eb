"""The names that a pose may use, and how one name stands for both sides."""

from collections.abc import Iterator, Sequence

from glutetracker.figure.movement import SIDES

HELD = "held"
"""Where the anchor is held in a pose, where a movement goes along: a step to the side, a lunge."""
MIDDLE = {HELD: 3, "pelvis": 3, "lumbar": 3, "thorax": 3, "neck": 3, "head": 3}
SIDED = {
    "hip": 3, "knee": 1, "ankle": 1, "toe": 1, "swing": 1, "foot": 5,
    "shoulder": 3, "elbow": 1, "wrist": 3, "hand": 3, "elbow_pole": 3, "elbow_swivel": 1,
}  # fmt: skip
"""How many numbers each channel has."""
MIRRORED = {"foot", "hand", "elbow_pole"}
"""Places rather than angles: told for the right side, their z is the other way on the left."""
MUSCLES = ("glute_max", "glute_med", "hamstrings", "quads", "adductors", "calves", "erectors")
CYCLE_COLUMNS = {
    "hip": ("hip", 0), "knee": ("knee", 0), "ankle": ("ankle", 0), "toe": ("toe", 0),
    "foot_x": ("foot", 0), "foot_y": ("foot", 1), "foot_pitch": ("foot", 3),
    "shoulder": ("shoulder", 0), "elbow": ("elbow", 0),
}  # fmt: skip
"""The columns of a stride: which channel each moves, and which of its numbers."""
FOOT_COLUMNS = ("foot_x", "foot_y", "foot_pitch")
"""Told together; where the foot is sideways and how far it points outward is `foot` of the base pose."""


def size_of(key: str) -> int:
    """Say how many numbers a key of a pose has; 0 where there is no such key."""
    return MIDDLE.get(key) or SIDED.get(key) or SIDED.get(_stem(key)) or 0


def spread(key: str, values: Sequence[float]) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Give a key's numbers to the sides it stands for, filled up with 0."""
    full = (*values, *(0.0,) * (size_of(key) - len(values)))
    if key not in SIDED:
        yield key, full
        return
    for side, sign in SIDES.items():
        is_other = key in MIRRORED and sign < 0
        yield f"{key}_{side}", (*full[:2], -full[2], *full[3:]) if is_other else full


def spread_muscle(key: str, value: float) -> Iterator[tuple[str, float]]:
    """Give a muscle's work to the sides it stands for; nothing where there is no such muscle."""
    if key in MUSCLES:
        yield from ((f"{key}_{side}", value) for side in SIDES)
    elif _stem(key) in MUSCLES:
        yield key, value


def _stem(key: str) -> str:
    return key[:-2] if key[-2:] in {"_r", "_l"} else ""

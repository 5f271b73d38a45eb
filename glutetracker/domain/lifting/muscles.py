"""Hard sets of a session by muscle."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from glutetracker.domain.lifting.exercise import PATTERNS_WITHOUT_STIMULUS, Exercise
from glutetracker.domain.lifting.logged import LoggedSession
from glutetracker.domain.lifting.strength import set_weight
from glutetracker.words import tr

USUAL_WEEK_SETS = (8.0, 16.0)
"""Usual productive range of a muscle's hard sets a week (coaching practice, low confidence)."""
LITTLE_BESIDE = 1 / 3
"""Part of the other half's hard sets below which a half of the butt had little (convention)."""


class Muscle(StrEnum):
    """Muscles as they are told, in the order of our interest."""

    GLUTE_MAX = "glute_max"
    SIDE_HIP = "side_hip"
    HAMSTRINGS = "hamstrings"
    QUADS = "quads"
    ADDUCTORS = "adductors"
    ERECTORS = "erectors"
    CORE = "core"
    CALVES = "calves"


def muscle_name(muscle: Muscle) -> str:
    """Name a muscle."""
    return {
        Muscle.GLUTE_MAX: tr("Gluteus maximus"),
        Muscle.SIDE_HIP: tr("Side hip"),
        Muscle.HAMSTRINGS: tr("Hamstrings"),
        Muscle.QUADS: tr("Front thighs"),
        Muscle.ADDUCTORS: tr("Inner thighs"),
        Muscle.ERECTORS: tr("Back extensors"),
        Muscle.CORE: tr("Trunk"),
        Muscle.CALVES: tr("Calves"),
    }[muscle]


def share_of(exercise: Exercise, muscle: Muscle) -> float:
    """Tell what part of a set a muscle is credited with, 0 to 1."""
    if exercise.pattern in PATTERNS_WITHOUT_STIMULUS:
        return 0.0
    whole = {Muscle.GLUTE_MAX: exercise.glute_share, Muscle.SIDE_HIP: exercise.side_hip_share}
    return whole[muscle] if muscle in whole else exercise.shares.get(muscle.value, 0.0)


def hard_sets_by_muscle(logged: LoggedSession, exercise_of: Callable[[str], Exercise]) -> dict[Muscle, float]:
    """Sum the hard sets of a session by muscle; muscles without any are left out.

    A set counts by its share (Pelland 2024: direct 1, indirect about 0.5) and
    its nearness to failure, as in `strength.hard_sets`; a side counts half.
    """
    found: dict[Muscle, float] = {}
    for each in logged.entries:
        exercise = exercise_of(each.entry.exercise)
        weight = sum(set_weight(done, drill=exercise.drill) for done in each.done)
        for muscle in Muscle:
            if hard := share_of(exercise, muscle) * weight:
                found[muscle] = found.get(muscle, 0.0) + hard
    return {muscle: found[muscle] for muscle in Muscle if muscle in found}


def had_little(hard: Mapping[Muscle, float]) -> Muscle | None:
    """Tell which half of the butt, gluteus maximus or side hip, had little of a week beside the other, if one had."""
    whole, side = hard.get(Muscle.GLUTE_MAX, 0.0), hard.get(Muscle.SIDE_HIP, 0.0)
    if min(whole, side) >= LITTLE_BESIDE * max(whole, side):
        return None
    return Muscle.SIDE_HIP if side < whole else Muscle.GLUTE_MAX

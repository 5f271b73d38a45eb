"""Hard sets of a session by muscle."""

from collections.abc import Callable
from enum import StrEnum

from glutetracker.domain.exercise import PATTERNS_WITHOUT_STIMULUS, Exercise
from glutetracker.domain.logged import LoggedSession
from glutetracker.domain.strength import Side, effort_weight
from glutetracker.words import tr


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
        weight = sum(
            effort_weight(done, drill=exercise.drill) * (1.0 if done.side is Side.BOTH else 0.5) for done in each.done
        )
        for muscle in Muscle:
            if hard := share_of(exercise, muscle) * weight:
                found[muscle] = found.get(muscle, 0.0) + hard
    return {muscle: found[muscle] for muscle in Muscle if muscle in found}

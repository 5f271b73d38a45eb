"""Which muscles an exercise works, as its page tells it."""

from collections.abc import Mapping

from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.muscles import Muscle

MAIN_FROM, HELPS_FROM = 0.75, 0.25


def muscle_work(exercise: Exercise) -> Mapping[Muscle, float]:
    """Give how much each muscle works, 0 to 1, hardest first; of running and stretching too, where no set counts."""
    shares = exercise.shares
    whole = {
        Muscle.GLUTE_MAX: (shares.get("gmax_upper", 0.0) + shares.get("gmax_lower", 0.0)) / 2,
        Muscle.SIDE_HIP: max(shares.get("gmed", 0.0), shares.get("gmin", 0.0)),
    }
    work = {muscle: whole.get(muscle, shares.get(muscle.value, 0.0)) for muscle in Muscle}
    hardest_first = sorted(work.items(), key=lambda each: -each[1])
    return {muscle: share for muscle, share in hardest_first if share >= HELPS_FROM}


def main_muscles(exercise: Exercise) -> tuple[Muscle, ...]:
    """Name what works hardest; where nothing works hard, what works at all."""
    work = muscle_work(exercise)
    least = min(MAIN_FROM, max(work.values(), default=0.0))
    return tuple(muscle for muscle, share in work.items() if share >= least)


def helping_muscles(exercise: Exercise) -> tuple[Muscle, ...]:
    """Name what works as well."""
    main = main_muscles(exercise)
    return tuple(muscle for muscle in muscle_work(exercise) if muscle not in main)

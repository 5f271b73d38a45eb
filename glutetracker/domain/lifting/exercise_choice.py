"""What the user chose for one exercise alone."""

from dataclasses import dataclass, replace

from glutetracker.domain.preferences import Preferences
from glutetracker.domain.units import LoadUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseChoice:
    """Choices that hold for one exercise; None is what holds for all.

    Attributes:
        exercise: Id of the exercise.
        rest_s: Seconds of rest after a working set.
        load_unit: What its loads are shown in.
        bar_kg: The bar that it is done with.
    """

    exercise: str
    rest_s: float | None = None
    load_unit: LoadUnit | None = None
    bar_kg: float | None = None


def preferences_for(preferences: Preferences, choice: ExerciseChoice | None) -> Preferences:
    """Give the preferences as they hold for an exercise: in its own unit of load."""
    if choice is None or choice.load_unit is None:
        return preferences
    return replace(preferences, load_unit=choice.load_unit)

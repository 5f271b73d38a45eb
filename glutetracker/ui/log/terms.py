"""What the sets of an exercise are written, read and stepped by."""

from typing import NamedTuple

from glutetracker.domain.grammar import Cell
from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.domain.lifting.exercise_choice import preferences_for
from glutetracker.domain.lifting.kit import Kit
from glutetracker.domain.lifting.plates import next_load_kg
from glutetracker.domain.preferences import Preferences
from glutetracker.store import Table
from glutetracker.ui.context import Context

_READS = frozenset({Table.EXERCISE, Table.EXERCISE_CHOICE, Table.SETTING, Table.MEASURE})


class Terms(NamedTuple):
    """An exercise with all that tells how its sets are written.

    Attributes:
        preferences: The units, that of load as this exercise has it.
        kit: What loads can be made of.
        bar_kg: The bar chosen for this exercise; None for the usual one.
        body_kg: What the user weighed last, where the body is what is lifted; None when not known or hidden.
    """

    exercise: Exercise
    preferences: Preferences
    kit: Kit
    bar_kg: float | None = None
    body_kg: float | None = None

    @property
    def bands(self) -> tuple[str, ...]:
        """The names of the user's bands, lightest first."""
        return self.kit.band_names

    @property
    def load_cell(self) -> Cell:
        """What the first cell takes: a band where that is the load, else a weight."""
        return Cell.BAND if self.exercise.load_type is LoadType.BAND else Cell.LOAD

    @property
    def amount_cell(self) -> Cell:
        """What the second cell takes: seconds for holds, reps for all else."""
        return Cell.HOLD if self.exercise.timed else Cell.REPS

    def next_load(self, load_kg: float | None, *, up: bool) -> float:
        """Give the next load that the user's kit makes, in kilograms; 0 is the body alone."""
        unit = self.preferences.load_unit
        return next_load_kg(load_kg, self.exercise, self.kit, up=up, unit=unit, bar_kg=self.bar_kg)


def terms_of(context: Context, exercise: Exercise) -> Terms:
    """Give what holds for an exercise now."""
    return context.recall.known_as(f"terms of {exercise.id}", _READS, lambda: _gathered(context, exercise))


def _gathered(context: Context, exercise: Exercise) -> Terms:
    choice = context.recall.choices().get(exercise.id)
    kit = context.recall.kit(context.preferences)
    is_body = exercise.load_type is LoadType.BODYWEIGHT and context.preferences.shows_body
    body_kg = context.recall.weight_kg() if is_body else None
    chosen = preferences_for(context.preferences, choice)
    # units alone: another theme or size of text makes no row anew, which would take the cursor from it
    preferences = Preferences(load_unit=chosen.load_unit, distance_unit=chosen.distance_unit)
    return Terms(exercise, preferences, kit, choice.bar_kg if choice else None, body_kg)

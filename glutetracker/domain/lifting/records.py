"""Bests of an exercise: what was lifted is a fact; what could be lifted once is an estimate with its band."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.strength import LOADS_TRUSTED_FOR_1RM, ONE_REP_MAX_BAND, StrengthSet, one_rep_max_kg
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.wording import load_number
from glutetracker.words import tr
from glutetracker.words.numbers import number, short


@dataclass(frozen=True, slots=True)
class Lift:
    """What one set was, as far as bests go.

    Attributes:
        load_kg: Load besides the body; 0 for the body alone, below zero for help.
        reps: Repetitions; 0 for a hold.
        hold_s: Seconds held; 0 for repetitions.
        rir: Repetitions left in reserve; None when not said.
    """

    load_kg: float
    reps: int = 0
    hold_s: float = 0.0
    rir: float | None = None

    @property
    def amount(self) -> float:
        """Repetitions, or seconds of a hold."""
        return self.reps or self.hold_s

    @property
    def one_rep_max_kg(self) -> float:
        """The load that could be lifted once, 0 where nothing can be said."""
        return one_rep_max_kg(self.load_kg, self.reps, self.rir) or 0.0


def lift_of(done: StrengthSet) -> Lift | None:
    """Take a set as a lift; None for what is no record: warm-ups, bands, carries, a set not done."""
    amount = done.reps or done.hold_s
    if not done.is_done or not done.kind.counts or done.band or done.distance_m or not amount:
        return None
    return Lift(done.load_kg or 0.0, done.reps or 0, 0.0 if done.reps else done.hold_s or 0.0, done.rir)


class Past:
    """What was lifted so far in an exercise, and what is new beside it.

    Attributes:
        best: The best lift: by the load that could be lifted once, else by load and amount; None before the first.
    """

    def __init__(self, lifts: Iterable[Lift] = ()) -> None:
        self.best: Lift | None = None
        self._most: dict[float, float] = {}
        for each in lifts:
            self.add(each)

    def copy(self) -> "Past":
        """Give one that can go on by itself."""
        other = Past()
        other.best, other._most = self.best, dict(self._most)
        return other

    def add(self, lift: Lift) -> None:
        """Take in one more lift."""
        self._most[lift.load_kg] = max(lift.amount, self._most.get(lift.load_kg, 0.0))
        if self.best is None or _rank(lift) > _rank(self.best):
            self.best = lift

    def is_beaten_by(self, lift: Lift) -> bool:
        """Tell whether a lift is a best by load and reps: heavier than all, or more of it with a load lifted before.

        The first time an exercise is done nothing is a record.
        """
        if not self._most:
            return False
        if self.is_heaviest(lift):
            return True
        is_known = lift.load_kg in self._most
        return is_known and lift.amount > max(most for load, most in self._most.items() if load >= lift.load_kg)

    def is_heaviest(self, lift: Lift) -> bool:
        """Tell whether a lift is heavier than all."""
        return lift.load_kg > max(self._most, default=lift.load_kg)

    def is_outdone_by(self, lift: Lift) -> bool:
        """Tell whether the load that could be lifted once is above the best so far by more than its band."""
        best = self.best.one_rep_max_kg if self.best else 0.0
        return best > 0 and lift.one_rep_max_kg > best * (1 + ONE_REP_MAX_BAND)


def _rank(lift: Lift) -> tuple[float, float, float]:
    return lift.one_rep_max_kg, lift.load_kg, lift.amount


def bests_among(sets: Iterable[StrengthSet], past: Past) -> Iterator[tuple[StrengthSet, Lift]]:
    """Give the sets that beat what was lifted before each, in order; all are taken into the past."""
    for done in sets:
        if (lift := lift_of(done)) is not None:
            if past.is_beaten_by(lift):
                yield done, lift
            past.add(lift)


def record_told(lift: Lift, past: Past, exercise: Exercise, preferences: Preferences) -> str:
    """Say in words what is new about a lift; empty when it is no best."""
    if not past.is_beaten_by(lift):
        return ""
    said = _best_in_words(lift, past).format(lift=told(lift, preferences))
    if exercise.load_type in LOADS_TRUSTED_FOR_1RM and past.is_outdone_by(lift):
        return tr("{said}. {estimate}, above the best before by more than its likely error", said=said,
                  estimate=estimate_told(lift, preferences))  # fmt: skip
    return said


def _best_in_words(lift: Lift, past: Past) -> str:
    if past.best is None or _rank(lift) > _rank(past.best):
        return tr("Your best so far: {lift}")
    if past.is_heaviest(lift):
        return tr("Your heaviest so far: {lift}")
    return tr("Your most so far at this load: {lift}")


def told(lift: Lift, preferences: Preferences) -> str:
    """Write a lift: 85 kg × 8, 12 reps, 45 s."""
    unit = preferences.load_unit
    amount = tr("{reps}", reps=lift.reps) if lift.reps else tr("{seconds} s", seconds=short(lift.hold_s))
    if lift.load_kg:
        return tr("{load} {unit} × {amount}", load=load_number(lift.load_kg, unit), unit=unit, amount=amount)
    return tr("{reps} reps", reps=lift.reps) if lift.reps else amount


def best_told(best: Lift | None, exercise: Exercise, preferences: Preferences) -> str:
    """Say the best so far: Best 85 kg × 8 · 1RM about 107 kg, likely 100 to 115; empty before the first set."""
    return tr("Best {lift}", lift=whole_told(best, exercise, preferences)) if best is not None else ""


def whole_told(lift: Lift, exercise: Exercise, preferences: Preferences) -> str:
    """Write a lift, and what could be lifted once where known: 85 kg × 8 · 1RM about 107 kg, likely 100 to 115."""
    said = told(lift, preferences)
    if exercise.load_type not in LOADS_TRUSTED_FOR_1RM or not lift.one_rep_max_kg:
        return said
    return f"{said} · {estimate_told(lift, preferences)}"


def estimate_told(lift: Lift, preferences: Preferences) -> str:
    """Write the load that could be lifted once, with its likely range."""
    unit = preferences.load_unit
    one = unit.from_kg(lift.one_rep_max_kg)
    low, high = one * (1 - ONE_REP_MAX_BAND), one * (1 + ONE_REP_MAX_BAND)
    return tr("1RM about {one} {unit}, likely {low} to {high}", one=number(one), unit=unit, low=number(low),
              high=number(high))  # fmt: skip

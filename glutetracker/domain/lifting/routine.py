"""Routines: exercises with their sets, repetitions, effort and rest, to begin a session from."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby

from glutetracker.domain.ids import new_id
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.strength import LONGEST_HOLD_S, SetKind
from glutetracker.words import Problem, tr

REP_S = 4.0
"""Seconds of a repetition: two down, one up, one at the top, the usual tempo of the guide."""
USUAL_REPS = 10
REPS_AT_FIRST, HOLD_AT_FIRST_S = (8, 12), 30.0
USUAL_REST_S = 120.0
CHANGE_S = 15.0
"""Least seconds from one exercise to the next."""

ExerciseOf = Callable[[str], Exercise]


class ImpossibleRoutineError(Problem):
    """A routine that cannot be done as written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineEntry:
    """One exercise of a routine.

    Attributes:
        exercise: Id of an exercise, such as "hip_thrust_barbell".
        superset: Neighbours that share a number are done in turn; None stands alone.
        kind: What its sets are for.
        set_count: How many sets.
        reps_least: Fewest repetitions to aim for; None where none are counted.
        reps_most: Most repetitions to aim for.
        hold_s: Seconds to hold.
        rir: Repetitions to leave in reserve, 0 to 10; None when not said.
        rest_s: Seconds of rest after a set; None for the exercise's own.
    """

    exercise: str
    superset: int | None = None
    kind: SetKind = SetKind.WORK
    set_count: int = 3
    reps_least: int | None = None
    reps_most: int | None = None
    hold_s: float | None = None
    rir: float | None = None
    rest_s: float | None = None
    note: str = ""
    id: str = field(default_factory=new_id)

    def __post_init__(self) -> None:
        if not 1 <= self.set_count <= 50:
            raise ImpossibleRoutineError(tr("An exercise has 1 to 50 sets, not {count}.", count=self.set_count))
        reps = [each for each in (self.reps_least, self.reps_most) if each is not None]
        if not all(1 <= each <= 1000 for each in reps):
            raise ImpossibleRoutineError(tr("A set has 1 to 1000 repetitions."))
        if len(reps) == 1 or reps != sorted(reps):
            raise ImpossibleRoutineError(tr("Write the fewest repetitions first, like 8–12."))
        if self.hold_s is not None and not 0 < self.hold_s <= LONGEST_HOLD_S:
            raise ImpossibleRoutineError(tr("A hold lasts up to two hours."))
        if self.rir is not None and not 0 <= self.rir <= 10:
            raise ImpossibleRoutineError(tr("Reps in reserve are 0 to 10, not {rir:g}.", rir=self.rir))
        if self.rest_s is not None and not 0 <= self.rest_s <= 3600:
            raise ImpossibleRoutineError(tr("A rest lasts up to an hour."))

    def set_s(self, *, one_sided: bool) -> float:
        """Seconds that a set takes, both sides of it."""
        if self.hold_s is not None:
            once = self.hold_s
        elif self.reps_least is not None and self.reps_most is not None:
            once = (self.reps_least + self.reps_most) / 2 * REP_S
        else:
            once = USUAL_REPS * REP_S
        return once * 2 if one_sided else once


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """A routine with its exercises in order.

    Attributes:
        made_at: When the user made it; None for one that ships with the program.
        sources: What the doses of one that ships stand on, in words.
    """

    name: str
    entries: tuple[RoutineEntry, ...]
    note: str = ""
    made_at: datetime | None = None
    sources: tuple[str, ...] = ()
    id: str = field(default_factory=new_id)

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ImpossibleRoutineError(tr("A routine needs a name."))

    @property
    def is_own(self) -> bool:
        """Whether the user made it."""
        return self.made_at is not None

    def groups(self) -> Iterator[Sequence[RoutineEntry]]:
        """The exercises that are done in turn, each group of them; one that stands alone is a group too."""
        for superset, group in groupby(self.entries, key=lambda each: each.superset):
            entries = tuple(group)
            if superset is None:
                yield from ((each,) for each in entries)
            else:
                yield entries

    def duration_s(self, exercise_of: ExerciseOf) -> float:
        """Estimate how long it takes: sets and rests, without the rest after the last set."""
        seconds = last_rest = 0.0
        for group in self.groups():
            rounds = max(each.set_count for each in group)
            rest = group[-1].rest_s if group[-1].rest_s is not None else USUAL_REST_S
            last_rest = max(rest, CHANGE_S)
            seconds += sum(each.set_count * each.set_s(one_sided=exercise_of(each.exercise).one_sided)
                           for each in group)  # fmt: skip
            seconds += (rounds - 1) * rest + last_rest + rounds * (len(group) - 1) * CHANGE_S
        return max(0.0, seconds - last_rest)


def own_copy(routine: Routine, name: str, now: datetime) -> Routine:
    """Make a routine of the user's own that has the same in it."""
    entries = tuple(replace(each, id=new_id()) for each in routine.entries)
    return replace(routine, id=new_id(), name=name, entries=entries, made_at=now, sources=())


def asked_at_first(exercise: Exercise) -> RoutineEntry:
    """Ask for an exercise as it stands in a routine until the user says otherwise."""
    if exercise.timed:
        return RoutineEntry(exercise=exercise.id, hold_s=HOLD_AT_FIRST_S)
    least, most = REPS_AT_FIRST
    return RoutineEntry(exercise=exercise.id, reps_least=least, reps_most=most)

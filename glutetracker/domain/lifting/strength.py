"""Sets and sessions of glute work."""

from dataclasses import field, replace
from datetime import date, datetime
from enum import StrEnum

from glutetracker.domain.frozen import dataclass
from glutetracker.domain.ids import new_id
from glutetracker.domain.lifting.exercise import Exercise, LoadType
from glutetracker.words import Problem, tr

LONGEST_HOLD_S = 7200
REPS_TRUSTED_FOR_1RM = 10
ONE_REP_MAX_BAND = 0.07
"""Half width of the likely range, as a part of the estimate (Hutchins & Gearhart 2010; Reynolds 2006)."""
LOADS_TRUSTED_FOR_1RM = frozenset({LoadType.BARBELL, LoadType.DUMBBELL, LoadType.MACHINE})


class ImpossibleSetError(Problem):
    """A set that cannot have been done as written."""


class SetKind(StrEnum):
    """What a set was for; warm-up and activation are no stimulus."""

    WORK = "work"
    WARMUP = "warmup"
    ACTIVATION = "activation"
    DROP = "drop"
    FAILURE = "failure"

    @property
    def counts(self) -> bool:
        """Whether sets of this kind are volume, records and stimulus."""
        return self not in {SetKind.WARMUP, SetKind.ACTIVATION}


class Side(StrEnum):
    """Which side worked."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


class BandPlace(StrEnum):
    """Where a band sits."""

    ABOVE_KNEES = "above_knees"
    ANKLES = "ankles"
    FEET = "feet"


class Felt(StrEnum):
    """Where an exercise was felt most."""

    GLUTES = "glutes"
    THIGHS = "thighs"
    LOW_BACK = "low_back"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthSet:
    """One set, done or still to do.

    Attributes:
        entry_id: The exercise entry of the session that it belongs to.
        position: Place within the entry, from 1; left and right share one.
        kind: What it was for.
        side: Which side worked.
        reps: Repetitions, 1 or more; None for a hold or a carry.
        load_kg: Load besides the body, in kilograms; below zero is help; None for the body alone.
        band: Name of the band, if one was used.
        band_place: Where the band sat; None when not said.
        hold_s: Seconds held.
        distance_m: Metres walked or pushed.
        rir: Repetitions left in reserve, 0 to 10; None when not said.
        is_done: False for a set that is planned.
        done_at: When it ended, if known.
    """

    entry_id: str
    position: int
    kind: SetKind = SetKind.WORK
    side: Side = Side.BOTH
    reps: int | None = None
    load_kg: float | None = None
    band: str | None = None
    band_place: BandPlace | None = None
    hold_s: float | None = None
    distance_m: float | None = None
    rir: float | None = None
    is_done: bool = True
    done_at: datetime | None = None
    note: str = ""
    id: str = field(default_factory=new_id)

    def __post_init__(self) -> None:
        if self.reps is not None and not 1 <= self.reps <= 1000:
            raise ImpossibleSetError(tr("A set has 1 to 1000 repetitions, not {reps}.", reps=self.reps))
        if self.load_kg is not None and not -200 <= self.load_kg <= 1000:
            raise ImpossibleSetError(tr("A load lies between −200 and 1000 kg, not {load:g}.", load=self.load_kg))
        if self.rir is not None and not 0 <= self.rir <= 10:
            raise ImpossibleSetError(tr("Reps in reserve are 0 to 10, not {rir:g}.", rir=self.rir))
        if self.hold_s is not None and not 0 < self.hold_s <= LONGEST_HOLD_S:
            raise ImpossibleSetError(tr("A hold lasts up to two hours."))
        if self.distance_m is not None and not 0 < self.distance_m <= 100_000:
            raise ImpossibleSetError(tr("A set's way is more than 0 m and at most 100 km."))
        if self.is_done and self.reps is None and self.hold_s is None and self.distance_m is None:
            raise ImpossibleSetError(tr("A set needs repetitions, seconds held or a distance."))


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEntry:
    """One exercise within a session, with its place.

    Attributes:
        exercise: Id of an exercise, such as "hip_thrust_barbell".
        position: Place within the session, from 1.
        superset: Entries of a session that share a number are done in turn; None stands alone.
        rest_s: Seconds of rest planned after a working set; None for the exercise's own.
        felt: Where it was felt most; None when not said.
    """

    session_id: str
    exercise: str
    position: int
    superset: int | None = None
    rest_s: float | None = None
    felt: Felt | None = None
    note: str = ""
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session of glute work; open until it has an end.

    Attributes:
        local_day: The day on the wearer's clock; fixed when logged.
        started_at: When it began; None when only the day is known.
        elapsed_s: How long it took; None while open or unknown.
        is_open: Still being logged.
        effort_rpe: How hard the whole was, 0 to 10.
        routine_id: The routine that it was begun from; None for none.
        rest_after: The set after which the user wanted a rest of another length; None for none.
        rest_s: Seconds of that rest, from the set's end; 0 skips it.
        source: Where it came from, "logged" for this window.
    """

    local_day: date
    started_at: datetime | None = None
    title: str = ""
    elapsed_s: float | None = None
    is_open: bool = False
    routine_id: str | None = None
    rest_after: str | None = None
    rest_s: float | None = None
    effort_rpe: float | None = None
    source: str = "logged"
    note: str = ""
    id: str = field(default_factory=new_id)


def effort_weight(done: StrengthSet, *, drill: bool) -> float:
    """Tell how much of a stimulus a set was by its nearness to failure.

    1 up to three reps in reserve, falling in a line to 0.25 at six (practice
    convention); a set with no word on effort counts whole, a drill's a
    quarter. Failure means none in reserve.
    """
    if not done.kind.counts:
        return 0.0
    rir = 0.0 if done.kind is SetKind.FAILURE else done.rir
    if rir is None:
        return 0.25 if drill else 1.0
    return min(1.0, max(0.25, 1.0 - 0.25 * (rir - 3.0)))


def set_weight(done: StrengthSet, *, drill: bool) -> float:
    """Count a set by its effort; one side of a left and right pair counts half, so that the pair is one set."""
    return effort_weight(done, drill=drill) * (1.0 if done.side is Side.BOTH else 0.5)


def hard_sets(done: StrengthSet, exercise: Exercise) -> tuple[float, float]:
    """Count a set as hard sets of the gluteus maximus and of the side hip."""
    if not done.is_done:
        return 0.0, 0.0
    weight = set_weight(done, drill=exercise.drill)
    return exercise.glute_share * weight, exercise.side_hip_share * weight


def one_rep_max_kg(load_kg: float | None, reps: int | None, rir: float | None = None) -> float | None:
    """Estimate the load that could be lifted once, in kilograms.

    Epley's line, load × (1 + reps / 30) (Epley 1985), on reps plus those left
    in reserve. Above REPS_TRUSTED_FOR_1RM it is not believable (Reynolds 2006).

    Returns:
        Kilograms, or None when the set says too little.
    """
    if load_kg is None or load_kg <= 0 or not reps:
        return None
    possible = reps + (rir or 0.0)
    if possible > REPS_TRUSTED_FOR_1RM:
        return None
    return load_kg if possible <= 1 else load_kg * (1 + possible / 30)


def as_planned(done: StrengthSet, entry_id: str, position: int) -> StrengthSet:
    """Plan the same set again for another entry, under a name of its own."""
    return replace(
        done, id=new_id(), entry_id=entry_id, position=position, is_done=False, done_at=None, rir=None, note=""
    )

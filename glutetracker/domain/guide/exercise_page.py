"""What the guide tells of an exercise, beyond what the logger needs."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much practice an exercise asks for."""

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"

    @property
    def place(self) -> int:
        """Give its place from the easiest, counted from 0."""
        return list(Level).index(self)


class Place(StrEnum):
    """Where an exercise can be done."""

    HOME = "home"
    GYM = "gym"
    OUTSIDE = "outside"


class KindTo(StrEnum):
    """A part of the body that an exercise asks little of (coaching practice, no promise)."""

    KNEES = "knees"
    BACK = "back"


class Measure(StrEnum):
    """How one number was made of the electric activity of many contractions."""

    MEAN = "mean"
    PEAK = "peak"


@dataclass(frozen=True, slots=True)
class Mistake:
    """What often goes wrong, and what to do in its place."""

    mistake: str
    instead: str


@dataclass(frozen=True, slots=True)
class Tempo:
    """Seconds of one rep, in the order in which trainers write them ("2-0-1-1")."""

    lower_s: float
    pause_s: float
    lift_s: float
    hold_s: float

    def __str__(self) -> str:
        return "-".join(f"{seconds:g}" for seconds in (self.lower_s, self.pause_s, self.lift_s, self.hold_s))


@dataclass(frozen=True, slots=True, kw_only=True)
class Activation:
    """A muscle's electric activity in a study, as a share of its hardest voluntary contraction.

    Attributes:
        muscle: Muscle id, or "gmax" where a study did not part it.
        percent: Per cent of the hardest voluntary contraction (%MVIC).
        spread: Standard deviation between people, in the same unit.
        study: Key of a reference.
        measure: Whether means or peaks were averaged: the two cannot be compared.
        load: With what weight, in words.
    """

    muscle: str
    percent: float
    spread: float | None = None
    study: str
    measure: Measure
    load: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A study or text that numbers are from."""

    key: str
    year: int
    citation: str
    doi: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExercisePage:
    """The page of an exercise.

    Attributes:
        id: The exercise's id.
        level: How much practice it asks for; None where nobody said.
        where: Where it can be done.
        kind_to: What it asks little of.
        steps: How to do it, in order.
        breathing: How to breathe.
        mistakes: What often goes wrong, each with its remedy.
        tempo: Seconds of a rep, where reps have a rhythm.
        work: What stands in for a tempo: a hold, a distance, the time of one repeat.
        side: Which side is written down as left or right, such as "the top leg".
        harder: Ids of the next steps up.
        cautions: When to change it or to leave it out, whole sentences.
        activation: What studies measured; ranks no exercises for growth.
        note: What else is known, and how well.
        fit: Category and name by which watches know it, or its nearest kin ("squat/goblet_squat", FIT profile).
        sources: Keys of the references that the page stands on.
    """

    id: str
    level: Level | None
    where: tuple[Place, ...]
    kind_to: tuple[KindTo, ...] = ()
    steps: tuple[str, ...]
    breathing: str
    mistakes: tuple[Mistake, ...]
    tempo: Tempo | None = None
    work: str = ""
    side: str = ""
    harder: tuple[str, ...] = ()
    cautions: tuple[str, ...]
    activation: tuple[Activation, ...] = ()
    note: str = ""
    fit: str = ""
    sources: tuple[str, ...] = ()

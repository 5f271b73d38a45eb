"""What The question is asked of: doses, readings, weeks, and what is taken for granted."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from glutetracker.domain.body.measure import Measure, Site
from glutetracker.domain.body.visits import BodyWeek
from glutetracker.domain.running import RunKind
from glutetracker.words import Problem, tr

LEAST_WEEKS = 6
"""Dated weeks with a reading below which there is no verdict."""
CHANGE_WORTH_NAMING_CM = 0.5
"""About one careful tape error (assumption; the user's to change)."""


class ImpossibleAssumptionError(Problem):
    """An assumption that cannot be."""


class Outcome(StrEnum):
    """Which girth is asked about."""

    HIP = "hip"
    WAIST = "waist"
    THIGH = "thigh"

    @property
    def sites(self) -> tuple[Site, ...]:
        """Sites whose readings tell of it; a thigh is the mean of those that were read."""
        return {
            Outcome.HIP: (Site.HIP,),
            Outcome.WAIST: (Site.WAIST,),
            Outcome.THIGH: (Site.THIGH_LEFT, Site.THIGH_RIGHT),
        }[self]


class Dose(StrEnum):
    """What is done in a week; `step` of `unit` more a week is what an effect is told for."""

    RUNNING = "running"
    HARD_RUNNING = "hard_running"
    GLUTE_SETS = "glute_sets"
    DIET = "diet"

    @property
    def step(self) -> float:
        """How much more a week an effect is told for."""
        return {Dose.RUNNING: 10.0, Dose.HARD_RUNNING: 20.0, Dose.GLUTE_SETS: 5.0, Dose.DIET: 1.0}[self]

    @property
    def unit(self) -> str:
        """Unit of the dose: km, min, sets, or weeks (of eating less)."""
        return {Dose.RUNNING: "km", Dose.HARD_RUNNING: "min", Dose.GLUTE_SETS: "sets", Dose.DIET: "weeks"}[self]


class RunDone(NamedTuple):
    """One run of the journal; walks and hikes are none.

    Attributes:
        hard_s: Seconds of hard running: as timed, else a stated share of a hard kind's time.
        is_timed: Whether they were timed.
    """

    id: str
    day: date
    kind: RunKind
    distance_m: float | None
    duration_s: float | None
    hard_s: float
    is_timed: bool = False


class GluteWork(NamedTuple):
    """The hard glute sets of one session."""

    id: str
    day: date
    hard_sets: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """What the journal knows that bears on the question.

    Attributes:
        today: The day it is asked on.
        measures: Readings of hip, waist, thighs and weight, in any order.
        told_weeks: Weeks of which the user told how they ate.
        notes: Words of the last four weeks' notes, with their days.
    """

    today: date
    runs: tuple[RunDone, ...] = ()
    glute_work: tuple[GluteWork, ...] = ()
    measures: tuple[Measure, ...] = ()
    told_weeks: tuple[BodyWeek, ...] = ()
    notes: tuple[tuple[date, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumptions:
    """What is taken for granted, for the user to change; None leaves it to the data.

    Attributes:
        usual_run_km, usual_hard_min, usual_glute_sets: A usual week before logging began.
        tape_sd_cm: Scatter of one reading; else from the user's own repeats.
        cm_per_kg: Girth that goes with a kilogram of weight; else the prior of the outcome.
        change_worth_naming_cm: Changes below this are none worth naming.
        new_tape_on: Days since when another tape, or another place, was measured.
    """

    usual_run_km: float | None = None
    usual_hard_min: float | None = None
    usual_glute_sets: float | None = None
    tape_sd_cm: float | None = None
    cm_per_kg: float | None = None
    change_worth_naming_cm: float = CHANGE_WORTH_NAMING_CM
    new_tape_on: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        _within(self.usual_run_km, 0, 300, tr("A usual week has 0 to 300 km."))
        _within(self.usual_hard_min, 0, 600, tr("A usual week has 0 to 600 minutes of hard running."))
        _within(self.usual_glute_sets, 0, 100, tr("A usual week has 0 to 100 hard glute sets."))
        _within(self.tape_sd_cm, 0.1, 5, tr("A tape scatters by 0.1 to 5 cm."))
        _within(self.cm_per_kg, 0, 2, tr("A kilogram goes with 0 to 2 cm."))
        _within(self.change_worth_naming_cm, 0.1, 5, tr("A change worth naming lies between 0.1 and 5 cm."))

    def usual(self, dose: Dose) -> float | None:
        """Give the usual dose a week that the user told; None when it was not told."""
        told = {
            Dose.RUNNING: self.usual_run_km,
            Dose.HARD_RUNNING: self.usual_hard_min,
            Dose.GLUTE_SETS: self.usual_glute_sets,
        }
        return told.get(dose)

    def with_usual(self, dose: Dose, amount: float) -> "Assumptions":
        """Take a usual dose a week for granted; a diet has none."""
        if dose is Dose.RUNNING:
            return replace(self, usual_run_km=amount)
        if dose is Dose.HARD_RUNNING:
            return replace(self, usual_hard_min=amount)
        return replace(self, usual_glute_sets=amount) if dose is Dose.GLUTE_SETS else self


def _within(value: float | None, least: float, most: float, sentence: str) -> None:
    if value is not None and not least <= value <= most:
        raise ImpossibleAssumptionError(sentence)

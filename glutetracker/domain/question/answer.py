"""The question and its answer: what a change of training goes with, in centimetres after 12 weeks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from glutetracker.domain.question.caveats import Caveat, CaveatKind, RowNote
from glutetracker.domain.question.data import Dose, Outcome

MODEL = "weekly state space, 2"
"""Name and version of the model; another number whenever an answer to the same data may be another."""


class Basis(StrEnum):
    """What an estimate stands on."""

    OWN = "own"
    STUDIES = "studies"


class Verdict(StrEnum):
    """What the user's own data say of the dose that was asked about; studies alone never give one."""

    SMALLER = "smaller"
    BIGGER = "bigger"
    NO_CHANGE = "no_change"
    NOT_ENOUGH = "not_enough"


class Likely(NamedTuple):
    """A quantity that is not known for sure: its middle, its middle half, and its range nine times in ten."""

    median: float
    low_50: float
    high_50: float
    low_90: float
    high_90: float


class Chances(NamedTuple):
    """Chances, 0 to 1; the first three sum to 1 and are the three-part bar.

    Attributes:
        smaller: That girth falls by more than the change worth naming.
        no_change: That it changes by less than that, either way.
        bigger: That it grows by more than that.
        below_zero: That it falls at all.
    """

    smaller: float
    no_change: float
    bigger: float
    below_zero: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What one step more of a dose a week, kept up for 12 weeks, goes with.

    Attributes:
        dose: The dose; `dose.step` and `dose.unit` say how much one step is.
        total_cm: Change of girth, direct and through body weight.
        direct_cm: The part at equal body weight.
        via_weight_cm: The part that goes with the change of body weight.
        weight_kg: Change of body weight.
        learned: Part of the first uncertainty that the data took away, 0 to 1.
        belief: Curve of belief in total_cm: pairs of centimetres and density.
    """

    dose: Dose
    total_cm: Likely
    direct_cm: Likely
    via_weight_cm: Likely
    weight_kg: Likely
    chances: Chances
    learned: float
    belief: tuple[tuple[float, float], ...] = ()


class Moved(NamedTuple):
    """What the model thinks moved the girth since the first week, in centimetres; the parts sum to the line's change.

    Attributes:
        weight: Body weight that nothing logged explains.
        drift: What is left at equal weight: nobody logged it.
    """

    running: float
    hard_running: float
    glute_sets: float
    diet: float
    season: float
    weight: float
    drift: float


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekSeen:
    """One week of the picture.

    Attributes:
        read_cm: Mean of the week's visits; None without one.
        read_sd_cm: Standard deviation of its error, body and tape together.
        readings: How many there were.
        likely_cm, low_cm, high_cm: Where the girth likely was, and its range nine times in ten.
        weight_kg: Mean of the week's weigh-ins; None without one.
        is_odd: Whether the reading is far from what the other weeks say; it counts less.
        is_running: Whether the week was not over yet.
    """

    monday: date
    read_cm: float | None
    read_sd_cm: float | None
    readings: int
    likely_cm: float
    low_cm: float
    high_cm: float
    weight_kg: float | None
    run_km: float
    hard_run_min: float
    glute_sets: float
    is_dieting: bool | None
    moved: Moved
    is_odd: bool = False
    is_running: bool = False


class Habit(StrEnum):
    """How the weeks to come may go."""

    AS_NOW = "as_now"
    TWO_READINGS = "two_readings"
    BLOCKS = "blocks"
    """Six weeks of little and six of much of the dose, in turns."""


class Forecast(NamedTuple):
    """What weeks of a habit would bring.

    Attributes:
        more_weeks: Weeks until there would be a verdict if the middle stayed; None when not within 4 years.
        half_width_cm: Half the 90 % range after 26 weeks more.
    """

    habit: Habit
    more_weeks: int | None
    half_width_cm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharpening:
    """What would sharpen the answer: counts over the last 12 weeks, and forecasts.

    Attributes:
        half_width_cm: Half the 90 % range of the asked effect now.
        weeks: Weeks looked back on, up to 12.
        weeks_read: Of these, weeks with a reading.
        weeks_read_twice: Of these, weeks with two readings or more of a visit.
        weeks_weighed: Of these, weeks with a weigh-in.
        weeks_diet_told: Of these, weeks of which was told whether less was eaten.
        least_dose, most_dose: Range of the asked dose in them, in its unit.
    """

    half_width_cm: float
    weeks: int
    weeks_read: int
    weeks_read_twice: int
    weeks_weighed: int
    weeks_diet_told: int
    least_dose: float
    most_dose: float
    forecasts: tuple[Forecast, ...]

    def forecast(self, habit: Habit) -> Forecast | None:
        """Find the forecast of a habit; None when it was not made."""
        return next((each for each in self.forecasts if each.habit is habit), None)


class Used(NamedTuple):
    """How much the answer stands on."""

    first_day: date | None
    last_day: date | None
    weeks: int
    weeks_read: int
    readings: int
    weigh_ins: int
    runs: int
    glute_sessions: int
    tape_sd_cm: float
    tape_repeats: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The whole answer; a page, a report and a command show parts of it.

    Attributes:
        own, studies: Effects of every dose from the user's own data alone, and with published studies.
        weeks: The picture, oldest week first; empty without readings.
        verdict: By the user's own data alone.
        is_slight: Whether the verdict is that of a small change, likely below the change worth naming.
        data_hash: Names the data and assumptions that it stands on.
        model: Name and version of the model.
    """

    outcome: Outcome
    asked: Dose
    change_worth_naming_cm: float
    verdict: Verdict
    is_slight: bool
    own: tuple[Effect, ...]
    studies: tuple[Effect, ...]
    weeks: tuple[WeekSeen, ...]
    caveats: tuple[Caveat, ...]
    sharpening: Sharpening
    used: Used
    notes: tuple[RowNote, ...]
    data_hash: str
    model: str

    @property
    def is_locked(self) -> bool:
        """Whether there are too few weeks with a reading, or what is asked about was never logged.

        Chances would only restate what was believed before.
        """
        return self.lacks_weeks or self.caveat(CaveatKind.NOT_LOGGED) is not None

    @property
    def lacks_weeks(self) -> bool:
        """Whether there are too few weeks with a reading."""
        return self.caveat(CaveatKind.FEW_WEEKS) is not None

    def effect(self, dose: Dose, basis: Basis = Basis.OWN) -> Effect:
        """Give the effect of a dose."""
        effects = self.own if basis is Basis.OWN else self.studies
        return next(each for each in effects if each.dose is dose)

    def caveat(self, kind: CaveatKind) -> Caveat | None:
        """Find the first caveat of a kind; None when there is none."""
        return next((each for each in self.caveats if each.kind is kind), None)

"""What the reader of an answer should know besides it, and what became of rows that were not plainly used."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from glutetracker.domain.question.data import Dose


class CaveatKind(StrEnum):
    """What the reader of an answer should know; `number` is told for each."""

    FEW_WEEKS = "few_weeks"
    """number: dated weeks with a reading, fewer than 6; no verdict yet."""
    MOVES_TOGETHER = "moves_together"
    """number: correlation; doses: the two that the data cannot tell apart."""
    HARDLY_VARIES = "hardly_varies"
    """number: standard deviation of the weeks' dose, in its unit; doses: which."""
    NOT_LOGGED = "not_logged"
    """number: 0; doses: the one that was never logged."""
    DIET_UNTOLD = "diet_untold"
    """number: weeks of which it was told whether less was eaten; of: all weeks."""
    NO_WEIGHT = "no_weight"
    """number: weeks with a weigh-in; without, direct and through weight cannot be told apart."""
    NEW_TAPE = "new_tape"
    """day: since when another tape is used."""
    ODD_READING = "odd_reading"
    """day: its week; number: how many standard deviations from what was expected."""
    BEFORE_A_YEAR = "before_a_year"
    """number: weeks so far; a season is not told from a trend before 52."""
    SOMETHING_ELSE = "something_else"
    """number: chance that glute sets go with the waist at equal weight, which they should not."""
    RAPID_LOSS = "rapid_loss"
    """number: per cent of body weight lost a week, over 4 weeks."""
    PAIN_TOLD = "pain_told"
    """number: notes of the last 4 weeks that speak of pain."""
    USUAL_ASSUMED = "usual_assumed"
    """doses: whose usual dose before logging was taken from the first weeks logged; number: that dose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caveat:
    """One thing to know besides the answer; what its kind does not use is empty."""

    kind: CaveatKind
    number: float = 0.0
    of: float = 0.0
    day: date | None = None
    doses: tuple[Dose, ...] = ()


class Treatment(StrEnum):
    """What became of a row that was not plainly used."""

    FUTURE = "future"
    """Its day has not come; left out."""
    TOO_OLD = "too_old"
    """Before the weeks that are looked at; left out."""
    RECKONED = "reckoned"
    """A run without a distance; its kilometres are reckoned from its time at the user's usual pace."""
    WITHOUT_DOSE = "without_dose"
    """A run with neither distance nor time; left out."""
    COUNTS_LESS = "counts_less"
    """A reading far from what the other weeks say; kept, with less weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowNote:
    """What became of one row of the journal.

    Attributes:
        kind: "run", "session" or "measure".
    """

    kind: str
    id: str
    day: date
    treatment: Treatment

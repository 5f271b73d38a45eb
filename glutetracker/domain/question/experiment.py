"""An experiment on oneself: weeks of little and weeks of much, in an order that chance drew before the first."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from glutetracker.domain.ids import new_id
from glutetracker.domain.period import WEEK
from glutetracker.domain.question.data import CHANGE_WORTH_NAMING_CM, Dose, Outcome
from glutetracker.words import Problem, tr

LEAST_BLOCK_WEEKS, MOST_BLOCK_WEEKS = 2, 26
SHORT_BLOCK_WEEKS = 4
"""Shorter blocks mix: what one week does is felt for 3 to 16."""
USUAL_BLOCK_WEEKS = 6
MOST_PAIRS = 12
STEP_UP_WEEKS = 2
"""Weeks over which a block of much is stepped up to, so that no week jumps (practice)."""


class ImpossibleExperimentError(Problem):
    """An experiment that cannot be done as planned."""


class Block(NamedTuple):
    """Weeks of the same dose."""

    first: date
    weeks: int
    is_high: bool


class PlannedWeek(NamedTuple):
    """What a week is to have of the dose, in its unit."""

    monday: date
    amount: float
    is_high: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment:
    """A plan; nothing of it changes once it is frozen.

    Attributes:
        hypothesis: What the user expects, in their words.
        low, high: The dose a week in the two kinds of blocks, in its unit.
        block_weeks: Weeks of each block.
        pairs: Pairs of a low and a high block; chance draws which comes first in each.
        first_monday: Monday of the first week.
        seed: What chance drew, once.
        days_a_week: Days on which the girth is to be read.
        readings_a_day: Readings on each.
    """

    first_monday: date
    low: float
    high: float
    outcome: Outcome = Outcome.HIP
    dose: Dose = Dose.RUNNING
    hypothesis: str = ""
    block_weeks: int = USUAL_BLOCK_WEEKS
    pairs: int = 2
    seed: int = 0
    days_a_week: int = 1
    readings_a_day: int = 2
    change_worth_naming_cm: float = CHANGE_WORTH_NAMING_CM
    id: str = field(default_factory=new_id)

    def __post_init__(self) -> None:
        if not 0 <= self.low < self.high:
            raise ImpossibleExperimentError(tr("High weeks need more than low weeks."))
        if not LEAST_BLOCK_WEEKS <= self.block_weeks <= MOST_BLOCK_WEEKS:
            raise ImpossibleExperimentError(
                tr("A block has {least} to {most} weeks.", least=LEAST_BLOCK_WEEKS, most=MOST_BLOCK_WEEKS)
            )
        if not 1 <= self.pairs <= MOST_PAIRS:
            raise ImpossibleExperimentError(tr("There are 1 to {most} pairs of blocks.", most=MOST_PAIRS))
        if self.first_monday.weekday() != 0:
            raise ImpossibleExperimentError(tr("An experiment begins on a Monday."))
        if not (1 <= self.days_a_week <= 7 and 1 <= self.readings_a_day <= 3):
            raise ImpossibleExperimentError(tr("Measure on 1 to 7 days a week, 1 to 3 times each."))

    @property
    def weeks(self) -> int:
        """How many weeks it takes."""
        return 2 * self.pairs * self.block_weeks

    @property
    def after(self) -> date:
        """The day after its last; no result is shown before."""
        return self.first_monday + self.weeks * WEEK

    @property
    def is_short(self) -> bool:
        """Whether its blocks are so short that they mix."""
        return self.block_weeks < SHORT_BLOCK_WEEKS

    def silences(self, outcome: Outcome, today: date) -> bool:
        """Tell whether no answer on a girth may be shown while it runs: each would give the tried one away."""
        return outcome is self.outcome and self.first_monday <= today < self.after

    def is_over(self, today: date) -> bool:
        """Tell whether its result may be seen."""
        return today >= self.after

    def blocks(self) -> tuple[Block, ...]:
        """Give the blocks in the order that chance drew; the same seed is the same order everywhere."""
        chance, made = Random(self.seed), []
        for pair in range(self.pairs):
            is_high_first = chance.random() < 0.5
            for half, is_high in enumerate((is_high_first, not is_high_first)):
                first = self.first_monday + (2 * pair + half) * self.block_weeks * WEEK
                made.append(Block(first, self.block_weeks, is_high))
        return tuple(made)

    def planned_weeks(self) -> tuple[PlannedWeek, ...]:
        """Give every week's dose; after a block of little, much is stepped up to over two weeks."""
        made: list[PlannedWeek] = []
        for block in self.blocks():
            rises = block.is_high and not (made and made[-1].is_high)
            for week in range(block.weeks):
                part = min(1.0, (week + 1) / (STEP_UP_WEEKS + 1)) if rises else 1.0
                amount = self.low + (self.high - self.low) * part if block.is_high else self.low
                made.append(PlannedWeek(block.first + timedelta(weeks=week), amount, block.is_high))
        return tuple(made)

"""What a measuring visit and its week were like, besides the numbers."""

from datetime import date, datetime

from glutetracker.domain.body.measure import PROTEIN_G_PER_KG
from glutetracker.domain.frozen import dataclass
from glutetracker.domain.period import week_start
from glutetracker.words import Problem, tr

LONGEST_CYCLE_DAYS = 100
NOTICE_FROM_HOUR = 8


class NoCycleDayError(Problem):
    """A day that no cycle has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What a visit was like; None where nothing was said.

    Attributes:
        visit_id: The visit that the readings name.
        after_run: Whether it came after a run.
        cycle_day: Day of the cycle, its first bleeding day being 1.
    """

    visit_id: str
    after_run: bool | None = None
    cycle_day: int | None = None

    def __post_init__(self) -> None:
        if self.cycle_day is not None and not 1 <= self.cycle_day <= LONGEST_CYCLE_DAYS:
            raise NoCycleDayError(tr("A cycle day is a whole number from 1 to {most}.", most=LONGEST_CYCLE_DAYS))

    @property
    def say_nothing(self) -> bool:
        """Whether there is nothing to keep."""
        return self.after_run is None and self.cycle_day is None


def in_words(told: Circumstances) -> list[str]:
    """Write what was said of a visit: after a run, day 12 of the cycle."""
    words = {True: tr("after a run"), False: tr("not after a run"), None: ""}[told.after_run]
    cycle = "" if told.cycle_day is None else tr("day {day} of the cycle", day=told.cycle_day)
    return [each for each in (words, cycle) if each]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyWeek:
    """How a week was eaten; None where nothing was said.

    Attributes:
        monday: Its first day; such weeks begin on Monday always.
        is_dieting: Whether less was eaten than the body spends.
        has_enough_protein: Whether there was about PROTEIN_G_PER_KG a day.
    """

    monday: date
    is_dieting: bool | None = None
    has_enough_protein: bool | None = None


def monday_of(day: date) -> date:
    """Find the Monday of a day's week."""
    return week_start(day)


def protein_g(weight_kg: float) -> float:
    """Tell how much protein a day is enough at a weight, in grams."""
    return PROTEIN_G_PER_KG * weight_kg


def kept_hidden() -> str:
    """Say that a measure is in the file though the user hides the body."""
    return tr("Kept, and hidden: Settings shows measures of the body again.")


def is_notice_due(weekday: int | None, now: datetime, last_visit: date | None, told_on: date | None) -> bool:
    """Tell whether the desktop is to remind too: once that day, and not before the morning."""
    is_morning = now.hour >= NOTICE_FROM_HOUR
    return is_morning and told_on != now.date() and is_reminder_due(weekday, now.date(), last_visit)


def is_reminder_due(weekday: int | None, today: date, last_visit: date | None) -> bool:
    """Tell whether to remind of measuring: on the chosen weekday, until something was measured that day."""
    return weekday is not None and today.weekday() == weekday and (last_visit is None or last_visit < today)

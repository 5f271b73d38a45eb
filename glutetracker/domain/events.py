"""What the user pins to a day, or to days, for every chart to show."""

from dataclasses import field
from datetime import date, timedelta
from enum import StrEnum

from glutetracker.domain.frozen import dataclass
from glutetracker.domain.ids import new_id
from glutetracker.words import Problem, tr
from glutetracker.words.durations import short_day

LONGEST_WORDS = 60


class ImpossibleEventError(Problem):
    """An event that cannot have been as written."""


class EventKind(StrEnum):
    """What an event is."""

    RACE = "race"
    ILLNESS = "illness"
    INJURY = "injury"
    SHOES = "shoes"
    DIET = "diet"
    BLOCK = "block"
    OTHER = "other"


def kind_name(kind: EventKind) -> str:
    """Name a kind."""
    return {
        EventKind.RACE: tr("Race"),
        EventKind.ILLNESS: tr("Illness"),
        EventKind.INJURY: tr("Injury or pain"),
        EventKind.SHOES: tr("New shoes"),
        EventKind.DIET: tr("Change of diet"),
        EventKind.BLOCK: tr("Training block"),
        EventKind.OTHER: tr("Something else"),
    }[kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened.

    Attributes:
        last_day: Its last day; None where it has but one, or goes on.
        words: The user's own word for it; the kind's name stands where there is none.
    """

    kind: EventKind
    first_day: date
    last_day: date | None = None
    words: str = ""
    id: str = field(default_factory=new_id)

    def __post_init__(self) -> None:
        if self.last_day is not None and self.last_day < self.first_day:
            raise ImpossibleEventError(tr("The last day is before the first. Swap the two, or leave the last empty."))
        if len(self.words) > LONGEST_WORDS:
            raise ImpossibleEventError(tr("A name for it has up to {most} letters.", most=LONGEST_WORDS))
        if self.kind is EventKind.OTHER and not self.words:
            raise ImpossibleEventError(tr("Write in a few words what it was."))

    @property
    def name(self) -> str:
        """What it is called on charts."""
        return self.words or kind_name(self.kind)

    @property
    def after(self) -> date | None:
        """Day after its last one; None where it has but one."""
        return self.last_day + timedelta(days=1) if self.last_day and self.last_day > self.first_day else None


def days_told(event: Event) -> str:
    """Say when it was: Mon 7 Sep 2026, or from then to another day."""
    days = short_day(event.first_day, with_year=True)
    if event.after and event.last_day:
        return tr("{first} to {last}", first=days, last=short_day(event.last_day, with_year=True))
    return days


def told(event: Event) -> str:
    """Say what it was and when: New shoes, Mon 7 Sep 2026."""
    return tr("{name}, {days}", name=event.name, days=days_told(event))

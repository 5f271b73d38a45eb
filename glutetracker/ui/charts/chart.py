"""What a chart is: read, think, draw; and how it says in words what it shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from glutetracker.domain.clock import today
from glutetracker.domain.events import Event
from glutetracker.domain.period import Period, last_weeks
from glutetracker.domain.preferences import Preferences
from glutetracker.store import Store, Table
from glutetracker.ui.charts.plotting.ticks import week_name
from glutetracker.words import tr
from glutetracker.words.durations import short_day

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

Facts = TypeVar("Facts")
Answer = TypeVar("Answer")

LONGEST_YEAR_DAYS = 366
LONG_AGO = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Question:
    """What a chart is asked.

    Attributes:
        period: Days to show.
        choice: Which of several the chart can show, such as an exercise's id; empty for the first.
        events: What the user pinned to these days.
    """

    period: Period
    preferences: Preferences
    choice: str = ""
    events: tuple[Event, ...] = ()

    @property
    def first_weekday(self) -> int:
        """First day of the user's week; Monday is 0."""
        return self.preferences.first_weekday

    @property
    def last_week(self) -> str:
        """How the last week that is shown is called within a sentence."""
        return tr("so far this week") if self.period.after > today() else tr("in the last week shown")

    @property
    def _is_long(self) -> bool:
        return self.period.days > LONGEST_YEAR_DAYS

    def day_name(self, day: date) -> str:
        """Name a day with its weekday, and with its year where the period holds more than one."""
        return short_day(day, with_year=self._is_long)

    def date_name(self, day: date) -> str:
        """Name a day in few letters: 7 Sep, or 7 Sep 2026 where the period is long."""
        return f"{week_name(day)} {day.year}" if self._is_long else week_name(day)


@dataclass(frozen=True, slots=True)
class Head:
    """The words over a chart.

    Attributes:
        metric: The one number that matters, as text.
        unit: Its unit and what it is.
        comparison: How it compares, in words.
        finding: The whole in a sentence, for those who do not see the picture.
    """

    metric: str
    unit: str
    comparison: str = ""
    finding: str = ""


@dataclass(frozen=True, slots=True)
class TableTwin:
    """The same as a table; texts, ready to show."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class HoverPoint:
    """A place on the chart that can be asked for its value.

    Attributes:
        at: Its day, as a day number (date.toordinal) on the bottom axis.
        height: Its value on the left axis; None where the strip has none.
        value: The value in words, told first.
        about: Its date and how it was measured.
        parts: What the value is made of, a line each.
        below: Its values in the strips below, None where one has none.
    """

    at: float
    height: float | None
    value: str
    about: str
    parts: tuple[str, ...] = ()
    below: tuple[float | None, ...] = ()

    @property
    def heights(self) -> tuple[float | None, ...]:
        """Its value in each strip, the upper one first."""
        return (self.height, *self.below)

    @property
    def lines(self) -> tuple[str, ...]:
        """All there is to say, the value first."""
        return (self.value, self.about, *self.parts)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a chart can be asked to show: key and name, the likeliest first.

    Attributes:
        kept: Finds what was chosen last among the user's preferences; None where it is chosen anew each time.
        keep: Gives preferences with another choice.
    """

    label: str
    of: Callable[[Store], Sequence[tuple[str, str]]]
    kept: Callable[[Preferences], str] | None = None
    keep: Callable[[Preferences, str], Preferences] | None = None


WEEKS = {"4w": 4, "12w": 12, "1y": 53}
"""Weeks of the ranges that have so many, this one included."""


class Lack(NamedTuple):
    """Why there is nothing to see.

    Attributes:
        words: Why, and what helps.
        range: Key of the range that shows something; empty where something is to be logged.
        where: What is to be logged, where it is another than the chart's usual: session, run or measure.
    """

    words: str
    range: str = ""
    where: str = ""


NOTHING_HERE = Lack(tr("Nothing in this range. Choose a longer one to see what was before."), "all")
"""These days hold nothing, though others do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Generic[Facts, Answer]):
    """A chart as a value; the parts fit together or the type checker says so.

    Attributes:
        key: Name in commands and file names.
        read: Store and question to facts; knows SQL by way of the store.
        think: Facts and question to an answer; knows numbers. None when there is nothing to show.
        draw: The answer onto a canvas; knows Qt.
        head: The answer in words.
        table: The answer as a table.
        hover: The answer's points.
        to_log: What to log to see something here.
        to_log_where: Which part of the Log page does that: session, run or measure; or import.
        method: How it is worked out and after whom.
        lacks: Says what these days lack, where the usual words would not do; None where they do.
        is_wide: Takes a row of its own.
        is_slow: Reads tracks, which the window does in a thread.
    """

    key: str
    title: str
    reads: frozenset[Table]
    read: Callable[[Store, Question], Facts]
    think: Callable[[Facts, Question], Answer | None]
    draw: "Callable[[Canvas, Answer, Question], None]"
    head: Callable[[Answer, Question], Head]
    table: Callable[[Answer, Question], TableTwin]
    hover: Callable[[Answer, Question], Sequence[HoverPoint]]
    to_log: str
    to_log_where: str
    method: str
    choices: Choices | None = None
    lacks: Callable[[Store, Question], Lack | None] | None = None
    is_wide: bool = False
    is_slow: bool = False

    def answer(self, store: Store, question: Question) -> Answer | None:
        """Read and think."""
        return self.think(self.read(store, question), question)

    def why_empty(self, store: Store, question: Question) -> Lack:
        """Say why there is no answer: nothing logged at all, or nothing in these days."""
        if self.lacks is not None and (told := self.lacks(store, question)):
            return told
        whole = replace(question, period=Period(LONG_AGO, question.period.after))
        if self.answer(store, whole) is None:
            return Lack(self.to_log)
        return NOTHING_HERE


def ranges() -> tuple[tuple[str, str], ...]:
    """Ranges that can be chosen: key and name."""
    return (("4w", tr("4 weeks")), ("12w", tr("12 weeks")), ("1y", tr("1 year")), ("all", tr("All")))


def period_of(key: str, first_day: date | None, first_weekday: int) -> Period:
    """Find the days of a range; All begins with the first thing logged, or twelve weeks ago."""
    if key in WEEKS:
        return last_weeks(WEEKS[key], today(), first_weekday)
    least = last_weeks(12, today(), first_weekday)
    return Period(min(first_day or least.first, least.first), least.after)

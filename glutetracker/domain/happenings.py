"""What happened, in one line each: sessions, runs and visits together, as the history lists them."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from glutetracker.domain import wording
from glutetracker.domain.body.measure import AnySite
from glutetracker.domain.running import RunKind, Surface
from glutetracker.words import tr
from glutetracker.words.durations import month_name, weekday_name


class What(StrEnum):
    """What a line of the history is; the names that pages ask for it by."""

    SESSION = "session"
    RUN = "run"
    VISIT = "measure"


class Reading(NamedTuple):
    """The mean of a visit's readings of a site, in the site's unit."""

    site: AnySite
    value: float


class Happening(NamedTuple):
    """A session, a run or a measuring visit, with what its line says and what it is found by.

    Attributes:
        day: The wearer's day, as the file writes it; a date is made of it only where one is needed.
        began: Its moment as the file writes it; empty when only the day is known.
        lasted_s: Seconds of a session, or on a run's timer.
        readings: What was measured.
    """

    what: What
    id: str
    day: str
    began: str = ""
    title: str = ""
    note: str = ""
    lasted_s: float | None = None
    kind: RunKind | None = None
    surface: Surface | None = None
    shoes: str = ""
    distance_m: float | None = None
    ascent_m: float | None = None
    avg_hr_bpm: float | None = None
    readings: tuple[Reading, ...] = ()

    @property
    def local_day(self) -> date:
        """The wearer's day."""
        return date.fromisoformat(self.day)

    @property
    def named(self) -> str:
        """What pages ask for it by: run:ID."""
        return f"{self.what}:{self.id}"

    def told(self) -> str:
        """All words that it can be found by, in small letters, but for a session's exercises."""
        words = [self.title, self.note, self.day, _day_words(self.day)]
        if self.what is What.SESSION:
            words.append(tr("session"))
        elif self.kind is not None:
            words += [wording.run_kind_title(self.kind), self.kind.value, self.shoes]
            words += [tr("run")] if self.kind.is_run else []
            words += [wording.surface_name(self.surface)] if self.surface else []
        else:
            words += [tr("measures"), *(wording.site_name(each.site) for each in self.readings)]
        return " ".join(words).casefold()


class DayDone(NamedTuple):
    """What was done on a day.

    Attributes:
        sets: Sets done; left and right are one.
        moved_m: Metres run, walked and hiked.
        moved_s: Seconds of it.
        visits: Measuring visits.
    """

    sessions: int = 0
    sets: int = 0
    runs: int = 0
    moved_m: float = 0.0
    moved_s: float = 0.0
    visits: int = 0


NOTHING = DayDone()


def _day_words(day: str) -> str:
    if day not in _days:
        made = date.fromisoformat(day)
        _days[day] = f"{weekday_name(made)} {made.day} {month_name(made.month)} {made.year}"
    return _days[day]


_days: dict[str, str] = {}
"""A search asks every day at every letter."""

"""What is planned for today and the days to come: sessions, runs, races, blocks of training, and the day to measure."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from glutetracker.domain import wording
from glutetracker.domain.events import Event, EventKind
from glutetracker.domain.frozen import dataclass
from glutetracker.domain.ids import new_id
from glutetracker.domain.lifting.strength import Session
from glutetracker.domain.period import Period
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.running import RunKind, Surface
from glutetracker.words import Problem, tr
from glutetracker.words.durations import clock, short_day

DAY = timedelta(days=1)


class ImpossiblePlanError(Problem):
    """A plan that cannot be kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSession:
    """A session to come, like a routine or like a past session.

    Attributes:
        title: What it was called when it was planned.
        routine_id: The routine that it is to follow; None where it is like a session.
        like_session_id: The past session that it is to be like; None where it follows a routine.
    """

    day: date
    title: str = ""
    routine_id: str | None = None
    like_session_id: str | None = None
    id: str = field(default_factory=new_id)

    def __post_init__(self) -> None:
        if (self.routine_id is None) == (self.like_session_id is None):
            raise ImpossiblePlanError(tr("A session is planned like a routine or like a past session."))

    def is_met_by(self, session: Session) -> bool:
        """Tell whether a session, open or done, is what was planned."""
        if session.local_day != self.day:
            return False
        return session.routine_id == self.routine_id if self.routine_id else session.title == self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRun:
    """A run, walk or hike to come; how far and how long may be left open.

    Attributes:
        surface: What it is to be run on; None when not said.
        repeats: Repetitions as they are written, such as 8x20s/90s; empty for none.
        done_by: Id of the run that it was done by; None while it stands.
    """

    day: date
    kind: RunKind
    surface: Surface | None = None
    distance_m: float | None = None
    duration_s: float | None = None
    repeats: str = ""
    note: str = ""
    done_by: str | None = None
    id: str = field(default_factory=new_id)

    def __post_init__(self) -> None:
        if self.distance_m is not None and not 0 < self.distance_m <= 1_000_000:
            raise ImpossiblePlanError(tr("A distance lies between 0 and 1000 km."))
        if self.duration_s is not None and not 0 < self.duration_s <= 14 * 86400:
            raise ImpossiblePlanError(tr("A time lies between one second and two weeks."))


Planned = PlannedSession | PlannedRun


def name_of(plan: Planned, preferences: Preferences) -> str:
    """Name what is planned: Glutes A, or Easy run, 5 km."""
    if isinstance(plan, PlannedSession):
        return plan.title or tr("Glute session")
    way = wording.distance(plan.distance_m, preferences) if plan.distance_m else ""
    time = clock(plan.duration_s) if plan.duration_s else ""
    return ", ".join(part for part in (wording.run_kind_title(plan.kind), way, time, plan.repeats) if part)


def told_planned(plan: Planned, preferences: Preferences) -> str:
    """Say that something is planned: Easy run, 5 km planned for Sat 28 Nov."""
    return tr("{session} planned for {day}", session=name_of(plan, preferences), day=short_day(plan.day))


class PlanKind(StrEnum):
    """What a plan is for."""

    RACE = "race"
    SESSION = "session"
    RUN = "run"
    MEASURE = "measure"
    BLOCK = "block"


class Plan(NamedTuple):
    """What one day is planned for."""

    kind: PlanKind
    words: str


def planned(
    period: Period,
    today: date,
    events: Iterable[Event],
    preferences: Preferences,
    measured_on: Collection[date] = (),
    meant: Iterable[Planned] = (),
) -> Mapping[date, tuple[Plan, ...]]:
    """Find the plans of each day that has any: the race first, the block last.

    Of what is over nothing was planned, and a day that was measured on is no measuring day any more.
    """
    found: dict[date, list[Plan]] = {}
    if period.after <= today:
        return {}
    ahead = Period(max(period.first, today), period.after)
    told = ((each.day, Plan(kind_of(each), name_of(each, preferences))) for each in meant if each.day in ahead)
    measuring = _measuring_days(ahead, preferences.remind_weekday, measured_on)
    for day, plan in (*_pinned(ahead, events), *told, *measuring):
        found.setdefault(day, []).append(plan)
    order = list(PlanKind)
    return {day: tuple(sorted(plans, key=lambda each: order.index(each.kind))) for day, plans in found.items()}


def kind_of(plan: Planned) -> PlanKind:
    """Tell a session from a run."""
    return PlanKind.SESSION if isinstance(plan, PlannedSession) else PlanKind.RUN


def meant_days(plans: Mapping[date, Sequence[Plan]]) -> tuple[frozenset[date], frozenset[date]]:
    """Find the days that a session is planned for, and those that a run is."""
    kinds = {day: {each.kind for each in of_day} for day, of_day in plans.items()}
    sessions, runs = (
        frozenset(day for day, of_day in kinds.items() if kind in of_day) for kind in (PlanKind.SESSION, PlanKind.RUN)
    )
    return sessions, runs


def _pinned(ahead: Period, events: Iterable[Event]) -> Iterator[tuple[date, Plan]]:
    kinds = {EventKind.RACE: PlanKind.RACE, EventKind.BLOCK: PlanKind.BLOCK}
    for event in events:
        if event.kind in kinds:
            plan = Plan(kinds[event.kind], event.name)
            first, last = max(event.first_day, ahead.first), min(event.last_day or event.first_day, ahead.after - DAY)
            yield from ((day, plan) for day in _days(first, last))


def _measuring_days(ahead: Period, weekday: int | None, measured_on: Collection[date]) -> Iterator[tuple[date, Plan]]:
    for day in _days(ahead.first, ahead.after - DAY):
        if day.weekday() == weekday and day not in measured_on:
            yield day, Plan(PlanKind.MEASURE, tr("measuring day"))


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=at) for at in range((last - first).days + 1))

"""What is planned for today and the days to come: races, sessions, blocks of training, and the day to measure."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from glutetracker.domain.events import Event, EventKind
from glutetracker.domain.lifting.planned_session import PlannedSession
from glutetracker.domain.period import Period
from glutetracker.words import tr

DAY = timedelta(days=1)


class PlanKind(StrEnum):
    """What a plan is for."""

    RACE = "race"
    SESSION = "session"
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
    measure_weekday: int | None = None,
    measured_on: Collection[date] = (),
    sessions: Iterable[PlannedSession] = (),
) -> Mapping[date, tuple[Plan, ...]]:
    """Find the plans of each day that has any: the race first, the block last.

    Of what is over nothing was planned, and a day that was measured on is no measuring day any more.
    """
    found: dict[date, list[Plan]] = {}
    if period.after <= today:
        return {}
    ahead = Period(max(period.first, today), period.after)
    told = ((each.day, Plan(PlanKind.SESSION, each.name)) for each in sessions if each.day in ahead)
    for day, plan in (*_pinned(ahead, events), *told, *_measuring_days(ahead, measure_weekday, measured_on)):
        found.setdefault(day, []).append(plan)
    order = list(PlanKind)
    return {day: tuple(sorted(plans, key=lambda each: order.index(each.kind))) for day, plans in found.items()}


def session_days(plans: Mapping[date, Sequence[Plan]]) -> frozenset[date]:
    """Find the days that a session is planned for."""
    return frozenset(day for day, of_day in plans.items() if any(each.kind is PlanKind.SESSION for each in of_day))


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

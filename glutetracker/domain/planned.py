"""What is planned for today and the days to come: races, blocks of training, and the day to measure."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from glutetracker.domain.events import Event, EventKind
from glutetracker.domain.period import Period
from glutetracker.words import tr

DAY = timedelta(days=1)


class PlanKind(StrEnum):
    """What a plan is for."""

    RACE = "race"
    MEASURE = "measure"
    BLOCK = "block"


class Plan(NamedTuple):
    """What one day is planned for."""

    kind: PlanKind
    words: str


def planned(
    period: Period, today: date, events: Iterable[Event], measure_weekday: int | None = None
) -> Mapping[date, tuple[Plan, ...]]:
    """Find the plans of each day that has any: the race first, the block last. Of what is over nothing was planned."""
    found: dict[date, list[Plan]] = {}
    if period.after <= today:
        return {}
    for day, plan in _plans(Period(max(period.first, today), period.after), events, measure_weekday):
        found.setdefault(day, []).append(plan)
    order = list(PlanKind)
    return {day: tuple(sorted(plans, key=lambda each: order.index(each.kind))) for day, plans in found.items()}


def _plans(ahead: Period, events: Iterable[Event], measure_weekday: int | None) -> Iterator[tuple[date, Plan]]:
    kinds = {EventKind.RACE: PlanKind.RACE, EventKind.BLOCK: PlanKind.BLOCK}
    for event in events:
        if event.kind in kinds:
            plan = Plan(kinds[event.kind], event.name)
            for day in _days(
                max(event.first_day, ahead.first), min(event.last_day or event.first_day, ahead.after - DAY)
            ):
                yield day, plan
    if measure_weekday is not None:
        for day in _days(ahead.first, ahead.after - DAY):
            if day.weekday() == measure_weekday:
                yield day, Plan(PlanKind.MEASURE, tr("measuring day"))


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=at) for at in range((last - first).days + 1))

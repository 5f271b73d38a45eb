"""What was moved in one exercise: volume by week, and each day's top set. Never across exercises."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from glutetracker.analysis.weekly import WeeklySeries, each_week
from glutetracker.domain.lifting.strength import Side, StrengthSet
from glutetracker.domain.period import Period

Done = Sequence[tuple[date, StrengthSet]]


class TopSet(NamedTuple):
    """A day's heaviest set, of equal ones that with most reps; without a load that with most reps or seconds."""

    day: date
    done: StrengthSet
    value: float


class LiftVolume(NamedTuple):
    """An exercise over time.

    Attributes:
        measure: "kg", "reps" or "s": what its sets are told by.
        volume: Sets × reps × kilograms by week; reps or seconds where there is no load. A side counts half.
        tops: One for each day, oldest first; their value is in kilograms, reps or seconds.
    """

    measure: str
    volume: WeeklySeries
    tops: tuple[TopSet, ...]


def lift_volume(done: Done, period: Period, first_weekday: int = 0) -> LiftVolume | None:
    """Sum an exercise's sets that count; None without any."""
    counted = [(day, each) for day, each in done if each.kind.counts and (each.reps or each.hold_s)]
    if not counted:
        return None
    measure = _measure(each for _, each in counted)
    amounts = [(day, _amount(each, measure) * (1.0 if each.side is Side.BOTH else 0.5)) for day, each in counted]
    best: dict[date, StrengthSet] = {}
    for day, each in counted:
        if day not in best or _rank(each, measure) > _rank(best[day], measure):
            best[day] = each
    tops = tuple(TopSet(day, best[day], _rank(best[day], measure)[0]) for day in sorted(best))
    return LiftVolume(measure, each_week(amounts, period, first_weekday), tops)


def _measure(sets: Iterable[StrengthSet]) -> str:
    known = list(sets)
    if any(each.load_kg and each.reps for each in known):
        return "kg"
    return "reps" if any(each.reps for each in known) else "s"


def _amount(done: StrengthSet, measure: str) -> float:
    if measure == "kg":
        return max(0.0, done.load_kg or 0.0) * (done.reps or 0)
    return float(done.reps or 0) if measure == "reps" else done.hold_s or 0.0


def _rank(done: StrengthSet, measure: str) -> tuple[float, float]:
    if measure == "kg":
        return done.load_kg or 0.0, float(done.reps or 0)
    return _amount(done, measure), 0.0

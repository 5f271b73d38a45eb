"""How far the left side is from the right in an exercise, with the noise of such a gap."""

from collections.abc import Iterable
from datetime import date
from math import sqrt
from statistics import fmean, stdev
from typing import NamedTuple

from glutetracker.domain.lifting.strength import Side, StrengthSet

FEW_DAYS = 4
NORMAL_90, NORMAL_95 = 1.6449, 1.96


class GapDay(NamedTuple):
    """A day's gap: per cent by which the left did more than the right, of their mean; below zero the right did."""

    day: date
    gap_pct: float
    left: float
    right: float


class SideGap(NamedTuple):
    """Gaps over time.

    Attributes:
        scatter_pct: Standard deviation of a day's gap about the mean; None while days are few.
    """

    days: tuple[GapDay, ...]
    mean_pct: float
    scatter_pct: float | None

    @property
    def likely_pct(self) -> tuple[float, float] | None:
        """Range that holds the usual gap nine times in ten; None while days are few."""
        if self.scatter_pct is None:
            return None
        reach = NORMAL_90 * self.scatter_pct / sqrt(len(self.days))
        return self.mean_pct - reach, self.mean_pct + reach

    @property
    def noise_pct(self) -> float | None:
        """A day's gap may be so far from the usual one by chance, nineteen times in twenty."""
        return None if self.scatter_pct is None else NORMAL_95 * self.scatter_pct


def side_gap(done: Iterable[tuple[date, StrengthSet]]) -> SideGap | None:
    """Compare the sides on days that have both: reps × load where loaded, else reps or seconds; None without such."""
    sums: dict[date, dict[Side, list[StrengthSet]]] = {}
    for day, each in done:
        if each.kind.counts and each.side is not Side.BOTH:
            sums.setdefault(day, {}).setdefault(each.side, []).append(each)
    days = []
    for day in sorted(sums):
        sides = sums[day]
        if len(sides) == 2 and len(sides[Side.LEFT]) == len(sides[Side.RIGHT]):
            left, right = (sum(map(_amount, sides[side])) for side in (Side.LEFT, Side.RIGHT))
            if left + right > 0:
                days.append(GapDay(day, 200 * (left - right) / (left + right), left, right))
    if not days:
        return None
    gaps = [each.gap_pct for each in days]
    return SideGap(tuple(days), fmean(gaps), stdev(gaps) if len(days) >= FEW_DAYS else None)


def _amount(done: StrengthSet) -> float:
    if done.reps:
        return done.reps * max(done.load_kg or 0.0, 0.0) or float(done.reps)
    return done.hold_s or 0.0

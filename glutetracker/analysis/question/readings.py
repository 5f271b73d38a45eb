"""Readings by week: means of days, with what is left of the tape's error in them."""

from collections.abc import Iterable, Sequence
from datetime import date
from statistics import fmean
from typing import NamedTuple

import numpy as np

from glutetracker.analysis.question.weeks import Array
from glutetracker.domain.body.measure import AnySite, Measure
from glutetracker.domain.period import week_start
from glutetracker.domain.question.data import Outcome


class Read(NamedTuple):
    """Girth by week: NaN where nothing was read."""

    mean_cm: Array
    days: Array
    share: Array
    readings: Array
    most_at_once: Array


class Weighed(NamedTuple):
    """Weight by week."""

    mean_kg: Array
    days: Array


def girth_by_week(measures: Sequence[Measure], outcome: Outcome, mondays: Sequence[date]) -> Read:
    """Average the readings of each day, then the days of each week."""
    by_week: dict[date, list[list[float]]] = {}
    for day, values in sorted(_by_day(measures, outcome).items()):
        by_week.setdefault(week_start(day), []).append(values)
    count = len(mondays)
    made = Read(np.full(count, np.nan), *(np.zeros(count) for _ in range(4)))
    for at, monday in enumerate(mondays):
        if of_week := by_week.get(monday):
            made.mean_cm[at] = fmean(fmean(values) for values in of_week)
            made.days[at] = len(of_week)
            made.share[at] = sum(1 / len(values) for values in of_week) / len(of_week) ** 2
            made.readings[at] = sum(map(len, of_week))
            made.most_at_once[at] = max(map(len, of_week))
    return made


def weight_by_week(measures: Iterable[Measure], mondays: Sequence[date]) -> Weighed:
    """Average the weigh-ins of each day, then the days of each week."""
    of_day: dict[date, list[float]] = {}
    for each in measures:
        of_day.setdefault(each.local_day, []).append(each.value)
    of_week: dict[date, list[float]] = {}
    for day, values in sorted(of_day.items()):
        of_week.setdefault(week_start(day), []).append(fmean(values))
    means = [fmean(of_week[monday]) if monday in of_week else float("nan") for monday in mondays]
    return Weighed(np.array(means), np.array([len(of_week.get(monday, ())) for monday in mondays], dtype=float))


def _by_day(measures: Sequence[Measure], outcome: Outcome) -> dict[date, list[float]]:
    """Gather readings by day.

    Of two thighs only days that read both count, unless one was read alone more often: then only that one does, so
    that the level never jumps from one leg to the other.
    """
    of_site: dict[AnySite, dict[date, list[float]]] = {site: {} for site in outcome.sites}
    for each in sorted(measures, key=lambda measure: (measure.local_day, measure.value, measure.id)):
        of_site[each.site].setdefault(each.local_day, []).append(each.value)
    if len(of_site) == 1:
        return of_site[outcome.sites[0]]
    left, right = (of_site[site] for site in outcome.sites)
    both = sorted(left.keys() & right.keys())
    most = max(left, right, key=len)
    if len(both) < len(most) / 2:
        return most
    return {day: [(fmean(left[day]) + fmean(right[day])) / 2] * min(len(left[day]), len(right[day])) for day in both}

"""Every day as a cell: glute work and runs, the stronger the more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import quantiles
from typing import TYPE_CHECKING

from glutetracker.domain.clock import today
from glutetracker.domain.period import WEEK, week_start
from glutetracker.domain.running import RunKind
from glutetracker.store import SESSION_TABLES, Store, Table, runs
from glutetracker.store.lifting import sessions
from glutetracker.ui.charts.chart import Chart, Head, HoverPoint, Question, TableTwin
from glutetracker.words import tr, trn
from glutetracker.words.durations import short_day, weekday_name
from glutetracker.words.numbers import number, short

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

FEW, MOST_TENTHS = 4, 10
FAINT = 0.05
"""How strong a day with next to nothing still is."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What was done by day."""

    sets: Sequence[tuple[date, float, float]]
    runs: Sequence[tuple[date, RunKind, float, float]]


@dataclass(frozen=True, slots=True)
class Days:
    """Days with anything.

    Attributes:
        sets: Hard glute sets by day.
        way: Distance run by day, in the user's unit.
    """

    sets: Mapping[date, float]
    way: Mapping[date, float]

    def all(self) -> list[date]:
        """Days with either, in order."""
        return sorted({*self.sets, *self.way})


def read(store: Store, question: Question) -> Facts:
    """Read hard sets and distance by day."""
    return Facts(sessions.hard_sets_by_day(store, question.period), runs.distance_by_day(store, question.period))


def think(facts: Facts, question: Question) -> Days | None:
    """Sum them by day; nothing to show without a day."""
    from_m = question.preferences.distance_unit.from_m
    way: dict[date, float] = {}
    for day, _, distance_m, _ in facts.runs:
        way[day] = way.get(day, 0.0) + from_m(distance_m)
    found = Days({day: sets for day, sets, _ in facts.sets}, way)
    return found if found.all() else None


def draw(canvas: "Canvas", days: Days, question: Question) -> None:
    """Draw a column a week and a row a weekday, for glute work and for runs."""
    unit = question.preferences.distance_unit
    parts = [(tr("Hard glute sets"), days.sets, "glute", tr("none to {most} hard sets a day or more")),
             (tr("Runs, {unit}", unit=unit), days.way, "run", tr("none to {most} {unit} a day or more"))]  # fmt: skip
    canvas.is_weekly = True
    first = week_start(question.period.first, question.first_weekday).toordinal()
    for title, values, role, key in parts:
        if values:
            canvas.strip(title)
            rows, names = _rows(values, first, question), _weekdays(question.first_weekday)
            name = key.format(most=short(_much(list(values.values()))), unit=unit)
            canvas.cells(rows, names, first=first, role=role, name=name)


def _weekdays(first_weekday: int) -> list[str]:
    monday = week_start(today())
    names = [weekday_name(monday + timedelta(days=(first_weekday + at) % 7))[:3] for at in range(7)]
    return [name if at % 2 == 0 else "" for at, name in enumerate(names)]


def _rows(values: Mapping[date, float], first: int, question: Question) -> list[list[float | None]]:
    """Find how strong each day is, by weekday; days that are not shown, or are still to come, have no cell."""
    most = _much(list(values.values()))
    period, last = question.period, min(question.period.after, today() + timedelta(days=1))
    strengths = {day.toordinal(): max(value / most, FAINT) for day, value in values.items()}
    shown = range(period.first.toordinal(), last.toordinal())
    days = range(first, first + -(-(shown.stop - first) // WEEK.days) * WEEK.days)
    found = [strengths.get(day, 0.0) if day in shown else None for day in days]
    return [found[weekday :: WEEK.days] for weekday in range(WEEK.days)]


def _much(values: Sequence[float]) -> float:
    """Nine days in ten stay below: one marathon must not pale all others."""
    return max((quantiles(values, n=MOST_TENTHS)[-1] if len(values) >= FEW else max(values)), 0.1)


def head(days: Days, question: Question) -> Head:
    """Say on how many days there was anything, and on how many both."""
    both = len(set(days.sets) & set(days.way))
    count = number(len(days.all()))
    lived = (min(question.period.after, today() + timedelta(days=1)) - question.period.first).days
    unit = trn("of one day trained", "of {days} days trained", lived, days=number(lived))
    comparison = trn("both on one day", "both on {days} days", both, days=number(both)) if both else ""
    return Head(count, unit, comparison, f"{count} {unit}. {comparison}".strip())


def table(days: Days, question: Question) -> TableTwin:
    """List the days with anything, newest first."""
    rows = (
        (
            short_day(day, with_year=True),
            number(days.sets[day], 1) if day in days.sets else "", number(days.way[day], 1) if day in days.way else "",
        )
        for day in reversed(days.all())
    )  # fmt: skip
    unit = question.preferences.distance_unit
    return TableTwin((tr("Day"), tr("Hard glute sets"), tr("Run, {unit}", unit=unit)), tuple(rows))


def hover(days: Days, question: Question) -> list[HoverPoint]:
    """Tell what was done in each week, day by day."""
    found: dict[date, list[str]] = {}
    unit = question.preferences.distance_unit
    for day in days.all():
        parts = [tr("{sets} hard sets", sets=short(days.sets[day]))] if day in days.sets else []
        parts += [f"{number(days.way[day], 1)} {unit}"] if day in days.way else []
        found.setdefault(week_start(day, question.first_weekday), []).append(
            f"{weekday_name(day)[:3]} {', '.join(parts)}"
        )
    return [
        HoverPoint(week.toordinal() + 3.5, None, lines[0], tr("week of {day}", day=question.day_name(week)),
                   tuple(lines[1:]))
        for week, lines in found.items()
    ]  # fmt: skip


CHART = Chart(
    key="year-days",
    title=tr("Every day"),
    reads=SESSION_TABLES | {Table.RUN},
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Log sessions and runs, and each day stands here as a cell."),
    to_log_where="session",
    method=tr(
        "A column is a week, a row a weekday. The more, the stronger the colour; from the level that nine of ten such "
        "days of the range stay below it grows no more. A pale cell is a day without, and that is all it says."
    ),
    is_wide=True,
)

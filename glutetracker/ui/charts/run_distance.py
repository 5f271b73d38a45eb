"""Distance run each week, by kind of run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from glutetracker.analysis.weekly import WeeklySeries, each_week, each_week_by, running_mean
from glutetracker.domain.period import WEEK, Period
from glutetracker.domain.running import RunKind
from glutetracker.store import Store, Table, runs
from glutetracker.ui.charts.chart import Chart, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.weeks import bar_middle, since_first, weekly_table
from glutetracker.words import tr
from glutetracker.words.numbers import number, short

if TYPE_CHECKING:
    from glutetracker.ui.charts.canvas import Canvas

MEAN_WEEKS = 4
AIM_REACH = 1.25
ROLES = {"slow": "run_tint", "quick": "run", "hard": "run_deep"}
Facts = Sequence[tuple[date, RunKind, float, float]]


@dataclass(frozen=True, slots=True)
class RunWeeks:
    """Distance by week in the user's unit.

    Attributes:
        total: All runs.
        by_group: Each group of kinds, slow ones first.
        mean: Mean of each whole week and the three before it, weeks before the range among them; None
            before four weeks of running, and for the running week.
    """

    total: WeeklySeries
    by_group: Mapping[str, WeeklySeries]
    mean: tuple[float | None, ...]


def groups() -> dict[str, tuple[str, frozenset[RunKind]]]:
    """Kinds of run that are drawn in one colour: key to name and kinds."""
    hard = frozenset(kind for kind in RunKind if kind.is_hard)
    quick = frozenset({RunKind.TEMPO, RunKind.INTERVALS, RunKind.RACE})
    slow = frozenset({RunKind.EASY, RunKind.LONG, RunKind.STRIDES, RunKind.DOWNHILL, RunKind.SAND})
    return {
        "slow": (tr("easy and long"), slow),
        "quick": (tr("tempo, intervals, race"), quick),
        "hard": (tr("sprint, hill, stairs, loaded"), hard),
    }


def read(store: Store, question: Question) -> Facts:
    """Read distance by day and kind, from the weeks before the range that its first means need."""
    return runs.distance_by_day(store, _with_weeks_before(question.period))


def _with_weeks_before(period: Period) -> Period:
    return Period(period.first - (MEAN_WEEKS - 1) * WEEK, period.after)


def think(facts: Facts, question: Question) -> RunWeeks | None:
    """Sum by week and group; nothing to show without a run."""
    period, first = question.period, question.first_weekday
    if not any(day in period for day, *_ in facts):
        return None
    from_m = question.preferences.distance_unit.from_m
    group_of = {kind: key for key, (_, kinds) in groups().items() for kind in kinds}
    ways = [(day, group_of[kind], from_m(distance_m)) for day, kind, distance_m, _ in facts]
    total = each_week(((day, way) for day, _, way in ways), period, first)
    by_group = each_week_by([way for way in ways if way[0] in period], period, first)
    ordered = {key: by_group[key] for key in groups() if key in by_group}
    longer = each_week(((day, way) for day, _, way in ways), _with_weeks_before(period), first)
    return RunWeeks(total, ordered, _means(longer)[-len(total.weeks) :])


def _means(series: WeeklySeries) -> tuple[float | None, ...]:
    run = since_first(series).values
    before = (None,) * (len(series.values) - len(run))
    return (*before, *running_mean(run[:-1], MEAN_WEEKS), None)


def draw(canvas: "Canvas", weeks: RunWeeks, question: Question) -> None:
    """Draw stacked bars, hard running darkest, the mean of four weeks as a line, and the user's aim behind."""
    unit, aim_km = question.preferences.distance_unit, question.preferences.weekly_run_km
    if aim_km:
        aim = unit.from_m(aim_km * 1000)
        canvas.band(aim, aim * AIM_REACH, "run_soft", tr("your aim, {way} {unit} and up", way=short(aim), unit=unit))
    parts = [(series, ROLES[key], groups()[key][0]) for key, series in weeks.by_group.items()]
    canvas.weekly_bars(parts)
    means = zip(weeks.total.weeks, weeks.mean, strict=True)
    points = [(bar_middle(week), mean) for week, mean in means if mean is not None]
    if len(points) > 1:
        canvas.line(points, "text", name=tr("4-week mean"))


def head(weeks: RunWeeks, question: Question) -> Head:
    """Say the last week's distance and the latest mean."""
    unit = question.preferences.distance_unit
    now = number(weeks.total.values[-1], 1)
    finding = tr("{now} {unit} run {when}.", now=now, unit=unit, when=question.last_week)
    means = [mean for mean in weeks.mean if mean is not None]
    comparison = tr("4-week mean {mean} {unit}", mean=number(means[-1], 1), unit=unit) if means else ""
    return Head(
        now, tr("{unit} {when}", unit=unit, when=question.last_week), comparison, f"{finding} {comparison}".strip()
    )


def table(weeks: RunWeeks, question: Question) -> TableTwin:
    """List the weeks, a column for each group."""
    unit = question.preferences.distance_unit
    columns = [(f"{groups()[key][0]}, {unit}", series) for key, series in weeks.by_group.items()]
    return weekly_table([(tr("All, {unit}", unit=unit), weeks.total), *columns], decimals=1)


def hover(weeks: RunWeeks, question: Question) -> list[HoverPoint]:
    """Tell each week's distance and its parts."""
    unit = question.preferences.distance_unit
    points = []
    for at, (week, way) in enumerate(zip(weeks.total.weeks, weeks.total.values, strict=True)):
        parts = tuple(
            f"{groups()[key][0]} {number(series.values[at], 1)} {unit}"
            for key, series in weeks.by_group.items()
            if series.values[at] > 0
        )
        about = tr("week of {day}", day=question.day_name(week))
        points.append(HoverPoint(bar_middle(week), way, f"{number(way, 1)} {unit}", about, parts))
    return points


CHART = Chart(
    key="run-distance",
    title=tr("Running per week"),
    reads=frozenset({Table.RUN}),
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Log a run or import one from your watch, and your weeks stand here."),
    to_log_where="run",
    method=tr(
        "Distance of all runs of a week; walks and hikes are left out. "
        "The line is the mean of four whole weeks; the running week is not in it."
    ),
)

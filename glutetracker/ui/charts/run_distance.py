"""Distance run each week, by kind of run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from glutetracker.analysis.weekly import WeeklySeries, each_week, each_week_by, running_mean
from glutetracker.domain.running import RunKind
from glutetracker.store import Store, Table, runs
from glutetracker.ui.charts.canvas import Canvas
from glutetracker.ui.charts.chart import Chart, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.weeks import bar_middle, weekly_table
from glutetracker.words import tr
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number

MEAN_WEEKS = 4
Facts = Sequence[tuple[date, RunKind, float, float]]


@dataclass(frozen=True, slots=True)
class RunWeeks:
    """Distance by week: all runs, each group of kinds, and the running mean; in the user's unit."""

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
    """Read distance by day and kind."""
    return runs.distance_by_day(store, question.period)


def think(facts: Facts, question: Question) -> RunWeeks | None:
    """Sum by week and group; nothing to show without a run."""
    if not facts:
        return None
    unit, first = question.preferences.distance_unit, question.first_weekday
    group_of = {kind: key for key, (_, kinds) in groups().items() for kind in kinds}
    ways = [(day, group_of[kind], unit.from_m(distance_m)) for day, kind, distance_m, _ in facts]
    total = each_week(((day, way) for day, _, way in ways), question.period, first)
    by_group = each_week_by(ways, question.period, first)
    ordered = {key: by_group[key] for key in groups() if key in by_group}
    return RunWeeks(total, ordered, running_mean(total.values, MEAN_WEEKS))


def draw(canvas: Canvas, weeks: RunWeeks, question: Question) -> None:
    """Draw stacked bars, hard running darkest, and the mean of four weeks as a line."""
    roles = {"slow": "run_tint", "quick": "run", "hard": "run_deep"}
    canvas.weekly_bars([(series, roles[key]) for key, series in weeks.by_group.items()], question)
    points = [
        (bar_middle(week), mean) for week, mean in zip(weeks.total.weeks, weeks.mean, strict=True) if mean is not None
    ]
    canvas.line(points, "text")
    canvas.legend([(groups()[key][0], roles[key]) for key in weeks.by_group])


def head(weeks: RunWeeks, question: Question) -> Head:
    """Say this week's distance and what the line is."""
    unit = question.preferences.distance_unit
    now = number(weeks.total.values[-1], 1)
    mean = weeks.total.mean()
    finding = tr("{now} {unit} so far this week", now=now, unit=unit)
    if mean is not None:
        finding += tr(", {mean} {unit} in a mean week", mean=number(mean, 1), unit=unit)
    return Head(now, tr("{unit} so far", unit=unit), tr("line: 4-week mean"), finding)


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
        parts = [
            f"{groups()[key][0]} {number(series.values[at], 1)}"
            for key, series in weeks.by_group.items()
            if series.values[at] > 0
        ]
        about = " · ".join([tr("week of {day}", day=short_day(week)), *parts])
        points.append(HoverPoint(bar_middle(week), way, f"{number(way, 1)} {unit}", about))
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
    method=tr("Distance of all runs of a week; walks and hikes are left out. The line is the mean of four weeks."),
)

"""What was run each week, by kind of run: as a way, or as minutes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from glutetracker.analysis.weekly import WeeklySeries, each_week, each_week_by, running_mean
from glutetracker.domain.period import WEEK, Period
from glutetracker.domain.preferences import Preferences, RunSum
from glutetracker.domain.running import RunKind
from glutetracker.store import Store, Table, runs
from glutetracker.ui.charts.chart import Chart, Choices, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.weeks import bar_about, bar_middle, bars_of, since_first, weekly_table
from glutetracker.words import tr
from glutetracker.words.numbers import number, short

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

MEAN_WEEKS = 4
AIM_REACH = 1.25
ROLES = {"slow": "run_tint", "quick": "run", "hard": "run_deep"}
Facts = Sequence[tuple[date, RunKind, float, float]]


@dataclass(frozen=True, slots=True)
class RunWeeks:
    """Distance by week in the user's unit, or minutes.

    Attributes:
        total: All runs.
        by_group: Each group of kinds, slow ones first.
        mean: Mean of each whole week and the three before it, weeks before the range among them; None
            before four weeks of running, and for the running week.
    """

    total: WeeklySeries
    by_group: Mapping[str, WeeklySeries]
    mean: tuple[float | None, ...]


def run_sum(question: Question) -> RunSum:
    """Find what is summed: what was asked for, else what the user chose last."""
    return RunSum(question.choice) if question.choice in set(RunSum) else question.preferences.run_sum


def unit_of(question: Question) -> str:
    """Name the unit of the sums."""
    return tr("min") if run_sum(question) is RunSum.TIME else str(question.preferences.distance_unit)


def told(value: float, question: Question) -> str:
    """Write a sum without its unit: a way to a tenth, minutes whole."""
    return number(value, 0 if run_sum(question) is RunSum.TIME else 1)


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
    """Read distance and time by day and kind, from the weeks before the range that its first means need."""
    return runs.distance_by_day(store, _with_weeks_before(question.period))


def _with_weeks_before(period: Period) -> Period:
    return Period(period.first - (MEAN_WEEKS - 1) * WEEK, period.after)


def think(facts: Facts, question: Question) -> RunWeeks | None:
    """Sum by week and group; nothing to show without a run."""
    period, first = question.period, question.first_weekday
    if not any(day in period for day, *_ in facts):
        return None
    of_run = _amount(question)
    group_of = {kind: key for key, (_, kinds) in groups().items() for kind in kinds}
    ways = [(day, group_of[kind], of_run(distance_m, duration_s)) for day, kind, distance_m, duration_s in facts]
    total = each_week(((day, way) for day, _, way in ways), period, first)
    by_group = each_week_by([way for way in ways if way[0] in period], period, first)
    ordered = {key: by_group[key] for key in groups() if key in by_group}
    longer = each_week(((day, way) for day, _, way in ways), _with_weeks_before(period), first)
    return RunWeeks(total, ordered, _means(longer)[-len(total.weeks) :])


def _amount(question: Question) -> Callable[[float, float], float]:
    """Find what one run adds, by its metres and seconds."""
    if run_sum(question) is RunSum.TIME:
        return lambda _, duration_s: duration_s / 60
    from_m = question.preferences.distance_unit.from_m
    return lambda distance_m, _: from_m(distance_m)


def _means(series: WeeklySeries) -> tuple[float | None, ...]:
    run = since_first(series).values
    before = (None,) * (len(series.values) - len(run))
    return (*before, *running_mean(run[:-1], MEAN_WEEKS), None)


def draw(canvas: "Canvas", weeks: RunWeeks, question: Question) -> None:
    """Draw stacked bars, hard running darkest, the mean of four weeks as a line, and the user's aim behind."""
    unit, aim_km = question.preferences.distance_unit, question.preferences.weekly_run_km
    if aim_km and run_sum(question) is RunSum.WAY:
        aim = unit.from_m(aim_km * 1000)
        canvas.band(aim, aim * AIM_REACH, "run_soft", tr("your aim, {way} {unit} and up", way=short(aim), unit=unit))
    parts = [(bars_of(series), ROLES[key], groups()[key][0]) for key, series in weeks.by_group.items()]
    canvas.weekly_bars(parts)
    if parts[0][0].months:
        return
    means = zip(weeks.total.weeks, weeks.mean, strict=True)
    points = [(bar_middle(week), mean) for week, mean in means if mean is not None]
    if len(points) > 1:
        canvas.line(points, "text", name=tr("4-week mean"))


def head(weeks: RunWeeks, question: Question) -> Head:
    """Say the last week's sum and the latest mean."""
    unit, now = unit_of(question), told(weeks.total.values[-1], question)
    finding = tr("{now} {unit} run {when}.", now=now, unit=unit, when=question.last_week)
    means = [mean for mean in weeks.mean if mean is not None]
    comparison = tr("4-week mean {mean} {unit}", mean=told(means[-1], question), unit=unit) if means else ""
    return Head(
        now, tr("{unit} {when}", unit=unit, when=question.last_week), comparison, f"{finding} {comparison}".strip()
    )


def table(weeks: RunWeeks, question: Question) -> TableTwin:
    """List the weeks, a column for each group."""
    unit = unit_of(question)
    columns = [(f"{groups()[key][0]}, {unit}", series) for key, series in weeks.by_group.items()]
    decimals = 0 if run_sum(question) is RunSum.TIME else 1
    return weekly_table([(tr("All, {unit}", unit=unit), weeks.total), *columns], decimals=decimals)


def hover(weeks: RunWeeks, question: Question) -> list[HoverPoint]:
    """Tell each bar's sum and its parts."""
    unit, total = unit_of(question), bars_of(weeks.total)
    by_group = {key: bars_of(series) for key, series in weeks.by_group.items()}
    points = []
    for at, way in enumerate(total.values):
        parts = tuple(
            f"{groups()[key][0]} {told(series.values[at], question)} {unit}"
            for key, series in by_group.items()
            if series.values[at] > 0
        )
        about = bar_about(total, at, question)
        points.append(HoverPoint(total.middle(at), way, f"{told(way, question)} {unit}", about, parts))
    return points


def _sums(_: Store) -> Sequence[tuple[str, str]]:
    return (RunSum.WAY, tr("Distance")), (RunSum.TIME, tr("Minutes"))


def _kept(preferences: Preferences) -> str:
    return preferences.run_sum.value


def _keep(preferences: Preferences, choice: str) -> Preferences:
    return replace(preferences, run_sum=RunSum(choice))


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
        "Distance, or minutes by the watch's timer, of all runs of a week; a run of which that is not known adds none. "
        "Walks and hikes are left out. The line is the mean of four whole weeks; the running week is not in it."
    ),
    choices=Choices(tr("Shown as"), _sums, _kept, _keep),
)

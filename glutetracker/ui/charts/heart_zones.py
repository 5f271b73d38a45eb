"""Minutes in each zone of the heart rate, by week."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from glutetracker.analysis.weekly import WeeklySeries, each_week
from glutetracker.domain.period import EVER
from glutetracker.store import Store, Table
from glutetracker.ui.charts import digests
from glutetracker.ui.charts.chart import Chart, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.weeks import bar_about, bars_of, weekly_table
from glutetracker.words import tr
from glutetracker.words.numbers import number

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

ROLES = ("run_soft", "run_tint", "run", "run_deep")


@dataclass(frozen=True, slots=True)
class Facts:
    """Seconds in each zone, run by run; and the heart rate that the zones are parts of."""

    runs: Sequence[tuple[date, Sequence[float]]]
    highest: int | None


@dataclass(frozen=True, slots=True)
class Zones:
    """Minutes by week, the lightest zone first."""

    highest: int
    series: tuple[WeeklySeries, ...]


def zone_names(highest: int) -> tuple[str, ...]:
    """Name the zones by their ends in beats a minute."""
    from glutetracker.analysis.heart_zones import BOUNDS

    ends = [-int(-highest * bound // 1) for bound in BOUNDS]
    between = [tr("{low}–{high} bpm", low=low, high=high - 1) for low, high in itertools.pairwise(ends)]
    return (tr("below {high} bpm", high=ends[0]), *between, tr("from {low} bpm", low=ends[-1]))


def read(store: Store, question: Question) -> Facts:
    """Read the tracks' heart rates; the highest is that of all times."""
    from glutetracker.analysis.heart_zones import highest_held, zone_seconds

    known = [(run, digest.seconds_at) for run, digest in digests.of_runs(store, EVER) if digest.seconds_at is not None]
    highest = highest_held(seconds for _, seconds in known)
    if highest is None:
        return Facts((), None)
    within = [(run.local_day, zone_seconds(at, highest)) for run, at in known if run.local_day in question.period]
    return Facts(within, highest)


def think(facts: Facts, question: Question) -> Zones | None:
    """Sum the zones by week."""
    if facts.highest is None or not facts.runs:
        return None
    series = tuple(
        each_week(((day, zones[at] / 60) for day, zones in facts.runs), question.period, question.first_weekday)
        for at in range(len(ROLES))
    )
    return Zones(facts.highest, series)


def draw(canvas: "Canvas", zones: Zones, _: Question) -> None:
    """Draw the weeks stacked, the lightest zone below."""
    canvas.strip(tr("Minutes a week"))
    canvas.weekly_bars(list(zip(map(bars_of, zones.series), ROLES, zone_names(zones.highest), strict=True)))


def head(zones: Zones, _: Question) -> Head:
    """Say the share of the lightest zone, and what the zones are parts of."""
    sums = [sum(each.values) for each in zones.series]
    share = number(100 * sums[0] / sum(sums)) if sum(sums) else "0"
    unit = tr("% of the time {zone}", zone=zone_names(zones.highest)[0])
    comparison = tr("zones of your highest, {bpm} bpm", bpm=zones.highest)
    return Head(share, unit, comparison, f"{share} {unit}. {comparison}.")


def table(zones: Zones, _: Question) -> TableTwin:
    """List the weeks, a column a zone, in minutes."""
    names = (tr("{zone}, min", zone=name) for name in zone_names(zones.highest))
    return weekly_table(list(zip(names, zones.series, strict=True)), decimals=0)


def hover(zones: Zones, question: Question) -> list[HoverPoint]:
    """Tell each week's minutes by zone, the hardest first."""
    points, series = [], [bars_of(each) for each in zones.series]
    for at in range(len(series[0].weeks)):
        total = sum(each.values[at] for each in series)
        named = zip(zone_names(zones.highest), series, strict=True)
        parts = [tr("{zone} {minutes} min", zone=name, minutes=number(each.values[at])) for name, each in named
                 if round(each.values[at])]  # fmt: skip
        about = bar_about(series[0], at, question)
        points.append(HoverPoint(series[0].middle(at), total, tr("{minutes} min", minutes=number(total)), about,
                                 tuple(reversed(parts))))  # fmt: skip
    return points


CHART = Chart(
    key="heart-zones",
    title=tr("Heart rate zones"),
    reads=frozenset({Table.RUN, Table.TRACK}),
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Import runs with a heart rate from your watch, and the minutes in each zone stand here."),
    to_log_where="import",
    method=tr(
        "Zones end at 70, 80 and 90 % of the highest heart rate that your runs held for half a minute in all "
        "(convention; limits differ from person to person). A highest that you never reached in a run makes all zones "
        "too low. Minutes without a heart rate are in none."
    ),
    is_wide=True,
    is_slow=True,
)

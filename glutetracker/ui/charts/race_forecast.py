"""What a race of a chosen distance may take, week by week."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.store import Store, Table
from glutetracker.ui.charts import digests
from glutetracker.ui.charts.best_efforts import distance_names, distance_of
from glutetracker.ui.charts.chart import Chart, Choices, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.gaps import unbroken
from glutetracker.ui.charts.pace import pace_ticks
from glutetracker.words import tr
from glutetracker.words.durations import clock, short_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glutetracker.analysis.race_forecast import Forecast
    from glutetracker.analysis.splits import Effort
    from glutetracker.ui.charts.plotting.canvas import Canvas

FIRST_M = 10_000.0
RACES_M = (5000.0, FIRST_M, 21_097.5, 42_195.0)
WEEKS_BEFORE = timedelta(weeks=8)


@dataclass(frozen=True, slots=True)
class Forecasts:
    """One a week, oldest first."""

    distance_m: float
    each: "tuple[Forecast, ...]"


def races() -> list[tuple[str, str]]:
    """Keys and names of the races, ten kilometres first."""
    known = dict(distance_names())
    return [(f"{way:g}", known[f"{way:g}"]) for way in sorted(RACES_M, key=lambda way: way != FIRST_M)]


def read(store: Store, question: Question) -> "Sequence[tuple[date, Effort]]":
    """Read the fastest stretches of the runs, from eight weeks before the range."""
    period = Period(question.period.first - WEEKS_BEFORE, question.period.after)
    return [(run.local_day, effort) for run, digest in digests.of_runs(store, period) for effort in digest.efforts]


def think(facts: "Sequence[tuple[date, Effort]]", question: Question) -> Forecasts | None:
    """Foretell as of the end of each week."""
    from glutetracker.analysis.race_forecast import forecast

    distance_m = distance_of(question.choice, FIRST_M)
    ends = [min(today(), week + timedelta(days=6)) for week in question.period.weeks(question.first_weekday)]
    days = [day for day, _ in facts]
    found = []
    for day in ends:
        recent = facts[bisect_right(days, day - WEEKS_BEFORE) : bisect_right(days, day)]
        if (each := forecast(recent, distance_m, day)) is not None:
            found.append(each)
    return Forecasts(distance_m, tuple(found)) if found else None


def draw(canvas: "Canvas", found: Forecasts, _: Question) -> None:
    """Draw the time with its range, fast high."""
    canvas.strip(ticks=pace_ticks, is_inverted=True)
    for part in unbroken(found.each, lambda each: each.day):
        ranges = [(each.day.toordinal(), each.low_s, each.high_s) for each in part]
        canvas.range_band(ranges, "run_soft", name=tr("likely range"))
        canvas.line([(each.day.toordinal(), each.duration_s) for each in part], "run", name=tr("forecast"))
    canvas.points([(each.day.toordinal(), each.duration_s) for each in found.each], "run")


def head(found: Forecasts, question: Question) -> Head:
    """Say the latest forecast with its range and what it comes from."""
    last = found.each[-1]
    now = clock(last.duration_s)
    comparison = tr(
        "likely {low} to {high}, from {stretch}", low=clock(last.low_s), high=clock(last.high_s),
        stretch=_stretch(last, question),
    )  # fmt: skip
    return Head(now, tr("if raced now"), comparison, f"{now}, {comparison}.")


def _stretch(each: "Forecast", question: Question) -> str:
    names = dict(distance_names())
    way = names.get(f"{each.effort.distance_m:g}", "").lower()
    return tr("{way} in {time} on {day}", way=way, time=clock(each.effort.duration_s),
              day=question.date_name(each.from_day))  # fmt: skip


def table(found: Forecasts, question: Question) -> TableTwin:
    """List the weeks, newest first."""
    rows = (
        (short_day(each.day, with_year=True), clock(each.duration_s), clock(each.low_s), clock(each.high_s),
         _stretch(each, question))
        for each in reversed(found.each)
    )  # fmt: skip
    return TableTwin((tr("As of"), tr("Forecast"), tr("Likely from"), tr("Likely to"), tr("From")), tuple(rows))


def hover(found: Forecasts, question: Question) -> list[HoverPoint]:
    """Tell each week's forecast, its range and what it comes from."""
    return [
        HoverPoint(
            each.day.toordinal(), each.duration_s,
            tr("{time}, likely {low} to {high}", time=clock(each.duration_s), low=clock(each.low_s),
               high=clock(each.high_s)),
            question.day_name(each.day), (_stretch(each, question),),
        )
        for each in found.each
    ]  # fmt: skip


CHART = Chart(
    key="race-forecast",
    title=tr("Race forecast"),
    reads=frozenset({Table.RUN, Table.TRACK}),
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Import runs with their tracks from your watch; from their fastest stretches a race's time is foretold."),
    to_log_where="import",
    method=tr(
        "From the stretch of the last eight weeks that promises most, of a fifth of the race or more: its time × "
        "(distances)^1.06 (Riegel 1981). The range is that of powers from 1.03 to 1.10, for a marathon to 1.15: there "
        "1.06 promised half of 2,303 runners ten minutes too much (Vickers & Vertosick 2016). Where no stretch was run "
        "all out, a race may go faster."
    ),
    choices=Choices(tr("Race"), lambda _: races()),
    is_slow=True,
)

"""The fastest time of each run over a chosen distance."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from glutetracker.domain import wording
from glutetracker.domain.period import EVER
from glutetracker.domain.running import Run
from glutetracker.domain.units import M_PER_MILE
from glutetracker.store import Store, Table
from glutetracker.ui.charts import digests
from glutetracker.ui.charts.chart import Chart, Choices, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.pace import pace_ticks
from glutetracker.ui.charts.plotting.ticks import week_name
from glutetracker.words import tr
from glutetracker.words.durations import clock, short_day

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

FIRST_M = 5000.0
DISTANCES_M = (FIRST_M, 400.0, 1000.0, M_PER_MILE, 3000.0, 10_000.0, 15_000.0, 21_097.5, 42_195.0)


@dataclass(frozen=True, slots=True)
class Best:
    """A run's fastest time over the distance.

    Attributes:
        is_record: Faster than all before it, those before the range too.
    """

    day: date
    run: Run
    duration_s: float
    is_record: bool


@dataclass(frozen=True, slots=True)
class Bests:
    """All of a range, oldest first."""

    distance_m: float
    each: tuple[Best, ...]
    fastest_ever: Best


def distance_names() -> list[tuple[str, str]]:
    """Keys and names of the distances."""
    special = {M_PER_MILE: tr("1 mile"), 21_097.5: tr("Half marathon"), 42_195.0: tr("Marathon"), 400.0: tr("400 m")}
    return [(f"{way:g}", special.get(way, tr("{km:g} km", km=way / 1000))) for way in DISTANCES_M]


def distance_of(choice: str, first_m: float = FIRST_M) -> float:
    """Read a distance's key."""
    return next((way for way in DISTANCES_M if f"{way:g}" == choice), first_m)


def read(store: Store, question: Question) -> Sequence[tuple[Run, float]]:
    """Read each run's time over the distance, ever: a record is one of all times."""
    wanted = distance_of(question.choice)
    return [
        (run, effort.duration_s)
        for run, digest in digests.of_runs(store, EVER)
        for effort in digest.efforts
        if effort.distance_m == wanted
    ]


def think(facts: Sequence[tuple[Run, float]], question: Question) -> Bests | None:
    """Mark what was faster than all before."""
    found: list[Best] = []
    record: float | None = None
    for run, seconds in facts:
        is_record = record is None or seconds < record
        record = seconds if is_record else record
        found.append(Best(run.local_day, run, seconds, is_record))
    within = tuple(each for each in found if each.day in question.period)
    fastest = min(found, key=lambda each: each.duration_s, default=None)
    return Bests(distance_of(question.choice), within, fastest) if within and fastest else None


def draw(canvas: "Canvas", bests: Bests, _: Question) -> None:
    """Draw each run, fast ones high, and those that were the best so far in ink."""
    canvas.strip(ticks=pace_ticks, is_inverted=True)
    canvas.points([(each.day.toordinal(), each.duration_s) for each in bests.each], "run", name=tr("fastest of a run"))
    records = [(each.day.toordinal(), each.duration_s) for each in bests.each if each.is_record]
    if records:
        canvas.points(records, "text", shape="d", name=tr("best so far"))


def head(bests: Bests, question: Question) -> Head:
    """Say the best of the range, and of all times where that is another."""
    best = min(bests.each, key=lambda each: each.duration_s)
    comparison = tr("on {day}", day=question.date_name(best.day))
    if bests.fastest_ever.duration_s < best.duration_s:
        ever = bests.fastest_ever
        ever_day = f"{week_name(ever.day)} {ever.day.year}"
        comparison += tr(" · ever {time}, {day}", time=clock(ever.duration_s), day=ever_day)
    now = clock(best.duration_s)
    return Head(now, tr("best of these days"), comparison, tr("Best {time} {more}.", time=now, more=comparison))


def table(bests: Bests, question: Question) -> TableTwin:
    """List the runs, newest first."""
    preferences = question.preferences
    rows = (
        (
            short_day(each.day, with_year=True), wording.run_kind_title(each.run.kind),
            wording.distance(each.run.distance_m or 0.0, preferences), clock(each.duration_s),
            wording.pace(bests.distance_m, each.duration_s, preferences), tr("best so far") if each.is_record else "",
        )
        for each in reversed(bests.each)
    )  # fmt: skip
    columns = (tr("Day"), tr("Kind"), tr("Whole run"), tr("Time"), tr("Pace"), tr("Best"))
    return TableTwin(columns, tuple(rows))


def hover(bests: Bests, question: Question) -> list[HoverPoint]:
    """Tell each run's time, and which run it was."""
    preferences = question.preferences
    return [
        HoverPoint(
            each.day.toordinal(), each.duration_s,
            f"{clock(each.duration_s)}, {wording.pace(bests.distance_m, each.duration_s, preferences)}",
            f"{question.day_name(each.day)}, {wording.run_title(each.run)}",
            (tr("best so far"),) if each.is_record else (),
        )
        for each in bests.each
    ]  # fmt: skip


CHART = Chart(
    key="best-efforts",
    title=tr("Best efforts"),
    reads=frozenset({Table.RUN, Table.TRACK}),
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Import a run with its track from your watch, and its fastest stretch over this distance stands here."),
    to_log_where="import",
    method=tr(
        "The fastest stretch of that length within a run's track, on the clock that pauses do not stop. "
        "Distances are as the watch measured them, which is good to about one part in a hundred."
    ),
    choices=Choices(tr("Distance"), lambda _: distance_names()),
    is_slow=True,
)

"""The gap between left and right in a chosen exercise, with its noise."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from glutetracker.analysis.side_gap import FEW_DAYS, SideGap, side_gap
from glutetracker.domain.clock import today
from glutetracker.domain.lifting.strength import StrengthSet
from glutetracker.guides import Catalogue
from glutetracker.store import SESSION_TABLES, Store
from glutetracker.store.lifting import own_exercises, sessions
from glutetracker.ui.charts.chart import Chart, Choices, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.plotting.ticks import value_ticks
from glutetracker.words import tr
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas


YEAR = timedelta(days=365)


def exercises(store: Store) -> list[tuple[str, str]]:
    """List what was done a side at a time."""
    exercise = Catalogue(*own_exercises.with_deleted(store)).exercise
    trained = sessions.trained_exercises(store, today() - YEAR)
    return [(key, name) for key, name, _ in trained if exercise(key).one_sided]


def read(store: Store, question: Question) -> Sequence[tuple[date, StrengthSet]]:
    """Read the sets of the chosen exercise."""
    choice = question.choice or next((key for key, _ in exercises(store)), "")
    return sessions.sets_of(store, choice, question.period)


def think(facts: Sequence[tuple[date, StrengthSet]], _: Question) -> SideGap | None:
    """Compare the sides."""
    return side_gap(facts)


def draw(canvas: "Canvas", gap: SideGap, question: Question) -> None:
    """Draw each day's gap about the level of none, and what chance makes of a day."""
    first, after = question.period.first.toordinal(), question.period.after.toordinal()
    canvas.strip(ticks=_sided_ticks)
    if gap.noise_pct is not None:
        low, high = gap.mean_pct - gap.noise_pct, gap.mean_pct + gap.noise_pct
        canvas.range_band([(first, low, high), (after, low, high)], "glute_soft", name=tr("a day’s chance"))
    canvas.line([(first, 0.0), (after, 0.0)], "border_strong", width=1.2)
    canvas.points([(each.day.toordinal(), each.gap_pct) for each in gap.days], "glute", name=tr("a day’s gap"))


def _sided_ticks(low: float, high: float) -> list[tuple[float, str]]:
    """Name gaps by the side that did more."""
    words = {True: tr("{gap} % left"), False: tr("{gap} % right")}
    return [
        (at, words[at > 0].format(gap=number(abs(at), 0 if at.is_integer() else 1)) if at else tr("no gap"))
        for at, _ in value_ticks(low, high)
    ]


def head(gap: SideGap, _: Question) -> Head:
    """Say the usual gap and the range that likely holds it."""
    now = number(abs(gap.mean_pct), 1)
    unit = _which(gap.mean_pct)
    likely = gap.likely_pct
    if likely is None:
        comparison = tr("a range needs {count} days", count=FEW_DAYS)
    else:
        low, high = likely if gap.mean_pct >= 0 else (-likely[1], -likely[0])  # as it is named: more on that side
        sure, unsure = tr("likely {low} to {high} %"), tr("likely {low} to {high} %, so it may be none")
        words = unsure if low <= 0 <= high else sure
        comparison = words.format(low=number(low, 1, signed=True), high=number(high, 1, signed=True))
    return Head(now, unit, comparison, f"{now} {unit}. {comparison}.")


def _which(gap_pct: float) -> str:
    if round(gap_pct, 1) == 0:
        return tr("% between the sides")
    return tr("% more on the left") if gap_pct > 0 else tr("% more on the right")


def table(gap: SideGap, _: Question) -> TableTwin:
    """List the days, newest first."""
    rows = (
        (short_day(each.day, with_year=True), number(each.gap_pct, 1, signed=True), number(each.left),
         number(each.right))
        for each in reversed(gap.days)
    )  # fmt: skip
    columns = (tr("Day"), tr("Left more than right, %"), tr("Left, reps × load"), tr("Right, reps × load"))
    return TableTwin(columns, tuple(rows))


def hover(gap: SideGap, question: Question) -> list[HoverPoint]:
    """Tell each day's gap."""
    return [
        HoverPoint(
            each.day.toordinal(), each.gap_pct, f"{number(abs(each.gap_pct), 1)} {_which(each.gap_pct)}",
            question.day_name(each.day),
        )
        for each in gap.days
    ]  # fmt: skip


CHART = Chart(
    key="side-gap",
    title=tr("Left and right"),
    reads=SESSION_TABLES,
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Log an exercise a side at a time, left and right, and the gap between them stands here with its noise."),
    to_log_where="session",
    method=tr(
        "Reps × load of a day's left sets against its right ones (reps or seconds without a load), as per cent of "
        "their mean, on days with as many sets on each side. The band is where a single day falls by chance nineteen "
        "times in twenty, from how your own days scatter. A gap within it says nothing; small ones are usual."
    ),
    choices=Choices(tr("Exercise"), exercises),
)

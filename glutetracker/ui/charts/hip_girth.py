"""Hip girth with the tape's own error."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from glutetracker.analysis.girth import GirthTrend, girth_trend
from glutetracker.domain.body import site_shown
from glutetracker.domain.body.measure import READINGS_APART_CM, Measure, Site
from glutetracker.store import Store, Table
from glutetracker.store.body import measures
from glutetracker.ui.charts.chart import Chart, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.gaps import unbroken
from glutetracker.words import tr, trn
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

FEW_VISITS, LEAST_CM = 4, 2 * READINGS_APART_CM
"""Over less than that, two visits that the tape cannot tell apart are a steep climb."""


def read(store: Store, question: Question) -> Sequence[Measure]:
    """Read the hip readings."""
    return measures.of_site(store, Site.HIP, question.period)


def think(facts: Sequence[Measure], _: Question) -> GirthTrend | None:
    """Tell where the girth likely was."""
    return girth_trend(facts)


def draw(
    canvas: "Canvas", trend: GirthTrend, question: Question, place: Callable[[date], float] = date.toordinal
) -> None:
    """Draw the readings, and from four visits on the likely range and its middle; long gaps stay open.

    Args:
        canvas: What is drawn on.
        trend: What is drawn.
        question: The unit.
        place: Where a day stands on the bottom axis; of days that share a place, the last one's likely girth is drawn.
    """
    shown = question.preferences.girth_unit.from_cm
    if len(trend.visits) >= FEW_VISITS:
        for part in unbroken(trend.likely, lambda each: each.day):
            by_place = {place(each.day): each for each in part}
            ranges = [(at, shown(each.low_cm), shown(each.high_cm)) for at, each in by_place.items()]
            canvas.range_band(ranges, "body_soft", name=tr("likely range"))
            middles = [(at, shown(each.middle_cm)) for at, each in by_place.items()]
            canvas.line(middles, "body", width=2.4, name=tr("likely girth"))
    canvas.reach_at_least(shown(LEAST_CM))
    visits = [(place(visit.day), shown(visit.girth_cm)) for visit in trend.visits]
    canvas.points(visits, "body", shape="d", name=tr("mean of a visit"))


def head(trend: GirthTrend, question: Question) -> Head:
    """Say the last likely girth and the change with its range."""
    how = site_shown.shown(Site.HIP, question.preferences)
    now = number(how.of(trend.likely[-1].middle_cm), 1)
    if len(trend.visits) < FEW_VISITS:
        return Head(now, how.unit, tr("a trend needs {count} visits", count=FEW_VISITS), f"{now} {how.unit}")
    low, high = trend.change_range_cm
    days = (trend.visits[-1].day - trend.visits[0].day).days
    comparison = trn(
        "{change} {unit} over one week, likely {low} to {high}",
        "{change} {unit} over {count} weeks, likely {low} to {high}",
        round(days / 7), change=how.difference(trend.change_cm, signed=True), unit=how.unit,
        low=how.difference(low, signed=True), high=how.difference(high, signed=True),
    )  # fmt: skip
    finding = tr("Hip girth {now} {unit}. {change}.", now=now, unit=how.unit, change=comparison)
    return Head(now, how.unit, comparison, finding)


def table(trend: GirthTrend, question: Question) -> TableTwin:
    """List the visits, newest first."""
    unit = question.preferences.girth_unit
    shown = unit.from_cm
    rows = (
        (
            short_day(visit.day, with_year=True), number(shown(visit.girth_cm), 1), str(visit.readings),
            tr("{low} to {high}", low=number(shown(likely.low_cm), 1), high=number(shown(likely.high_cm), 1)),
        )
        for visit, likely in reversed(list(zip(trend.visits, trend.likely, strict=True)))
    )  # fmt: skip
    columns = (tr("Day"), tr("Hip, {unit}", unit=unit), tr("Readings"), tr("Likely range, {unit}", unit=unit))
    return TableTwin(columns, tuple(rows))


def hover(trend: GirthTrend, question: Question) -> list[HoverPoint]:
    """Tell each visit's mean, the likely girth and how many readings there were."""
    unit = question.preferences.girth_unit
    shown = unit.from_cm
    points = []
    for visit, likely in zip(trend.visits, trend.likely, strict=True):
        value = tr("{value} {unit} · likely {middle}", value=number(shown(visit.girth_cm), 1), unit=unit,
                   middle=number(shown(likely.middle_cm), 1))  # fmt: skip
        how = trn("one reading", "mean of {count} readings", visit.readings)
        about = f"{question.day_name(visit.day)}, {how}"
        points.append(HoverPoint(visit.day.toordinal(), shown(visit.girth_cm), value, about))
    return points


CHART = Chart(
    key="hip-girth",
    title=tr("Hip girth"),
    reads=frozenset({Table.MEASURE}),
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Measure your hips twice with a tape, once a week, and the trend stands here with its doubt."),
    to_log_where="measure",
    method=tr(
        "The band holds your girth nine times in ten: a smoother between readings that scatter by the tape's error, "
        "learned from your own repeats, and by the day. Where you did not measure, it is less sure "
        "(Kalman 1960; tape error: Ulijaszek & Kerr 1999)."
    ),
)

"""Day by day: heavy hip work and demanding runs that were close to each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from glutetracker.analysis.collisions import Close, close_pairs, told, why
from glutetracker.analysis.weekly import WeeklySeries, each_week
from glutetracker.domain import wording
from glutetracker.domain.lifting.hip_work import HipWork
from glutetracker.domain.period import Period, week_start
from glutetracker.domain.running import Run
from glutetracker.store import SESSION_TABLES, Store, Table, runs
from glutetracker.store.lifting import hip_works
from glutetracker.ui.charts.chart import LONG_AGO, Chart, Head, HoverPoint, Lack, Question, TableTwin
from glutetracker.ui.charts.weeks import bar_about, bars_of, gathered
from glutetracker.words import tr, trn
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number, short

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

NOON = 0.5
MOST_DAYS = 26 * 7
"""More have bars of days under 4 pixels."""
NEAR = tr("within 48 h of each other, heavy hip work and a demanding run")


@dataclass(frozen=True, slots=True)
class Facts:
    """Sessions and runs."""

    works: Sequence[HipWork]
    runs: Sequence[Run]


@dataclass(frozen=True, slots=True)
class CloseDays:
    """What was done by day, and what was close together.

    Attributes:
        sets: Hard glute sets by day.
        way_m: Metres run by day.
    """

    sets: dict[date, float]
    way_m: dict[date, float]
    close: tuple[Close, ...]


def read(store: Store, question: Question) -> Facts:
    """Read sessions and runs."""
    return Facts(hip_works.between(store, question.period), runs.between(store, question.period))


def think(facts: Facts, _: Question) -> CloseDays | None:
    """Find what was close; there must be both glute work and runs."""
    sets: dict[date, float] = {}
    way_m: dict[date, float] = {}
    for work in facts.works:
        sets[work.day] = sets.get(work.day, 0.0) + work.hard_sets
    for run in facts.runs:
        if run.kind.is_run:
            way_m[run.local_day] = way_m.get(run.local_day, 0.0) + (run.distance_m or 0.0)
    return CloseDays(sets, way_m, close_pairs(facts.works, facts.runs)) if sets and way_m else None


def draw(canvas: "Canvas", days: CloseDays, question: Question) -> None:
    """Draw a bar a day, and a sign over the days that were close to each other; of many days, a bar a week or month."""
    if _is_long(question):
        _draw_weeks(canvas, days, question)
        return
    from_m = question.preferences.distance_unit.from_m
    canvas.strip(tr("Hard glute sets a day"))
    canvas.day_bars([(day.toordinal(), sets) for day, sets in days.sets.items()], "glute")
    works = sorted({pair.work.day for pair in days.close})
    if works:
        canvas.signs([(day.toordinal() + NOON, days.sets[day]) for day in works], "text", name=NEAR)
    canvas.strip(tr("Run a day, {unit}", unit=question.preferences.distance_unit))
    canvas.day_bars([(day.toordinal(), from_m(way)) for day, way in days.way_m.items()], "run")
    ran = sorted({pair.run.local_day for pair in days.close})
    if ran:
        canvas.signs([(day.toordinal() + NOON, from_m(days.way_m[day])) for day in ran], "text", name=NEAR)


def _is_long(question: Question) -> bool:
    return question.period.days > MOST_DAYS


def _bars(days: CloseDays, question: Question) -> tuple[WeeklySeries, WeeklySeries]:
    """Sum sets and ways by week, or take the weeks' means by month or more."""
    from_m = question.preferences.distance_unit.from_m
    ways = ((day, from_m(way_m)) for day, way_m in days.way_m.items())
    both = (each_week(each, question.period, question.first_weekday) for each in (days.sets.items(), ways))
    sets, way = (bars_of(series) for series in both)
    return sets, way


def _draw_weeks(canvas: "Canvas", days: CloseDays, question: Question) -> None:
    sets, ways = _bars(days, question)
    canvas.strip(tr("Hard glute sets a week"))
    canvas.weekly_bars([(sets, "glute", "")])
    ran = [pair.run.local_day for pair in days.close]
    if ran and sets.months:
        canvas.counted_signs(gathered(ran, question.period), "text",
                             name=tr("how often within 48 h, heavy hip work and a demanding run"))  # fmt: skip
    canvas.strip(tr("Runs a week, {unit}", unit=question.preferences.distance_unit))
    canvas.weekly_bars([(ways, "run", "")])
    if ran and not sets.months:
        weeks = {week_start(day, question.first_weekday) for day in ran}
        signs = [(ways.middle(at), ways.values[at]) for at, week in enumerate(ways.weeks) if week in weeks]
        canvas.signs(signs, "text", name=NEAR)


def head(days: CloseDays, question: Question) -> Head:
    """Say how often, the last time, and why it may matter."""
    count = len(days.close)
    times, unit = number(count), trn("time close together", "times close together", count)
    if not count:
        return Head("0", unit, tr("heavy hip work and demanding runs stood apart"), tr("Nothing was close together."))
    last = days.close[-1]
    comparison = f"{told(last, question.preferences)}. {why(last)}"
    return Head(times, unit, comparison, f"{times} {unit}. {comparison}")


def table(days: CloseDays, question: Question) -> TableTwin:
    """List what was close together, newest first."""
    preferences = question.preferences
    rows = (
        (
            short_day(pair.run.local_day, with_year=True),
            wording.run(pair.run, preferences),
            short_day(pair.work.day, with_year=True),
            number(pair.work.hard_sets, 1),
            number(pair.hours) if pair.hours is not None else tr("not known"),
        )
        for pair in reversed(days.close)
    )
    columns = (tr("Day of the run"), tr("Run"), tr("Day of the session"), tr("Hard glute sets"), tr("Hours between"))
    return TableTwin(columns, tuple(rows))


def hover(days: CloseDays, question: Question) -> list[HoverPoint]:
    """Tell each day that has anything; of many days, each bar."""
    if _is_long(question):
        return _hover_weeks(days, question)
    unit, points = question.preferences.distance_unit, []
    for day in sorted({*days.sets, *days.way_m}):
        sets, way_m = days.sets.get(day), days.way_m.get(day)
        words = [tr("{sets} hard sets", sets=short(sets))] if sets is not None else []
        words += [f"{number(unit.from_m(way_m), 1)} {unit}"] if way_m is not None else []
        pairs = tuple(told(pair, question.preferences) for pair in days.close if pair.run.local_day == day)
        points.append(
            HoverPoint(day.toordinal() + NOON, sets, ", ".join(words), question.day_name(day), pairs,
                       (unit.from_m(way_m) if way_m is not None else None,))
        )  # fmt: skip
    return points


def _hover_weeks(days: CloseDays, question: Question) -> list[HoverPoint]:
    (sets, ways), unit, points = _bars(days, question), question.preferences.distance_unit, []
    for at, first in enumerate(sets.weeks):
        told_sets, told_way = short(sets.values[at]), number(ways.values[at], 1)
        words = tr("{sets} hard sets, {way} {unit}", sets=told_sets, way=told_way, unit=unit)
        count = sum(1 for pair in days.close if first <= pair.run.local_day < sets.after(at))
        close = trn("{times} time close together", "{times} times close together", count, times=count)
        parts = (close,) if count else ()
        about, heights = bar_about(sets, at, question), (ways.values[at],)
        points.append(HoverPoint(sets.middle(at), sets.values[at], words, about, parts, heights))
    return points


def lacks(store: Store, question: Question) -> Lack | None:
    """Say which of the two was never logged, where the other was."""
    until = Period(LONG_AGO, question.period.after)
    has_sets = bool(hip_works.between(store, until))
    has_runs = any(kind.is_run for _, kind, *_ in runs.distance_by_day(store, until))
    if has_sets and not has_runs:
        return Lack(tr("Log runs too, and days that were hard close together are marked here."), where="run")
    if has_runs and not has_sets:
        return Lack(tr("Log glute sessions too, and days that were hard close together are marked here."),
                    where="session")  # fmt: skip
    return None


CHART = Chart(
    key="close-days",
    title=tr("Hard days close together"),
    reads=SESSION_TABLES | {Table.RUN},
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Log both glute sessions and runs, and days that were hard close together are marked here."),
    to_log_where="session",
    lacks=lacks,
    method=tr(
        "Heavy hip work: a session of six hard glute sets or more. A demanding run: sprints, hills, stairs, loaded, "
        "intervals, a race, a long or downhill run, or one of 8 or more of 10. Close: begun within 48 hours; where a "
        "time is not known, on the same or the next day (conventions). It is no fault. Muscle grew as much with "
        "running beside lifting in 43 studies; explosive strength gained less only where both came in one go "
        "(Schumann 2022). Unaccustomed running downhill can leave muscles sore for days (Bontemps 2020)."
    ),
    is_wide=True,
)

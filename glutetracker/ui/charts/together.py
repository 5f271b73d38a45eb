"""Glute work, runs and hip girth above each other on one time axis."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from glutetracker.analysis.collisions import Close, close_pairs, told
from glutetracker.analysis.girth import GirthTrend
from glutetracker.analysis.weekly import WeeklySeries
from glutetracker.domain.lifting.hip_work import HipWork
from glutetracker.domain.period import week_start
from glutetracker.domain.running import Run
from glutetracker.store import SESSION_TABLES, Store, Table, runs
from glutetracker.store.lifting import hip_works
from glutetracker.ui.charts import glute_sets, hip_girth, run_distance
from glutetracker.ui.charts.chart import Chart, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.weeks import MOST_BARS, bar_about, bar_middle, bar_start, bars_of, gathered
from glutetracker.words import tr, trn
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number, short

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

MOST_TOLD = 2
Start = Callable[[date], date]
"""The first day of the bar that a day is in."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the three charts read, and what may be close to each other."""

    sets: glute_sets.Facts
    runs: run_distance.Facts
    girth: Sequence[object]
    works: Sequence[HipWork]
    all_runs: Sequence[Run]


@dataclass(frozen=True, slots=True)
class Together:
    """What is shown; None for what was never logged in these days."""

    sets: WeeklySeries | None
    runs: run_distance.RunWeeks | None
    girth: GirthTrend | None
    close: tuple[Close, ...]

    @property
    def weeks(self) -> tuple[date, ...]:
        """First days of the weeks that have bars."""
        return self.sets.weeks if self.sets else self.runs.total.weeks if self.runs else ()


def read(store: Store, question: Question) -> Facts:
    """Read all three, and whole sessions and runs for what is close together."""
    girth = hip_girth.read(store, question) if question.preferences.shows_body else ()
    return Facts(
        glute_sets.read(store, question),
        run_distance.read(store, question),
        girth,
        hip_works.between(store, question.period),
        runs.between(store, question.period),
    )


def think(facts: Facts, question: Question) -> Together | None:
    """Think as the three do; nothing to show where none of them has anything."""
    sets = glute_sets.think(facts.sets, question)
    way = run_distance.think(facts.runs, question)
    girth = hip_girth.think(facts.girth, question)  # type: ignore[arg-type]
    if sets is None and way is None and girth is None:
        return None
    return Together(sets, way, girth, close_pairs(facts.works, facts.all_runs))


def draw(canvas: "Canvas", shown: Together, question: Question) -> None:
    """Draw a strip for each, and a sign over the weeks in which a run and heavy hip work were close.

    Where bars are weeks a visit stands under its week's, as the name does: it would seem to be of the week before.
    """
    if shown.sets is not None:
        canvas.strip(tr("Hard glute sets"))
        glute_sets.draw(canvas, shown.sets, question)
    if shown.runs is not None:
        canvas.strip(tr("Runs, {unit}", unit=run_distance.unit_of(question)))
        run_distance.draw(canvas, shown.runs, question)
        draw_signs(canvas, shown, question)
    if shown.girth is not None:
        canvas.strip(tr("Hips, {unit}", unit=question.preferences.girth_unit))
        canvas.is_weekly = len(_weeks(shown, question)) <= MOST_BARS
        start = partial(week_start, first_weekday=question.first_weekday)
        by_week = (lambda day: bar_middle(start(day))) if canvas.is_weekly else date.toordinal
        hip_girth.draw(canvas, shown.girth, question, by_week)


def draw_signs(canvas: "Canvas", shown: Together, question: Question) -> None:
    """Draw a sign over each week in which a run and heavy hip work were close; over months, how often by year."""
    total = shown.runs.total if shown.runs else WeeklySeries((), ())
    if bars_of(total).months:
        if counts := gathered((pair.run.local_day for pair in shown.close), question.period):
            canvas.counted_signs(counts, "text", name=tr("how often a demanding run was near heavy hip work"))
        return
    weeks = {week_start(pair.run.local_day, question.first_weekday) for pair in shown.close}
    signs = [(bar_middle(week), way) for week, way in zip(total.weeks, total.values, strict=True) if week in weeks]
    if signs:
        canvas.signs(signs, "text", name=tr("a demanding run near heavy hip work"))


def head(shown: Together, _: Question) -> Head:
    """Say how many weeks had both, or what there is of it, and how often hard running and hip work were close."""
    weeks = shown.weeks
    if shown.sets is not None and shown.runs is not None:
        count, what = sum(1 for sets, way in _pairs_of_weeks(shown) if sets and way), tr("both")
    else:
        count = sum(1 for sets, way in _pairs_of_weeks(shown) if sets or way)
        what = tr("glute work") if shown.sets is not None else tr("a run")
    unit = trn("of one week with {what}", "of {count} weeks with {what}", len(weeks), what=what)
    if not weeks and shown.girth is not None:
        count = len(shown.girth.visits)
        unit = trn("visit", "visits", count)
    close = len(shown.close)
    comparison = _times_close(close) if close else ""
    return Head(str(count), unit, comparison, f"{count} {unit}. {comparison}".strip())


def _pairs_of_weeks(shown: Together) -> Iterator[tuple[float, float]]:
    for at in range(len(shown.weeks)):
        yield (shown.sets.values[at] if shown.sets else 0.0, shown.runs.total.values[at] if shown.runs else 0.0)


def table(shown: Together, question: Question) -> TableTwin:
    """List the weeks, newest first, with the girth that was likely at their last visit."""
    preferences = question.preferences
    columns = [tr("Week of"), tr("Hard sets"), tr("Runs, {unit}", unit=run_distance.unit_of(question))]
    columns += [tr("Hips, {unit}", unit=preferences.girth_unit), tr("Close together")]
    start = partial(week_start, first_weekday=question.first_weekday)
    girth, close = _girth_by(start, shown, question), _close_by(start, shown)
    rows = [
        (
            short_day(week, with_year=True), number(sets, 1), run_distance.told(way, question),
            number(girth[week], 1) if week in girth else "", str(len(close.get(week, ())) or ""),
        )
        for week, (sets, way) in zip(_weeks(shown, question), _all_weeks(shown, question), strict=True)
    ]  # fmt: skip
    return TableTwin(tuple(columns), tuple(reversed(rows)))


def _weeks(shown: Together, question: Question) -> tuple[date, ...]:
    return shown.weeks or tuple(question.period.weeks(question.first_weekday))


def _all_weeks(shown: Together, question: Question) -> list[tuple[float, float]]:
    return list(_pairs_of_weeks(shown)) or [(0.0, 0.0)] * len(_weeks(shown, question))


def hover(shown: Together, question: Question) -> list[HoverPoint]:
    """Tell each bar: sets, way, girth, and what was close together."""
    weeks = _weeks(shown, question)
    sets, ways = zip(*_all_weeks(shown, question), strict=True)
    both = [WeeklySeries(weeks, tuple(values)) for values in (sets, ways)]
    of_sets, of_ways = map(bars_of, both) if shown.weeks else both
    start = bar_start(of_sets, question.first_weekday)
    girth, close = _girth_by(start, shown, question), _close_by(start, shown)
    points = []
    for at, first in enumerate(of_sets.weeks):
        values = _values(shown, of_sets.values[at], of_ways.values[at], girth.get(first))
        parts = _parts(shown, question, of_sets.values[at], of_ways.values[at], girth.get(first))
        pairs = _close_told(close.get(first, ()), question, is_many=of_sets.months > 0)
        about = bar_about(of_sets, at, question)
        points.append(HoverPoint(of_sets.middle(at), values[0], parts[0], about, (*parts[1:], *pairs), values[1:]))
    return points


def _close_told(pairs: Sequence[Close], question: Question, *, is_many: bool) -> tuple[str, ...]:
    if is_many and pairs:
        return (_times_close(len(pairs)),)
    return tuple(told(pair, question.preferences) for pair in pairs[:MOST_TOLD])


def _times_close(count: int) -> str:
    return trn("once a demanding run near heavy hip work", "{times} times a demanding run near heavy hip work", count,
               times=number(count))  # fmt: skip


def _values(shown: Together, sets: float, way: float, girth: float | None) -> tuple[float | None, ...]:
    there: list[float | None] = [sets] if shown.sets is not None else []
    there += [way] if shown.runs is not None else []
    return tuple([*there, girth] if shown.girth is not None else there)


def _parts(shown: Together, question: Question, sets: float, way: float, girth: float | None) -> tuple[str, ...]:
    preferences = question.preferences
    parts = [tr("{sets} hard sets", sets=short(sets))] if shown.sets is not None else []
    if shown.runs is not None:
        parts.append(tr("{way} {unit} run", way=run_distance.told(way, question), unit=run_distance.unit_of(question)))
    if shown.girth is not None:
        known = girth is not None
        parts.append(
            tr("hips likely {girth} {unit}", girth=number(girth or 0.0, 1), unit=preferences.girth_unit)
            if known else tr("hips not measured")
        )  # fmt: skip
    return tuple(parts)


def _girth_by(start: Start, shown: Together, question: Question) -> dict[date, float]:
    """Likely girth at the last visit in each bar, in the user's unit."""
    likely = shown.girth.likely if shown.girth else ()
    from_cm = question.preferences.girth_unit.from_cm
    return {start(each.day): from_cm(each.middle_cm) for each in likely}


def _close_by(start: Start, shown: Together) -> dict[date, list[Close]]:
    found: dict[date, list[Close]] = {}
    for pair in shown.close:
        found.setdefault(start(pair.run.local_day), []).append(pair)
    return found


CHART = Chart(
    key="together",
    title=tr("Everything on one axis"),
    reads=SESSION_TABLES | {Table.RUN, Table.MEASURE},
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Log sessions, runs and your hips now and then, and they stand here above each other week by week."),
    to_log_where="session",
    is_wide=True,
    method=tr(
        "Charts over the same weeks; up to two years a visit stands in the middle of its week. That two lines move "
        "together does not say that one moves the other. A demanding run is a hard, long or downhill one, or one you "
        "called 8 or more of 10; heavy hip work is a session of six hard glute sets or more (conventions). Within two "
        "days one may be felt in the other; muscle grew as much with running beside lifting in 43 studies "
        "(Schumann 2022)."
    ),
)

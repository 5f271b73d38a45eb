"""The picture: girth with its likely range, what the model thinks moved it, runs and glute work, on one time axis."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from glutetracker.analysis.weekly import WeeklySeries
from glutetracker.domain.period import WEEK, Period
from glutetracker.domain.preferences import Preferences
from glutetracker.domain.question import question_words
from glutetracker.domain.question.answer import Answer, Moved, WeekSeen
from glutetracker.domain.units import GirthUnit
from glutetracker.ui.charts.chart import HoverPoint, TableTwin
from glutetracker.ui.charts.weeks import MOST_BARS, bar_middle, bar_start, bars_of
from glutetracker.words import tr, trn
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number, short

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

LIKELY_ERROR = 1.6449
LEAST_WEEKS = 4
"""Weeks with a reading from which a line is drawn."""


def period(weeks: Sequence[WeekSeen]) -> Period:
    """Give the days that are shown."""
    return Period(weeks[0].monday, weeks[-1].monday + WEEK)


def draw(canvas: "Canvas", answer: Answer, preferences: Preferences) -> None:
    """Draw a strip for each, the girth uppermost; none for what was never done, or would only be guessing."""
    weeks, unit = answer.weeks, preferences.girth_unit
    has_line = answer.used.weeks_read >= LEAST_WEEKS
    canvas.strip(tr("{girth}, {unit}", girth=question_words.outcome_name(answer.outcome), unit=unit))
    _draw_girth(canvas, weeks, preferences, has_line=has_line)
    if not answer.is_locked:
        canvas.strip(tr("What the model thinks moved it, {unit}", unit=unit))
        for role, name, values in _moved(weeks, preferences):
            canvas.line(values, role, width=1.8, name=name)
    run, sets = _series(weeks, preferences)
    if any(run.values):
        canvas.strip(tr("Running, {unit} a week", unit=preferences.distance_unit))
        canvas.weekly_bars([(bars_of(run), "run", "")])
    if any(sets.values):
        canvas.strip(tr("Hard glute sets a week"))
        canvas.weekly_bars([(bars_of(sets), "glute", "")])


def _series(weeks: Sequence[WeekSeen], preferences: Preferences) -> tuple[WeeklySeries, WeeklySeries]:
    """Give runs in the user's unit, and hard glute sets, by week."""
    mondays = tuple(week.monday for week in weeks)
    run = tuple(preferences.distance_unit.from_m(week.run_km * 1000) for week in weeks)
    return WeeklySeries(mondays, run), WeeklySeries(mondays, tuple(week.glute_sets for week in weeks))


def _height_of(series: WeeklySeries) -> Callable[[date], float | None]:
    """Find how high the bar over a week is, which may be that of its month or more."""
    bars = bars_of(series)
    heights = dict(zip(bars.weeks, bars.values, strict=True))
    start = bar_start(bars, 0)  # of weeks from Monday
    return lambda week: heights.get(start(week))


def _draw_girth(canvas: "Canvas", weeks: Sequence[WeekSeen], preferences: Preferences, *, has_line: bool) -> None:
    shown = preferences.girth_unit.from_cm
    if has_line:
        ranges = [(bar_middle(week.monday), shown(week.low_cm), shown(week.high_cm)) for week in weeks]
        canvas.range_band(ranges, "body_soft", name=tr("likely range"))
        middles = [(bar_middle(week.monday), shown(week.likely_cm)) for week in weeks]
        canvas.line(middles, "text", width=2.2, name=tr("likely girth"))
    read = [(bar_middle(week.monday), week.read_cm, week.read_sd_cm or 0.0) for week in weeks
            if week.read_cm is not None]  # fmt: skip
    errors = [(at, shown(cm - LIKELY_ERROR * sd), shown(cm + LIKELY_ERROR * sd)) for at, cm, sd in read]
    if len(weeks) <= MOST_BARS:  # more would be one red ribbon
        canvas.whiskers(errors, "body", name=tr("how far off a week’s reading may be"))
    canvas.points([(at, shown(cm)) for at, cm, _ in read], "body", shape="d", name=tr("mean of the week"))


def _moved(weeks: Sequence[WeekSeen], preferences: Preferences) -> Iterator[tuple[str, str, list[tuple[float, float]]]]:
    shown = preferences.girth_unit.from_cm
    for role, name, part in (("run", tr("running"), _run_part), ("glute", tr("glute work"), _sets_part),
                             ("body", tr("weight, reason not logged"), _weight_part),
                             ("text3", tr("season, diet, all else"), _rest_part)):  # fmt: skip
        yield role, name, [(bar_middle(week.monday), shown(part(week.moved))) for week in weeks]


def _run_part(moved: Moved) -> float:
    return moved.running + moved.hard_running


def _sets_part(moved: Moved) -> float:
    return moved.glute_sets


def _weight_part(moved: Moved) -> float:
    return moved.weight


def _rest_part(moved: Moved) -> float:
    return moved.season + moved.diet + moved.drift


def finding(answer: Answer, preferences: Preferences) -> str:
    """Say in a few sentences what the picture shows."""
    if answer.used.weeks_read < LEAST_WEEKS:
        return trn("{count} week with a reading so far; a line needs {least}.",
                   "{count} weeks with a reading so far; a line needs {least}.", answer.used.weeks_read,
                   least=LEAST_WEEKS)  # fmt: skip
    unit, last, first = preferences.girth_unit, answer.weeks[-1], answer.weeks[0]
    changed = tr("Since {day} your girth has most likely changed by {change}.",
                 day=short_day(first.monday, with_year=True),
                 change=question_words.change(last.likely_cm - first.likely_cm, unit))  # fmt: skip
    return changed if answer.is_locked else f"{changed} {_moved_told(last.moved, unit)}"


def _moved_told(moved: Moved, unit: GirthUnit) -> str:
    parts = [
        tr("running {change}", change=question_words.change(_run_part(moved), unit)),
        tr("glute work {change}", change=question_words.change(_sets_part(moved), unit)),
        tr("body weight for reasons not logged {change}", change=question_words.change(_weight_part(moved), unit)),
        tr("season, diet and all else {change}", change=question_words.change(_rest_part(moved), unit)),
    ]  # fmt: skip
    return tr("What the model thinks moved it: {parts}.", parts="; ".join(parts))


def hover(answer: Answer, preferences: Preferences) -> list[HoverPoint]:
    """Tell each week's girth, runs and sets."""
    unit, shown = preferences.girth_unit, preferences.girth_unit.from_cm
    has_line = answer.used.weeks_read >= LEAST_WEEKS
    strips = [_height_of(each) for each in _series(answer.weeks, preferences) if any(each.values)]
    points = []
    for week in answer.weeks:
        girth = shown(week.likely_cm) if has_line else shown(week.read_cm) if week.read_cm is not None else None
        parts = [tr("likely {value} {unit}", value=number(shown(week.likely_cm), 1), unit=unit)] if has_line else []
        if week.read_cm is not None:
            parts.append(trn("read {value} {unit}, once", "read {value} {unit}, mean of {count}", week.readings,
                             value=number(shown(week.read_cm), 1), unit=unit))  # fmt: skip
        run = preferences.distance_unit.from_m(week.run_km * 1000)
        parts += [tr("{km} {unit} run", km=number(run, 1), unit=preferences.distance_unit),
                  tr("{sets} hard glute sets", sets=short(week.glute_sets))]  # fmt: skip
        about = tr("week of {day}", day=short_day(week.monday, with_year=True))
        below = (*([] if answer.is_locked else [None]), *(height_of(week.monday) for height_of in strips))
        points.append(HoverPoint(bar_middle(week.monday), girth, parts[0], about, tuple(parts[1:]), below))
    return points


def table(answer: Answer, preferences: Preferences) -> TableTwin:
    """List the weeks, newest first."""
    unit, shown = preferences.girth_unit, preferences.girth_unit.from_cm
    moved = () if answer.is_locked else (tr("By running, {unit}", unit=unit), tr("By glute work, {unit}", unit=unit))
    columns = (tr("Week of"), tr("Read, {unit}", unit=unit), tr("Likely, {unit}", unit=unit),
               tr("Range, {unit}", unit=unit),
               tr("Run, {unit}", unit=preferences.distance_unit), tr("Hard run, min"), tr("Hard glute sets"),
               *moved)  # fmt: skip
    rows = tuple(
        (
            short_day(week.monday, with_year=True),
            number(shown(week.read_cm), 1) if week.read_cm is not None else "",
            number(shown(week.likely_cm), 1),
            tr("{low} to {high}", low=number(shown(week.low_cm), 1), high=number(shown(week.high_cm), 1)),
            number(preferences.distance_unit.from_m(week.run_km * 1000), 1), number(week.hard_run_min),
            short(week.glute_sets),
            *(() if answer.is_locked else _moved_cells(week.moved, unit)),
        )
        for week in reversed(answer.weeks)
    )  # fmt: skip
    return TableTwin(columns, rows)


def _moved_cells(moved: Moved, unit: GirthUnit) -> tuple[str, str]:
    run, sets = (question_words.change(part(moved), unit, with_unit=False) for part in (_run_part, _sets_part))
    return run, sets

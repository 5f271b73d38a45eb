"""Estimated one-repetition maximum of a chosen lift."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from glutetracker.analysis.strength_trend import (
    CALM_WEEKS,
    CALM_YEARS,
    CALMEST_WEEKS,
    MANY_DAYS,
    LiftDay,
    heaviest,
    strength_trend,
    weeks_in_trend,
)
from glutetracker.domain import wording
from glutetracker.domain.clock import today
from glutetracker.domain.lifting.strength import LOADS_TRUSTED_FOR_1RM, ONE_REP_MAX_BAND, StrengthSet
from glutetracker.domain.preferences import Preferences
from glutetracker.guides import Catalogue
from glutetracker.store import SESSION_TABLES, Store
from glutetracker.store.lifting import own_exercises, sessions
from glutetracker.ui.charts.chart import Chart, Choices, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.gaps import unbroken
from glutetracker.words import tr
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

FEW_DAYS = 4
YEAR = timedelta(days=365)
Facts = Sequence[tuple[date, StrengthSet]]


@dataclass(frozen=True, slots=True)
class LiftStory:
    """Each day's estimate, in the user's unit by way of `shown`; and the heaviest set, a fact.

    Attributes:
        bests: Days whose estimate beat those shown before by more than its error; the first beats nothing.
    """

    days: tuple[LiftDay, ...]
    heaviest: tuple[date, StrengthSet] | None
    bests: tuple[LiftDay, ...]


def lifts(store: Store) -> list[tuple[str, str]]:
    """List the lifts that were trained and can be estimated, the most trained in the last year first."""
    exercise = Catalogue(*own_exercises.with_deleted(store)).exercise
    trained = ((key, name) for key, name, _ in sessions.trained_exercises(store, today() - YEAR))
    return [(key, name) for key, name in trained if exercise(key).load_type in LOADS_TRUSTED_FOR_1RM]


def read(store: Store, question: Question) -> Facts:
    """Read the sets of the chosen lift."""
    choice = question.choice or next((key for key, _ in lifts(store)), "")
    return sessions.sets_of(store, choice, question.period)


def think(facts: Facts, _: Question) -> LiftStory | None:
    """Estimate each day; nothing to show when no set says enough."""
    days = strength_trend(facts)
    bests = tuple(day for day in days[1:] if day.is_best)
    return LiftStory(days, heaviest(facts), bests) if days else None


def draw(canvas: "Canvas", story: LiftStory, question: Question) -> None:
    """Draw each day's estimate with its likely range, the trend, and the bests that are beyond doubt."""
    shown = question.preferences.load_unit.from_kg
    points = [(day.day.toordinal(), shown(day.one_rep_max_kg)) for day in story.days]
    parts = [
        [(day.day.toordinal(), shown(day.trend_kg)) for day in part if day.trend_kg is not None]
        for part in unbroken(story.days, lambda day: day.day)
    ]
    trend = [part for part in parts if len(part) > 1] if len(points) >= FEW_DAYS else []
    weeks = weeks_in_trend(story.days)
    if not weeks or not trend:
        canvas.whiskers(_reach(points), "glute", name=tr("likely range"))
    else:
        for part in trend:
            canvas.range_band(_reach(part), "glute_soft", name=tr("likely range"))
    if trend:
        canvas.lines(trend, "text", name=tr("{count}-week median", count=weeks) if weeks else tr("3-day median"))
    canvas.points(points, "glute", shape="o", name=tr("day’s best estimate"))
    if story.bests:
        bests = [(day.day.toordinal(), shown(day.one_rep_max_kg)) for day in story.bests]
        canvas.points(bests, "text", shape="d", name=tr("best of these days so far, beyond the error"))


def _reach(points: Sequence[tuple[float, float]]) -> list[tuple[float, float, float]]:
    return [(x, y * (1 - ONE_REP_MAX_BAND), y * (1 + ONE_REP_MAX_BAND)) for x, y in points]


def head(story: LiftStory, question: Question) -> Head:
    """Say the latest estimate with its range, and the change over the range."""
    unit = question.preferences.load_unit
    last, first = story.days[-1].one_rep_max_kg, story.days[0].one_rep_max_kg
    reach = unit.from_kg(last) * ONE_REP_MAX_BAND
    now = number(unit.from_kg(last))
    text = tr("{unit} ± {reach}", unit=unit, reach=number(reach))
    if len(story.days) < FEW_DAYS:
        comparison = tr("a trend needs {days} days", days=FEW_DAYS)
    else:
        change = number(unit.from_kg(last - first), signed=True)
        comparison = tr(
            "{change} {unit} since {day}", change=change, unit=unit, day=question.date_name(story.days[0].day)
        )
    comparison = " · ".join([comparison, *_heaviest_words(story, question)])
    return Head(now, text, comparison, f"{now} {text}. {comparison}.")


def _heaviest_words(story: LiftStory, question: Question) -> list[str]:
    """Name the heaviest set, a fact; its own day may allow no estimate."""
    if story.heaviest is None:
        return []
    return [tr("heaviest {set}", set=_told(replace(story.heaviest[1], rir=None), question.preferences))]


def _told(done: StrengthSet, preferences: Preferences) -> str:
    """Write a set with the unit of its load."""
    bare = wording.strength_set(replace(done, load_kg=None), preferences)
    return f"{wording.load(done.load_kg or 0.0, preferences)} × {bare}"


def table(story: LiftStory, question: Question) -> TableTwin:
    """List the days, newest first."""
    preferences = question.preferences
    unit = preferences.load_unit
    rows = (
        (
            short_day(day.day, with_year=True),
            number(unit.from_kg(day.one_rep_max_kg), 1),
            wording.strength_set(day.from_set, preferences),
            number(unit.from_kg(day.trend_kg), 1) if day.trend_kg is not None else "",
            tr("best so far") if day in story.bests else "",
        )
        for day in reversed(story.days)
    )
    columns = (
        tr("Day"),
        tr("1RM, {unit}", unit=unit),
        tr("From the set, {unit}", unit=unit),
        tr("Median, {unit}", unit=unit),
        tr("Best"),
    )
    return TableTwin(columns, tuple(rows))


def hover(story: LiftStory, question: Question) -> list[HoverPoint]:
    """Tell each day's estimate, its range and the set it comes from."""
    preferences = question.preferences
    unit = preferences.load_unit
    points = []
    for day in story.days:
        shown = unit.from_kg(day.one_rep_max_kg)
        low, high = shown * (1 - ONE_REP_MAX_BAND), shown * (1 + ONE_REP_MAX_BAND)
        likely = tr("likely {low}–{high}", low=number(low), high=number(high))
        value = tr("{value} {unit}, {likely}", value=number(shown, 1), unit=unit, likely=likely)
        about = tr("{day}, from {set}", day=question.day_name(day.day), set=_told(day.from_set, preferences))
        parts = (tr("best of these days so far, beyond the error"),) if day in story.bests else ()
        points.append(HoverPoint(day.day.toordinal(), shown, value, about, parts))
    return points


CHART = Chart(
    key="one-rep-max",
    title=tr("Estimated 1RM"),
    reads=SESSION_TABLES,
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Log sets of up to ten reps with a barbell, dumbbell or machine, and the estimate stands here."),
    to_log_where="session",
    method=tr(
        "Load × (1 + (reps + reps in reserve) / 30), the day's best set, up to ten reps (Epley 1985). "
        "The estimate is good to about 7 % (Reynolds 2006; Hutchins & Gearhart 2010). "
        "The line is the median of the last three training days; of more than {many} days, that of the last {calm} "
        "weeks, or of {calmest} over more than {years} years. A best is marked where it "
        "beats those shown before by more than 7 %.",
        many=MANY_DAYS,
        calm=CALM_WEEKS,
        calmest=CALMEST_WEEKS,
        years=CALM_YEARS,
    ),
    choices=Choices(tr("Lift"), lifts),
)

"""Volume by week and each day's top set of a chosen exercise."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from glutetracker.analysis.lift_volume import LiftVolume, lift_volume
from glutetracker.domain import wording
from glutetracker.domain.clock import today
from glutetracker.domain.lifting.strength import StrengthSet
from glutetracker.domain.preferences import Preferences
from glutetracker.store import SESSION_TABLES, Store
from glutetracker.store.lifting import sessions
from glutetracker.ui.charts import one_rep_max
from glutetracker.ui.charts.chart import Chart, Choices, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.weeks import bars_of, since_first
from glutetracker.words import tr
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number, short

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

YEAR = timedelta(days=365)


def exercises(store: Store) -> list[tuple[str, str]]:
    """List what was trained, the most trained in the last year first, and the lifts before the rest."""
    first = one_rep_max.lifts(store)
    rest = ((key, name) for key, name, _ in sessions.trained_exercises(store, today() - YEAR))
    return [*first, *(each for each in rest if each not in first)]


def read(store: Store, question: Question) -> Sequence[tuple[date, StrengthSet]]:
    """Read the sets of the chosen exercise."""
    choice = question.choice or next((key for key, _ in exercises(store)), "")
    return sessions.sets_of(store, choice, question.period)


def think(facts: Sequence[tuple[date, StrengthSet]], question: Question) -> LiftVolume | None:
    """Sum it by week; nothing to show without a set that counts."""
    return lift_volume(facts, question.period, question.first_weekday)


def draw(canvas: "Canvas", lift: LiftVolume, question: Question) -> None:
    """Draw the top sets above the volume."""
    preferences = question.preferences
    canvas.strip(tr("Top set, {unit}", unit=_unit(lift, preferences)))
    canvas.points([(top.day.toordinal(), _shown(lift, top.value, preferences)) for top in lift.tops], "glute")
    canvas.strip(tr("Volume a week, {unit}", unit=_unit(lift, preferences)))
    series = lift.volume
    values = tuple(_shown(lift, value, preferences) for value in series.values)
    canvas.weekly_bars([(bars_of(type(series)(series.weeks, values)), "glute", "")])


def head(lift: LiftVolume, question: Question) -> Head:
    """Say the volume of this week, the mean of the weeks before, and the latest top set."""
    preferences = question.preferences
    unit = _unit(lift, preferences)
    now = number(_shown(lift, lift.volume.values[-1], preferences))
    mean = since_first(lift.volume).mean()
    before = number(_shown(lift, mean, preferences)) if mean else ""
    words = [tr("mean of the weeks before {mean} {unit}", mean=before, unit=unit)] if mean else []
    words.append(tr("last top set {set}", set=_told(lift, lift.tops[-1].done, preferences)))
    comparison = " · ".join(words)
    finding = tr("{now} {unit} so far this week. {more}.", now=now, unit=unit, more=comparison)
    return Head(now, tr("{unit} so far this week", unit=unit), comparison, finding)


def table(lift: LiftVolume, question: Question) -> TableTwin:
    """List the days' top sets, newest first, with the volume of their week at the first of each."""
    preferences = question.preferences
    unit = _unit(lift, preferences)
    volumes = [
        (week, "", number(_shown(lift, value, preferences)))
        for week, value in zip(lift.volume.weeks, lift.volume.values, strict=True)
    ]
    tops = [(top.day, _told(lift, top.done, preferences), "") for top in lift.tops]
    rows = sorted([*volumes, *tops], key=lambda row: (row[0], bool(row[1])), reverse=True)
    columns = (tr("Day"), tr("Top set"), tr("Volume of the week from that day, {unit}", unit=unit))
    return TableTwin(columns, tuple((short_day(day, with_year=True), top, volume) for day, top, volume in rows))


def hover(lift: LiftVolume, question: Question) -> list[HoverPoint]:
    """Tell each day's top set, and the volume of its week."""
    preferences = question.preferences
    points = []
    for top in lift.tops:
        week = max((week for week in lift.volume.weeks if week <= top.day), default=lift.volume.weeks[0])
        volume = _shown(lift, lift.volume.values[lift.volume.weeks.index(week)], preferences)
        told = tr("{volume} {unit} that week", volume=number(volume), unit=_unit(lift, preferences))
        value, about = _told(lift, top.done, preferences), question.day_name(top.day)
        points.append(HoverPoint(top.day.toordinal(), _shown(lift, top.value, preferences), value, about, (told,)))
    return points


def _unit(lift: LiftVolume, preferences: Preferences) -> str:
    return {"kg": str(preferences.load_unit), "reps": tr("reps")}.get(lift.measure, tr("s"))


def _shown(lift: LiftVolume, value: float, preferences: Preferences) -> float:
    return preferences.load_unit.from_kg(value) if lift.measure == "kg" else value


def _told(lift: LiftVolume, done: StrengthSet, preferences: Preferences) -> str:
    if lift.measure == "kg":
        return tr("{load} × {reps}", load=wording.load(done.load_kg or 0.0, preferences), reps=done.reps or 0)
    return tr("{reps} reps", reps=done.reps) if lift.measure == "reps" else tr("{hold} s", hold=short(done.hold_s or 0))


CHART = Chart(
    key="lift-volume",
    title=tr("Volume and top set"),
    reads=SESSION_TABLES,
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Log sets of an exercise, and its volume and heaviest sets stand here."),
    to_log_where="session",
    method=tr(
        "Volume is reps × load of all sets that count, within this exercise alone: loads of two exercises do not add "
        "up. One side of a pair counts half. Without a load it is reps, without reps seconds held. Warm-ups and "
        "activation are left out."
    ),
    choices=Choices(tr("Exercise"), exercises),
)

"""Hard sets of each muscle, week by week."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glutetracker.analysis.muscle_weeks import MuscleWeeks, muscle_weeks
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.lifting.muscles import USUAL_WEEK_SETS, Muscle, muscle_name
from glutetracker.domain.lifting.set_counts import SetCount
from glutetracker.guides import Catalogue
from glutetracker.store import SESSION_TABLES, Store, Table
from glutetracker.store.lifting import own_exercises, set_counts
from glutetracker.ui.charts.chart import Chart, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.weeks import bar_middle
from glutetracker.words import tr
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number, short

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

MUCH_SETS = USUAL_WEEK_SETS[1]
"""Hard sets a week from which a cell is darkest."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Sets, and what each exercise works."""

    counts: Sequence[SetCount]
    exercise_of: Callable[[str], Exercise]


def read(store: Store, question: Question) -> Facts:
    """Count the sets of each week; look the exercises up, the user's own too."""
    known = Catalogue(*own_exercises.with_deleted(store))
    return Facts(set_counts.by_week(store, question.period, question.first_weekday), known.exercise)


def think(facts: Facts, question: Question) -> MuscleWeeks | None:
    """Sum them by muscle."""
    return muscle_weeks(facts.counts, question.period.weeks(question.first_weekday), facts.exercise_of)


def draw(canvas: "Canvas", found: MuscleWeeks, _: Question) -> None:
    """Draw a row a muscle and a cell a week, the darker the more hard sets."""
    rows = [[sets / MUCH_SETS for sets in values] for values in found.sets.values()]
    canvas.is_weekly = True
    names = [muscle_name(muscle) for muscle in found.sets]
    key = tr("none to {sets} hard sets a week or more", sets=number(MUCH_SETS))
    canvas.cells(rows, names, first=found.weeks[0].toordinal(), role="glute", name=key)


def head(found: MuscleWeeks, question: Question) -> Head:
    """Say the gluteus maximus' mean of the whole weeks since the first, and which muscle had most."""
    began = min(next(at for at, sets in enumerate(values) if sets) for values in found.sets.values())
    whole = {muscle: values[began:-1] for muscle, values in found.sets.items()}
    unit = tr("glute sets a week")
    if not any(whole.values()):  # the running week is the first
        whole = {muscle: values[-1:] for muscle, values in found.sets.items()}
        unit = tr("glute sets {when}", when=question.last_week)
    means = {muscle: sum(values) / len(values) for muscle, values in whole.items()}
    most = max(means, key=lambda muscle: means[muscle])
    now = number(means.get(Muscle.GLUTE_MAX, 0.0), 1)
    comparison = "" if most is Muscle.GLUTE_MAX else tr(
        "most: {muscle}, {sets}", muscle=muscle_name(most).lower(), sets=number(means[most], 1)
    )  # fmt: skip
    return Head(now, unit, comparison, f"{now} {unit}. {comparison}".strip())


def table(found: MuscleWeeks, _: Question) -> TableTwin:
    """List the weeks, a column a muscle, the running week first."""
    rows = (
        (short_day(week, with_year=True), *(number(values[at], 1) for values in found.sets.values()))
        for at, week in reversed(list(enumerate(found.weeks)))
    )
    return TableTwin((tr("Week of"), *(muscle_name(muscle) for muscle in found.sets)), tuple(rows))


def hover(found: MuscleWeeks, question: Question) -> list[HoverPoint]:
    """Tell each week's hard sets by muscle."""
    points = []
    for at, week in enumerate(found.weeks):
        parts = tuple(
            tr("{muscle} {sets}", muscle=muscle_name(muscle), sets=short(values[at]))
            for muscle, values in found.sets.items()
            if values[at]
        )
        about = tr("hard sets, week of {day}", day=question.day_name(week))
        points.append(HoverPoint(bar_middle(week), None, parts[0] if parts else tr("none"), about, parts[1:]))
    return points


CHART = Chart(
    key="muscles",
    title=tr("Muscles over time"),
    reads=SESSION_TABLES | {Table.EXERCISE},
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Log a glute session, and the muscles that it worked stand here week by week."),
    to_log_where="session",
    method=tr(
        "A set counts for a muscle by the exercise's share for it and by its nearness to failure, as in glute sets per "
        "week (fractional sets: Pelland 2024). A cell is darkest from 16 hard sets a week. Running is not in it: "
        "what a run is for a muscle in sets is not known."
    ),
    is_wide=True,
)

"""A report of a period as one PDF: summary, charts, best sets, body, and how it was worked out."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from glutetracker.domain.clock import today
from glutetracker.domain.lifting.exercise import Exercise
from glutetracker.domain.period import WEEK, Period, week_start
from glutetracker.domain.preferences import Preferences
from glutetracker.outgo.target import written
from glutetracker.store import Store, Table, events
from glutetracker.ui.charts import CHARTS
from glutetracker.ui.charts.chart import Chart, Question
from glutetracker.ui.charts.saving.picture import sheet_of
from glutetracker.ui.report import chapters
from glutetracker.ui.report.facts import read
from glutetracker.ui.report.paper import PAPER, PICTURE_PX, Paper, print_out
from glutetracker.words import Problem, tr
from glutetracker.words.durations import short_day

if TYPE_CHECKING:
    from glutetracker.ui.charts.saving.sheet import Sheet

DAY = timedelta(days=1)
SHOWN = ("together", "muscles", "one-rep-max", "pace")
OF_BODY = frozenset({Table.MEASURE, Table.BODY_SITE})


class NothingToReportError(Problem):
    """A period in which nothing was logged."""


def save(
    store: Store,
    period: Period,
    preferences: Preferences,
    exercise_of: Callable[[str], Exercise],
    target: Path,
    paper: Paper = Paper.A4,
    *,
    overwrites: bool = False,
) -> None:
    """Write the report of a period.

    Raises:
        NothingToReportError: Nothing was logged in these days.
        ExportError: It cannot be written, or something of that name is there.
        StoreProblem: The journal cannot be read.
    """
    facts = read(store, period, today(), preferences, exercise_of)
    if facts.totals.is_empty:
        raise NothingToReportError(tr("Nothing was logged from {days}.", days=chapters.days_told(period)))
    title = tr("Training report, {days}", days=chapters.days_told(period))
    weeks = _whole_weeks(period, preferences)
    question = Question(weeks, preferences, events=tuple(events.between(store, weeks)))
    with ExitStack() as drawn:
        charts = [
            (chart, drawn.enter_context(sheet_of(chart, store, question, PAPER, PICTURE_PX)))
            for chart in _charts(preferences)
        ]
        shown: list[tuple[Chart[Any, Any], Sheet]] = [(chart, sheet) for chart, sheet in charts if sheet is not None]
        parts: tuple[chapters.Piece | Sheet, ...] = (
            *chapters.opening(facts, short_day(today(), with_year=True)),
            *chapters.summary(facts, preferences),
            *(sheet for _, sheet in shown),
            *chapters.bests(facts, preferences),
            *chapters.body(facts, preferences),
            *chapters.methods(facts, [(chart.title, chart.method) for chart, _ in shown]),
        )
        content = print_out(parts, title, paper)
    with written(target, overwrites=overwrites) as file:
        file.write(content)


def _whole_weeks(period: Period, preferences: Preferences) -> Period:
    """Widen a period to the weeks that it touches: charts have bars of whole weeks."""
    first, last = (week_start(day, preferences.first_weekday) for day in (period.first, period.after - DAY))
    return Period(first, last + WEEK)


def _charts(preferences: Preferences) -> list[Chart[Any, Any]]:
    there = {chart.key: chart for chart in CHARTS}
    found = [there[key] for key in SHOWN if key in there]
    return [chart for chart in found if preferences.shows_body or chart.reads - OF_BODY]

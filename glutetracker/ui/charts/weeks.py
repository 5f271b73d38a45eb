"""What charts of weeks share."""

from collections.abc import Sequence
from datetime import date

from glutetracker.analysis.weekly import WeeklySeries
from glutetracker.ui.charts.chart import TableTwin
from glutetracker.words import tr
from glutetracker.words.durations import short_day
from glutetracker.words.numbers import number

HALF_WEEK = 3.5


def bar_middle(week: date) -> float:
    """Where a week's bar stands on the bottom axis."""
    return week.toordinal() + HALF_WEEK


def since_first(series: WeeklySeries) -> WeeklySeries:
    """Leave out the weeks before the first with anything: nobody was off before they began."""
    began = next((at for at, value in enumerate(series.values) if value), 0)
    return WeeklySeries(series.weeks[began:], series.values[began:])


def weekly_table(columns: Sequence[tuple[str, WeeklySeries]], *, decimals: int) -> TableTwin:
    """List weekly series side by side, the running week first."""
    weeks = columns[0][1].weeks
    rows = (
        (short_day(week, with_year=True), *(number(series.values[at], decimals) for _, series in columns))
        for at, week in reversed(list(enumerate(weeks)))
    )
    return TableTwin((tr("Week of"), *(name for name, _ in columns)), tuple(rows))

"""What charts of weeks share."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from glutetracker.analysis.weekly import WeeklySeries, months_of, next_month
from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.ui.charts.chart import Question, TableTwin
from glutetracker.words import tr
from glutetracker.words.durations import month_name, short_day
from glutetracker.words.numbers import number

HALF_WEEK = 3.5
MANY_YEARS_DAYS = 5 * 365
MOST_WEEKS = 104
"""More have bars under 4 pixels in a card of half the page's width."""


def bars_of(series: WeeklySeries) -> WeeklySeries:
    """Give what has a bar each: the weeks, or the months where there are too many weeks to tell them apart."""
    return months_of(series, today()) if len(series.weeks) > MOST_WEEKS else series


def bar_about(series: WeeklySeries, at: int, question: Question) -> str:
    """Say which week a bar stands for, or which month's mean."""
    first = series.weeks[at]
    if series.by_month:
        return tr("a week in {month} {year}, on average", month=month_name(first.month), year=first.year)
    return tr("week of {day}", day=question.day_name(first))


def bar_middle(week: date) -> float:
    """Where a week's bar stands on the bottom axis."""
    return week.toordinal() + HALF_WEEK


def gathered(days: Iterable[date], period: Period) -> list[tuple[float, int]]:
    """Count days by year, or by quarter in less than five years: the middle of each that has any, and how many."""
    months = 12 if period.days >= MANY_YEARS_DAYS else 3
    counts = Counter(day.replace(month=(day.month - 1) // months * months + 1, day=1) for day in days)
    found = []
    for first, count in sorted(counts.items()):
        after = first
        for _ in range(months):
            after = next_month(after)
        seen = max(first, period.first).toordinal(), min(after, period.after).toordinal()
        found.append((sum(seen) / 2, count))
    return found


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

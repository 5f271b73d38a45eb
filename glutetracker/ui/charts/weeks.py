"""What charts of weeks share."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from glutetracker.analysis.weekly import WeeklySeries, first_of, means_by, months_on
from glutetracker.domain.clock import today
from glutetracker.domain.period import Period, week_start
from glutetracker.ui.charts.chart import Question, TableTwin
from glutetracker.words import tr
from glutetracker.words.durations import month_name, short_day
from glutetracker.words.numbers import number

HALF_WEEK = 3.5
MANY_YEARS_DAYS = 5 * 365
MOST_BARS = 104
"""More are under 4 pixels each in a card of half the page's width, gaps included, and under 3 in a small window."""
MONTH, QUARTER, YEAR = 1, 3, 12


def bars_of(series: WeeklySeries) -> WeeklySeries:
    """Give what has a bar each: the weeks, or where there are too many to tell them apart months, quarters or years."""
    if len(series.weeks) <= MOST_BARS:
        return series
    found = (means_by(months, series, today()) for months in (MONTH, QUARTER))
    return next((bars for bars in found if len(bars.weeks) <= MOST_BARS), None) or means_by(YEAR, series, today())


def bar_start(bars: WeeklySeries, first_weekday: int) -> Callable[[date], date]:
    """Give what finds the first day of the bar that a day is in."""
    return lambda day: first_of(bars.months, day) if bars.months else week_start(day, first_weekday)


def bar_about(series: WeeklySeries, at: int, question: Question) -> str:
    """Say which week a bar stands for, or the mean of which months."""
    first = series.weeks[at]
    if not series.months:
        return tr("week of {day}", day=question.day_name(first))
    if series.months == YEAR:
        return tr("a week in {year}, on average", year=first.year)
    month, last = month_name(first.month), month_name(first.month + series.months - 1)
    if series.months == QUARTER:
        return tr("a week in {month} to {last} {year}, on average", month=month, last=last, year=first.year)
    return tr("a week in {month} {year}, on average", month=month, year=first.year)


def bar_middle(week: date) -> float:
    """Where a week's bar stands on the bottom axis."""
    return week.toordinal() + HALF_WEEK


def gathered(days: Iterable[date], period: Period) -> list[tuple[float, int]]:
    """Count days by year, or by quarter in less than five years: the middle of each that has any, and how many."""
    months = YEAR if period.days >= MANY_YEARS_DAYS else QUARTER
    counts = Counter(first_of(months, day) for day in days)
    found = []
    for first, count in sorted(counts.items()):
        seen = max(first, period.first).toordinal(), min(months_on(first, months), period.after).toordinal()
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

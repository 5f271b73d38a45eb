"""Hard glute sets each week."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from glutetracker.analysis.weekly import WeeklySeries, each_week
from glutetracker.domain.lifting.muscles import USUAL_WEEK_SETS
from glutetracker.store import SESSION_TABLES, Store
from glutetracker.store.lifting import sessions
from glutetracker.ui.charts.chart import Chart, Choices, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.weeks import bar_about, bars_of, since_first, weekly_table
from glutetracker.words import tr, trn
from glutetracker.words.numbers import number, short

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

MAXIMUS, SIDE_HIP = "maximus", "side-hip"
Facts = Sequence[tuple[date, float, float]]
"""Day, hard sets of the gluteus maximus, and of medius and minimus."""


def read(store: Store, question: Question) -> Facts:
    """Read hard sets by day."""
    return sessions.hard_sets_by_day(store, question.period)


def think(facts: Facts, question: Question) -> WeeklySeries | None:
    """Sum them by week; nothing to show without a set of the muscle that is asked for."""
    is_side = question.choice == SIDE_HIP
    if not facts or (is_side and not any(side for *_, side in facts)):
        return None
    sets = ((day, side if is_side else glute) for day, glute, side in facts)
    return each_week(sets, question.period, question.first_weekday)


def draw(canvas: "Canvas", series: WeeklySeries, question: Question) -> None:
    """Draw a bar a week, and the user's aim or the practice band behind."""
    aim = question.preferences.weekly_glute_sets
    if aim and question.choice != SIDE_HIP:
        canvas.band(aim, aim * 1.5, "glute_soft", tr("your aim, {sets} sets and up", sets=aim))
    else:
        canvas.band(*USUAL_WEEK_SETS, "glute_soft", tr("usual practice, 8–16 sets"))
    canvas.weekly_bars([(bars_of(series), "glute", "")])


def head(series: WeeklySeries, question: Question) -> Head:
    """Say the last week's sum and the mean of the weeks before."""
    since = since_first(series)
    mean, weeks = since.mean(), len(since.weeks) - 1
    comparison = "" if mean is None else tr("{weeks}-week mean {mean}", weeks=weeks, mean=number(mean, 1))
    now = series.values[-1]
    when = question.last_week
    unit = trn("set {when}", "sets {when}", _count(now), when=when)
    finding = trn("{sets} hard glute set {when}.", "{sets} hard glute sets {when}.", _count(now), sets=short(now),
                  when=when)  # fmt: skip
    if question.choice == SIDE_HIP:
        finding = trn("{sets} hard set of the side hip {when}.", "{sets} hard sets of the side hip {when}.",
                      _count(now), sets=short(now), when=when)  # fmt: skip
    return Head(short(now), unit, comparison, f"{finding} {comparison}".strip())


def _count(sets: float) -> int:
    """Tell one from many, to choose the words for so many sets; parts of one are many."""
    return 1 if sets == 1 else max(2, round(sets))


def table(series: WeeklySeries, _: Question) -> TableTwin:
    """List the weeks."""
    return weekly_table([(tr("Hard sets"), series)], decimals=1)


def hover(series: WeeklySeries, question: Question) -> list[HoverPoint]:
    """Tell each bar's sum."""
    points, bars = [], bars_of(series)
    for at, value in enumerate(bars.values):
        sets = trn("{sets} hard set", "{sets} hard sets", _count(value), sets=short(value, 1))
        points.append(HoverPoint(bars.middle(at), value, sets, bar_about(bars, at, question)))
    return points


def _muscles(_: Store) -> Sequence[tuple[str, str]]:
    return (MAXIMUS, tr("Glute max")), (SIDE_HIP, tr("Side hip"))


CHART = Chart(
    key="glute-sets",
    title=tr("Glute sets per week"),
    reads=SESSION_TABLES,
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Log a glute session, and its hard sets stand here week by week."),
    to_log_where="session",
    method=tr(
        "A hard set counts by its exercise's share for the muscle (gluteus maximus; medius and minimus as side "
        "hip) and by its nearness to failure: whole up to three reps in reserve, a quarter from six. Warm-ups and "
        "activation count nothing. "
        "The band is coaching practice, not proof (fractional sets: Pelland 2024)."
    ),
    choices=Choices(tr("Muscle"), _muscles),
)

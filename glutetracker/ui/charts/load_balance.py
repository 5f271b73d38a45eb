"""Load of training by week, and its means over 42 and 7 days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from glutetracker.analysis.load_balance import LoadDay, load_balance, session_load, within
from glutetracker.analysis.weekly import WeeklySeries, each_week
from glutetracker.domain.clock import today
from glutetracker.domain.period import Period
from glutetracker.store import SESSION_TABLES, Store, Table, runs
from glutetracker.store.lifting import hip_works
from glutetracker.ui.charts.chart import Chart, Head, HoverPoint, Question, TableTwin
from glutetracker.ui.charts.weeks import bar_about, bars_of, since_first, weekly_table
from glutetracker.words import tr, trn
from glutetracker.words.numbers import number

if TYPE_CHECKING:
    from glutetracker.ui.charts.plotting.canvas import Canvas

YEAR = timedelta(days=365)
Effort = tuple[date, float | None, float | None]
"""Day, effort of 10, and seconds."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Sessions and runs until the end of the days, from a year before: what is older weighs nothing in the means."""

    sessions: Sequence[Effort]
    runs: Sequence[Effort]


@dataclass(frozen=True, slots=True)
class Balance:
    """Load by week and by day.

    Attributes:
        unknown: Sessions and runs of these days whose effort or time is not known.
    """

    sessions: WeeklySeries
    runs: WeeklySeries
    days: tuple[LoadDay, ...]
    unknown: int


def read(store: Store, question: Question) -> Facts:
    """Read sessions and runs up to the last of the days."""
    until = Period(question.period.first - YEAR, question.period.after)
    return Facts(hip_works.efforts(store, until), runs.efforts(store, until))


def think(facts: Facts, question: Question) -> Balance | None:
    """Follow the load; nothing to show without a day of known load."""
    lifted = [(day, session_load(effort_rpe, elapsed_s)) for day, effort_rpe, elapsed_s in facts.sessions]
    ran = [(day, session_load(effort_rpe, duration_s)) for day, effort_rpe, duration_s in facts.runs]
    known_lifted = [(day, load) for day, load in lifted if load is not None]
    known_ran = [(day, load) for day, load in ran if load is not None]
    last = min(today(), max(question.period.first, question.period.after))
    days = within(load_balance(known_lifted, known_ran, last), question.period)
    if not any(each.total for each in days):
        return None
    unknown = sum(1 for day, load in (*lifted, *ran) if load is None and day in question.period)
    period, first = question.period, question.first_weekday
    return Balance(each_week(known_lifted, period, first), each_week(known_ran, period, first), days, unknown)


def draw(canvas: "Canvas", balance: Balance, _: Question) -> None:
    """Draw the weeks stacked, and below the two means of a day."""
    canvas.strip(tr("Load a week, effort × minutes"))
    both = [(balance.sessions, "glute", tr("sessions")), (balance.runs, "run", tr("runs, walks, hikes"))]
    drawn = [each for each in both if any(each[0].values)] or both
    canvas.weekly_bars([(bars_of(series), role, name) for series, role, name in drawn])
    canvas.strip(tr("Load a day, fading means"))
    canvas.line([(each.day.toordinal(), each.fast) for each in balance.days], "border_strong", width=1.4,
                name=tr("mean of 7 days"))  # fmt: skip
    canvas.line([(each.day.toordinal(), each.slow) for each in balance.days], "text", name=tr("mean of 42 days"))


def head(balance: Balance, _: Question) -> Head:
    """Say this week's load and the mean of the weeks before, and what is not in it."""
    totals = _totals(balance)
    now = number(totals.values[-1])
    mean = since_first(totals).mean()
    words = [tr("mean of the weeks before {mean}", mean=number(mean))] if mean is not None else []
    if balance.unknown:
        words.append(trn("one without a known effort or time is left out",
                         "{count} without a known effort or time are left out", balance.unknown))  # fmt: skip
    comparison = " · ".join(words)
    finding = tr("Load {now} so far this week. {more}", now=now, more=comparison).strip()
    return Head(now, tr("load so far this week"), comparison, finding)


def _totals(balance: Balance) -> WeeklySeries:
    both = zip(balance.sessions.values, balance.runs.values, strict=True)
    return WeeklySeries(balance.sessions.weeks, tuple(lift + run for lift, run in both))


def table(balance: Balance, _: Question) -> TableTwin:
    """List the weeks with the means at their end, the running week first."""
    slow, fast = (_at_week_ends(balance, which) for which in ("slow", "fast"))
    columns = [(tr("Load"), _totals(balance)), (tr("Sessions"), balance.sessions), (tr("Runs"), balance.runs),
               (tr("Mean of 42 days, a day"), slow), (tr("Mean of 7 days, a day"), fast)]  # fmt: skip
    return weekly_table(columns, decimals=0)


def _at_week_ends(balance: Balance, which: str) -> WeeklySeries:
    values = []
    for at, week in enumerate(balance.sessions.weeks):
        after = balance.sessions.weeks[at + 1] if at + 1 < len(balance.sessions.weeks) else None
        known = [each for each in balance.days if week <= each.day and (after is None or each.day < after)]
        values.append(float(getattr(known[-1], which)) if known else 0.0)
    return WeeklySeries(balance.sessions.weeks, tuple(values))


def hover(balance: Balance, question: Question) -> list[HoverPoint]:
    """Tell each bar's load, its parts, and the means at its end."""
    sessions, runs_, slow, fast = (bars_of(each) for each in (balance.sessions, balance.runs,
                                                            *(_at_week_ends(balance, which)
                                                              for which in ("slow", "fast"))))  # fmt: skip
    points = []
    for at in range(len(sessions.weeks)):
        total = sessions.values[at] + runs_.values[at]
        parts = (
            tr("sessions {load}", load=number(sessions.values[at])),
            tr("runs {load}", load=number(runs_.values[at])),
            tr("a day: {slow} over 42 days, {fast} over 7", slow=number(slow.values[at]), fast=number(fast.values[at])),
        )
        about = bar_about(sessions, at, question)
        points.append(HoverPoint(sessions.middle(at), total, tr("load {load}", load=number(total)), about, parts))
    return points


CHART = Chart(
    key="load-balance",
    title=tr("Load by effort"),
    reads=SESSION_TABLES | {Table.RUN},
    read=read,
    think=think,
    draw=draw,
    head=head,
    table=table,
    hover=hover,
    to_log=tr("Say how hard a session or run was, 0 to 10, and how long it took; their load stands here."),
    to_log_where="run",
    method=tr(
        "Load is the effort you gave, 0 to 10, times minutes (Foster 2001). The means fade: what is 42 or 7 days old "
        "counts about a third of today. They say what you did, not how fit you are, and neither high nor low is the "
        "good one; comparing the two foretold no injuries (Lolli 2019; Impellizzeri 2020)."
    ),
    is_wide=True,
)

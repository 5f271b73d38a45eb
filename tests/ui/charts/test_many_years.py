"""Over years bars are months and signs are counted, to be told apart; what they say is worked out once more."""

from collections import defaultdict
from datetime import date, timedelta

import pytest

from glutetracker.domain.clock import today
from glutetracker.domain.running import RunKind
from glutetracker.store import logged, runs
from glutetracker.ui.charts import close_days, glute_sets, load_balance, run_distance, together
from glutetracker.ui.charts.plotting.bars import Bars
from glutetracker.ui.charts.plotting.marks import Dots, Word


@pytest.fixture
def three_years(log_session, log_run, weeks_ago):
    """Every other week a session of six hard sets and a sprint on the day after it, for three years."""
    for ago in range(0, 156, 2):
        six = [{"reps": 8, "load_kg": 80.0, "rir": 1, "position": at} for at in range(1, 8)]
        log_session(weeks_ago(ago), *six, elapsed_s=3600.0, effort_rpe=6.0)
        log_run(weeks_ago(ago, 1) if ago else weeks_ago(ago), kind=RunKind.SPRINT, distance_m=3000.0 + 10 * ago,
                duration_s=1500.0, effort_rpe=8.0)  # fmt: skip


@pytest.fixture
def all_days(store, asking):
    return lambda: asking("all", first_day=logged.first_day(store))


def marks(plot, kind):
    return [mark for mark in plot.plotItem.items if type(mark) is kind and mark.isVisible()]


def means_by_month(amounts):
    """The mean of the whole weeks that begin in each month, by a way of its own, of days and amounts."""
    by_week = defaultdict(float)
    for day, amount in amounts:
        by_week[day - timedelta(days=day.weekday())] += amount
    week, sums = min(by_week), defaultdict(list)
    while week + timedelta(days=7) <= today():
        sums[week.year, week.month].append(by_week[week])
        week += timedelta(days=7)
    return [sum(each) / len(each) for each in sums.values()]


def kilometres(store):
    return [(run.local_day, run.distance_m / 1000) for run in runs.until(store, today(), days=4000)]


def hard_sets(store):
    """A set of hip thrusts one repetition from failure is one hard set of the gluteus maximus."""
    sets = "select local_day from v_set where kind = 'work'"
    return [(date.fromisoformat(day), 1.0) for (day,) in store.rows(sets)]


def test_a_bar_is_the_mean_of_the_weeks_that_begin_in_a_month(three_years, store, drawn, all_days):
    plot = drawn(run_distance.CHART, all_days())
    tops = [tops[-1] for _, _, tops in marks(plot, Bars)[0].stacks]
    assert tops == pytest.approx(means_by_month(kilometres(store)))
    assert "a bar is a month: its mean a week" in [each.name for each in plot.canvas.legend]
    points = run_distance.CHART.hover(run_distance.CHART.answer(store, all_days()), all_days())
    assert [point.height for point in points] == pytest.approx(tops)
    assert points[-2].about.startswith("a week in ")


def test_sets_and_runs_above_each_other_are_the_same_means(three_years, store, drawn, all_days):
    sets, ways = means_by_month(hard_sets(store)), means_by_month(kilometres(store))
    alone = marks(drawn(glute_sets.CHART, all_days()), Bars)[0]
    above, below = marks(drawn(together.CHART, all_days()), Bars)
    for bars, expected in ((alone, sets), (above, sets), (below, ways)):
        assert [tops[-1] for _, _, tops in bars.stacks] == pytest.approx(expected)


def test_a_year_keeps_its_weeks(three_years, drawn, asking):
    plot = drawn(run_distance.CHART, asking("1y"))
    assert len(marks(plot, Bars)[0].stacks) == 53
    assert "a bar is a month: its mean a week" not in [each.name for each in plot.canvas.legend]


@pytest.mark.parametrize("chart", [glute_sets.CHART, together.CHART, close_days.CHART, load_balance.CHART])
def test_every_chart_of_weeks_has_months_over_years_and_tells_them(chart, three_years, store, drawn, all_days):
    question = all_days()
    bars = marks(drawn(chart, question), Bars)
    assert bars
    assert all(30 < len(each.stacks) < 40 for each in bars)
    points = chart.hover(chart.answer(store, question), question)
    assert len(points) == len(bars[0].stacks)
    assert [point.height for point in points] == pytest.approx([tops[-1] for _, _, tops in bars[0].stacks])


def test_signs_over_years_are_counted_by_quarter(three_years, store, drawn, all_days):
    plot = drawn(together.CHART, all_days())
    close = together.CHART.answer(store, all_days()).close
    by_quarter = defaultdict(int)
    for pair in close:
        by_quarter[pair.run.local_day.year, (pair.run.local_day.month - 1) // 3] += 1
    signs = next(each for each in marks(plot, Dots) if each.shape == "v")
    assert len(signs.places) == len(by_quarter)
    counted = [word.text for word in marks(plot, Word) if word.text.isdigit()]
    assert counted == [str(count) for _, count in sorted(by_quarter.items())]


def test_half_a_year_of_hard_days_keeps_its_days_and_a_year_has_weeks(three_years, drawn, asking):
    assert len(marks(drawn(close_days.CHART, asking("12w")), Bars)[0].stacks) == 6
    assert len(marks(drawn(close_days.CHART, asking("1y")), Bars)[0].stacks) == 53


def test_hard_days_ask_for_what_is_missing(store, asking, log_session, log_run, weeks_ago):
    assert close_days.CHART.why_empty(store, asking("12w")).where == ""
    log_session(weeks_ago(1))
    why = close_days.CHART.why_empty(store, asking("12w"))
    assert (why.where, why.words.startswith("Log runs too")) == ("run", True)

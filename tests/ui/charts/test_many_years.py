"""Over years bars are months or more and signs are counted, to be told apart; what they say is worked out once more."""

from collections import defaultdict
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from glutetracker.domain.clock import today
from glutetracker.domain.running import RunKind
from glutetracker.store import logged, runs
from glutetracker.ui.charts import close_days, glute_sets, load_balance, run_distance, together
from glutetracker.ui.charts.plotting.bars import Bars
from glutetracker.ui.charts.plotting.counts import Counts
from glutetracker.ui.charts.plotting.marks import Dots, Word
from glutetracker.ui.theme import Theme


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


@pytest.mark.parametrize(("years", "bar"), [(8, "month"), (10, "quarter"), (25, "quarter"), (30, "year")])
def test_more_years_have_wider_bars_so_that_each_is_seen_in_a_card(drawn, asking, log_run, weeks_ago, years, bar):
    for ago in range(0, 52 * years, 13):
        log_run(weeks_ago(ago), distance_m=5000.0, duration_s=1800.0)
    plot = drawn(run_distance.CHART, asking("all", first_day=weeks_ago(52 * years)))
    plot.resize(420, 240)
    assert f"a bar is a {bar}: its mean a week" in [each.name for each in plot.canvas.legend]
    whole = marks(plot, Bars)[0].stacks[1:-1]
    lefts, rights = ([plot.point_at(each[end], 0).x() for each in whole] for end in (0, 1))
    assert all(right - left >= 1 for left, right in zip(lefts, rights, strict=True))  # of whole pixels
    assert sum(rights) - sum(lefts) > 2.3 * len(lefts)


def test_a_quarter_is_the_mean_of_the_weeks_that_begin_in_it_and_is_named(store, drawn, asking, log_run, weeks_ago):
    for ago in range(0, 780, 5):
        log_run(weeks_ago(ago), distance_m=1000.0 + 10 * ago, duration_s=600.0)
    question = asking("all", first_day=weeks_ago(775))
    by_week = defaultdict(float)
    for day, way in kilometres(store, days=6000):
        by_week[day] += way
    sums = defaultdict(list)
    for ago in range(775, 0, -1):
        sums[weeks_ago(ago).year, (weeks_ago(ago).month - 1) // 3].append(by_week[weeks_ago(ago)])
    tops = [tops[-1] for *_, tops in marks(drawn(run_distance.CHART, question), Bars)[0].stacks]
    assert tops == pytest.approx([sum(each) / len(each) for each in sums.values()])
    points = run_distance.CHART.hover(run_distance.CHART.answer(store, question), question)
    assert [point.height for point in points] == pytest.approx(tops)
    spring = date(today().year - 1, 5, 1)
    told = [point.about for point in points if abs(point.at - spring.toordinal()) < 30]
    assert told == [f"a week in April to June {spring.year}, on average"]


def test_the_bars_at_both_ends_are_as_wide_as_their_weeks_and_are_pointed_at_where_they_are(
    store, drawn, asking, log_run, weeks_ago
):
    for ago in range(0, 1600, 4):
        log_run(weeks_ago(ago), distance_m=5000.0, duration_s=1800.0)
    question = asking("all", first_day=date(today().year - 29, 12, 1))
    stacks = marks(drawn(run_distance.CHART, question), Bars)[0].stacks
    assert question.period.first.toordinal() < stacks[0][0]
    assert stacks[-1][1] < question.period.after.toordinal()
    points = run_distance.CHART.hover(run_distance.CHART.answer(store, question), question)
    assert [point.at for point in points] == pytest.approx([(left + right) / 2 for left, right, _ in stacks])


def kilometres(store, days=4000):
    return [(run.local_day, run.distance_m / 1000) for run in runs.until(store, today(), days=days)]


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
    assert [count for _, count in marks(plot, Counts)[0].counts] == [count for _, count in sorted(by_quarter.items())]


def test_of_two_counts_that_would_touch_the_larger_is_read(qapp):
    def picture(*counts):
        image, mark = QImage(100, 40, QImage.Format.Format_RGB32), Counts()
        image.fill(0xFFFFFF)
        mark.cover(QRectF(0, 0, 100, 40))
        mark.counts, mark.height, mark.font, mark.colour = counts, 40.0, Theme().font("caption"), QColor("black")
        with QPainter(image) as painter:
            mark.draw(painter, QTransform())
        return image

    assert picture((20, 16), (30, 204)) == picture((30, 204))
    assert picture((20, 16), (70, 204)) != picture((70, 204))


@pytest.mark.parametrize("chart", [close_days.CHART, together.CHART])
@pytest.mark.parametrize("span", ["4w", "1y"])
def test_a_sign_over_the_highest_bar_stands_clear_of_the_title(three_years, drawn, asking, chart, span):
    plot = drawn(chart, asking(span))
    plot.resize(900, plot.minimumHeight())
    plot.grab()  # lays out
    below = 0
    for dots in (each for each in marks(plot, Dots) if each.shape == "v"):
        at, strip = next(pair for pair in enumerate(plot.canvas.placed) if pair[1].seen == dots._seen)
        title = next(each for each in marks(plot, Word) if each.text == strip.strip.title)
        foot = plot.mapFromScene(plot._view.mapViewToScene(QPointF(*title.place))).y() - title.lift_px
        tops = [plot.point_at(day, top, at).y() - dots.lift_px - dots.size_px * 0.4 for day, top in dots.places]
        assert min(tops) > foot + 4
        below += len(tops)
    assert below


def test_half_a_year_of_hard_days_keeps_its_days_and_a_year_has_weeks(three_years, drawn, asking):
    assert len(marks(drawn(close_days.CHART, asking("12w")), Bars)[0].stacks) == 6
    assert len(marks(drawn(close_days.CHART, asking("1y")), Bars)[0].stacks) == 53


def test_hard_days_ask_for_what_is_missing(store, asking, log_session, log_run, weeks_ago):
    assert close_days.CHART.why_empty(store, asking("12w")).where == ""
    log_session(weeks_ago(1))
    why = close_days.CHART.why_empty(store, asking("12w"))
    assert (why.where, why.words.startswith("Log runs too")) == ("run", True)

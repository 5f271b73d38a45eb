"""Running per week: runs by kind, walks never, the mean of whole weeks only."""

from dataclasses import replace

import pytest

from glutetracker.domain.period import Period
from glutetracker.domain.running import RunKind
from glutetracker.domain.units import DistanceUnit
from glutetracker.ui.charts.run_distance import CHART, groups
from glutetracker.words.durations import short_day


def test_every_kind_of_run_has_one_colour():
    kinds = [kind for _, members in groups().values() for kind in members]
    assert sorted(kinds) == sorted(kind for kind in RunKind if kind.is_run)


def test_walks_and_hikes_are_no_runs(store, asking, log_run, weeks_ago):
    log_run(weeks_ago(0), kind=RunKind.WALK)
    log_run(weeks_ago(0), kind=RunKind.HIKE)
    assert CHART.answer(store, asking()) is None


def test_runs_add_up_by_week_and_by_kind(store, asking, log_run, weeks_ago):
    log_run(weeks_ago(1), distance_m=5000.0)
    log_run(weeks_ago(1, 2), kind=RunKind.LONG, distance_m=12_500.0)
    log_run(weeks_ago(1, 4), kind=RunKind.HILL, distance_m=4000.0)
    log_run(weeks_ago(0), kind=RunKind.TEMPO, distance_m=8000.0)
    weeks = CHART.answer(store, asking("4w"))
    assert weeks.total.values == (0.0, 0.0, 21.5, 8.0)
    assert {key: series.values[2:] for key, series in weeks.by_group.items()} == {
        "slow": (17.5, 0.0),
        "quick": (0.0, 8.0),
        "hard": (4.0, 0.0),
    }
    assert list(weeks.by_group) == ["slow", "quick", "hard"]


def test_the_mean_reaches_back_before_the_range_and_leaves_the_running_week_out(store, asking, log_run, weeks_ago):
    for ago, kilometres in enumerate((99, 8, 4, 12, 16, 20, 24)):
        log_run(weeks_ago(ago), distance_m=kilometres * 1000.0, duration_s=36_000.0)
    weeks = CHART.answer(store, asking("4w"))
    assert weeks.mean == (18.0, 13.0, 10.0, None)


def test_the_head_is_in_the_users_unit(store, asking, log_run, weeks_ago):
    log_run(weeks_ago(0), distance_m=8046.72)
    question = asking(distance_unit=DistanceUnit.MI)
    head = CHART.head(CHART.answer(store, question), question)
    assert (head.metric, head.unit) == ("5.0", "mi so far this week")


def test_of_days_that_are_over_no_week_is_called_this_one(store, asking, log_run, weeks_ago):
    log_run(weeks_ago(9), distance_m=5000.0)
    question = asking()
    over = replace(question, period=Period(weeks_ago(12), weeks_ago(8)))
    assert CHART.head(CHART.answer(store, over), over).unit == "km in the last week shown"
    assert CHART.head(CHART.answer(store, question), question).unit == "km so far this week"


def test_a_week_tells_what_it_is_made_of_line_by_line(store, asking, log_run, weeks_ago):
    log_run(weeks_ago(0), distance_m=5000.0)
    log_run(weeks_ago(0, 1), kind=RunKind.SPRINT, distance_m=1500.0, duration_s=600.0)
    last = CHART.hover(CHART.answer(store, asking()), asking())[-1]
    assert last.lines == (
        "6.5 km",
        f"week of {short_day(weeks_ago(0))}",
        "easy and long 5.0 km",
        "sprint, hill, stairs, loaded 1.5 km",
    )


def test_the_table_has_a_column_for_each_kind_that_was_run(store, asking, log_run, weeks_ago):
    log_run(weeks_ago(0), distance_m=5000.0)
    log_run(weeks_ago(1), kind=RunKind.RACE, distance_m=10_000.0, duration_s=3000.0)
    table = CHART.table(CHART.answer(store, asking("4w")), asking("4w"))
    assert table.columns == ("Week of", "All, km", "easy and long, km", "tempo, intervals, race, km")
    assert [row[1:] for row in table.rows[:2]] == [("5.0", "5.0", "0.0"), ("10.0", "0.0", "10.0")]


@pytest.mark.parametrize(("chosen", "told"), [("km", "25 km"), ("mi", "15.5 mi")])
def test_the_users_aim_stands_behind_the_bars(drawn, asking, log_run, weeks_ago, chosen, told):
    log_run(weeks_ago(0))
    question = asking(weekly_run_km=25.0, distance_unit=DistanceUnit(chosen))
    assert drawn(CHART, question).canvas.legend[0].name == f"your aim, {told} and up"


def test_a_week_is_told_in_minutes_too_without_the_aim_in_kilometres(drawn, store, asking, log_run, weeks_ago):
    log_run(weeks_ago(0), distance_m=5000.0, duration_s=1800.0)
    log_run(weeks_ago(0, 1), kind=RunKind.SPRINT, distance_m=None, duration_s=900.0)
    question = asking("4w", choice="time", weekly_run_km=25.0)
    weeks = CHART.answer(store, question)
    assert CHART.head(weeks, question).finding == "45 min run so far this week."
    assert CHART.hover(weeks, question)[-1].parts == ("easy and long 30 min", "sprint, hill, stairs, loaded 15 min")
    table = CHART.table(weeks, question)
    assert (table.columns[1], table.rows[0][1:]) == ("All, min", ("45", "30", "15"))
    assert [key.name for key in drawn(CHART, question).canvas.legend] == [
        "easy and long", "sprint, hill, stairs, loaded",
    ]  # fmt: skip

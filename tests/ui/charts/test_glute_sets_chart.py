"""Glute sets per week: what was logged, as bars, words, a table and points to ask."""

from glutetracker import guides
from glutetracker.domain.lifting.strength import SetKind
from glutetracker.ui.charts import muscles
from glutetracker.ui.charts.glute_sets import CHART
from glutetracker.words.durations import short_day


def test_an_empty_journal_says_what_to_log(store, asking):
    assert CHART.answer(store, asking()) is None
    assert CHART.why_empty(store, asking()).words == CHART.to_log


def test_what_lies_before_the_range_is_not_called_missing(store, asking, log_session, weeks_ago):
    log_session(weeks_ago(8))
    assert CHART.answer(store, asking("4w")) is None
    assert "Choose a longer one" in CHART.why_empty(store, asking("4w")).words


def test_each_week_stands_with_its_hard_sets(store, asking, log_session, weeks_ago):
    log_session(weeks_ago(2, 1), {"reps": 8}, {"reps": 6}, {"reps": 8, "kind": SetKind.WARMUP})
    log_session(weeks_ago(0), {"reps": 8})
    assert CHART.answer(store, asking("4w")).values == (0.0, 2.0, 0.0, 1.0)


def test_the_head_tells_this_week_and_the_mean_since_the_first(store, asking, log_session, weeks_ago):
    log_session(weeks_ago(2), {"reps": 8}, {"reps": 8}, {"reps": 8})
    log_session(weeks_ago(0), {"reps": 8})
    head = CHART.head(CHART.answer(store, asking()), asking())
    assert (head.metric, head.unit) == ("1", "set so far this week")
    assert head.comparison == "2-week mean 1.5"
    assert head.finding == "1 hard glute set so far this week. 2-week mean 1.5"


def test_the_muscles_over_time_tell_the_same_mean_and_no_running_week_as_a_whole_one(
    store, asking, log_session, weeks_ago
):
    log_session(weeks_ago(0), {"reps": 8})
    head = muscles.CHART.head(muscles.CHART.answer(store, asking()), asking())
    assert (head.metric, head.unit) == ("1.0", "glute sets so far this week")
    log_session(weeks_ago(2), {"reps": 8}, {"reps": 8}, {"reps": 8})
    head = muscles.CHART.head(muscles.CHART.answer(store, asking()), asking())
    assert (head.metric, head.unit) == ("1.5", "glute sets a week")
    assert CHART.head(CHART.answer(store, asking()), asking()).comparison == "2-week mean 1.5"


def test_the_table_lists_every_week_the_running_one_first(store, asking, log_session, weeks_ago):
    log_session(weeks_ago(1), {"reps": 8})
    table = CHART.table(CHART.answer(store, asking("4w")), asking("4w"))
    assert table.columns == ("Week of", "Hard sets")
    assert [row[0] for row in table.rows] == [short_day(weeks_ago(ago), with_year=True) for ago in range(4)]
    assert [row[1] for row in table.rows] == ["0.0", "1.0", "0.0", "0.0"]


def test_a_week_can_be_asked_for(store, asking, log_session, weeks_ago):
    log_session(weeks_ago(0), {"reps": 8})
    last = CHART.hover(CHART.answer(store, asking()), asking())[-1]
    assert last.lines == ("1 hard set", f"week of {short_day(weeks_ago(0))}")


def test_a_long_range_names_the_year_too(store, asking, log_session, weeks_ago):
    log_session(weeks_ago(0), {"reps": 8})
    last = CHART.hover(CHART.answer(store, asking("1y")), asking("1y"))[-1]
    assert last.about.endswith(str(weeks_ago(0).year))


def test_weeks_begin_where_the_user_begins_them(store, asking, log_session, weeks_ago):
    log_session(weeks_ago(1, 6), {"reps": 8})
    series = CHART.answer(store, asking("4w", first_weekday=6))
    assert series.weeks[-1].weekday() == 6
    assert sum(series.values) == 1.0


def test_the_band_is_the_users_own_aim_where_there_is_one(drawn, asking, log_session, weeks_ago):
    log_session(weeks_ago(0), {"reps": 8})
    assert [entry.name for entry in drawn(CHART, asking()).canvas.legend] == ["usual practice, 8–16 sets"]
    aimed = drawn(CHART, asking(weekly_glute_sets=12))
    assert [entry.name for entry in aimed.canvas.legend] == ["your aim, 12 sets and up"]


def test_the_side_hip_has_weeks_of_its_own_and_no_aim(store, drawn, asking, log_session, weeks_ago):
    log_session(weeks_ago(1), {"reps": 8, "kind": SetKind.WARMUP})
    assert CHART.answer(store, asking("4w", choice="side-hip")) is None
    log_session(weeks_ago(0), {"reps": 12}, exercise=guides.all_exercises()["clamshell_banded"])
    question = asking("4w", choice="side-hip", weekly_glute_sets=12)
    series = CHART.answer(store, question)
    sets = store.rows("select sum(hard_side_hip) as side from v_set")[0]["side"]
    assert series.values == (0.0, 0.0, 0.0, sets)
    assert "of the side hip so far this week" in CHART.head(series, question).finding
    assert [entry.name for entry in drawn(CHART, question).canvas.legend] == ["usual practice, 8–16 sets"]

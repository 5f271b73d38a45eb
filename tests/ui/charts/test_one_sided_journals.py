"""Charts that show two things say what there is where only one of them was ever logged."""

import pytest

from glutetracker.store import runs
from glutetracker.ui.charts import compare, together


@pytest.fixture
def runs_only(log_run, weeks_ago):
    for ago in range(8):
        log_run(weeks_ago(ago), distance_m=5000.0)


@pytest.fixture
def lifts_only(log_session, weeks_ago):
    for ago in range(8):
        log_session(weeks_ago(ago), {"reps": 8})


def told(chart, store, question):
    head = chart.head(chart.answer(store, question), question)
    return f"{head.metric} {head.unit}", head.comparison


def titles(plot):
    return [each.strip.title for each in plot.canvas.placed]


def test_runs_alone_are_counted_and_compared_as_runs(runs_only, store, asking, drawn):
    assert told(together.CHART, store, asking("4w"))[0] == "4 of 4 weeks with a run"
    figure, against = told(compare.CHART, store, asking("4w"))
    assert figure == "0.0 km run"
    assert against.startswith("against ")
    assert titles(drawn(compare.CHART, asking("4w"))) == ["Run so far, km"]
    last = compare.CHART.hover(compare.CHART.answer(store, asking("4w")), asking("4w"))[-1]
    assert (last.value, last.parts, last.heights) == ("20.0 km", ("then 20.0 km",), (20.0,))


def test_lifts_alone_are_counted_and_compared_as_sets(lifts_only, store, asking, drawn):
    assert told(together.CHART, store, asking("4w"))[0] == "4 of 4 weeks with glute work"
    assert told(compare.CHART, store, asking("4w"))[0] == "0 hard glute sets"
    assert titles(drawn(compare.CHART, asking("4w"))) == ["Hard glute sets so far"]


def test_measures_alone_are_visits(log_visit, weeks_ago, store, asking):
    for ago in range(5):
        log_visit(weeks_ago(ago))
    assert told(together.CHART, store, asking("12w")) == ("5 visits", "")


def test_a_title_stands_over_its_bars_where_it_has_the_chart_alone(runs_only, drawn, asking):
    strip = drawn(together.CHART, asking("4w")).canvas.placed[0]
    assert strip.height_of(strip.seen.bottom()) < 1.0


def test_days_that_hold_all_there_is_have_none_to_be_held_against(runs_only, store, asking):
    question = asking("all", first_day=runs.first_day(store))
    assert compare.CHART.answer(store, question) is None
    why = compare.CHART.why_empty(store, question)
    assert why.words.endswith("Choose a shorter range.")
    assert compare.CHART.answer(store, asking(why.range)) is not None

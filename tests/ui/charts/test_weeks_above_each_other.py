"""Everything on one axis: what is of one week stands above each other, with the week's name below."""

import pytest

from glutetracker.domain.body.measure import Site
from glutetracker.ui.charts import hip_girth, together
from glutetracker.ui.charts.plotting.bars import Bars
from glutetracker.ui.charts.plotting.marks import Dots, Line


def of_kind(plot, kind):
    return next(mark for mark in plot.plotItem.items if type(mark) is kind and mark.isVisible())


def places(plot):
    return [at for at, _ in of_kind(plot, Dots).places]


@pytest.fixture
def mondays_and_sundays(log_visit, weeks_ago):
    """A visit on the Monday of each of five weeks, and on a Sunday of one of them."""
    for ago in range(1, 6):
        log_visit(weeks_ago(ago), Site.HIP, 98.0)
    log_visit(weeks_ago(3, 6), Site.HIP, 99.0)


def test_a_visit_stands_over_the_name_and_under_the_bar_of_its_week(
    mondays_and_sundays, drawn, asking, log_session, weeks_ago
):
    log_session(weeks_ago(2), {"reps": 8, "load_kg": 80.0})
    plot = drawn(together.CHART, asking("4w"))
    plot.resize(900, 400)
    names = [at for at, _ in plot.getAxis("bottom").words]
    assert len(names) == 4
    assert places(plot) == [names[0], names[0], names[1], names[2]]
    assert {(left + right) / 2 for left, right, _ in of_kind(plot, Bars).stacks} == set(names)


def test_what_is_asked_for_stands_on_the_line(mondays_and_sundays, store, drawn, asking):
    question = asking("12w")
    plot = drawn(together.CHART, question)
    points = together.CHART.hover(together.CHART.answer(store, question), question)
    asked = [(point.at, point.height) for point in points if point.height is not None]
    assert [tuple(place) for place in of_kind(plot, Line).parts[0]] == asked


def test_alone_and_over_years_visits_stand_on_their_days(mondays_and_sundays, drawn, asking, weeks_ago):
    days = sorted([*(weeks_ago(ago).toordinal() for ago in range(1, 6)), weeks_ago(3, 6).toordinal()])
    assert places(drawn(hip_girth.CHART, asking("12w"))) == days
    assert places(drawn(together.CHART, asking("all", first_day=weeks_ago(150)))) == days

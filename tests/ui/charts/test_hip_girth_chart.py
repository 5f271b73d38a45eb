"""Hip girth: readings with the tape's doubt, and no line where nothing is known."""

import pytest

from glutetracker.domain.body.measure import Site
from glutetracker.domain.units import GirthUnit
from glutetracker.ui.charts import body_measure
from glutetracker.ui.charts.hip_girth import CHART
from glutetracker.ui.theme import Theme
from glutetracker.words.durations import short_day


def measure_weeks(log_visit, weeks_ago, *weeks):
    """A visit in each of these weeks, 98.0 and 98.4 cm."""
    for ago in weeks:
        log_visit(weeks_ago(ago), Site.HIP, 98.0, 98.4)


def lines_of(plot):
    """How many parts the line and the band are drawn in."""
    from glutetracker.ui.charts.plotting.marks import Area, Line

    items = plot.plotItem.items
    return [sum(isinstance(item, kind) and item.isVisible() for item in items) for kind in (Line, Area)]


def test_other_sites_are_not_hips(store, asking, log_visit, weeks_ago):
    log_visit(weeks_ago(0), Site.WAIST, 70.0)
    assert CHART.answer(store, asking()) is None


@pytest.mark.parametrize("count", [1, 2, 3])
def test_up_to_three_visits_are_points_alone(store, drawn, asking, log_visit, weeks_ago, count):
    measure_weeks(log_visit, weeks_ago, *range(count))
    assert CHART.head(CHART.answer(store, asking()), asking()).comparison == "a trend needs 4 visits"
    plot = drawn(CHART, asking())
    assert lines_of(plot) == [0, 0]
    assert [entry.glyph for entry in plot.canvas.legend] == ["d"]


def test_from_four_visits_on_the_change_stands_with_its_range(store, asking, log_visit, weeks_ago):
    measure_weeks(log_visit, weeks_ago, 0, 1, 2, 3)
    head = CHART.head(CHART.answer(store, asking()), asking())
    assert (head.metric, head.unit) == ("98.2", "cm")
    assert head.comparison.startswith("0.0 cm over 3 weeks, likely −")


def test_a_long_pause_breaks_the_line_and_the_band(drawn, asking, log_visit, weeks_ago):
    measure_weeks(log_visit, weeks_ago, 0, 1, 2, 3)
    assert lines_of(drawn(CHART, asking())) == [1, 1]
    measure_weeks(log_visit, weeks_ago, 9, 10)
    assert lines_of(drawn(CHART, asking())) == [2, 2]


def test_the_legend_names_a_broken_line_once(drawn, asking, log_visit, weeks_ago):
    measure_weeks(log_visit, weeks_ago, 0, 1, 2, 9, 10)
    names = [entry.name for entry in drawn(CHART, asking()).canvas.legend]
    assert names == ["likely range", "likely girth", "mean of a visit"]


def test_a_visit_tells_how_often_it_was_measured(store, asking, log_visit, weeks_ago):
    measure_weeks(log_visit, weeks_ago, 1)
    log_visit(weeks_ago(0), Site.HIP, 99.0)
    first, last = CHART.hover(CHART.answer(store, asking()), asking())
    assert first.about == f"{short_day(weeks_ago(1))}, mean of 2 readings"
    assert last.about == f"{short_day(weeks_ago(0))}, one reading"


def test_inches_are_inches_throughout(store, asking, log_visit, weeks_ago):
    log_visit(weeks_ago(0), Site.HIP, 101.6)
    question = asking(girth_unit=GirthUnit.INCH)
    trend = CHART.answer(store, question)
    assert (CHART.head(trend, question).metric, CHART.head(trend, question).unit) == ("40.0", "in")
    assert CHART.table(trend, question).rows[0][1] == "40.0"
    assert CHART.hover(trend, question)[0].height == pytest.approx(40.0)


@pytest.mark.parametrize(("unit", "least"), [(GirthUnit.CM, 2.0), (GirthUnit.INCH, 2.0 / 2.54)])
@pytest.mark.parametrize(("chart", "site"), [(CHART, Site.HIP), (body_measure.CHART, Site.WAIST)])
def test_what_the_tape_cannot_tell_apart_is_no_steep_climb(
    drawn, asking, log_visit, weeks_ago, chart, site, unit, least
):
    log_visit(weeks_ago(3), site, 96.8)
    log_visit(weeks_ago(1), site, 97.0)
    seen = drawn(chart, asking("4w", girth_unit=unit)).canvas.placed[0].seen
    assert seen.height() == pytest.approx(least)
    assert seen.center().y() == pytest.approx(unit.from_cm(96.9))


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_line_is_seen_over_the_points_of_years(drawn, asking, log_visit, weeks_ago, name):
    measure_weeks(log_visit, weeks_ago, *range(260))
    plot, theme = drawn(CHART, asking("all", first_day=weeks_ago(259)), Theme(name)), Theme(name)
    picture, line = plot.grab().toImage(), theme.colour("body").getRgb()[:3]
    places = [plot.point_at(weeks_ago(ago).toordinal(), 98.2).toPoint() for ago in range(1, 259)]
    off = [max(abs(a - b) for a, b in zip(picture.pixelColor(at).getRgb()[:3], line, strict=True)) for at in places]
    assert sum(each < 40 for each in off) > 0.95 * len(off)


def test_a_visit_of_the_first_day_shown_is_not_cut(drawn, asking, log_visit, weeks_ago):
    for ago in (3, 2):
        log_visit(weeks_ago(ago), Site.HIP, 98.0)
    plot = drawn(CHART, asking("4w"))
    picture, line = plot.grab().toImage(), Theme().colour("body").getRgb()[:3]
    first, second = (plot.point_at(weeks_ago(ago).toordinal(), 98.0).toPoint() for ago in (3, 2))
    assert first.x() == round(plot.mapFromScene(plot._view.sceneBoundingRect()).boundingRect().left())

    def wide(left):
        """How many columns from there on have something of the point."""
        box = ((x, y) for x in range(left, left + 14) for y in range(first.y() - 8, first.y() + 9))
        return len({at[0] for at in box if is_near(picture.pixelColor(*at).getRgb()[:3])})

    def is_near(colour):
        return max(abs(a - b) for a, b in zip(colour, line, strict=True)) < 120

    assert wide(first.x()) >= wide(second.x() - 7) - 1


def test_a_few_points_stand_on_the_line_as_hollow_diamonds(drawn, asking, log_visit, weeks_ago):
    measure_weeks(log_visit, weeks_ago, *range(8))
    plot = drawn(CHART, asking())
    inside = plot.grab().toImage().pixelColor(plot.point_at(weeks_ago(4).toordinal(), 98.2).toPoint())
    assert inside == Theme().colour("surface")

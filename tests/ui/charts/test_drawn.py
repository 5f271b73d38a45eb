"""What is drawn is where the numbers say, in the colours of the theme."""

import pytest
from PySide6.QtGui import QColor

from glutetracker.ui.charts.glute_sets import CHART
from glutetracker.ui.charts.plotting.drawing import show
from glutetracker.ui.charts.plotting.marks import Word
from glutetracker.ui.charts.plotting.plot import ChartPlot
from glutetracker.ui.theme import Theme


@pytest.fixture
def question(asking, log_session, weeks_ago):
    """Four weeks: 4, 0, 2 and 1 hard sets."""
    for ago, count in ((3, 4), (1, 2), (0, 1)):
        log_session(weeks_ago(ago), *[{"reps": 8}] * count)
    return asking("4w")


def colour_at(plot, day, value):
    point = plot.point_at(day, value).toPoint()
    return plot.grab().toImage().pixelColor(point)


def is_near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) <= 3 for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def days_named(plot):
    """What stands under the plot."""
    return [name for _, name in plot.getAxis("bottom").words]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_bar_is_as_high_as_its_week(drawn, question, weeks_ago, name):
    theme = Theme(name)
    plot = drawn(CHART, question, theme)
    middle = weeks_ago(1).toordinal() + 3.5
    assert is_near(colour_at(plot, middle, 1.8), theme.colour("glute"))
    assert is_near(colour_at(plot, middle, 2.4), theme.colour("surface"))
    assert is_near(colour_at(plot, weeks_ago(2).toordinal() + 3.5, 1.8), theme.colour("surface"))


def test_the_running_week_is_paler(drawn, question, weeks_ago):
    plot = drawn(CHART, question)
    pale = colour_at(plot, weeks_ago(0).toordinal() + 3.5, 0.8)
    assert not is_near(pale, Theme().colour("glute"))
    assert not is_near(pale, Theme().colour("surface"))


def test_a_week_off_is_called_so(drawn, question, weeks_ago):
    plot = drawn(CHART, question)
    words = [item for item in plot.plotItem.items if isinstance(item, Word) and item.isVisible()]
    assert [(word.text, word.place[0]) for word in words] == [("off", weeks_ago(2).toordinal() + 3.5)]


def test_bars_stand_on_zero(drawn, question):
    assert drawn(CHART, question).viewRect().top() == 0.0


def test_another_theme_and_scale_dress_the_same_plot_anew(drawn, question, store, weeks_ago):
    plot = drawn(CHART, question)
    dark = Theme("dark", 2.0)
    show(plot, dark, CHART, CHART.answer(store, question), question)
    plot.resize(960, 480)
    assert is_near(colour_at(plot, weeks_ago(3).toordinal() + 3.5, 1.0), dark.colour("glute"))
    assert plot.getAxis("left").style["tickFont"] == dark.font("caption")
    assert plot.minimumHeight() == dark.px(236)


def test_marks_are_used_again_not_heaped_up(drawn, question, store):
    plot = drawn(CHART, question)
    before = len(plot.plotItem.items)
    for _ in range(5):
        show(plot, Theme(), CHART, CHART.answer(store, question), question)
    assert len(plot.plotItem.items) == before


def test_an_unchanged_plot_is_not_drawn_again(qtbot, drawn, question, monkeypatch):
    plot = drawn(CHART, question)
    drawings = []
    monkeypatch.setattr(type(plot), "render", lambda *_: drawings.append(1))
    plot.hide()
    with qtbot.waitExposed(plot):
        plot.show()
    plot.grab()
    assert drawings == []


def test_the_picture_that_is_kept_is_the_one_that_would_be_drawn_now(qtbot, drawn, question, store):
    plot = drawn(CHART, question)
    show(plot, Theme("dark", 1.3), CHART, CHART.answer(store, question), question)
    plot.resize(plot.width() + 33, plot.minimumHeight())
    plot.clearFocus()
    kept = plot.grab().toImage()
    plot.hide()
    with qtbot.waitExposed(plot):
        plot.show()
    plot._forget_drawn()
    plot.clearFocus()  # and the ring with it
    assert plot.grab().toImage() == kept


def test_less_room_names_fewer_days(drawn, question):
    plot = drawn(CHART, question)
    assert len(days_named(plot)) == 4
    plot.resize(120, 240)
    assert len(days_named(plot)) <= 2


def test_what_is_put_off_shows_what_stood_there_until_it_is_drawn(drawn, question, store, weeks_ago):
    plot, dark = drawn(CHART, question), Theme("dark")
    bar = weeks_ago(1).toordinal() + 3.5, 1.8
    plot.put_off()
    show(plot, dark, CHART, CHART.answer(store, question), question)
    assert is_near(colour_at(plot, *bar), Theme().colour("glute"))
    plot.make_ready()
    assert is_near(colour_at(plot, *bar), dark.colour("glute"))


def test_a_plot_that_nothing_was_drawn_on_yet_is_made_ready_all_the_same(qtbot):
    plot = ChartPlot("Nothing yet")
    qtbot.addWidget(plot)
    plot.make_ready()
    assert plot.is_drawn

"""Where the script runs from right to left words begin at the right and arrows turn round; time on a chart does not."""

import pytest
from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QTextLayout, QTextOption

from glutetracker.ui.charts.card.table import TwinView
from glutetracker.ui.charts.glute_sets import CHART
from glutetracker.ui.charts.plotting.legend import KeyEntry, Legend
from glutetracker.ui.charts.saving.picture import paint, sheet_of
from glutetracker.ui.theme import Theme
from glutetracker.ui.widgets import Line, RhythmTiles
from glutetracker.ui.widgets.painting import draw_icon


@pytest.fixture
def leftward(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def inked(image):
    """Columns in which something is drawn."""
    ground = image.pixel(image.width() - 1, image.height() - 1)
    high = range(image.height())
    return [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in high)]


def test_a_charts_values_stay_at_its_left(leftward, drawn, asking, log_session, weeks_ago):
    log_session(weeks_ago(0), {"reps": 8})
    plot = drawn(CHART, asking("4w"))
    axis, view = plot.getAxis("left").sceneBoundingRect(), plot.plotItem.getViewBox().sceneBoundingRect()
    assert axis.right() <= view.left() + 1


def test_a_legend_begins_at_its_right(leftward, look, qtbot):
    legend = Legend(look)
    qtbot.addWidget(legend)
    legend.resize(400, 30)
    legend.explain([KeyEntry("likely range", "body_soft", "fill")])
    columns = inked(legend.grab().toImage())
    assert min(columns) > 280
    assert max(columns) >= 394


def test_the_names_of_rows_stand_beside_their_tiles(leftward, look, qtbot):
    tiles = RhythmTiles(look)
    qtbot.addWidget(tiles)
    tiles.show_rows([("Glutes", "glute", [0.0])], ("", ""), "")
    tiles.resize(400, tiles.sizeHint().height())
    columns = inked(tiles.grab().toImage())
    names = [x for x in columns if x > 345]
    assert max(names) >= 396


def test_an_example_in_a_line_stands_where_typing_begins(leftward, look, qtbot):
    line = Line()
    qtbot.addWidget(line)
    line.setPlaceholderText("easy 5.2 km 28:40")
    line.resize(400, 36)
    columns = inked(line.grab(QRect(6, 8, 388, 20)).toImage())
    assert min(columns) > 200


def test_a_pace_in_a_table_reads_as_anywhere_else(leftward, look, qtbot):
    table = TwinView(look, "Laps")
    qtbot.addWidget(table)
    line = QTextLayout(table.itemDelegate().displayText("8:14 /km", QLocale()))
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    line.setTextOption(option)
    line.beginLayout()
    made = line.createLine()
    line.endLayout()
    time, unit = (made.cursorToX(line.text().index(letter))[0] for letter in ":m")
    assert time < unit


def test_arrows_point_the_way_the_script_runs(leftward, look, qtbot):
    widget = RhythmTiles(look)
    qtbot.addWidget(widget)

    def picture(name):
        image = QImage(24, 24, QImage.Format.Format_ARGB32)
        image.fill(0)
        with QPainter(image) as painter:
            draw_icon(painter, widget, look.theme, QRect(0, 0, 24, 24), name, "text", 20)
        return image

    turned = picture("chevron-left")
    widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert turned == picture("chevron-right")
    assert turned != picture("chevron-left")


@pytest.mark.parametrize("script", ["rightward", "leftward"])
def test_a_saved_charts_words_begin_where_the_script_does(script, request, store, asking, log_session, weeks_ago):
    if script == "leftward":
        request.getfixturevalue("leftward")
    log_session(weeks_ago(0), {"reps": 8})
    with sheet_of(CHART, store, asking("4w"), Theme("light")) as sheet:
        image = QImage(sheet.size, QImage.Format.Format_RGB32)
        image.fill(sheet.theme.colour("surface"))
        with QPainter(image) as painter:
            paint(painter, sheet)
    title = inked(image.copy(QRect(0, 0, image.width(), 48)))
    begins_at_right = min(title) > image.width() / 2
    assert begins_at_right is (script == "leftward")

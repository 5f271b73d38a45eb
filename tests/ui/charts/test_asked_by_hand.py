"""A chart answers the mouse and the keyboard, in a slip that is never cut and in words that are heard."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from glutetracker.ui.charts.chart import HoverPoint
from glutetracker.ui.charts.glute_sets import CHART
from glutetracker.ui.charts.plotting.drawing import show
from glutetracker.ui.charts.plotting.hover import draw_cursor
from glutetracker.ui.theme import Theme
from glutetracker.words.durations import short_day


@pytest.fixture
def plot(drawn, asking, log_session, weeks_ago):
    """Four weeks: 1, 2, 0 and 3 hard sets."""
    for ago, count in ((3, 1), (2, 2), (0, 3)):
        log_session(weeks_ago(ago), *[{"reps": 8}] * count)
    made = drawn(CHART, asking("4w"))
    made.activateWindow()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def press(plot, key):
    QTest.keyClick(plot, key)
    return plot.accessibleDescription()


def test_the_plot_is_described_by_its_finding(plot):
    assert plot.accessibleName() == "Glute sets per week"
    assert plot.accessibleDescription() == "3 hard glute sets so far this week. 3-week mean 1.0"


def test_the_first_arrow_asks_for_the_newest_week(plot, weeks_ago):
    assert press(plot, Qt.Key.Key_Left) == f"3 hard sets, week of {short_day(weeks_ago(0))}"


def test_arrows_step_along_the_weeks_and_stop_at_the_ends(plot, weeks_ago):
    press(plot, Qt.Key.Key_End)
    assert press(plot, Qt.Key.Key_Left) == f"0 hard sets, week of {short_day(weeks_ago(1))}"
    assert press(plot, Qt.Key.Key_Home) == f"1 hard set, week of {short_day(weeks_ago(3))}"
    assert press(plot, Qt.Key.Key_Left) == f"1 hard set, week of {short_day(weeks_ago(3))}"
    assert press(plot, Qt.Key.Key_Right) == f"2 hard sets, week of {short_day(weeks_ago(2))}"


def test_escape_goes_back_to_the_finding(plot):
    finding = plot.accessibleDescription()
    press(plot, Qt.Key.Key_Left)
    assert press(plot, Qt.Key.Key_Escape) == finding
    assert plot.cursor.point is None


def test_what_is_asked_for_is_seen(plot):
    before = plot.grab().toImage()
    press(plot, Qt.Key.Key_Home)
    asked = plot.grab().toImage()
    press(plot, Qt.Key.Key_Escape)
    assert asked != before
    assert plot.grab().toImage() == before


def test_the_mouse_asks_for_the_nearest_week(qtbot, plot, weeks_ago):
    at = plot.point_at(weeks_ago(2, 2).toordinal(), 0.5)
    QTest.mouseMove(plot.viewport(), at.toPoint())
    qtbot.waitUntil(lambda: plot.cursor.point is not None)
    assert plot.cursor.point.value == "2 hard sets"


def test_a_change_of_the_journal_takes_the_slip_away(plot, drawn, asking, store):
    press(plot, Qt.Key.Key_Left)
    show(plot, Theme(), CHART, CHART.answer(store, asking("4w")), asking("4w"))
    assert plot.cursor.point is None


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("x", "y"), [(60, 40), (440, 40), (250, 10), (440, 228), (60, 228)])
def test_the_slip_stays_inside_wherever_the_point_is(qapp, x, y, scale):
    view = QRectF(40, 8, 420, 240)
    theme = Theme(scale=scale)
    image = QImage(560, 320, QImage.Format.Format_RGB32)
    image.fill(theme.colour("surface"))
    words = ("21.5 km", "week of Mon 2 Mar", ("easy and long 12.0 km", "tempo, intervals, race 9.5 km"))
    with QPainter(image) as painter:
        draw_cursor(painter, theme, view, HoverPoint(0.0, 0.0, *words), [QPointF(x, y)])
    reach = theme.px(7)  # the point's own half and edge
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())
    rows, columns = np.nonzero(pixels != theme.colour("surface").rgb())
    assert columns.min() >= view.left() - reach
    assert columns.max() <= view.right() + reach
    assert rows.min() >= view.top() - reach
    assert rows.max() <= view.bottom() + reach


def test_the_wheel_is_left_to_the_page(plot):
    before = plot.viewRect()
    event = QWheelEvent(
        QPointF(200, 100), QPointF(200, 100), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
    )  # fmt: skip
    QApplication.sendEvent(plot.viewport(), event)
    assert not event.isAccepted()
    assert plot.viewRect() == before

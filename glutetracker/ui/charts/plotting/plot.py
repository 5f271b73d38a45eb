"""The plot of a chart: a pyqtgraph widget without its own controls, read by mouse and by keyboard."""

import pyqtgraph
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView, QSizePolicy

from glutetracker.domain.period import Period
from glutetracker.ui.charts.plotting.axes import axis_items, words_width
from glutetracker.ui.charts.plotting.canvas import Canvas
from glutetracker.ui.charts.plotting.hover import Cursor, draw_cursor
from glutetracker.ui.charts.plotting.kept import Kept
from glutetracker.ui.charts.plotting.marks import Grid
from glutetracker.ui.charts.plotting.ticks import day_ticks
from glutetracker.ui.charts.weeks import HALF_WEEK
from glutetracker.ui.theme import Theme
from glutetracker.ui.widgets.buttons import is_enter
from glutetracker.ui.widgets.painting import draw_ring, unmirrored

pyqtgraph.setConfigOptions(antialias=True, background=None)

TOP_PX, DAY_WORD_PX, STRIP_PX = 8, 56, 132
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -1_000_000, Qt.Key.Key_End: 1_000_000}


class ChartPlot(pyqtgraph.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Shows what is drawn on its canvas over the days of a period.

    Attributes:
        canvas: What charts draw on.
        cursor: Which point is asked for.
        period: The days that are shown.
        opened: It was clicked, or Enter was pressed on it.
        HEIGHT_PX, least_px: How high it is at least, usually and here.
    """

    opened = Signal()

    HEIGHT_PX = 236

    def __init__(self, name: str) -> None:
        super().__init__(axisItems=axis_items(), enableMenu=False)
        self._theme, self._first_weekday = Theme(), 0
        self.period: Period | None = None
        self._finding, self._kept, self.least_px = "", Kept(), self.HEIGHT_PX
        self.cursor = Cursor()
        self.setFrameShape(self.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.plotItem.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.plotItem.hideButtons()
        self.plotItem.setMouseEnabled(x=False, y=False)
        self._view = self.plotItem.getViewBox()
        self._view.disableAutoRange()
        self._view.setDefaultPadding(0)
        self._grid = Grid()
        self._grid.setZValue(-10)
        self.plotItem.addItem(self._grid, ignoreBounds=True)
        self.canvas = Canvas(self.plotItem)
        # The scene tells of changes too when nothing looks otherwise, such as on every show: we know when to draw.
        self.setViewportUpdateMode(self.ViewportUpdateMode.NoViewportUpdate)

    def begin(self, theme: Theme, period: Period, first_weekday: int) -> Canvas:
        """Start a new drawing; draw on the canvas, then call finish."""
        self._theme, self.period, self._first_weekday = theme, period, first_weekday
        self.canvas.begin(theme, period.first.toordinal(), period.after.toordinal())
        return self.canvas

    def be_high_enough(self) -> None:
        """Take the room that the strips need."""
        self.setMinimumHeight(self._theme.px(max(self.least_px, len(self.canvas.placed) * STRIP_PX)))

    def finish(self, finding: str) -> None:
        """Show the drawing; the finding is its description in words."""
        theme, self._finding = self._theme, finding
        self.setAccessibleDescription(finding)
        self.setBackground(theme.colour("surface"))
        self.plotItem.layout.setContentsMargins(0, theme.px(TOP_PX), 0, 0)  # or the highest value's word is cut
        seen = self.canvas.finish()
        self.be_high_enough()
        self._grid.cover(seen)
        self._view.setRange(seen, padding=0)
        ticks = [tick for each in self.canvas.placed for tick in each.ticks()]
        self._grid.values, self._grid.colour = (
            [value for each in self.canvas.placed if not each.strip.rows for value, _ in each.ticks()],
            theme.colour("grid"),
        )
        left, bottom = self.getAxis("left"), self.getAxis("bottom")
        for axis in (left, bottom):
            axis.dress(theme)
        left.setWidth(words_width(theme, ticks))
        bottom.setHeight(theme.px(28))
        left.show_words(ticks)
        self._name_days()
        self._forget_drawn()

    @property
    def is_drawn(self) -> bool:
        """Whether what is to be shown is drawn already, at this screen's fineness."""
        return self._kept.is_drawn(self.devicePixelRatioF())

    def make_ready(self) -> None:
        """Draw what is to be shown, unless it is drawn already."""
        if self._kept.is_put_off:
            self._kept.is_put_off = False
            self.viewport().update()
        if self.is_drawn:
            return
        self.plotItem.layout.activate()  # or it is drawn where it stood, and later moves by half a pixel
        view = self.viewport().rect()
        picture = self._kept.begin(view.size(), self.devicePixelRatioF(), self._theme.colour("surface"))
        with QPainter(picture) as painter:
            unmirrored(painter)
            self.render(painter, QRectF(view), view)

    def put_off(self) -> None:
        """Show what was drawn before until it is made ready."""
        self._kept.is_put_off = True

    def point_at(self, day: float, value: float, strip: int = 0) -> QPointF:
        """Find the pixel of a day and a strip's value."""
        height = self.canvas.placed[strip].height_of(value)
        return QPointF(self.mapFromScene(self._view.mapViewToScene(QPointF(day, height))))

    def day_at(self, x: float) -> float:
        """Find the day, as a day number, of a pixel."""
        return float(self._view.mapSceneToView(self.mapToScene(round(x), 0)).x())

    def width_of_days(self) -> float:
        """How many pixels the days that are shown take."""
        return float(self._view.sceneBoundingRect().width())

    def _name_days(self) -> None:
        if self.period is None:
            return
        room = int(self.width() / self._theme.px(DAY_WORD_PX))
        into_week = HALF_WEEK if self.canvas.is_weekly else 0.0
        ticks = day_ticks(self.period, self._first_weekday, room, into_week=into_week)
        self.getAxis("bottom").show_words(ticks)

    def close(self) -> bool:
        """Close as any widget does; pyqtgraph's own way takes the plot apart while Qt still asks it."""
        return QGraphicsView.close(self)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """What it needs; a graphics view would ask for the size it has."""
        return QSize(self.minimumSize())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Name as many days as there is room for."""
        super().resizeEvent(event)
        if event is not None:  # pyqtgraph calls this itself while it is made
            self._name_days()
            self._forget_drawn()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Leave the wheel to the page."""
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask for the point nearest to the mouse."""
        if self.cursor.near(self.day_at(event.position().x())):
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Nothing is dragged here; a click ends where it began."""
        event.setAccepted(event.button() is Qt.MouseButton.LeftButton)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask for it on a page of its own."""
        if event.button() is Qt.MouseButton.LeftButton and self.viewport().rect().contains(event.position().toPoint()):
            self.opened.emit()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask for nothing any more."""
        super().leaveEvent(event)
        if self.cursor.leave():
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Step along the points, and say each."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None and self.cursor.points:
            if self.cursor.step(step):
                self._announce()
            event.accept()
        elif is_enter(event.key()):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape and self.cursor.leave():
            self.setAccessibleDescription(self._finding)
            self.viewport().update()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask for nothing any more."""
        super().focusOutEvent(event)
        self.cursor.leave()
        self.setAccessibleDescription(self._finding)
        self.viewport().update()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the plot, drawn anew only when it changed, and over it what is asked for."""
        if not self._kept.is_put_off:
            self.make_ready()
        with QPainter(self.viewport()) as painter:
            unmirrored(painter)
            if self._kept.shown.isNull():  # it comes in the next turn: no hole stands there till then
                painter.fillRect(self.viewport().rect(), self._theme.colour("surface"))
            painter.drawPixmap(0, 0, self._kept.shown)
            self._draw_over(painter)

    def _forget_drawn(self) -> None:
        self._kept.forget()
        self.viewport().update()

    def _draw_over(self, painter: QPainter) -> None:
        point = self.cursor.point
        if point is not None:
            view = QRectF(self.mapFromScene(self._view.sceneBoundingRect()).boundingRect())
            places = [self.point_at(point.at, value, strip) for strip, value in enumerate(point.heights)
                      if value is not None]  # fmt: skip
            draw_cursor(painter, self._theme, view, point, places)
        if self.hasFocus():
            draw_ring(painter, self._theme, QRectF(self.viewport().rect()), self._theme.radius("input"))

    def _announce(self) -> None:
        point = self.cursor.point
        if point is None:
            return
        said = ", ".join(point.lines)
        self.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self.viewport().update()

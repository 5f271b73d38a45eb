"""Readings of a site over time: a diamond a visit, the likely range as a band, its middle as a line."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from glutetracker.analysis.body_story import BodyStory
from glutetracker.analysis.girth import LikelyGirth
from glutetracker.domain.period import Period
from glutetracker.ui.charts.gaps import unbroken
from glutetracker.ui.charts.plotting.ticks import day_ticks, value_ticks
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.drawn import Drawn
from glutetracker.ui.widgets.painting import unmirrored

HIGH, LEAST_WIDE = 220, 220
DIAMOND, LINE = 5.5, 2.2
LEAST_SPAN, FEWEST = 2.0, 4
"""In the shown unit: what scatters by less than this fills no picture."""
DAY_ROOM = 62
NEAR_PX = 18


class Frame(NamedTuple):
    """Where days and values stand.

    Attributes:
        area: The plot, without the words of its axes.
        low: Value at its foot, in the shown unit.
        high: Value at its top.
        period: Days from its left to its right.
        shown: From the file's unit to the shown one.
    """

    area: QRectF
    low: float
    high: float
    period: Period
    shown: Callable[[float], float]

    def x(self, day_number: float) -> float:
        """Place a day by its number."""
        share = (day_number - self.period.first.toordinal()) / max(1, self.period.days - 1)
        return self.area.left() + self.area.width() * share

    def y(self, value: float) -> float:
        """Place a value that is in the shown unit."""
        return self.area.bottom() - self.area.height() * (value - self.low) / (self.high - self.low)

    def at(self, day: date, value: float) -> QPointF:
        """Place a value that is in the file's unit."""
        return QPointF(self.x(day.toordinal()), self.y(self.shown(value)))


class TrendPicture(QWidget):
    """Draws a site's story; a tip tells the visit under the mouse.

    Attributes:
        story: What is drawn.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.story: BodyStory | None = None
        self._period = Period(date.min, date.max)
        self._shown: Callable[[float], float] = float
        self._told: tuple[str, ...] = ()
        self._first_weekday = 0
        self._drawn = Drawn()
        self.setObjectName("bodyTrend")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_story(
        self,
        story: BodyStory,
        period: Period,
        shown: Callable[[float], float],
        told: tuple[str, ...],
        first_weekday: int,
    ) -> None:
        """Show a story; `told` says each visit in words."""
        self.story, self._period, self._shown, self._told = story, period, shown, told
        self._first_weekday = first_weekday
        self._drawn = Drawn()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Low and wide."""
        return QSize(self._look.theme.px(2 * LEAST_WIDE), self._look.theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It may become narrow."""
        return QSize(self._look.theme.px(LEAST_WIDE), self._look.theme.px(HIGH))

    def event(self, event: QEvent) -> bool:
        """Tell the visit that the mouse rests on."""
        if isinstance(event, QHelpEvent) and self.story is not None:
            frame, x = self._frame(self.story), event.pos().x()
            apart, at = min((abs(frame.x(each.day.toordinal()) - x), at) for at, each in enumerate(self.story.visits))
            is_near = apart <= self._look.theme.px(NEAR_PX)
            QToolTip.showText(event.globalPos(), self._told[at] if is_near else "", self)
            return True
        return super().event(event)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Show the story as it was drawn, drawn anew only when it is another or looks otherwise."""
        if self.story is not None:
            self._drawn.show(self, self.rect(), self._look.theme, partial(self._draw, self.story))

    def _draw(self, story: BodyStory, painter: QPainter, _: QRect) -> None:
        """Draw grid, band, line and diamonds."""
        frame = self._frame(story)
        unmirrored(painter)
        self._draw_axes(painter, frame)
        if story.trend is not None:
            for part in unbroken(story.trend.likely, lambda each: each.day):
                self._draw_likely(painter, frame, part)
        self._draw_visits(painter, frame, story)

    def _draw_axes(self, painter: QPainter, frame: Frame) -> None:
        theme, area = self._look.theme, frame.area
        painter.setFont(theme.font("caption"))
        for value, text in value_ticks(frame.low, frame.high, FEWEST):
            y = frame.y(value)
            painter.setPen(QPen(theme.colour("grid"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.colour("text3"))
            place = QRectF(0, y - theme.px(10), area.left() - theme.px(8), theme.px(20))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        wide = theme.px(DAY_ROOM)
        for at, text in day_ticks(frame.period, self._first_weekday, int(area.width() // wide)):
            left = min(frame.x(at) - wide / 2, self.width() - wide)
            place = QRectF(left, area.bottom() + theme.px(6), wide, theme.px(20))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_likely(self, painter: QPainter, frame: Frame, part: list[LikelyGirth]) -> None:
        theme = self._look.theme
        upper = [frame.at(each.day, each.high_cm) for each in part]
        lower = [frame.at(each.day, each.low_cm) for each in reversed(part)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("body_soft"))
        painter.drawPolygon(QPolygonF([*upper, *lower]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("body"), theme.px(LINE)))
        painter.drawPolyline(QPolygonF([frame.at(each.day, each.middle_cm) for each in part]))

    def _draw_visits(self, painter: QPainter, frame: Frame, story: BodyStory) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.colour("body"), 1.6 * theme.scale))
        painter.setBrush(theme.colour("surface"))
        reach = theme.px(DIAMOND)
        sides = (QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0))
        for visit in story.visits:
            middle = frame.at(visit.day, visit.girth_cm)
            painter.drawPolygon(QPolygonF([middle + side for side in sides]))

    def _frame(self, story: BodyStory) -> Frame:
        theme, (low, high) = self._look.theme, _span(story, self._shown)
        metrics = QFontMetricsF(theme.font("caption"))
        lead = max((metrics.horizontalAdvance(text) for _, text in value_ticks(low, high, FEWEST)), default=0.0)
        left, side = lead + theme.px(14), theme.px(8)
        area = QRectF(left, side, self.width() - left - side, self.height() - theme.px(38))
        return Frame(area, low, high, self._period, self._shown)


def _span(story: BodyStory, shown: Callable[[float], float]) -> tuple[float, float]:
    """Find the values to show, with some air."""
    values = [visit.girth_cm for visit in story.visits]
    if story.trend is not None:
        values += [end for each in story.trend.likely for end in (each.low_cm, each.high_cm)]
    low, high = shown(min(values)), shown(max(values))
    missing = max(0.0, LEAST_SPAN - (high - low)) / 2
    air = 0.06 * (high - low + 2 * missing)
    return low - missing - air, high + missing + air

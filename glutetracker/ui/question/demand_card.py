"""Running and the glutes: minutes of hard hip extension a week, as a range; a view of its own, never a set count."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetracker.analysis.question.demand import Demand, by_week
from glutetracker.domain.question.data import Logged
from glutetracker.ui.charts.plotting.ticks import week_name
from glutetracker.ui.context import Context
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets import Card, Label, Pill
from glutetracker.ui.widgets.painting import unmirrored
from glutetracker.words import tr
from glutetracker.words.numbers import number

HEIGHT, WIDEST_BAR, LEAST_HIGH = 84, 18, 3


class DemandCard(Card):
    """Shows the last twelve weeks; hidden while no run asked anything of the glutes.

    Attributes:
        told: This week, and a usual one.
        bars: Each week from its least to its most.
    """

    def __init__(self, context: Context) -> None:
        look = context.look
        super().__init__(look, tr("Runs that ask something of the glutes"))
        self.told = Label(look, "", "body", "title", wraps=True)
        self.bars = RangeBars(look)
        note = tr("Known is the order, not the amount: sprints ask most, more so uphill; easy running little. No trial "
                  "measured what such minutes do to size, so they are never added to your sets.")  # fmt: skip
        self.body.insertWidget(0, Pill(look, tr("Low confidence"), "neutral"))
        for widget in (self.told, self.bars, Label(look, note, "small", "body2", wraps=True)):
            self.body.addWidget(widget)

    def show_logged(self, logged: Logged) -> None:
        """Show what is logged."""
        weeks = by_week(logged)
        self.setVisible(any(week.most_min >= 1 for week in weeks))
        over = weeks[:-1]
        least, most = (sum(ends) / len(over) for ends in zip(*((each.least_min, each.most_min) for each in over),
                                                             strict=True))  # fmt: skip
        usual = Demand(weeks[0].monday, least, most)
        self.told.setText(tr("Minutes of hard hip extension: {now} this week so far, {usual} in a usual one.",
                             now=_span(weeks[-1]), usual=_span(usual)))  # fmt: skip
        self.bars.show_weeks(weeks)


class RangeBars(QWidget):
    """Draws a bar a week, from the least to the most."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._weeks: Sequence[Demand] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    def show_weeks(self, weeks: Sequence[Demand]) -> None:
        """Show other weeks."""
        self._weeks = weeks
        self.setAccessibleName(", ".join(f"{week_name(week.monday)}: {_span(week)} min" for week in weeks))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Bars with a line of words below."""
        return QSize(self._look.theme.px(160), self._look.theme.px(HEIGHT) + self._words_height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It may be narrow, never low."""
        return QSize(self._look.theme.px(100), self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the bars on a line, and name the first and the last week."""
        if not self._weeks:
            return
        theme = self._look.theme
        foot, each = self.height() - self._words_height(), self.width() / len(self._weeks)
        scale = (foot - theme.px(4)) / max(1.0, *(week.most_min for week in self._weeks))
        wide = min(theme.px(WIDEST_BAR), each * 0.62)
        with QPainter(self) as painter:
            unmirrored(painter)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("grid"), 1))
            painter.drawLine(QPointF(0, foot + 0.5), QPointF(self.width(), foot + 0.5))
            painter.setPen(QPen(theme.colour("run", 0.55), 1))
            painter.setBrush(theme.colour("run_soft"))
            for place, week in enumerate(self._weeks):
                if week.most_min > 0:
                    high = max(theme.px(LEAST_HIGH), (week.most_min - week.least_min) * scale)
                    top = foot - week.least_min * scale - high
                    left = place * each + (each - wide) / 2
                    painter.drawRoundedRect(QRectF(left, top, wide, high), theme.px(3), theme.px(3))
            self._draw_words(painter, foot)

    def _draw_words(self, painter: QPainter, foot: float) -> None:
        painter.setFont(self._look.theme.font("caption"))
        painter.setPen(self._look.theme.colour("text3"))
        area = QRectF(0, foot, self.width(), self._words_height())
        below = Qt.AlignmentFlag.AlignBottom
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | below, week_name(self._weeks[0].monday))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | below, week_name(self._weeks[-1].monday))

    def _words_height(self) -> int:
        return round(QFontMetricsF(self._look.theme.font("caption")).height()) + self._look.theme.px(4)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _span(week: Demand) -> str:
    least, most = number(week.least_min), number(week.most_min)
    return least if least == most else tr("{least} to {most}", least=least, most=most)

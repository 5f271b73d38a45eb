"""What a chart says of one place: a dashed line, the point enlarged, and a slip with its value and date."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from glutetracker.ui.charts.chart import HoverPoint
from glutetracker.ui.charts.plotting.marks import dot
from glutetracker.ui.theme import Theme


class Cursor:
    """Which of a chart's points is asked for; they are put into words when the first one is."""

    def __init__(self) -> None:
        self._make: Callable[[], Sequence[HoverPoint]] = tuple
        self._made: Sequence[HoverPoint] | None = None
        self._at: int | None = None

    @property
    def points(self) -> Sequence[HoverPoint]:
        """The points, ordered by day."""
        if self._made is None:
            self._made = sorted(self._make(), key=lambda point: point.at)
        return self._made

    @property
    def point(self) -> HoverPoint | None:
        """The point asked for; None when none is."""
        return self.points[self._at] if self._at is not None else None

    def offer(self, make: Callable[[], Sequence[HoverPoint]]) -> None:
        """Let the points that this makes be asked for."""
        self._make, self._made, self._at = make, None, None

    def leave(self) -> bool:
        """Ask for none; True when one was."""
        was, self._at = self._at, None
        return was is not None

    def near(self, day: float) -> bool:
        """Ask for the point nearest to a day; True when it is another one."""
        if not self.points:
            return False
        after = bisect_left(self.points, day, key=lambda point: point.at)
        around = [at for at in (after - 1, after) if 0 <= at < len(self.points)]
        return self._go(min(around, key=lambda at: abs(self.points[at].at - day)))

    def step(self, by: int) -> bool:
        """Ask for a point so many further on; the first press asks for the last point."""
        if not self.points:
            return False
        last = len(self.points) - 1
        return self._go(last if self._at is None else max(0, min(last, self._at + by)))

    def _go(self, at: int) -> bool:
        was, self._at = self._at, at
        return was != at


def draw_cursor(painter: QPainter, theme: Theme, view: QRectF, point: HoverPoint, places: Sequence[QPointF]) -> None:
    """Draw the line, the point at its pixel in each strip that has it, and the slip beside the upper one."""
    at = places[0] if places else QPointF(view.center().x(), view.top())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("border_strong"), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(at.x(), view.top()), QPointF(at.x(), view.bottom()))
    painter.setPen(QPen(theme.colour("surface"), 2))
    painter.setBrush(theme.colour("text"))
    for place in places:
        painter.drawPath(dot("o", theme.px(10)).translated(place))
    _draw_slip(painter, theme, view, point, at)


def _draw_slip(painter: QPainter, theme: Theme, view: QRectF, point: HoverPoint, at: QPointF) -> None:
    bold, plain = theme.font("strong"), theme.font("caption")
    bold.setPixelSize(plain.pixelSize())
    fonts = (bold, *(plain for _ in point.lines[1:]))
    side, high, edge = theme.px(12), theme.px(8), theme.px(4)
    view = view.adjusted(0, 0, -edge, 0)  # or its corners are cut where the plot ends
    most = view.width() - 2 * side
    metrics = [QFontMetricsF(font) for font in fonts]
    texts = [_fitted(text, each, most) for text, each in zip(point.lines, metrics, strict=True)]
    wide = max(each.horizontalAdvance(text) for each, text in zip(metrics, texts, strict=True)) + 2 * side
    line = max(each.height() for each in metrics)
    left = at.x() + side if at.x() + side + wide <= view.right() else at.x() - side - wide
    left = max(view.left(), min(left, view.right() - wide))
    tall = len(texts) * line + 2 * high
    top = at.y() - tall - side if at.y() - tall - side >= view.top() else view.top()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("text"))
    painter.drawRoundedRect(QRectF(left, top, wide, tall), theme.px(8), theme.px(8))
    painter.setPen(theme.colour("bg"))
    for row, (font, text) in enumerate(zip(fonts, texts, strict=True)):
        painter.setFont(font)
        painter.drawText(QRectF(left + side, top + high + row * line, wide, line), Qt.AlignmentFlag.AlignVCenter, text)


def _fitted(text: str, metrics: QFontMetricsF, most: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, most)

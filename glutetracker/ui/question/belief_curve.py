"""The belief curve: where the effect likely lies, by one's own data and with published studies."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetracker.ui.question.whisker import SIDE, Scale, draw_tick_words, draw_ticks
from glutetracker.ui.theme import Look

HEIGHT = 120
Curve = Sequence[tuple[float, float]]


class BeliefCurve(QWidget):
    """Draws two curves over one scale, and a band for what is no change worth naming."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._own: Curve = ()
        self._studies: Curve = ()
        self._scale, self._within, self._unit = Scale(-1.0, 1.0, (0.0,)), 0.5, ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    def show_curves(self, own: Curve, studies: Curve, scale: Scale, within: float, unit: str) -> None:
        """Show curves whose values are in the user's unit."""
        self._own, self._studies, self._scale, self._within, self._unit = own, studies, scale, within, unit
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Curves with a line of words below."""
        return QSize(self._look.theme.px(160), self._look.theme.px(HEIGHT) + self._words_height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It may be narrow, never low."""
        return QSize(self._look.theme.px(100), self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the band, the values, and both curves; what one's own data say is the full line."""
        theme = self._look.theme
        words = self._words_height()
        area = QRectF(0, 0, self.width(), self.height() - words)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            left, right = (self._scale.x(end, area.width(), theme.px(SIDE)) for end in (-self._within, self._within))
            painter.fillRect(QRectF(left, 0, right - left, area.height()), theme.colour("track"))
            draw_ticks(painter, self._look, self._scale, area)
            highest = max([density for curve in (self._own, self._studies) for _, density in curve], default=1.0)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setClipRect(area)
            for curve, role, style in ((self._studies, "text3", Qt.PenStyle.DashLine),
                                       (self._own, "text", Qt.PenStyle.SolidLine)):  # fmt: skip
                painter.setPen(QPen(theme.colour(role), 2 * theme.scale, style))
                painter.drawPolyline(self._shape(curve, area, highest or 1.0))
            painter.setClipping(False)
            below = QRectF(0, area.bottom(), area.width(), words)
            draw_tick_words(painter, self._look, self._scale, below, self._unit)

    def _shape(self, curve: Curve, area: QRectF, highest: float) -> QPolygonF:
        side, room = self._look.theme.px(SIDE), area.height() * 0.94
        return QPolygonF([QPointF(self._scale.x(value, area.width(), side), area.height() - density / highest * room)
                          for value, density in curve])  # fmt: skip

    def _words_height(self) -> int:
        return round(QFontMetricsF(self._look.theme.font("caption")).height()) + self._look.theme.px(4)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

"""The ring: how much of an aim is done."""

from PySide6.QtCore import QEasingCurve, QPointF, QRect, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.drawn import Drawing

STROKE, SECOND_LAP = 0.098, 0.45
VALUE, CAPTION_FROM = 0.25, 80  # share of the side; px at 100 %, smaller rings show the value alone
_DASHES = (0.1, 1.9)  # in stroke widths: dots with air between


class Ring(Drawing):
    """How much of an aim is done; beyond it a second lap begins, without an aim it is dotted."""

    def __init__(self, look: Look, role: str, *, side: int = 124) -> None:
        super().__init__(look)
        self._role, self._side = role, side
        self._share: float | None = 0.0
        self._value, self._of = "", ""
        self._sweep: QVariantAnimation | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_share(self, share: float | None, value: str, of: str, name: str, *, at_once: bool = False) -> None:
        """Show a share of the aim (None without one), its value, what it is of, and its name for those who hear it.

        It sweeps there; at once where it moves by itself, as time does.
        """
        self._value, self._of = value, of
        if name != self.accessibleName():
            self.setAccessibleName(name)
        lasts = 0 if at_once else self._look.theme.ms("ring")
        before = self._share
        if self._sweep is not None:
            self._sweep.stop()
        if share is None or before is None or share == before or not self.isVisible() or not lasts:
            self._share = share
        else:
            self._sweep_on(before, share, lasts)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """A square."""
        side = self._look.theme.px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It never shrinks."""
        return self.sizeHint()

    def shows(self) -> tuple[object, ...]:
        """The share, and the words inside."""
        return self._share, self._value, self._of

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw the track, the share, and the words inside."""
        side = min(area.width(), area.height())
        stroke = side * STROKE
        half = stroke / 2 + 1
        ring = QRectF((area.width() - side) / 2, (area.height() - side) / 2, side, side).adjusted(
            half, half, -half, -half
        )
        if self._share is None or self._share < 1:  # else it is covered
            self._draw_track(painter, ring, stroke)
        if self._share is not None:
            self._draw_laps(painter, ring, stroke, self._share)
        self._draw_words(painter, ring, stroke)

    def _draw_track(self, painter: QPainter, ring: QRectF, stroke: float) -> None:
        pen = QPen(self._look.theme.colour("track"), stroke)
        if self._share is None:
            pen = QPen(self._look.theme.colour("border_strong"), stroke * 0.36)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.drawEllipse(ring)

    def _draw_laps(self, painter: QPainter, ring: QRectF, stroke: float, share: float) -> None:
        theme = self._look.theme
        if share >= 1:
            painter.setPen(QPen(theme.colour(self._role), stroke))
            painter.drawEllipse(ring)
            if share > 1:
                self._draw_arc(painter, ring, self._pen("text", SECOND_LAP, stroke), min(1.0, share - 1))
        elif share > 0:
            self._draw_arc(painter, ring, self._pen(self._role, 1.0, stroke), share)

    def _pen(self, role: str, alpha: float, width: float) -> QPen:
        pen = QPen(self._look.theme.colour(role, alpha), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen

    @staticmethod
    def _draw_arc(painter: QPainter, ring: QRectF, pen: QPen, share: float) -> None:
        painter.setPen(pen)
        painter.drawArc(ring, 90 * 16, -round(360 * 16 * share))

    def _draw_words(self, painter: QPainter, ring: QRectF, stroke: float) -> None:
        theme = self._look.theme
        room, side = ring.width() - stroke - theme.px(8), ring.width() + stroke
        value = theme.font("metric")
        value.setPixelSize(min(value.pixelSize(), max(8, round(side * VALUE))))
        value = _fitting(value, self._value, room)
        high = QFontMetricsF(value).capHeight()
        middle = ring.center()
        width = QFontMetricsF(value).horizontalAdvance(self._value)
        has_caption = bool(self._of) and side >= theme.px(CAPTION_FROM)
        base = middle.y() + (high / 2 if not has_caption else side * 0.02)
        painter.setPen(theme.colour("text"))
        painter.setFont(value)
        painter.drawText(QPointF(middle.x() - width / 2, base), self._value)
        if has_caption:
            small = _fitting(theme.font("caption"), self._of, room * 0.86)
            painter.setPen(theme.colour("text2"))
            painter.setFont(small)
            below = QRectF(ring.x(), base + side * 0.06, ring.width(), QFontMetricsF(small).height())
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._of)

    def _sweep_on(self, before: float, share: float, lasts_ms: int) -> None:
        if self._sweep is None:
            self._sweep = QVariantAnimation(self)
            self._sweep.setEasingCurve(_entering())
            self._sweep.valueChanged.connect(self._on_sweep)
        self._sweep.setStartValue(before)
        self._sweep.setEndValue(share)
        self._sweep.setDuration(lasts_ms)
        self._sweep.start()

    def _on_sweep(self, share: float) -> None:
        self._share = share
        self.update()


def _fitting(font: QFont, text: str, room: float) -> QFont:
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide > room > 0:
        font.setPixelSize(max(8, int(font.pixelSize() * room / wide)))
    return font


def _entering() -> QEasingCurve:
    curve = QEasingCurve(QEasingCurve.Type.BezierSpline)
    curve.addCubicBezierSegment(QPointF(0, 0), QPointF(0, 1), QPointF(1, 1))
    return curve

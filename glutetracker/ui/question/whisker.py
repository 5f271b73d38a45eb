"""Dot and whisker: an estimate, its middle half and its likely range, on a scale that rows share."""

from collections.abc import Sequence
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from glutetracker.domain.question.answer import Likely
from glutetracker.domain.units import GirthUnit
from glutetracker.ui.theme import Look
from glutetracker.ui.widgets.drawn import Drawing
from glutetracker.ui.widgets.painting import unmirrored
from glutetracker.words.numbers import number

TALL, SHORT, DOT, SIDE = 30, 20, 12, 10
STEPS, MOST_TICKS = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0), 5


class Scale(NamedTuple):
    """Values from the left to the right edge, and those that are named."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def x(self, value: float, width: float, side: float) -> float:
        """Find where a value stands."""
        return side + (value - self.low) / (self.high - self.low) * (width - 2 * side)


def in_unit(likely: Likely, unit: GirthUnit) -> Likely:
    """Convert an estimate to the user's unit."""
    return Likely(*map(unit.from_cm, likely))


def scale_over(values: Sequence[float]) -> Scale:
    """Find a scale that holds values and zero, with a named value on either side of it."""
    low, high = min([0.0, *values]), max([0.0, *values])
    step = next((each for each in STEPS if (high - low) / each <= MOST_TICKS), STEPS[-1])
    first, last = min(-1, ceil(low / step)), max(1, floor(high / step))
    ticks = tuple(at * step for at in range(first, last + 1))
    return Scale(min(low, ticks[0]), max(high, ticks[-1]), ticks)


class Whisker(Drawing):
    """Draws one estimate."""

    def __init__(self, look: Look, role: str, *, is_part: bool = False) -> None:
        """Make one in the colour of a role; a part of an effect is drawn smaller than the whole."""
        super().__init__(look)
        self._role, self._is_part = role, is_part
        self._likely: Likely | None = None
        self._above = 0
        self._scale = Scale(-1.0, 1.0, (0.0,))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._dress)

    def show_likely(self, likely: Likely, scale: Scale, heard: str) -> None:
        """Show an estimate, already in the user's unit, and what is heard of it."""
        self._likely, self._scale = likely, scale
        self.setAccessibleName(heard)
        self.setToolTip(heard)
        self.update()

    def lower_by(self, room_px: int) -> None:
        """Leave room above, through which the scale goes on."""
        self._above = room_px
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As high as its dot with some air."""
        px = self._look.theme.px
        return QSize(px(120), px(SHORT if self._is_part else TALL) + self._above)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It may be narrow, never low."""
        return QSize(self._look.theme.px(80), self.sizeHint().height())

    def shows(self) -> tuple[object, ...]:
        """The estimate, its scale, and how low it stands."""
        return self._likely, self._scale, self._above

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw the grid, the range, the middle half and the dot."""
        theme = self._look.theme
        draw_ticks(painter, self._look, self._scale, QRectF(area))
        if self._likely is None:
            return
        share = 0.7 if self._is_part else 1.0
        colour = theme.colour(self._role)
        likely = self._likely
        edge = QPen(theme.colour(self._role, 0.55), 1)
        self._bar(painter, likely.low_90, likely.high_90, theme.px(14 * share), theme.colour(f"{self._role}_soft"),
                  edge)  # fmt: skip
        self._bar(painter, likely.low_50, likely.high_50, theme.px(5 * share), colour)
        painter.setPen(QPen(theme.colour("surface"), theme.px(2)))
        painter.setBrush(colour)
        half = theme.px(DOT * share) / 2
        painter.drawEllipse(QPointF(self._x(likely.median), self._middle), half, half)

    def _bar(
        self, painter: QPainter, low: float, high: float, thick: float, fill: QColor, edge: QPen | None = None
    ) -> None:
        area = QRectF(self._x(low), self._middle - thick / 2, self._x(high) - self._x(low), thick)
        painter.setPen(edge or Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        radius = min(thick, area.width()) / 2
        painter.drawRoundedRect(area, radius, radius)

    @property
    def _middle(self) -> float:
        return (self.height() + self._above) / 2

    def _x(self, value: float) -> float:
        return self._scale.x(value, self.width(), self._look.theme.px(SIDE))

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


class ScaleWords(Drawing):
    """Names the values below the whiskers."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._scale, self._unit = Scale(-1.0, 1.0, (0.0,)), ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._dress)

    def show_scale(self, scale: Scale, unit: str) -> None:
        """Name the values of another scale."""
        self._scale, self._unit = scale, unit
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """One line of words."""
        return QSize(self._look.theme.px(120), round(QFontMetricsF(self._look.theme.font("caption")).height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """It may be narrow, never low."""
        return QSize(self._look.theme.px(80), self.sizeHint().height())

    def shows(self) -> tuple[object, ...]:
        """The scale and its unit."""
        return self._scale, self._unit

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Write the values, as many as there is room for."""
        draw_tick_words(painter, self._look, self._scale, QRectF(area), self._unit)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def draw_ticks(painter: QPainter, look: Look, scale: Scale, area: QRectF) -> None:
    """Draw an upright hairline at each named value, zero the strongest."""
    theme = look.theme
    for tick in scale.ticks:
        painter.setPen(QPen(theme.colour("border_strong" if tick == 0 else "grid"), 1))
        x = round(area.left() + scale.x(tick, area.width(), theme.px(SIDE))) + 0.5
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))


def draw_tick_words(painter: QPainter, look: Look, scale: Scale, area: QRectF, unit: str) -> None:
    """Write the named values below their hairlines; the unit once, at zero; fewer where room is short."""
    theme = look.theme
    unmirrored(painter)
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour("text3"))
    metrics = painter.fontMetrics()
    widest = max(metrics.horizontalAdvance(_tick_word(tick, unit)) for tick in scale.ticks)
    each = area.width() / max(1, len(scale.ticks))
    every = 1 if each > widest + theme.px(6) else 2 if 2 * each > widest + theme.px(6) else len(scale.ticks)
    zero = scale.ticks.index(0)
    for place, tick in enumerate(scale.ticks):
        if (place - zero) % every:
            continue
        word = _tick_word(tick, unit)
        wide = metrics.horizontalAdvance(word)
        middle = area.left() + scale.x(tick, area.width(), theme.px(SIDE))
        left = max(area.left(), min(middle - wide / 2, area.right() - wide))
        painter.drawText(QRectF(left, area.top(), wide + 1, area.height()), Qt.AlignmentFlag.AlignCenter, word)


def _tick_word(tick: float, unit: str) -> str:
    return f"0 {unit}" if tick == 0 else number(tick, 1, signed=True)

"""A drawn body with a tape where it is to be measured."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy

from glutetracker.ui.figure import shape as body_shape
from glutetracker.ui.theme import Look, Theme
from glutetracker.ui.widgets.drawn import Drawing
from glutetracker.words import tr

WIDTH, HEIGHT = 132, 176
WHOLE = (-15.0, 1045.0)
TAPE_HIGH, TAPE_SAG, TAPE_STEP = 15.0, 7.0, 16.0
PLATE = QRectF(-105, 1006, 210, 24)


class Tape(NamedTuple):
    """Where a tape lies, in thousandths of stature.

    Attributes:
        left: Where it begins, as seen; 0 is the middle.
        right: Where it ends.
        y: Below the crown.
        is_behind: Seen from behind.
        top: What is shown of the body begins here.
        bottom: What is shown of the body ends here.
    """

    left: float
    right: float
    y: float
    is_behind: bool
    top: float
    bottom: float


class BodyOutline(Drawing):
    """Shows the body, and a tape round it; without one the whole body, on a scale where that is what measures."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.tape: Tape | None = None
        self._has_plate = False
        self._outline, self._buttocks, self._bones = body_shape.outline(), body_shape.buttocks(), body_shape.bones()
        self.setAccessibleName(tr("Drawing of where to measure"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_tape(self, tape: Tape | None, told: str, *, on_scale: bool = False) -> None:
        """Show a tape, or a scale under the feet; `told` says the same in words."""
        self.tape, self._has_plate = tape, on_scale
        self.setAccessibleDescription(told)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As large as the theme's scale."""
        px = self._look.theme.px
        return QSize(px(WIDTH), px(HEIGHT))

    def shows(self) -> tuple[object, ...]:
        """The tape, or the scale."""
        return self.tape, self._has_plate

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw the body on its ground, cut where the ground ends."""
        theme = self._look.theme
        top, bottom = (self.tape.top, self.tape.bottom) if self.tape else WHOLE
        scale = area.height() / (bottom - top)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(area), theme.radius("card"), theme.radius("card"))
        painter.fillPath(ground, theme.colour("sunken"))
        painter.setClipPath(ground)
        painter.translate(area.width() / 2, -top * scale)
        painter.scale(scale, scale)
        self._draw_body(painter, theme, 1 / scale)
        if self.tape:
            _draw_tape(painter, theme, self.tape, 1 / scale)

    def _draw_body(self, painter: QPainter, theme: Theme, hair: float) -> None:
        painter.setPen(QPen(theme.colour("border_strong"), 1.25 * hair))
        painter.setBrush(theme.colour("surface"))
        painter.drawPath(self._outline)
        if self.tape and self.tape.is_behind:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("track"))
            painter.drawPath(self._buttocks)
        elif self.tape:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("border_strong"), 1.5 * hair, Qt.PenStyle.DotLine))
            painter.drawPath(self._bones)
        if self._has_plate:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("body"))
            painter.drawRoundedRect(PLATE, 10, 10)


def _draw_tape(painter: QPainter, theme: Theme, tape: Tape, hair: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(body_shape.band(tape.left, tape.right, tape.y, TAPE_HIGH, TAPE_SAG), theme.colour("body"))
    painter.setPen(QPen(theme.colour("surface"), 1.25 * hair))
    reach = (tape.right - tape.left) / 2
    x = tape.left + TAPE_STEP / 2
    while x < tape.right:
        share = (x - tape.left) / reach - 1
        y = tape.y - TAPE_HIGH / 2 + TAPE_SAG * (1 - share**2)
        painter.drawLine(QPointF(x, y), QPointF(x, y + TAPE_HIGH * 0.45))
        x += TAPE_STEP

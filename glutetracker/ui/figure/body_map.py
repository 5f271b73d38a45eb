"""The body from the front and from behind, its muscles shaded by what they did."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip

from glutetracker.figure.body_regions import BACK, body_regions
from glutetracker.ui.figure.colours import of_load
from glutetracker.ui.figure.shape import closed, mirrored, outline
from glutetracker.ui.theme import Look, Theme
from glutetracker.ui.widgets.drawn import Drawing
from glutetracker.ui.widgets.painting import draw_ring, ringed_after
from glutetracker.words import tr

WIDTH = 220
BODY_WIDE, BODY_HIGH, GAP, EDGE = 430.0, 1004.0, 40.0, 12.0
WHOLE = (2 * BODY_WIDE + GAP + 2 * EDGE, BODY_HIGH + 2 * EDGE)
SEAM_PX, PICKED_PX = 1.2, 2.2
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


def region_names() -> dict[str, str]:
    """Name the regions, in the order in which they are told."""
    return {
        "glute_max": tr("Gluteus maximus"),
        "glute_med": tr("Side hip"),
        "hamstrings": tr("Hamstrings"),
        "quads": tr("Front thighs"),
        "adductors": tr("Inner thighs"),
        "hip_flexors": tr("Hip flexors"),
        "erectors": tr("Back extensors"),
        "abs": tr("Front of the trunk"),
        "obliques": tr("Sides of the trunk"),
        "calves": tr("Calves"),
        "soleus": tr("Lower calves"),
        "shins": tr("Shins"),
        "lats": tr("Broad back muscles"),
        "traps": tr("Neck and upper back"),
        "delts": tr("Shoulders"),
        "chest": tr("Chest"),
        "biceps": tr("Front of the upper arms"),
        "triceps": tr("Back of the upper arms"),
        "forearms": tr("Forearms"),
    }


class _Shape(NamedTuple):
    region: str
    path: QPainterPath


class BodyMap(Drawing):
    """Shades muscles by load; the mouse or the arrow keys pick one, and a tip tells of it.

    Attributes:
        picked: Another muscle is picked; empty for none.
        loads: 0 to 1 by region.
        at: The region that is picked.
    """

    picked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.loads: dict[str, float] = {}
        self.at = ""
        self._told: dict[str, str] = {}
        self._is_ringed = False
        self._shapes = _shapes()
        self._bodies = [outline().translated(middle, EDGE) for middle in _middles()]
        self.setObjectName("bodyMap")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Body map, front and back"))
        look.changed.connect(self._dress)

    def show_loads(self, loads: Mapping[str, float], told: Mapping[str, str]) -> None:
        """Show how much each region is loaded, 0 to 1, and what is told of each: “11 hard sets”."""
        self.loads = {region: min(1.0, load) for region, load in loads.items() if load > 0}
        self._told = dict(told)
        self.setAccessibleDescription(self.words())
        self.update()

    def words(self) -> str:
        """Say what the map shows, most loaded first."""
        by_load = sorted(self.loads, key=lambda region: -self.loads[region])
        return " ".join(f"{self._tip(region)}." for region in by_load) or tr("Nothing is loaded.")

    def regions(self) -> list[str]:
        """Give the regions that keys step through: those that are loaded, most first, then the others."""
        names = list(region_names())
        return sorted(names, key=lambda region: (-self.loads.get(region, 0.0), names.index(region)))

    def pick(self, region: str) -> None:
        """Pick a region; empty for none."""
        if region != self.at:
            self.at = region
            self.setAccessibleDescription(f"{self._tip(region)}. {self.words()}" if region else self.words())
            self.picked.emit(region)
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Two bodies side by side."""
        width = self._look.theme.px(WIDTH)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """It keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """Keep the bodies' shape, in the width that they may have: layouts ask with all the room there is."""
        return round(min(width, self.maximumWidth(), self._look.theme.px(2 * WIDTH)) * WHOLE[1] / WHOLE[0])

    def shows(self) -> tuple[object, ...]:
        """The loads, the region that is picked, and the keyboard's ring."""
        return tuple(self.loads.items()), self.at, self._is_ringed and self.hasFocus()

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw both views."""
        theme = self._look.theme
        scale, shift = self._fit()
        if self._is_ringed and self.hasFocus():
            draw_ring(painter, theme, QRectF(area), theme.radius("card"))
        painter.translate(shift)
        painter.scale(scale, scale)
        painter.setPen(QPen(theme.colour("border"), 1 / scale))
        painter.setBrush(theme.colour("map_body"))
        for body in self._bodies:
            painter.drawPath(body)
        for shape in self._shapes:
            self._draw_shape(painter, theme, shape, scale)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Pick what is under the mouse."""
        self.pick(self._under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Pick nothing when the mouse goes, unless the keys are here."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self.pick("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Step from region to region."""
        step = STEPS.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        regions = self.regions()
        here = regions.index(self.at) if self.at else (-1 if step > 0 else 0)
        self.pick(regions[(here + step) % len(regions)])
        QToolTip.showText(self.mapToGlobal(self._middle_of(self.at)), self._tip(self.at), self)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Show that the keys are here."""
        super().focusInEvent(event)
        self._is_ringed = ringed_after(event, is_ringed=self._is_ringed)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Pick nothing when the keys go."""
        super().focusOutEvent(event)
        self.pick("")
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell of the muscle under the mouse."""
        if isinstance(event, QHelpEvent):
            region = self._under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(region) if region else "", self)
            return True
        return super().event(event)

    def _draw_shape(self, painter: QPainter, theme: Theme, shape: _Shape, scale: float) -> None:
        load = self.loads.get(shape.region, 0.0)
        painter.setBrush(QColor(of_load(theme, load)) if load else theme.colour("map_idle"))
        is_picked = shape.region == self.at
        colour, width = ("text", PICKED_PX) if is_picked else ("map_body", SEAM_PX)
        painter.setPen(QPen(theme.colour(colour), theme.px(100) / 100 * width / scale))
        painter.drawPath(shape.path)

    def _tip(self, region: str) -> str:
        name = region_names()[region]
        told = self._told.get(region, "")
        return tr("{muscle}: {told}", muscle=name, told=told or tr("not loaded"))

    def _under(self, at: QPointF) -> str:
        scale, shift = self._fit()
        point = (at - shift) / scale
        return next((shape.region for shape in reversed(self._shapes) if shape.path.contains(point)), "")

    def _middle_of(self, region: str) -> QPoint:
        scale, shift = self._fit()
        path = next(shape.path for shape in self._shapes if shape.region == region)
        return (path.boundingRect().center() * scale + shift).toPoint()

    def _fit(self) -> tuple[float, QPointF]:
        scale = min(self.width() / WHOLE[0], self.height() / WHOLE[1])
        return scale, QPointF((self.width() - scale * WHOLE[0]) / 2, (self.height() - scale * WHOLE[1]) / 2)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _middles() -> tuple[float, float]:
    return EDGE + BODY_WIDE / 2, EDGE + BODY_WIDE * 1.5 + GAP


def _shapes() -> list[_Shape]:
    front, back = _middles()
    return [
        _Shape(region.id, closed(points).translated(back if region.view == BACK else front, EDGE))
        for region in body_regions()
        for points in (region.points, mirrored(region.points))
    ]

"""What goes by with the floor, so that one sees a runner come along: marks, lanes, grains of sand and footprints."""

from functools import cache
from math import ceil, hypot

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from glutetracker.figure.camera import Camera
from glutetracker.figure.curves import on_curve
from glutetracker.figure.floor import Floor
from glutetracker.figure.movement import Cycle
from glutetracker.figure.turning import Array
from glutetracker.ui.figure.colours import toned
from glutetracker.ui.figure.polygons import polygon
from glutetracker.ui.theme import Theme

REACH = 1.1
MARKS_APART, MARKS_AT, MARK_LONG, MARK_ALPHA = 0.3, (-0.27, 0.27), 0.06, 0.6
LANE_HALF, LANE_WIDE = 0.36, 0.012
GRAINS, GRAINS_HALF, GRAIN_TONE = 36, 0.42, -0.22
PRINT_HALF, PRINT_AHEAD, PRINT_TONE, PRINT_ANGLES = (0.068, 0.027), 0.018, -0.16, 14
GOLDEN = 0.6180339887


def draw_going_by(painter: QPainter, theme: Theme, camera: Camera, floor: Floor) -> None:
    """Draw what goes by; nothing where the floor stands still."""
    cycle = floor.movement.cycle
    if cycle is None or not cycle.stride:
        return
    if floor.movement.ground == "sand":
        _draw_grains(painter, theme, camera, floor, cycle.stride)
        _draw_prints(painter, theme, camera, floor, cycle)
        return
    if floor.movement.ground == "track":
        _draw_lane(painter, theme, camera)
    _draw_marks(painter, theme, camera, floor, cycle.stride)


def _draw_marks(painter: QPainter, theme: Theme, camera: Camera, floor: Floor, stride: float) -> None:
    apart = stride / max(1, round(stride / MARKS_APART))
    starts = np.arange(-REACH, REACH, apart) // apart * apart - floor.gone % apart
    ahead = np.add.outer(starts, (0.0, MARK_LONG)) / hypot(1.0, floor.rise)
    painter.setPen(QPen(theme.colour("border_strong"), max(1.0, camera.scale / 200)))
    for z in MARKS_AT:
        ends = camera.pixels(np.stack((ahead, ahead * floor.rise, np.full_like(ahead, z)), axis=-1)).tolist()
        for start, (near, far) in zip(starts.tolist(), ends, strict=True):
            painter.setOpacity(MARK_ALPHA * max(0.0, 1 - abs(start) / REACH))
            painter.drawLine(QPointF(*near), QPointF(*far))
    painter.setOpacity(1.0)


def _draw_lane(painter: QPainter, theme: Theme, camera: Camera) -> None:
    painter.setPen(QPen(theme.colour("figure_skin"), max(1.0, camera.scale * LANE_WIDE)))
    for z in (-LANE_HALF, LANE_HALF):
        start, end = camera.pixels(np.array(((-REACH, 0.0, z), (REACH, 0.0, z)))).tolist()
        painter.drawLine(QPointF(*start), QPointF(*end))


def _draw_grains(painter: QPainter, theme: Theme, camera: Camera, floor: Floor, stride: float) -> None:
    tiles = np.arange(-ceil(REACH / stride), ceil(REACH / stride) + 1) * stride
    ahead, sideways = _grains()
    ahead = np.add.outer(tiles, ahead * stride - floor.gone).ravel()
    grains = np.stack((ahead, np.zeros_like(ahead), np.tile(sideways, len(tiles))), axis=1)[abs(ahead) < REACH]
    painter.setPen(QPen(QColor(toned(theme.hex("figure_sand"), GRAIN_TONE)), max(1.0, camera.scale / 160)))
    painter.drawPoints(polygon(camera.pixels(grains)))


def _draw_prints(painter: QPainter, theme: Theme, camera: Camera, floor: Floor, cycle: Cycle) -> None:
    """Draw a print where each foot has stood: both go back from where feet land, half a stride apart."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(toned(theme.hex("figure_sand"), PRINT_TONE)))
    lands_at = on_curve(cycle.at, cycle.joints["foot_x"], 0.0) + PRINT_AHEAD
    beside = floor.movement.poses["base"].channels["foot_r"][2]
    for step in range(-1, round(2 * REACH / cycle.stride) + 1):
        ahead = lands_at - floor.gone - step * cycle.stride / 2
        if -REACH < ahead <= lands_at:
            z = beside if step % 2 == 0 else -beside
            painter.setOpacity(max(0.0, 1 - abs(ahead) / REACH))
            painter.drawPolygon(polygon(camera.pixels(_print() + np.array((ahead, 0.0, z)))))
    painter.setOpacity(1.0)


@cache
def _grains() -> tuple[Array, Array]:
    """Give places that show no rows: shares of a stride, and how far to the side."""
    order = np.arange(GRAINS, dtype=float)
    return order * GOLDEN % 1.0, (order / GRAINS * 2 - 1) * GRAINS_HALF


@cache
def _print() -> Array:
    angles = np.arange(PRINT_ANGLES) * (2 * np.pi / PRINT_ANGLES)
    long, wide = PRINT_HALF
    return np.stack((np.cos(angles) * long, np.zeros(PRINT_ANGLES), np.sin(angles) * wide), axis=1)

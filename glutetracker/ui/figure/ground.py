"""The floor that the figure stands on, and the soft shadows there."""

from functools import lru_cache
from math import exp, hypot, radians, sin, tan

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QRadialGradient

from glutetracker.figure.camera import Camera
from glutetracker.figure.mannequin import PLACE_OF
from glutetracker.figure.skeleton import Skeleton
from glutetracker.ui.figure.polygons import polygon
from glutetracker.ui.theme import Theme

SPRITE = 64
DEEPEST, FADE = 70, 4.5
SHADOWED = {"pelvis": 0.13, "thorax": 0.14, "head": 0.09} | {
    f"{bone}_{side}": radius
    for side in "rl"
    for bone, radius in (("shank", 0.07), ("foot", 0.065), ("hand", 0.045), ("thigh", 0.08))
}
"""How wide a shadow each bone throws, in statures."""
_SHADOWED_AT = [PLACE_OF[bone] for bone in SHADOWED]
GROUND_REACH, LOW_LIGHT = 0.62, 0.10
HILL_HALF, HILL_LENGTH = 0.34, 1.3


def draw_floor(painter: QPainter, theme: Theme, camera: Camera, width: float, slope: float) -> None:
    """Draw the floor: a soft disc, or the hill."""
    if slope:
        _draw_hill(painter, theme, camera, slope)
        return
    middle_y = float(camera.pixels(np.zeros(3))[1])
    reach = width * GROUND_REACH
    high = reach * (sin(radians(camera.pitch)) + LOW_LIGHT)
    sprite = _soft_disc(theme.hex("figure_ground"), 255)
    painter.drawPixmap(QRectF(width / 2 - reach, middle_y - high, 2 * reach, 2 * high), sprite, QRectF(sprite.rect()))


def draw_shadows(painter: QPainter, theme: Theme, bones: Skeleton, camera: Camera, slope: float) -> None:
    """Draw a soft shadow under each part of the body, deeper the nearer it is to the floor."""
    rise = tan(radians(slope))
    flat = sin(radians(camera.pitch)) + LOW_LIGHT
    sprite = _soft_disc(theme.hex("figure_shadow"), 255)
    places = bones.places[_SHADOWED_AT]
    heights = np.maximum(0.0, places[:, 1] - places[:, 0] * rise).tolist()
    places[:, 1] = places[:, 0] * rise
    spots = camera.pixels(places).tolist()
    for radius, height, (at_x, at_y) in zip(SHADOWED.values(), heights, spots, strict=True):
        reach = radius * camera.scale * (1 + height)
        painter.setOpacity(DEEPEST / 255 * exp(-FADE * height))
        painter.drawPixmap(
            QRectF(at_x - reach, at_y - reach * flat, 2 * reach, 2 * reach * flat), sprite, QRectF(sprite.rect())
        )
    painter.setOpacity(1.0)


def _draw_hill(painter: QPainter, theme: Theme, camera: Camera, slope: float) -> None:
    rise = tan(radians(slope))
    edge = [(-HILL_LENGTH, -HILL_HALF), (HILL_LENGTH, -HILL_HALF), (HILL_LENGTH, HILL_HALF), (-HILL_LENGTH, HILL_HALF)]
    corners = camera.pixels(np.array([(x, x * rise, z) for x, z in edge]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("figure_ground"))
    painter.drawPolygon(polygon(corners))
    near = (corners[3], corners[2]) if camera.turn[2, 2] > 0 else (corners[0], corners[1])
    width = max(1.0, hypot(*(near[0] - near[1])) / 400)
    painter.setPen(QPen(theme.colour("border_strong"), width))
    painter.drawLine(QPointF(*near[0]), QPointF(*near[1]))


@lru_cache(maxsize=16)
def _soft_disc(colour: str, alpha: int) -> QPixmap:
    sprite = QPixmap(SPRITE, SPRITE)
    sprite.fill(QColor(Qt.GlobalColor.transparent))
    gradient = QRadialGradient(SPRITE / 2, SPRITE / 2, SPRITE / 2)
    for at, share in ((0.0, 1.0), (0.45, 0.72), (0.8, 0.2), (1.0, 0.0)):
        stop = QColor(colour)
        stop.setAlpha(round(alpha * share))
        gradient.setColorAt(at, stop)
    with QPainter(sprite) as painter:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawRect(sprite.rect())
    return sprite

"""The floor that the figure stands on, and the soft shadows there."""

from functools import lru_cache
from math import ceil, exp, hypot, radians, sin
from math import floor as whole

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QRadialGradient

from glutetracker.figure.camera import Camera
from glutetracker.figure.floor import Floor
from glutetracker.figure.mannequin import PLACE_OF
from glutetracker.figure.movement import Stairs
from glutetracker.figure.skeleton import Skeleton
from glutetracker.figure.turning import Array
from glutetracker.ui.figure.colours import toned
from glutetracker.ui.figure.going_by import draw_going_by
from glutetracker.ui.figure.polygons import polygon
from glutetracker.ui.theme import Theme

SPRITE = 64
DEEPEST, FADE, FAINTEST = 70, 4.5, 3
SHADOWED = {"pelvis": 0.13, "thorax": 0.14, "head": 0.09} | {
    f"{bone}_{side}": radius
    for side in "rl"
    for bone, radius in (("shank", 0.07), ("foot", 0.065), ("hand", 0.045), ("thigh", 0.08))
}
"""How wide a shadow each bone throws, in statures."""
DRAGGED = {"sled": 0.34, "tyre": 0.3}
_SHADOWED_AT = [PLACE_OF[bone] for bone in SHADOWED]
GROUND_REACH, LOW_LIGHT = 0.62, 0.10
HILL_HALF, HILL_LENGTH = 0.34, 1.3
_ROLES = {"": "figure_ground", "sand": "figure_sand", "track": "figure_track"}
"""The colour of each ground."""
STAIRS_DEEP, TREAD_TONE, RISER_TONE = 1.2, 0.16, -0.08


def draw_floor(painter: QPainter, theme: Theme, camera: Camera, width: float, floor: Floor) -> None:
    """Draw the floor: a soft disc, the hill, or stairs."""
    if stairs := floor.movement.stairs:
        _draw_stairs(painter, theme, camera, floor, stairs)
        return
    if floor.rise:
        _draw_hill(painter, theme, camera, floor.rise)
    else:
        _draw_level(painter, theme, camera, width, _ROLES[floor.movement.ground])
    draw_going_by(painter, theme, camera, floor)


def _draw_level(painter: QPainter, theme: Theme, camera: Camera, width: float, role: str) -> None:
    middle_y = float(camera.pixels(np.zeros(3))[1])
    reach = width * GROUND_REACH
    high = reach * (sin(radians(camera.pitch)) + LOW_LIGHT)
    sprite = _soft_disc(theme.hex(role), 255)
    painter.drawPixmap(QRectF(width / 2 - reach, middle_y - high, 2 * reach, 2 * high), sprite, QRectF(sprite.rect()))


def draw_shadows(painter: QPainter, theme: Theme, bones: Skeleton, camera: Camera, floor: Floor) -> None:
    """Draw a soft shadow under each part of the body, deeper the nearer it is to the floor, and what is dragged."""
    places = bones.places[_SHADOWED_AT]
    under = floor.under(places[:, 0])
    heights = np.maximum(0.0, places[:, 1] - under).tolist()
    places[:, 1] = under
    spots = camera.pixels(places).tolist()
    for radius, height, spot in zip(SHADOWED.values(), heights, spots, strict=True):
        _draw_shadow(painter, theme, camera, spot, radius * (1 + height), DEEPEST * exp(-FADE * height))
    for prop in floor.movement.props:
        if prop.kind in DRAGGED:
            _draw_shadow(painter, theme, camera, camera.pixels(np.array(prop.at)).tolist(), DRAGGED[prop.kind], DEEPEST)
    painter.setOpacity(1.0)


def _draw_shadow(
    painter: QPainter, theme: Theme, camera: Camera, spot: list[float], radius: float, deep: float
) -> None:
    if deep < FAINTEST:
        return
    sprite = _soft_disc(theme.hex("figure_shadow"), 255)
    reach, flat = radius * camera.scale, sin(radians(camera.pitch)) + LOW_LIGHT
    painter.setOpacity(deep / 255)
    painter.drawPixmap(
        QRectF(spot[0] - reach, spot[1] - reach * flat, 2 * reach, 2 * reach * flat), sprite, QRectF(sprite.rect())
    )


def _draw_hill(painter: QPainter, theme: Theme, camera: Camera, rise: float) -> None:
    edge = [(-HILL_LENGTH, -HILL_HALF), (HILL_LENGTH, -HILL_HALF), (HILL_LENGTH, HILL_HALF), (-HILL_LENGTH, HILL_HALF)]
    corners = camera.pixels(np.array([(x, x * rise, z) for x, z in edge]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("figure_ground"))
    painter.drawPolygon(polygon(corners))
    near = (corners[3], corners[2]) if camera.turn[2, 2] > 0 else (corners[0], corners[1])
    width = max(1.0, hypot(*(near[0] - near[1])) / 400)
    painter.setPen(QPen(theme.colour("border_strong"), width))
    painter.drawLine(QPointF(*near[0]), QPointF(*near[1]))


def _draw_stairs(painter: QPainter, theme: Theme, camera: Camera, floor: Floor, stairs: Stairs) -> None:
    """Draw the treads and risers that are seen, and the side, as far as a stage can show."""
    colour, near = theme.hex("figure_ground"), HILL_HALF if camera.turn[2, 2] > 0 else -HILL_HALF
    edge = stairs.at - floor.gone
    first, last = whole((-HILL_LENGTH - edge) / stairs.run), ceil((HILL_LENGTH - edge) / stairs.run)
    zigzag = [
        (edge + (step + ahead) * stairs.run, step * stairs.rise - floor.gone * floor.rise)
        for step in range(first, last)
        for ahead in (0, 1)
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    rows = [camera.pixels(np.array([(x, y, z) for x, y in zigzag])) for z in (-near, near)]
    quads = [np.array((*far, *by[::-1])) for far, by in zip(_pairs(rows[0]), _pairs(rows[1]), strict=True)]
    for place, quad in enumerate(quads):
        if place % 2 and camera.turn[2, 0] > 0:
            continue  # a riser from behind
        painter.setBrush(QColor(toned(colour, RISER_TONE if place % 2 else TREAD_TONE)))
        painter.drawPolygon(polygon(quad))
    low = camera.pixels(np.array([(x, zigzag[0][1] - STAIRS_DEEP, near) for x in (zigzag[-1][0], zigzag[0][0])]))
    painter.setBrush(QColor(colour))
    painter.drawPolygon(polygon(np.concatenate((rows[1], low))))
    painter.setPen(QPen(theme.colour("border_strong"), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(polygon(rows[1]))


def _pairs(row: Array) -> Array:
    return np.stack((row[:-1], row[1:]), axis=1)


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

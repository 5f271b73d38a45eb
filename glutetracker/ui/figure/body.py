"""Paint the body: each part with a darker edge, light across it, and the muscles on it that glow."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QRadialGradient, QTransform

from glutetracker.figure.camera import Camera
from glutetracker.figure.flesh import Outline, faces_viewer, flesh, outline_of
from glutetracker.figure.lighting import lit_to_shaded
from glutetracker.figure.outlines import DIRECTIONS
from glutetracker.figure.solving import Posture
from glutetracker.figure.turning import Array
from glutetracker.ui.figure.colours import mixed, of_work, toned
from glutetracker.ui.figure.polygons import shape
from glutetracker.ui.theme import Theme

EDGE, LEAST_EDGE, EDGE_SHADE = 0.0036, 1.0, 0.45
LIT, SHADED = 0.10, -0.22
FADE, FADE_FROM, FADE_OVER = 0.42, 0.10, 0.42
LEAST_WORK, GLOW = 0.06, 0.92


class _Glow(NamedTuple):
    work: float
    outline: QPainterPath
    brush: QBrush


class Body(NamedTuple):
    """The body of one frame, ready to be painted part by part.

    Attributes:
        theme: The colours.
        ground: The colour that is behind it.
        depths: How near to the viewer each part is.
        inner: The points of all outlines.
        outer: The same with the edge.
        light: The line that light falls along on each part: x, y, and how far on.
        glows: Muscles that work and are seen, by the part that they are painted on, weakest first.
    """

    theme: Theme
    ground: str
    depths: list[float]
    inner: Array
    outer: Array
    light: list[list[float]]
    glows: dict[str, list[_Glow]]


def body_of(theme: Theme, ground: str, posture: Posture, camera: Camera, *, has_muscles: bool) -> Body:
    """Make a body ready to be painted."""
    outline = outline_of(posture.bones, camera)
    edge = max(LEAST_EDGE, EDGE * camera.scale)
    return Body(
        theme,
        theme.hex(ground),
        outline.depth.tolist(),
        outline.points.reshape(-1, 2),
        (outline.points + edge * DIRECTIONS).reshape(-1, 2),
        lit_to_shaded(outline).tolist(),
        _glows(theme, posture, camera, outline) if has_muscles else {},
    )


def draw_part(painter: QPainter, body: Body, at: int) -> None:
    """Draw one part, and what glows on it."""
    part, walk = flesh().parts[at], flesh().walks[at]
    far = FADE * min(1.0, max(0.0, (max(body.depths) - body.depths[at] - FADE_FROM) / FADE_OVER))
    colour = mixed(body.theme.hex(f"figure_{part.colour}"), body.ground, round(far, 2))
    painter.fillPath(shape(body.outer[walk]), _edge(colour, body.theme.hex("figure_shadow"), round(far, 2)))
    inner = shape(body.inner[walk])
    painter.fillPath(inner, _laid(_rounded(colour), *body.light[at]))
    if glows := body.glows.get(part.name):
        _draw_glows(painter, inner, glows)


@lru_cache(maxsize=512)
def _edge(colour: str, shadow: str, far: float) -> QBrush:
    return QBrush(QColor(mixed(colour, shadow, EDGE_SHADE * (1 - far))))


@lru_cache(maxsize=512)
def _rounded(colour: str) -> QBrush:
    """Shade a limb, from 0 at its lit edge to 1."""
    gradient = QLinearGradient(0.0, 0.0, 1.0, 0.0)
    gradient.setColorAt(0.0, QColor(toned(colour, LIT)))
    gradient.setColorAt(0.45, QColor(colour))
    gradient.setColorAt(1.0, QColor(toned(colour, SHADED)))
    return QBrush(gradient)


def _laid(brush: QBrush, x: float, y: float, on_x: float, on_y: float) -> QBrush:
    """Lay a brush that is made from 0 to 1 where it is wanted: cheaper than another gradient for each frame."""
    laid = QBrush(brush)
    laid.setTransform(QTransform(on_x, on_y, -on_y, on_x, x, y))
    return laid


def _glows(theme: Theme, posture: Posture, camera: Camera, outline: Outline) -> dict[str, list[_Glow]]:
    found: dict[str, list[_Glow]] = {}
    for at, part in enumerate(flesh().parts):
        work = posture.muscles.get(part.muscle, 0.0) if part.muscle else 0.0
        seen = faces_viewer(posture.bones, camera, at) if work > LEAST_WORK else 0.0
        if not seen:
            continue
        hull = outline.points[flesh().hulls_of[at][0]]
        middle = hull.mean(axis=0)
        reach = max(1.0, float(np.sqrt(((hull - middle) ** 2).sum(axis=1).max())))
        x, y = middle.tolist()
        brush = _glowing(of_work(theme, work), round(seen * GLOW * work**0.7, 2))
        glow = _Glow(work, shape(hull), _laid(brush, x, y, reach, 0.0))
        for host in part.on:
            found.setdefault(host, []).append(glow)
    for glows in found.values():
        glows.sort(key=lambda glow: glow.work)
    return found


@lru_cache(maxsize=512)
def _glowing(colour: str, alpha: float) -> QBrush:
    gradient = QRadialGradient(QPointF(0.0, 0.0), 1.0)
    for at, share in ((0.0, 1.0), (0.6, 0.92), (1.0, 0.5)):
        stop = QColor(colour)
        stop.setAlphaF(min(1.0, alpha * share))
        gradient.setColorAt(at, stop)
    return QBrush(gradient)


def _draw_glows(painter: QPainter, host: QPainterPath, glows: list[_Glow]) -> None:
    painter.save()
    painter.setClipPath(host, Qt.ClipOperation.IntersectClip)
    for glow in glows:
        painter.fillPath(glow.outline, glow.brush)
    painter.restore()

"""Draw the figure: flesh, glowing muscles and what the exercise needs, from far to near."""

from collections.abc import Iterator
from math import hypot
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient

from glutetracker.figure.camera import Camera
from glutetracker.figure.flesh import Outline, faces_viewer, flesh, outline_of
from glutetracker.figure.floor import Floor
from glutetracker.figure.movement import Movement
from glutetracker.figure.outlines import DIRECTIONS
from glutetracker.figure.pieces import Item, Piece
from glutetracker.figure.props import items_of
from glutetracker.figure.solving import Posture
from glutetracker.figure.turning import Array
from glutetracker.ui.figure.colours import mixed, of_work, toned
from glutetracker.ui.figure.ground import draw_floor, draw_shadows
from glutetracker.ui.figure.polygons import polygon, union
from glutetracker.ui.theme import Theme

EDGE, LEAST_EDGE, EDGE_SHADE = 0.0036, 1.0, 0.45
LIT, SHADED = 0.10, -0.22
FADE, FADE_FROM, FADE_OVER = 0.42, 0.10, 0.42
LIGHT = (-0.55, -0.84)
GLASS_ALPHA, RIM_ALPHA = 58, 190
LEAST_WORK, GLOW = 0.06, 0.92


class Scene(NamedTuple):
    """What is drawn, and how.

    Attributes:
        theme: The colours.
        movement: What is shown.
        posture: The body at this time.
        camera: Where from.
        width: Of the stage.
        ground: The colour role behind it.
        has_muscles: Working muscles glow.
    """

    theme: Theme
    movement: Movement
    posture: Posture
    camera: Camera
    width: float
    ground: str = "sunken"
    has_muscles: bool = True


def draw_figure(painter: QPainter, scene: Scene) -> None:
    """Draw a scene; the ground behind it is the caller's."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    bones, camera = scene.posture.bones, scene.camera
    items = items_of(scene.movement, bones, camera)
    floor = Floor(scene.movement, scene.posture.share)
    draw_floor(painter, scene.theme, camera, scene.width, floor)
    for item in items:
        if item.depth == -np.inf:
            _draw_item(painter, scene.theme, item)
    draw_shadows(painter, scene.theme, bones, camera, floor)
    for item in sorted((item for item in items if item.is_back and item.depth > -np.inf), key=lambda item: item.depth):
        _draw_item(painter, scene.theme, item)
    _draw_from_far_to_near(painter, scene, [item for item in items if not item.is_back])


def _draw_from_far_to_near(painter: QPainter, scene: Scene, items: list[Item]) -> None:
    outline = outline_of(scene.posture.bones, scene.camera)
    parts = flesh().parts
    glows = _glows(scene, outline) if scene.has_muscles else {}
    nearest = float(outline.depth.max())
    order: list[tuple[float, int, Item | None]] = [(item.depth, -1, item) for item in items]
    order += [(float(outline.depth[at]), at, None) for at, part in enumerate(parts) if not part.muscle]
    order.sort(key=lambda each: each[0])
    for depth, at, item in order:
        if item is not None:
            _draw_item(painter, scene.theme, item)
            continue
        far = FADE * min(1.0, max(0.0, (nearest - depth - FADE_FROM) / FADE_OVER))
        body = _draw_part(painter, scene, outline, at, round(far, 2))
        if glows.get(parts[at].name):
            _draw_glows(painter, body, glows[parts[at].name])


def _draw_part(painter: QPainter, scene: Scene, outline: Outline, at: int, far: float) -> QPainterPath:
    theme, rows = scene.theme, flesh()
    first, end = rows.hulls_of[at]
    points = outline.points[first:end]
    colour = mixed(theme.hex(f"figure_{rows.parts[at].colour}"), theme.hex(scene.ground), far)
    edge = max(LEAST_EDGE, EDGE * scene.camera.scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mixed(colour, theme.hex("figure_shadow"), EDGE_SHADE * (1 - far))))
    for hull in points + edge * DIRECTIONS:
        painter.drawPolygon(polygon(hull))
    body = union([polygon(hull) for hull in points])
    painter.fillPath(body, _rounded(points, outline.ends[at], colour))
    return body


def _rounded(points: Array, ends: Array, colour: str) -> QLinearGradient:
    """Shade a limb across its length, as if light came from the upper left."""
    (x0, y0), (x1, y1) = ends.tolist()
    long = hypot(x1 - x0, y1 - y0)
    x, y = ((y0 - y1) / long, (x1 - x0) / long) if long > 1 else LIGHT
    if x * LIGHT[0] + y * LIGHT[1] < 0:
        x, y = -x, -y
    reach = points @ (x, y)
    middle_x, middle_y = (x0 + x1) / 2, (y0 + y1) / 2
    own = middle_x * x + middle_y * y
    lit, dark = float(reach.max()) - own, float(reach.min()) - own
    gradient = QLinearGradient(middle_x + x * lit, middle_y + y * lit, middle_x + x * dark, middle_y + y * dark)
    gradient.setColorAt(0.0, QColor(toned(colour, LIT)))
    gradient.setColorAt(0.45, QColor(colour))
    gradient.setColorAt(1.0, QColor(toned(colour, SHADED)))
    return gradient


class _Glow(NamedTuple):
    work: float
    hull: QPolygonF
    brush: QRadialGradient


def _glows(scene: Scene, outline: Outline) -> dict[str, list[_Glow]]:
    """Find the muscles that work and are seen, by the parts they are painted on, weakest first."""
    found: dict[str, list[_Glow]] = {}
    for at, part in enumerate(flesh().parts):
        work = scene.posture.muscles.get(part.muscle, 0.0) if part.muscle else 0.0
        seen = faces_viewer(scene.posture.bones, scene.camera, at) if work > LEAST_WORK else 0.0
        if not seen:
            continue
        hull = outline.points[slice(*flesh().hulls_of[at])][0]
        glow = _Glow(work, polygon(hull), _glowing(hull, of_work(scene.theme, work), seen * GLOW * work**0.7))
        for host in part.on:
            found.setdefault(host, []).append(glow)
    for glows in found.values():
        glows.sort(key=lambda glow: glow.work)
    return found


def _glowing(hull: Array, colour: str, alpha: float) -> QRadialGradient:
    middle = hull.mean(axis=0)
    reach = float(np.hypot(*(hull - middle).T).max())
    brush = QRadialGradient(QPointF(*middle), max(1.0, reach))
    for at, share in ((0.0, 1.0), (0.6, 0.92), (1.0, 0.5)):
        stop = QColor(colour)
        stop.setAlphaF(min(1.0, alpha * share))
        brush.setColorAt(at, stop)
    return brush


def _draw_glows(painter: QPainter, host: QPainterPath, glows: list[_Glow]) -> None:
    painter.save()
    painter.setClipPath(host, Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    for glow in glows:
        painter.setBrush(glow.brush)
        painter.drawPolygon(glow.hull)
    painter.restore()


def _draw_item(painter: QPainter, theme: Theme, item: Item) -> None:
    for piece, fill, pen in _painted(theme, item.pieces):
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawPolygon(polygon(piece.outline), Qt.FillRule.WindingFill)


def _painted(theme: Theme, pieces: list[Piece]) -> Iterator[tuple[Piece, QColor | Qt.BrushStyle, QPen]]:
    for piece in pieces:
        colour = QColor(toned(theme.hex(f"figure_{piece.role}"), piece.tone))
        edge = QColor(toned(theme.hex(f"figure_{piece.role}"), -0.25))
        fill: QColor | Qt.BrushStyle = colour
        if piece.is_glass:
            colour.setAlpha(GLASS_ALPHA)
            edge = QColor(theme.hex("figure_plate"))
            edge.setAlpha(RIM_ALPHA)
        if piece.is_line:
            fill = Qt.BrushStyle.NoBrush
            edge = edge if piece.is_glass else QColor(theme.hex(f"figure_{piece.role}"))
        yield piece, fill, QPen(edge, 1.0)

"""Draw the figure: flesh, glowing muscles and what the exercise needs, from far to near."""

from typing import NamedTuple

import numpy as np
from PySide6.QtGui import QPainter

from glutetracker.figure.camera import Camera
from glutetracker.figure.flesh import flesh
from glutetracker.figure.floor import Floor
from glutetracker.figure.movement import Movement
from glutetracker.figure.pieces import Item
from glutetracker.figure.props import items_of
from glutetracker.figure.solving import Posture
from glutetracker.ui.figure.body import body_of, draw_part
from glutetracker.ui.figure.ground import draw_floor, draw_shadows
from glutetracker.ui.figure.things import draw_item
from glutetracker.ui.theme import Theme


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
            draw_item(painter, scene.theme, item)
    draw_shadows(painter, scene.theme, bones, camera, floor)
    for item in sorted((item for item in items if item.is_back and item.depth > -np.inf), key=lambda item: item.depth):
        draw_item(painter, scene.theme, item)
    _draw_from_far_to_near(painter, scene, [item for item in items if not item.is_back])


def _draw_from_far_to_near(painter: QPainter, scene: Scene, items: list[Item]) -> None:
    body = body_of(scene.theme, scene.ground, scene.posture, scene.camera, has_muscles=scene.has_muscles)
    order: list[tuple[float, int, Item | None]] = [(item.depth, -1, item) for item in items]
    order += [(body.depths[at], at, None) for at, part in enumerate(flesh().parts) if not part.muscle]
    order.sort(key=lambda each: each[0])
    for _, at, item in order:
        if item is None:
            draw_part(painter, body, at)
        else:
            draw_item(painter, scene.theme, item)

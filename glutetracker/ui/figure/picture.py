"""One moment of a movement as a picture: ground, figure, pinned cues."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from glutetracker.figure import Movement, movement_named, solve
from glutetracker.figure.camera import Camera
from glutetracker.figure.framing import framed
from glutetracker.figure.timing import phase_at
from glutetracker.ui.figure.drawing import Scene, draw_figure
from glutetracker.ui.figure.pinned import Pin, draw_pins, placed, shown_cues
from glutetracker.ui.theme import Theme


class Shot(NamedTuple):
    """All that a picture depends on.

    Attributes:
        movement: What is shown.
        seconds: Where in its loop.
        view: Yaw and pitch.
        theme: Colours and sizes.
        size: Width and height, in points.
        ratio: Pixels a point.
        has_muscles: Working muscles glow.
        has_cues: Cues are pinned to the body.
        ground: The colour role of the ground.
    """

    movement: Movement
    seconds: float
    view: tuple[float, float]
    theme: Theme
    size: tuple[int, int]
    ratio: float = 1.0
    has_muscles: bool = True
    has_cues: bool = False
    ground: str = "sunken"


def draw_shot(shot: Shot, *, still: bool = False) -> QPixmap:
    """Draw a picture with round corners; `still` frames the moment's own key pose alone."""
    width, height = shot.size
    picture = QPixmap(round(width * shot.ratio), round(height * shot.ratio))
    picture.setDevicePixelRatio(shot.ratio)
    picture.fill(Qt.GlobalColor.transparent)  # gives it room for corners that one sees through
    picture.fill(shot.theme.colour(shot.ground))
    camera = framed(shot.movement, width, height, shot.view, still=still)
    posture = solve(shot.movement, shot.seconds)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scene = Scene(shot.theme, shot.movement, posture, camera, width, shot.ground, shot.has_muscles)
        draw_figure(painter, scene)
        if shot.has_cues:
            draw_pins(painter, shot.theme, _pins(shot, camera), posture, camera)
        _round_corners(painter, shot.size, shot.theme.radius("stage"))
    return picture


def _round_corners(painter: QPainter, size: tuple[int, int], radius: float) -> None:
    """Cut the corners off at the end: to draw within round ones would make every stroke dearer."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillPath(_corners(size, radius), Qt.GlobalColor.black)


@lru_cache(maxsize=16)
def _corners(size: tuple[int, int], radius: float) -> QPainterPath:
    area = QRectF(0, 0, *size)
    whole, kept = QPainterPath(), QPainterPath()
    whole.addRect(area)
    kept.addRoundedRect(area, radius, radius)
    return whole.subtracted(kept)


def _pins(shot: Shot, camera: Camera) -> list[Pin]:
    """Place the cues by the end of their phase: words stand still while the body moves."""
    movement = shot.movement
    index = phase_at(movement, shot.seconds)[0] if movement.phases else -1
    return _pins_of(movement.id, index, shot.theme, shot.size, camera)


@lru_cache(maxsize=64)
def _pins_of(pose_id: str, index: int, theme: Theme, size: tuple[int, int], camera: Camera) -> list[Pin]:
    movement = movement_named(pose_id)
    seconds = sum(phase.seconds for phase in movement.phases[: index + 1]) - 1e-6 if index >= 0 else 0.0
    cues = shown_cues(movement, seconds)
    return placed(cues, solve(movement, seconds), camera, QRectF(0, 0, *size), theme)

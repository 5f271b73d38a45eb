"""Cues pinned to the body: a dot where it is meant, a line, and the words beside the figure."""

from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from glutetracker.figure import Movement, Posture
from glutetracker.figure.camera import Camera
from glutetracker.figure.movement import Cue
from glutetracker.figure.timing import phase_at
from glutetracker.ui.theme import Theme

AWAY, MARGIN = 58, 8
PAD_X, PAD_Y, ROUND, DOT = 10, 5, 7, 4
LEADER = 1.3
HEAD, HEAD_R, A_JOINT = (0.01, 0.06, 0.0), 0.05, 0.2


class Pin(NamedTuple):
    """One cue and where its words stand.

    Attributes:
        cue: What is said.
        area: Where its words stand.
    """

    cue: Cue
    area: QRectF


def shown_cues(movement: Movement, seconds: float) -> list[Cue]:
    """Give the cues of the phase that a time is in; all that have none."""
    name = movement.phases[phase_at(movement, seconds)[0]].name if movement.phases else ""
    return [cue for cue in movement.cues if cue.phase in {"", name}]


def placed(cues: list[Cue], posture: Posture, camera: Camera, stage: QRectF, theme: Theme) -> list[Pin]:
    """Find a place for each cue's words: outward, within the stage, over no other and over little of the body."""
    metrics = QFontMetricsF(theme.font("label"))
    inner = stage.adjusted(theme.px(MARGIN), theme.px(MARGIN), -theme.px(MARGIN), -theme.px(MARGIN))
    head = QPointF(*camera.pixels(posture.bones.point("head", HEAD)).tolist())
    joints = [QPointF(x, y) for x, y in camera.pixels(posture.bones.places).tolist()]
    pins: list[Pin] = []
    for cue in cues:
        point = _point(cue, posture, camera)
        wide = metrics.horizontalAdvance(cue.text) + 2 * theme.px(PAD_X)
        high = metrics.height() + 2 * theme.px(PAD_Y)
        choices = [_within(QRectF(spot.x() - wide / 2, spot.y() - high / 2, wide, high), inner)
                   for spot in _spots(point, stage, theme.px(AWAY), wide)]  # fmt: skip
        costs = [
            _cost(area, point, pins, stage) + _hidden(area, head, joints, HEAD_R * camera.scale) for area in choices
        ]
        pins.append(Pin(cue, choices[costs.index(min(costs))]))
    return pins


def draw_pins(painter: QPainter, theme: Theme, pins: list[Pin], posture: Posture, camera: Camera) -> None:
    """Draw the cues; their dots follow the body."""
    ratio = painter.device().devicePixelRatio()
    for cue, area in pins:
        point = _point(cue, posture, camera)
        near = QPointF(
            min(max(point.x(), area.left() + theme.px(ROUND)), area.right() - theme.px(ROUND)),
            min(max(point.y(), area.top()), area.bottom()),
        )
        painter.setPen(QPen(theme.colour("text"), LEADER))
        painter.drawLine(point, near)
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(point, theme.px(DOT), theme.px(DOT))
        painter.drawPixmap(
            area.topLeft().toPoint(), _label(cue.text, theme, (ceil(area.width()), ceil(area.height())), ratio)
        )


@lru_cache(maxsize=32)
def _label(text: str, theme: Theme, size: tuple[int, int], ratio: float) -> QPixmap:
    """Write a cue once: words cost more than a limb, and stand still for a whole phase."""
    picture = QPixmap(QSize(*size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    area = QRectF(0, 0, *size)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("label"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("text"))
        painter.drawRoundedRect(area, theme.px(ROUND), theme.px(ROUND))
        painter.setPen(theme.colour("bg"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
    return picture


def _point(cue: Cue, posture: Posture, camera: Camera) -> QPointF:
    return QPointF(*camera.pixels(posture.bones.point(cue.bone, cue.at)).tolist())


def _spots(point: QPointF, stage: QRectF, away: float, wide: float) -> list[QPointF]:
    side = 1 if point.x() >= stage.center().x() else -1
    reach = away * 0.6 + wide / 2
    shifts = [(side * reach, -away), (side * reach, away), (-side * reach, -away), (-side * reach, away)]
    shifts += [(0, -1.4 * away), (0, 1.4 * away), (side * reach, 0), (side * 1.5 * reach, 0), (side * reach, -2 * away)]
    return [point + QPointF(x, y) for x, y in shifts]


def _within(area: QRectF, stage: QRectF) -> QRectF:
    left = min(max(area.left(), stage.left()), max(stage.left(), stage.right() - area.width()))
    top = min(max(area.top(), stage.top()), max(stage.top(), stage.bottom() - area.height()))
    return QRectF(left, top, area.width(), area.height())


def _hidden(area: QRectF, head: QPointF, joints: list[QPointF], size: float) -> float:
    """Prefer words that hide little of the body, and the head least of all."""
    is_on_head = area.adjusted(-size, -size, size, size).contains(head)
    return is_on_head + A_JOINT * sum(map(area.contains, joints))


def _cost(area: QRectF, point: QPointF, pins: list[Pin], stage: QRectF) -> float:
    """Prefer words off the middle of the stage, where the body is, that cover neither each other nor their dot."""
    covered = sum(1 for pin in pins if pin.area.adjusted(-6, -6, 6, 6).intersects(area))
    middle = stage.center()
    inward = abs(area.center().x() - middle.x()) / stage.width() + abs(area.center().y() - middle.y()) / stage.height()
    return 10 * covered + 5 * area.adjusted(-8, -8, 8, 8).contains(point) - inward

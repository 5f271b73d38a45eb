"""Find the camera that shows all of a movement, as large as a stage allows."""

from functools import lru_cache

import numpy as np

from glutetracker.figure.camera import Camera
from glutetracker.figure.catalogue import movement_named
from glutetracker.figure.flesh import outline_of
from glutetracker.figure.movement import Movement
from glutetracker.figure.props import items_of
from glutetracker.figure.solving import Posture, solve

SAMPLES = 8
MARGIN = 0.06
Box = tuple[float, float, float, float]


def key_time_s(movement: Movement) -> float:
    """Give when a movement is at its most telling; if untold, as the phase ends that muscles work hardest in."""
    if movement.cycle is not None:
        return movement.cycle.key * movement.seconds
    ends = np.cumsum([phase.seconds for phase in movement.phases])
    works = [sum(movement.poses[phase.to].muscles.values()) for phase in movement.phases]
    return float(ends[int(np.argmax(works))]) - 1e-6


def framed(
    movement: Movement, width: float, height: float, view: tuple[float, float], *, still: bool = False
) -> Camera:
    """Find the camera; `still` frames the key pose alone, as a thumbnail needs it."""
    return _camera(movement.id, width, height, view, still)


@lru_cache(maxsize=64)
def _camera(pose_id: str, width: float, height: float, view: tuple[float, float], still: bool) -> Camera:
    left, top, right, bottom = _box(pose_id, *view, still)
    scale = min(width / (right - left), height / (bottom - top)) * (1 - 2 * MARGIN)
    return Camera(
        *view,
        scale=scale,
        left=width / 2 - scale * (left + right) / 2,
        top=height / 2 - scale * (top + bottom) / 2,
    )


@lru_cache(maxsize=256)
def _box(pose_id: str, yaw: float, pitch: float, still: bool) -> Box:
    movement = movement_named(pose_id)
    camera = Camera(yaw, pitch)
    postures = [solve(movement, key_time_s(movement))] if still else _postures(pose_id)
    boxes = np.array([_box_of(movement, posture, camera) for posture in postures])
    low, high = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    return (*low.tolist(), *high.tolist())


@lru_cache(maxsize=8)
def _postures(pose_id: str) -> list[Posture]:
    movement = movement_named(pose_id)
    times = [movement.seconds * place / SAMPLES for place in range(SAMPLES)]
    return [solve(movement, seconds) for seconds in (*times, key_time_s(movement))]


def _box_of(movement: Movement, posture: Posture, camera: Camera) -> Box:
    boxes = [outline_of(posture.bones, camera).box]
    for item in items_of(movement, posture.bones, camera):
        for piece in item.pieces:
            low, high = piece.outline.min(axis=0), piece.outline.max(axis=0)
            boxes.append((*low.tolist(), *high.tolist()))
    table = np.array(boxes)
    return (*table[:, :2].min(axis=0).tolist(), *table[:, 2:].max(axis=0).tolist())

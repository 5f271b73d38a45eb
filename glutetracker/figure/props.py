"""What an exercise needs, as flat pieces on a stage."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from glutetracker.figure import bands, dragging, furniture, weights
from glutetracker.figure.camera import Camera
from glutetracker.figure.mannequin import mannequin
from glutetracker.figure.movement import Movement, Prop
from glutetracker.figure.pieces import Item
from glutetracker.figure.skeleton import Skeleton

_MAKERS: dict[str, Callable[[Prop, Skeleton, Camera], Iterator[Item]]] = {
    "bench": furniture.bench,
    "box": furniture.box,
    "pad": furniture.box,
    "mat": furniture.mat,
    "wall": furniture.wall,
    "cable": furniture.cable,
    "lever": furniture.lever,
    "barbell": weights.barbell,
    "dumbbells": weights.dumbbells,
    "dumbbell": weights.dumbbell,
    "kettlebell": weights.kettlebell,
    "plate": weights.plate,
    "band": bands.band,
    "long_band": bands.long_band,
    "ball": furniture.ball,
    "trap_bar": weights.trap_bar,
    "rope": dragging.rope,
    "sled": dragging.sled,
    "tyre": dragging.tyre,
    "belt": dragging.belt,
    "vest": dragging.vest,
}


_STANDING = {"bench", "box", "pad", "mat", "sled", "tyre"}
"""Kinds that look the same in every frame, unless they ride on a bone."""


def items_of(movement: Movement, bones: Skeleton, camera: Camera) -> list[Item]:
    """Give all that is drawn beside the body."""
    found: list[Item] = []
    for prop in movement.props:
        is_standing = prop.kind in _STANDING and not prop.on
        found += standing(prop, camera) if is_standing else _MAKERS[prop.kind](prop, bones, camera)
    return found


@lru_cache(maxsize=64)
def standing(prop: Prop, camera: Camera) -> tuple[Item, ...]:
    """Give a thing that stands in the room, made once for each look at it."""
    items = _MAKERS[prop.kind](prop, Skeleton(mannequin()), camera)
    return tuple(item._replace(still=(prop, camera, place)) for place, item in enumerate(items))

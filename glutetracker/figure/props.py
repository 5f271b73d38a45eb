"""What an exercise needs, as flat pieces on a stage."""

from collections.abc import Callable, Iterator

from glutetracker.figure import bands, dragging, furniture, weights
from glutetracker.figure.camera import Camera
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
    "vest": dragging.vest,
}


def items_of(movement: Movement, bones: Skeleton, camera: Camera) -> list[Item]:
    """Give all that is drawn beside the body."""
    return [item for prop in movement.props for item in _MAKERS[prop.kind](prop, bones, camera)]

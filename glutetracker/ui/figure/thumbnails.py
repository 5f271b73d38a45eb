"""Small pictures of a movement at its most telling moment, drawn once for each look of the program."""

from functools import lru_cache

from PySide6.QtGui import QPixmap

from glutetracker.figure import movement_named
from glutetracker.figure.framing import key_time_s
from glutetracker.ui.figure.picture import Shot, draw_shot
from glutetracker.ui.theme import Theme


@lru_cache(maxsize=64)
def thumbnail(pose_id: str, theme: Theme, size: tuple[int, int], ratio: float = 1.0) -> QPixmap:
    """Draw a movement's key pose; size is in points, ratio the pixels a point."""
    movement = movement_named(pose_id)
    return draw_shot(Shot(movement, key_time_s(movement), movement.view, theme, size, ratio), still=True)

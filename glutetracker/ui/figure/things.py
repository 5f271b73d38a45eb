"""Paint what an exercise needs: flat pieces with a darker edge; what stands still is painted once."""

from functools import lru_cache
from math import ceil, floor

import numpy as np
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from glutetracker.figure.camera import Camera
from glutetracker.figure.movement import Prop
from glutetracker.figure.pieces import Item, Piece
from glutetracker.figure.props import standing
from glutetracker.ui.figure.colours import toned
from glutetracker.ui.figure.polygons import shape
from glutetracker.ui.theme import Theme

GLASS_ALPHA, RIM_ALPHA = 58, 190
EDGE_TONE = -0.25


def draw_item(painter: QPainter, theme: Theme, item: Item) -> None:
    """Draw the pieces of a thing, in order."""
    if item.still is None:
        _draw_pieces(painter, theme, item)
    elif item.pieces:
        corner, picture = _picture(*item.still, theme, painter.device().devicePixelRatio())
        painter.drawPixmap(corner, picture)


@lru_cache(maxsize=24)
def _picture(prop: Prop, camera: Camera, place: int, theme: Theme, ratio: float) -> tuple[QPoint, QPixmap]:
    """Paint a thing that stands still, and say where its picture belongs."""
    item = standing(prop, camera)[place]
    points = np.concatenate([piece.outline for piece in item.pieces])
    left, top = (floor(edge) - 1 for edge in points.min(axis=0).tolist())
    right, bottom = (ceil(edge) + 1 for edge in points.max(axis=0).tolist())
    picture = QPixmap(QSize(round((right - left) * ratio), round((bottom - top) * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-left, -top)
        _draw_pieces(painter, theme, item)
    return QPoint(left, top), picture


def _draw_pieces(painter: QPainter, theme: Theme, item: Item) -> None:
    for piece in item.pieces:
        fill, pen = _paint(theme, piece)
        painter.setBrush(fill)
        painter.setPen(pen)
        painter.drawPath(shape(piece.outline))


def _paint(theme: Theme, piece: Piece) -> tuple[QBrush, QPen]:
    own, plate = theme.hex(f"figure_{piece.role}"), theme.hex("figure_plate")
    return _paint_of(own, plate, piece.tone, is_glass=piece.is_glass, is_line=piece.is_line)


@lru_cache(maxsize=256)
def _paint_of(own: str, plate: str, tone: float, *, is_glass: bool, is_line: bool) -> tuple[QBrush, QPen]:
    """Give what a piece is filled with, and its edge."""
    colour = QColor(toned(own, tone))
    edge = QColor(own if is_line else toned(own, EDGE_TONE))
    if is_glass:
        colour.setAlpha(GLASS_ALPHA)
        edge = QColor(plate)
        edge.setAlpha(RIM_ALPHA)
    return QBrush(Qt.BrushStyle.NoBrush) if is_line else QBrush(colour), QPen(edge, 1.0)

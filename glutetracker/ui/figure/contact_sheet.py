"""Moments of a movement side by side in one picture, for a coach's eye."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from glutetracker.figure import Movement
from glutetracker.figure.timing import phase_at
from glutetracker.ui.figure.picture import Shot, draw_shot
from glutetracker.ui.theme import Theme
from glutetracker.words import tr
from glutetracker.words.numbers import short

MOMENTS = 6
GAP, HEAD, FOOT = 12, 40, 26
SHAPE = 0.9


def contact_sheet(movement: Movement, theme: Theme, width: int) -> QImage:
    """Draw evenly spread moments of one loop, with time and phase; `width` is that of one moment."""
    height = round(width * SHAPE)
    sheet = QImage(MOMENTS * (width + GAP) + GAP, HEAD + height + FOOT, QImage.Format.Format_RGB32)
    sheet.fill(theme.colour("bg"))
    with QPainter(sheet) as painter:
        painter.setFont(theme.font("h3"))
        painter.setPen(theme.colour("text"))
        painter.drawText(QPointF(GAP, HEAD - 14), movement.name)
        painter.setFont(theme.font("caption"))
        for place in range(MOMENTS):
            seconds = movement.seconds * place / MOMENTS
            shot = Shot(movement, seconds, movement.view, theme, (width, height))
            left = GAP + place * (width + GAP)
            painter.drawPixmap(left, HEAD, draw_shot(shot))
            painter.drawText(QPointF(left, HEAD + height + FOOT - 8), _told(movement, seconds))
    return sheet


def _told(movement: Movement, seconds: float) -> str:
    phase = movement.phases[phase_at(movement, seconds)[0]].name if movement.phases else ""
    return tr("{seconds} s  {phase}", seconds=short(round(seconds, 2)), phase=phase).rstrip()

"""Writes resources/app/glutetracker-*.png from glutetracker.svg; run it after changing the drawing."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "app"
SIZES = (16, 32, 48, 128, 256, 512)
AIR = 16 / 480  # the drawing's margin; small pictures do without, every pixel counts there
SMALL = 48


def picture(renderer: QSvgRenderer, side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    over = side * AIR if side <= SMALL else 0.0
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(-over, -over, side + 2 * over, side + 2 * over))
    return image


if __name__ == "__main__":
    application = QGuiApplication([])
    drawing = QSvgRenderer(str(FOLDER / "glutetracker.svg"))
    for size in SIZES:
        picture(drawing, size).save(str(FOLDER / f"glutetracker-{size}.png"))

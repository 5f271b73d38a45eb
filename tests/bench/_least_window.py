"""The least that a window in our look could be: plain PySide, as lean as ours, with one thing more a level.

Started with how many of these it has: a label in the bundled font; the icons of a side bar; the side bar and one card
of labels, dressed by a style sheet. Nothing of it is ours but the font's and the icons' files, and nothing is read.
"""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import glutetracker.ui  # noqa: F401 (loads PySide lean, so it comes first)

# isort: split

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontDatabase, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QMainWindow, QPushButton, QVBoxLayout, QWidget

RESOURCES = Path(__file__).parents[2] / "resources"
ICONS = ("today", "log", "history", "progress", "guide", "body", "question", "settings")
SHEET = """
QFrame#card { background: #ffffff; border: 1px solid #e6e3dc; border-radius: 12px; }
QLabel { color: #1f1d1a; font-size: 15px; font-weight: 400; }
QLabel#title { font-size: 18px; font-weight: 600; }
QPushButton { background: transparent; border: none; border-radius: 8px; padding: 8px; text-align: left; }
"""
CARD = ("This week", "Glute sets", "12 of 16 sets", "4 to go. Your last session had 12.", "Running", "14 of 20 km",
        "6 km to go. Your last run was 9.2 km.", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday")  # fmt: skip
FONT, PICTURES, CARDS = 1, 2, 3


class _Least(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        super().paintEvent(event)
        QTimer.singleShot(0, self, lambda: os._exit(0))


def use_font() -> None:
    """Show all in the bundled font."""
    (folder,) = find_spec("fontpkg_inter").submodule_search_locations  # type: ignore[union-attr, misc]
    data = Path(folder, "files", "Inter[opsz,wght].ttf").read_bytes()
    (family,) = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFontFromData(data))
    font = QFont(family)
    font.setPixelSize(15)
    font.setVariableAxis(QFont.Tag("wght"), 400)
    QApplication.setFont(font)


def buttons() -> list[QPushButton]:
    """Make the buttons of a side bar, each with its icon."""
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QIcon, QPainter, QPixmap
    from PySide6.QtSvg import QSvgRenderer

    made = []
    for name in ICONS:
        text = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", "#1f1d1a")
        picture = QPixmap(36, 36)
        picture.fill("transparent")
        with QPainter(picture) as painter:
            QSvgRenderer(QByteArray(text.encode())).render(painter)
        made.append(QPushButton(QIcon(picture), name.title()))
    return made


def all_of_it(level: int) -> QWidget:
    """Put together what the level has."""
    inside = QWidget()
    row = QHBoxLayout(inside)
    if level >= PICTURES:
        bar = QVBoxLayout()
        for button in buttons():
            bar.addWidget(button)
        row.addLayout(bar)
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    for at, text in enumerate(CARD if level >= CARDS else CARD[:1]):
        label = QLabel(text)
        label.setObjectName("" if at else "title")
        column.addWidget(label)
    row.addWidget(card)
    return inside


level = int(sys.argv[1])
application, window = QApplication([]), _Least()
use_font()
if level >= CARDS:
    application.setStyleSheet(SHEET)
window.setCentralWidget(all_of_it(level))
window.resize(1280, 850)
window.show()
application.exec()

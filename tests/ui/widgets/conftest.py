"""A window with every widget in every state."""

import runpy
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetracker.ui.theme import Look

GALLERY = Path(__file__).resolve().parents[1] / "gallery.py"


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Shows a widget and gives it the keyboard."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


@pytest.fixture
def gallery(look: Look, shown: Callable[[QWidget], QWidget]) -> Callable[[tuple[int, int]], QWidget]:
    """Opens the gallery at a size."""
    build = runpy.run_path(str(GALLERY))["gallery"]

    def open_gallery(size: tuple[int, int]) -> QWidget:
        window = build(look)
        window.resize(*size)
        return shown(window)

    return open_gallery

"""The Guide page, open over a journal."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.pages.guide import GuidePage


@pytest.fixture
def page(qtbot: QtBot, context: Context, shown: Callable[..., QWidget]) -> Iterator[Callable[..., GuidePage]]:
    """Opens the page with the cursor in its search: page((836, 600))."""

    def open_page(size: tuple[int, int] = (1072, 800)) -> GuidePage:
        made = GuidePage(context)
        shown(made, size)
        made.take_keyboard()
        qtbot.waitUntil(lambda: made.front.gallery.pictures.is_ready, timeout=20_000)
        return made

    yield open_page
    tasks.wait_for_all()


@pytest.fixture
def exercise(qtbot: QtBot, page: Callable[..., GuidePage]) -> Callable[..., GuidePage]:
    """Opens the page at an exercise, its figure and its map there: exercise("hip_thrust_barbell")."""

    def open_exercise(exercise_id: str, size: tuple[int, int] = (1072, 800)) -> GuidePage:
        made = page(size)
        made.asked_for(f"exercise:{exercise_id}")
        qtbot.waitUntil(lambda: made.detail is not None and made.detail.is_whole, timeout=20_000)
        return made

    return open_exercise

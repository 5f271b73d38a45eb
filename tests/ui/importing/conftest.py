"""The import over a plain widget, files of other apps, and how one waits for a thread."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetracker.ui import tasks
from glutetracker.ui.context import Context
from glutetracker.ui.importing.panel import ImportPanel

STRONG = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"


@pytest.fixture
def strong(tmp_path: Path) -> Callable[..., Path]:
    """Write an export of Strong, which says no unit: strong("Hip Thrust (Barbell)", weight=60)."""

    def write(*exercises: str, day: str = "2026-03-02", weight: float = 60, name: str = "strong.csv") -> Path:
        rows = [
            f'{day} 18:05:00,"Glutes",55m,"{exercise}",{order},{weight},8,0,0,"","",'
            for exercise in exercises
            for order in (1, 2)
        ]
        (tmp_path / name).write_text(STRONG + "\n".join(rows) + "\n")
        return tmp_path / name

    return write


@pytest.fixture
def panel(context: Context, shown: Callable[..., QWidget]) -> Iterator[ImportPanel]:
    """The import over a window of 1280 by 800."""
    over = shown(QWidget(), (1280, 800))
    yield ImportPanel(context, over)
    tasks.wait_for_all()
    shiboken6.delete(over)


@pytest.fixture
def look_at(panel: ImportPanel, qtbot: QtBot) -> Callable[..., ImportPanel]:
    """Drop files and wait until they are read."""

    def look(*paths: Path) -> ImportPanel:
        panel.take_in(paths)
        qtbot.waitUntil(lambda: not panel.stop.isVisible(), timeout=20_000)
        return panel

    return look


@pytest.fixture
def bring_in(panel: ImportPanel, qtbot: QtBot) -> Callable[[], None]:
    """Bring in what is shown."""

    def bring() -> None:
        panel.bring_in.click()
        qtbot.waitUntil(lambda: not panel.stop.isVisible(), timeout=20_000)

    return bring
